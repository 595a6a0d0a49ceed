/** A workbook with much of what the simulator can write, for a second program to open. */
import { openSimulator } from "../../src/simulator/node";
import { FORMULAS, INPUTS } from "./formulas";

export async function everything(): Promise<Uint8Array> {
  const simulator = await openSimulator(null, { clock: () => new Date(2021, 2, 15, 12), locale: "en-US" });
  await simulator.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "ข้อมูล 2564";
    sheet.getRangeByIndexes(0, 0, INPUTS.length, INPUTS[0]?.length ?? 1).values = INPUTS;
    const table = sheet.tables.add(`A1:F${INPUTS.length}`, true);
    table.name = "คะแนนรวม";
    context.workbook.names.add("เกณฑ์", "=85");
    addFormats(sheet);
    context.workbook.comments.add(sheet.getRange("A2"), "ความเห็น <หนึ่ง>").replies.add("ตอบ");
    await context.sync();
    const formulas = context.workbook.worksheets.add("สูตร");
    formulas.getRangeByIndexes(0, 0, FORMULAS.length, 1).formulas = FORMULAS.map((formula) => [formula]);
    await context.sync();
    const filtered = context.workbook.worksheets.add("กรอง");
    filtered.getRangeByIndexes(0, 0, INPUTS.length, INPUTS[0]?.length ?? 1).values = INPUTS;
    filtered.autoFilter.apply(`A1:F${INPUTS.length}`, 1, { filterOn: "Custom", criterion1: ">=80" });
    filtered.freezePanes.freezeRows(1);
    filtered.protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  simulator.workbook.sheets[0]?.notes.push({ row: 2, column: 1, author: "ฝ่ายเลขานุการ", text: "หมายเหตุ" });
  const bytes = simulator.save();
  simulator.close();
  return bytes;
}

function addFormats(sheet: Excel.Worksheet): void {
  const scores = sheet.getRange("B2:B11");
  scores.numberFormat = Array.from({ length: 10 }, () => ["#,##0.00"]);
  scores.format.font.name = "TH Sarabun New";
  scores.format.borders.getItem("EdgeBottom").style = "Continuous";
  const rule = scores.conditionalFormats.add("CellValue");
  rule.cellValue.format.font.color = "#9C0006";
  rule.cellValue.rule = { formula1: "=85", operator: "LessThan" };
  scores.conditionalFormats.add("DataBar");
  scores.conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#F8696B" },
    maximum: { type: "HighestValue", color: "#63BE7B" },
  };
  sheet.getRange("D2:D11").dataValidation.rule = { list: { inCellDropDown: true, source: "ดี,พอใช้,ปรับปรุง" } };
  sheet.getRange("H1:I1").merge();
  sheet.getRange("H2").hyperlink = { address: "https://example.go.th/", textToDisplay: "เว็บ" };
}
