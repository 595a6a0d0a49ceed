/** What a file has besides the model follows its cells when a program inserts or deletes some. */
import { openSimulator } from "../../../src/simulator/node";
import { MAIN, unzip, workbook, zip } from "../xlsx/support/package";
import { onSheet } from "../openTest";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const corner = (name: string, row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const type = (name: string): string => `application/vnd.openxmlformats-officedocument.${name}+xml`;

/** A sheet with a note in C5, a picture over B6:D9 and a filter over B2:D9 that is sorted by D. */
const FILE = zip(
  workbook({
    sheets: [
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>' +
        '<autoFilter ref="B2:D9"><filterColumn colId="2"><filters><filter val="ไม่ผ่าน"/></filters></filterColumn>' +
        '<sortState ref="B3:D9"><sortCondition ref="D3:D9"/></sortState></autoFilter>' +
        '<drawing r:id="rId1"/>',
    ],
    sheetRelations: [
      [
        { id: "rId1", kind: "drawing", target: "../drawings/drawing1.xml" },
        { id: "rId2", kind: "comments", target: "../comments1.xml" },
      ],
    ],
    overrides: {
      "xl/drawings/drawing1.xml": type("drawing"),
      "xl/comments1.xml": type("spreadsheetml.comments"),
    },
    parts: {
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${XDR}"><xdr:twoCellAnchor>${corner("from", 5, 1)}${corner("to", 8, 3)}</xdr:twoCellAnchor></xdr:wsDr>`,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><commentList><comment ref="C5" authorId="0"/></commentList></comments>`,
    },
  }),
);

/** The parts of the file after a program changed its sheet. */
async function savedAfter(program: (sheet: Excel.Worksheet) => void) {
  const simulator = await openSimulator(FILE, { fileName: "carried.xlsx" });
  await onSheet(simulator, program);
  const parts = unzip(simulator.save());
  simulator.close();
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  return {
    comment: /<comment ref="([^"]*)"/.exec(parts["xl/comments1.xml"] ?? "")?.[1],
    corners: [...(parts["xl/drawings/drawing1.xml"] ?? "").matchAll(/<xdr:(?:row|col)>(\d+)/g)].map((found) =>
      Number(found[1]),
    ),
    filter: /<autoFilter[^]*<\/autoFilter>/.exec(sheet)?.[0],
  };
}

const filter = (ref: string, column: number, sorted: string, by: string): string =>
  `<autoFilter ref="${ref}"><filterColumn colId="${column}"><filters><filter val="ไม่ผ่าน"/></filters></filterColumn>` +
  `<sortState ref="${sorted}"><sortCondition ref="${by}"/></sortState></autoFilter>`;

test("notes, pictures and every range of a filter move down with an inserted row", async () => {
  expect(await savedAfter((sheet) => void sheet.getRange("1:1").insert("Down"))).toEqual({
    comment: "C6",
    corners: [1, 6, 3, 9],
    filter: filter("B3:D10", 2, "B4:D10", "D4:D10"),
  });
});

test("a filtered column keeps its number when columns come before the filter, and gets another inside of it", async () => {
  expect(await savedAfter((sheet) => void sheet.getRange("A:A").insert("Right"))).toEqual({
    comment: "D5",
    corners: [2, 5, 4, 8],
    filter: filter("C2:E9", 2, "C3:E9", "E3:E9"),
  });
  expect((await savedAfter((sheet) => void sheet.getRange("C:C").delete("Left"))).filter).toBe(
    filter("B2:C9", 1, "B3:C9", "C3:C9"),
  );
});

test("several changes in one batch are followed one after the other", async () => {
  const saved = await savedAfter((sheet) => {
    sheet.getRange("2:4").insert("Down");
    sheet.getRange("1:1").delete("Up");
    sheet.getRange("A:A").insert("Right");
  });
  expect([saved.comment, saved.corners]).toEqual(["D7", [2, 7, 4, 10]]);
  expect(saved.filter).toBe(filter("C4:E11", 2, "C5:E11", "E5:E11"));
});

test("a table's filter follows its columns too", async () => {
  const simulator = await openSimulator(null, { fileName: "table.xlsx" });
  await onSheet(simulator, (sheet) => {
    sheet.getRange("A1:C2").values = [
      ["ก", "ข", "ค"],
      [1, 2, 3],
    ];
    sheet.tables.add("A1:C2", true);
  });
  const table = simulator.workbook.sheets[0]?.tables[0];
  if (!table) throw new Error("There is no table.");
  table.autoFilterXml =
    '<autoFilter ref="A1:C2"><filterColumn colId="2"/></autoFilter><sortState ref="A2:C2"><sortCondition ref="C2"/></sortState>';
  await onSheet(simulator, (sheet) => void sheet.getRange("B:B").insert("Right"));
  expect(table.autoFilterXml).toBe(
    '<autoFilter ref="A1:D2"><filterColumn colId="3"/></autoFilter><sortState ref="A2:D2"><sortCondition ref="D2"/></sortState>',
  );
  simulator.close();
});
