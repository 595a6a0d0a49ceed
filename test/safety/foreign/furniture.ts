import type { Simulator } from "../../../src/simulator/node";

/** What a person has put into a workbook besides what the actions read. */
export type Furnish = (simulator: Simulator) => Promise<void>;

const SCORES = "ผล ITA 63";
const ACTIVITIES = "กิจกรรม";
const REGISTER = "ทะเบียนรายงาน";

const inExcel =
  (program: (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void): Furnish =>
  async (simulator) => {
    await simulator.run(async (context) => {
      program(context.workbook.worksheets, context);
      await context.sync();
    });
  };

/** A sheet of the user's own with some of everything, and formulas to and from the sheets of the office. */
const ownSheet = inExcel((sheets, context) => {
  const own = sheets.add("งานของฉัน");
  own.getRange("A1:D1").values = [["รายการ", "จำนวน", "รวม", "หมายเหตุ"]];
  own.getRange("A2:C4").formulas = [
    ["'1-10", 12, "=B2*2"],
    ["'=A1", "=SUM('ผล ITA 63'!B6:B15)", "=B3/10"],
    ["'๘๕", "='ทะเบียนรายงาน'!A6", '=IF(B4=1,"ก","ข")'],
  ];
  const table = own.tables.add("A1:D4", true);
  table.name = "งบของฉัน";
  table.showTotals = true;
  own.getRange("F1:H2").merge();
  own.getRange("F1").values = [["รวมเซลล์ไว้"]];
  own.getRange("F4:F9").dataValidation.rule = {
    wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
  };
  own.getRange("F5").dataValidation.prompt = { showPrompt: true, title: "จำนวน", message: "1 ถึง 9" };
  own.getRange("B2:B4").format.fill.color = "#FFF2CC";
  own.getRange("B2:B4").format.borders.getItem("EdgeBottom").style = "Double";
  own.getRange("D2").format.textOrientation = 45;
  own.getRange("A6:A8").getEntireRow().group("ByRows");
  own.getRange("J1:K1").getEntireColumn().group("ByColumns");
  own.getRange("J1:K1").getEntireColumn().hideGroupDetails("ByColumns");
  own.getRange("A10:A11").getEntireRow().rowHidden = true;
  own.freezePanes.freezeAt(own.getRange("A1:A1"));
  own.tabColor = "#7030A0";
  own.showGridlines = false;
  own.pageLayout.orientation = "Landscape";
  own.pageLayout.setPrintArea("A1:H9");
  const rule = own.getRange("B2:B4").conditionalFormats.add("CellValue");
  rule.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
  rule.cellValue.format.font.color = "#00B050";
  const bar = own.getRange("C2:C4").conditionalFormats.add("DataBar");
  bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
  context.workbook.names.add("งบทั้งหมด", own.getRange("B2:B4"));
  context.workbook.names.add("MyRate", "=0.07");
  own.names.add("ของแผ่นนี้", own.getRange("A1"));
});

/** The office's own sheets as people leave them: rules, lists, colours, notes and sums around the tables. */
const aroundTheTables = inExcel((sheets, context) => {
  const scores = sheets.getItem(SCORES);
  const users = scores.getRange("B6:B15").conditionalFormats.add("CellValue");
  users.cellValue.rule = { formula1: "=80", operator: "LessThan" };
  users.cellValue.format.fill.color = "#FFC000";
  users.stopIfTrue = true;
  const scale = scores.getRange("B6:C15").conditionalFormats.add("ColorScale");
  scale.colorScale.criteria = {
    minimum: { type: "LowestValue", color: "#FFFFFF" },
    maximum: { type: "HighestValue", color: "#70AD47" },
  };
  scores.getRange("F18:G19").formulas = [
    ["เฉลี่ย", "=AVERAGE(B6:B15)"],
    ["สูงสุด", "=MAX(B6:B15)"],
  ];
  scores.getRange("G18:G19").numberFormat = [["0.0"], ["@"]];
  scores.getRange("C6:C15").dataValidation.rule = {
    list: { inCellDropDown: true, source: "ผ่าน,ไม่ผ่าน" },
  };
  scores.getRange("A6:D6").format.fill.color = "#DDEBF7";
  scores.getRange("E1:E1").format.columnWidth = 200;
  scores.getRange("A6:A6").format.rowHeight = 44;
  const activities = sheets.getItem(ACTIVITIES);
  activities.getRange("E5").values = [["บันทึกของฉัน"]];
  activities.getRange("A6:A9").getEntireRow().group("ByRows");
  activities.getRange("F5:F8").merge();
  const register = sheets.getItem(REGISTER);
  register.getRange("H6:H8").formulas = [['=COUNTIF(D:D,"ดำเนินการแล้วเสร็จ")'], ["=SUM(A6:A20)"], ["ดูแผ่นอื่น"]];
  context.workbook.names.add("ทะเบียนทั้งหมด", register.getRange("A5:F77"));
});

const withOtherAddIns = inExcel((sheets, context) => {
  const { names, settings } = context.workbook;
  settings.add("other.addin", '{"keep":true}');
  settings.add("itaxyz", "not ours");
  names.add("ITA_Mine", sheets.getItem(SCORES).getRange("B6"), "ชื่อที่ผู้ใช้ตั้งเอง");
  const sheet = sheets.add("แผน");
  sheet.getRange("A1").values = [["แผนอื่นของกอง"]];
  sheets.add("สรุปสถานะ").getRange("A1").values = [["ของฉัน"]];
});

const withTables = inExcel((sheets) => {
  const register = sheets.getItem(REGISTER).tables.add("A5:F77", true);
  register.name = "ทะเบียน";
  register.style = "TableStyleLight9";
  const activities = sheets.getItem(ACTIVITIES).tables.add("A4:C17", true);
  activities.name = "กิจกรรมปีนี้";
});

const hiddenThings: Furnish = async (simulator) => {
  await inExcel((sheets) => {
    const scores = sheets.getItem(SCORES);
    scores.getRange("A8:A9").getEntireRow().rowHidden = true;
    scores.getRange("D1").getEntireColumn().columnHidden = true;
    sheets.getItem(REGISTER).getRange("A20:A40").getEntireRow().rowHidden = true;
    sheets.getItem(REGISTER).visibility = "Hidden";
    sheets.add("ลับ").visibility = "VeryHidden";
  })(simulator);
  const register = simulator.workbook.sheets.find(({ name }) => name === REGISTER);
  if (register)
    register.autoFilterXml =
      '<autoFilter ref="A5:F77"><filterColumn colId="3"><filters><filter val="x"/></filters></filterColumn></autoFilter>';
};

const protectedSheets = inExcel((sheets) => {
  const scores = sheets.getItem(SCORES);
  scores.getRange("F1:H20").format.protection.locked = false;
  scores.protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
  sheets.getItem(REGISTER).protection.protect();
});

/** A collection of workbooks with everything in them, by what is in them. */
export const FURNITURE: Record<string, Furnish[]> = {
  "the office's own sheets": [],
  "tables, rules, lists, groups, names and formulas of the user's": [ownSheet, aroundTheTables],
  "registers and activities as Excel tables": [withTables, ownSheet],
  "filters, hidden rows and hidden sheets": [hiddenThings, aroundTheTables],
  "protected sheets": [aroundTheTables, protectedSheets],
  "names, settings and sheets that others call like ours": [withOtherAddIns, ownSheet],
};
