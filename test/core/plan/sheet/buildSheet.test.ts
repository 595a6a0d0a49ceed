import type { Change, ChangeSet } from "../../../../src/core/changes/changeSet";
import { MAX_ROWS } from "../../../../src/core/grid";
import { isoToSerial } from "../../../../src/core/period/calendar";
import type { PlanOptions } from "../../../../src/core/plan/proposePlan";
import { proposePlan } from "../../../../src/core/plan/proposePlan";
import type { WorkbookSnapshot } from "../../../../src/core/snapshot";
import { snapshotOf } from "../../../support/snapshot";

const EMPTY = snapshotOf({ คะแนน: [["ตัวชี้วัด"]] });

function propose(options: Partial<PlanOptions> = {}, snapshot: WorkbookSnapshot = EMPTY) {
  const result = proposePlan(snapshot, { today: "2021-03-15", ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return { ...result.value, findings: result.findings };
}

function ofKind<Kind extends Change["kind"]>({ changes }: ChangeSet, kind: Kind) {
  return changes.filter((change): change is Extract<Change, { kind: Kind }> => change.kind === kind);
}

/** What the cells of the new sheet hold, by address of row and column. */
function cellsOf(changeSet: ChangeSet): (row: number, column: number) => unknown {
  const cells = new Map<string, unknown>();
  for (const { range, cells: lines } of ofKind(changeSet, "setCells")) {
    lines.forEach((line, r) =>
      line.forEach((input, c) => cells.set(`${range.row + r} ${range.column + c}`, input)),
    );
  }
  return (row, column) => cells.get(`${row} ${column}`) ?? "";
}

const { changeSet, outcome, findings } = propose();
const cell = cellsOf(changeSet);

test("without an activity table the template makes the plan, and says so", () => {
  expect(outcome).toMatchObject({
    sheet: "แผน ITA 2564",
    fiscalYearBe: 2564,
    fromTemplate: true,
    isUpdate: false,
  });
  expect(outcome.tasks).toHaveLength(13);
  expect(findings.map((entry) => entry.code)).toEqual(["plan/template-used", "plan/fiscal-year-assumed"]);
});

test("the title stands over three lines in the document's wording", () => {
  expect([cell(0, 0), cell(1, 0), cell(2, 0)]).toEqual([
    "แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใส",
    "ภายในหน่วยงาน",
    "ประจำปีงบประมาณ พ.ศ. 2564",
  ]);
});

test("the header is the official table's: กิจกรรม, months under the fiscal year, หมายเหตุ", () => {
  const header = Array.from({ length: 11 }, (_, column) => [cell(5, column), cell(6, column)]);
  expect(header[0]).toEqual(["กิจกรรม", ""]);
  expect(header[1]).toEqual(["ปีงบประมาณ พ.ศ. 2564", "ธ.ค."]);
  expect(header.slice(2, 10).map(([, month]) => month)).toEqual([
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
  ]);
  expect(header[10]).toEqual(["หมาย\nเหตุ", ""]);
  expect(
    ofKind(changeSet, "merge").map(({ range }) => [
      range.row,
      range.column,
      range.rowCount,
      range.columnCount,
    ]),
  ).toEqual([
    [0, 0, 1, 11],
    [1, 0, 1, 11],
    [2, 0, 1, 11],
    [5, 0, 2, 1],
    [5, 1, 1, 9],
    [5, 10, 2, 1],
    [5, 11, 1, 10],
  ]);
});

test("month starts and ends are real dates in two rows that are folded away", () => {
  expect([cell(3, 1), cell(4, 1)]).toEqual([isoToSerial("2020-12-01"), isoToSerial("2020-12-31")]);
  expect([cell(3, 9), cell(4, 9)]).toEqual([isoToSerial("2021-08-01"), isoToSerial("2021-08-31")]);
  expect(ofKind(changeSet, "groupRows")).toEqual([
    { kind: "groupRows", sheet: "แผน ITA 2564", row: 3, rowCount: 2, collapsed: true },
  ]);
});

test("a task's row has its number, period as written, real dates, owners, and no status that nobody has given", () => {
  const row = Array.from({ length: 8 }, (_, index) => cell(12, 11 + index));
  expect(cell(12, 0)).toBe(
    "6. ประชุมสัมมนาคณะทำงานขับเคลื่อนการประเมิน ITA พิจารณา (ร่างแผนฯ) รับฟังแนวทางการประเมินรายตัวชี้วัด และแลกเปลี่ยนความคิดเห็น",
  );
  expect(row).toEqual([
    6,
    "วันที่ 17-19 มีนาคม 2564",
    isoToSerial("2021-03-17"),
    isoToSerial("2021-03-19"),
    "ฝ่ายเลขานุการฯ, คณะทำงาน ITA",
    "",
    "",
    "",
  ]);
});

test("a deadline has an end and no start", () => {
  expect([cell(15, 13), cell(15, 14)]).toEqual(["", isoToSerial("2021-04-30")]);
});

test("dates show the Thai Buddhist year, and a period typed as 1-10 stays text", () => {
  const formats = ofKind(changeSet, "setFormat");
  const formatOf = (row: number, column: number) =>
    formats
      .filter(({ range }) => row >= range.row && row < range.row + range.rowCount)
      .filter(({ range }) => column >= range.column && column < range.column + range.columnCount)
      .map(({ format }) => format.numberFormat)
      .filter((format) => format !== undefined)
      .pop();
  expect(formatOf(7, 13)).toBe("[$-107041E]d mmm yyyy;@");
  expect(formatOf(19, 14)).toBe("[$-107041E]d mmm yyyy;@");
  expect(formatOf(7, 12)).toBe("@");
  // Under "@" the apostrophe that keeps a written text a text would become part of it: the format comes last.
  const { changes } = changeSet;
  const asText = changes.findIndex(
    (change) => change.kind === "setFormat" && change.format.numberFormat === "@",
  );
  expect(asText).toBeGreaterThan(changes.map((change) => change.kind).lastIndexOf("setCells"));
  expect(formatOf(7, 5)).toBe(";;;@");
  expect(formatOf(7, 17)).toBe("0%");
});

test("the printed page is the official table: landscape, one page wide, titles repeated, numbered", () => {
  const [page] = ofKind(changeSet, "setPageLayout");
  expect(page?.layout).toMatchObject({
    orientation: "landscape",
    fitToPagesWide: 1,
    printArea: { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: 11 },
    titleRows: { row: 0, rowCount: 7 },
    footerCenter: '&"TH SarabunPSK,Regular"&14หน้า &P จาก &N',
  });
  expect(ofKind(changeSet, "groupColumns")).toEqual([
    { kind: "groupColumns", sheet: "แผน ITA 2564", column: 11, columnCount: 10 },
  ]);
  expect(ofKind(changeSet, "freezePanes")).toEqual([
    { kind: "freezePanes", sheet: "แผน ITA 2564", rows: 7, columns: 1 },
  ]);
});

test("names come before the rules that speak of them", () => {
  const kinds = changeSet.changes.map((change) => change.kind);
  expect(kinds.lastIndexOf("setName")).toBeLessThan(kinds.indexOf("addRule"));
  expect(ofKind(changeSet, "setName").map(({ name, formula }) => [name, formula])).toEqual([
    ["ITA_Today", "='แผน ITA 2564'!$N$1"],
    ["ITA_Done", '="ดำเนินการแล้วเสร็จ"'],
    ["ITA_Cancelled", '="ยกเลิก"'],
    ["ITA_Plan_2564", "='แผน ITA 2564'!$A$4:$U$21"],
  ]);
  expect(cell(0, 13)).toEqual({ formula: "=TODAY()" });
});

test("the live counts compare with today and leave out what is done or cancelled", () => {
  expect(cell(1, 13)).toEqual({
    formula:
      '=SUMPRODUCT(ISNUMBER($O$7:$O$21)*($O$7:$O$21<ITA_Today)*($Q$7:$Q$21&$R$7:$R$21<>"")*($Q$7:$Q$21<>ITA_Done)*($Q$7:$Q$21<>ITA_Cancelled)*($S$7:$S$21="")*(1-ISNUMBER($R$7:$R$21)*($R$7:$R$21>=1)))',
  });
  expect(cell(2, 13)).toEqual({
    formula: expect.stringContaining("($O$7:$O$21<DATE(YEAR(ITA_Today),MONTH(ITA_Today)+1,1))") as string,
  });
});

test("status and owners are chosen from lists", () => {
  const lists = ofKind(changeSet, "setValidation");
  expect(lists.map(({ range, list }) => [range.column, range.row, range.rowCount, list.choices])).toEqual([
    [16, 7, 14, ["ยังไม่ดำเนินการ", "อยู่ระหว่างดำเนินการ", "ดำเนินการแล้วเสร็จ", "ยกเลิก"]],
    [15, 7, 14, ["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA", "ศูนย์ปฏิบัติการต่อต้านการทุจริต", "ส่วนราชการ", "สำนักงาน ป.ป.ช."]],
  ]);
  expect(lists[1]?.list.strict).toBe(false);
});

test("a line below says what made the sheet and when, and a legend explains the signs", () => {
  expect(cell(21, 0)).toContain("◆ วันครบกำหนด");
  expect(cell(22, 0)).toContain("จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ 15 มีนาคม 2564");
});

test("a sheet name that the user has taken is left to the user", () => {
  const taken = snapshotOf({ "แผน ita 2564": [["ของฉัน"]], "แผน ITA 2564 (2)": [["ของฉัน"]] });
  expect(propose({}, taken).outcome.sheet).toBe("แผน ITA 2564 (3)");
});

test("another plan's day of today is shared, unless its cell is gone", () => {
  const names = (formula: string) =>
    snapshotOf({ ก: [["x"]] }, { names: [{ name: "ITA_Today", formula, value: 44270 }] });
  const shared = propose({}, names("='ก'!$A$1"));
  expect(ofKind(shared.changeSet, "setName").map((change) => change.name)).not.toContain("ITA_Today");
  expect(cellsOf(shared.changeSet)(0, 13)).toEqual({ formula: "=ITA_Today" });
  const lost = propose({}, names("=#REF!$A$1"));
  expect(ofKind(lost.changeSet, "setName").map((change) => change.name)).toContain("ITA_Today");
});

test("an activity that looks like a formula stays text", () => {
  const rows = [
    ["กิจกรรม", "ระยะเวลา"],
    ['=HYPERLINK("x")', "มีนาคม 2564"],
    ["+1 งาน", "เมษายน 2564"],
  ];
  const made = propose({}, snapshotOf({ ก: rows }));
  expect([cellsOf(made.changeSet)(7, 0), cellsOf(made.changeSet)(8, 0)]).toEqual([
    '=HYPERLINK("x")',
    "+1 งาน",
  ]);
});

test("weeks have three header rows and narrow columns", () => {
  const week = propose({ scale: "week" });
  const at = cellsOf(week.changeSet);
  expect([at(5, 1), at(6, 1), at(7, 1), at(7, 2)]).toEqual(["ปีงบประมาณ พ.ศ. 2564", "ธ.ค.", "1", "7"]);
  expect(ofKind(week.changeSet, "setPageLayout")[0]?.layout.titleRows).toEqual({ row: 0, rowCount: 8 });
});

test("1,000 tasks by week: as many rules, names and calls as 13 by month, and a payload far below 5 MB", () => {
  const rows = [["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"]];
  for (let i = 1; i <= 1000; i++)
    rows.push([`${i}. กิจกรรมที่ ${i}`, i % 2 ? "มีนาคม 2564" : "ต.ค. 63 - ก.ย. 64", "กอง ก"]);
  const large = propose({ scale: "week" }, snapshotOf({ ก: rows }));
  expect(large.outcome.tasks).toHaveLength(1000);
  expect(ofKind(large.changeSet, "addRule")).toHaveLength(ofKind(changeSet, "addRule").length);
  // Months of a three-row header are merged one by one: the only changes that grow, and only with the timeline.
  const constant = (set: ChangeSet) => set.changes.filter((change) => change.kind !== "merge").length;
  expect(constant(large.changeSet)).toBe(constant(changeSet));
  expect(JSON.stringify(large.changeSet).length).toBeLessThan(1_000_000);
});

test("the template's plan is of the agency and for the year after the workbook's scores", () => {
  const rows = [
    ["ผลการประเมิน ITA ของเทศบาลตำบลสันทราย ปีงบประมาณ พ.ศ. 2565", ""],
    ["ตัวชี้วัด", "คะแนน"],
    ["การปฏิบัติหน้าที่", 90],
    ["การใช้งบประมาณ", 80],
    ["การใช้อำนาจ", 88],
    ["การใช้ทรัพย์สินของราชการ", 79],
  ];
  const made = propose({}, snapshotOf({ คะแนน: rows }));
  expect(made.outcome.fiscalYearBe).toBe(2566);
  expect(made.findings).toContainEqual(
    expect.objectContaining({
      code: "plan/fiscal-year-assumed",
      params: { fiscalYearBe: 2566, from: "scores" },
    }),
  );
  expect(cellsOf(made.changeSet)(1, 0)).toBe("ภายในหน่วยงานเทศบาลตำบลสันทราย");
  expect(made.outcome.tasks[0]?.owners).toEqual(["ศูนย์ปฏิบัติการต่อต้านการทุจริตเทศบาลตำบลสันทราย"]);
  expect(JSON.stringify(made.changeSet)).not.toMatch(/เชียงใหม่|จ\.ชม\./);
});
