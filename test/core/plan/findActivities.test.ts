import { findActivities } from "../../../src/core/plan/findActivities";
import { proposePlan } from "../../../src/core/plan/proposePlan";
import { toTasks } from "../../../src/core/plan/toTasks";
import { applyToSnapshot } from "../../support/applyToSnapshot";
import { snapshotOf } from "../../support/snapshot";

const HEADER = ["กิจกรรม", "ระยะเวลา", "หน่วยงาน/ผู้เกี่ยวข้อง"];

/** Rows of page 23 as the text of the source document has them, damage included. */
const LIST = [
  ["แผนการขับเคลื่อนการด าเนินการประเมินคุณธรรมและความโปร่งใส", "", ""],
  ["ภายในหน่วยงานจังหวัดเชียงใหม่ ประจ าปีงบประมาณ พ.ศ. 2564", "", ""],
  HEADER,
  ["1. แจ้งผลการประเมิน ITA ประจ าปี พ.ศ. 2563", "ธันวาคม 2563", "ศูนย์ปฏิบัติการต่อต้าน\nการทุจริตจังหวัดเชียงใหม่"],
  [
    "4. ฝ่ายเลขานุการวิเคราะห์ผลการประเมิน ITA ประจ าปี\nงบประมาณ พ.ศ. 2563 และจัดท า (ร่าง) แผนการขับเคลื่อน\nการด าเนินการประเมินคุณธรรมและความโปร่งใสฯ",
    "1-10 มีนาคม \n2564",
    "ฝ่ายเลขานุการฯ",
  ],
  [
    "8. การด าเนินการเปิดเผยข้อมูลสาธารณะ (OIT)",
    "เดือนมีนาคม –\nเมษายน 2564",
    "ฝ่ายเลขานุการฯ\nคณะท างาน ITA จ.ชม.\nส่วนราชการ",
  ],
  ["9. การน าข้อมูลเข้าระบบการประเมิน ITAS", "ภายใน 30เมษายน \n2564", "ฝ่ายเลขานุการฯ"],
];

const CHART = [
  ["กิจกรรม", "ปีงบประมาณ พ.ศ. 2564", "", "", "", "", "", "", "", "", "หมาย\nเหตุ"],
  ["", "ธ.ค.", "ม.ค.", "ก.พ.", "ม.ีค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", ""],
  ["1. แจ้งผลการประเมิน ITA ประจ าปี พ.ศ. 2563"],
  ["4. ฝ่ายเลขานุการวิเคราะห์ผลการประเมนิ ITA"],
  ["8. การด าเนินการเปิดเผยข้อมูลสาธารณะ (OIT)"],
  ["9. การน าข้อมูล OIT เข้าระบบ ITAS"],
];

const datesOf = (found: ReturnType<typeof findActivities>, fiscalYearBe = 2564) =>
  toTasks(found.activities, { fiscalYearBe }).tasks.map(({ no, name, period }) => [
    no,
    name,
    period.start,
    period.end,
  ]);

test("the document's list is read with its damage repaired, numbers apart, owners split", () => {
  const found = findActivities(snapshotOf({ แผน: LIST }));
  expect(found).toMatchObject({ fiscalYearBe: 2564, agencyName: "จังหวัดเชียงใหม่", findings: [] });
  expect(found.activities).toEqual([
    {
      no: 1,
      name: "แจ้งผลการประเมิน ITA ประจำปี พ.ศ. 2563",
      periodText: "ธันวาคม 2563",
      owners: ["ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัดเชียงใหม่"],
      at: { sheet: "แผน", row: 3, column: 0, rowCount: 1, columnCount: 1 },
      periodAt: { sheet: "แผน", row: 3, column: 1, rowCount: 1, columnCount: 1 },
    },
    expect.objectContaining({
      no: 4,
      name: "ฝ่ายเลขานุการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2563 และจัดทำ (ร่าง) แผนการขับเคลื่อนการดำเนินการประเมินคุณธรรมและความโปร่งใสฯ",
      periodText: "1-10 มีนาคม \n2564",
    }),
    expect.objectContaining({ no: 8, owners: ["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA จ.ชม.", "ส่วนราชการ"] }),
    expect.objectContaining({ no: 9, name: "การนำข้อมูลเข้าระบบการประเมิน ITAS" }),
  ]);
  expect(datesOf(found).map(([, , start, end]) => [start, end])).toEqual([
    ["2020-12-01", "2020-12-31"],
    ["2021-03-01", "2021-03-10"],
    ["2021-03-01", "2021-04-30"],
    [null, "2021-04-30"],
  ]);
});

test("the same plan printed again as a chart is joined by number, not added", () => {
  const found = findActivities(snapshotOf({ ตาราง: CHART, แผน: LIST }));
  expect(found.findings).toEqual([]);
  expect(found.tables.map((table) => [table.sheet, table.layout])).toEqual([
    ["แผน", "list"],
    ["ตาราง", "chart"],
  ]);
  expect(found.activities.map((activity) => activity.no)).toEqual([1, 4, 8, 9]);
  expect(found.activities[3]?.name).toBe("การนำข้อมูลเข้าระบบการประเมิน ITAS");
});

test("crosses in a chart become dates, in the years the fiscal year gives", () => {
  const rows = [
    ["กิจกรรม", "ปีงบประมาณ พ.ศ. 2564", "", "", "", "หมายเหตุ"],
    ["", "ธ.ค.", "ม.ค.", "ก.พ.", "ม.ีค.", ""],
    ["1. แจ้งผล", "X", "", "", "", ""],
    ["2. แต่งตั้ง", "", "✓", "✓", "", ""],
    ["3. ประชุม", "", "", "", "17-19", ""],
    ["4. ติดตาม", "X", "-", "X", "", ""],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }, { merges: ["A1:A2", "B1:E1", "F1:F2"] }));
  expect(datesOf(found)).toEqual([
    [1, "แจ้งผล", "2020-12-01", "2020-12-31"],
    [2, "แต่งตั้ง", "2021-01-01", "2021-02-28"],
    [3, "ประชุม", "2021-03-17", "2021-03-19"],
    [4, "ติดตาม", "2020-12-01", "2021-02-28"],
  ]);
  const { tasks, findings } = toTasks(found.activities, { fiscalYearBe: 2564 });
  expect(tasks.map((task) => task.periodText)).toEqual([
    "ธันวาคม 2563",
    "มกราคม 2564 – กุมภาพันธ์ 2564",
    "17 มีนาคม 2564 – 19 มีนาคม 2564",
    "ธันวาคม 2563, กุมภาพันธ์ 2564",
  ]);
  expect(tasks[3]?.period).toMatchObject({
    kind: "recurring",
    certainty: "certain",
    occurrences: [
      { start: "2020-12-01", end: "2020-12-31" },
      { start: "2021-02-01", end: "2021-02-28" },
    ],
  });
  expect(findings).toEqual([]);
});

test("month headers that lost their marks are told from their place", () => {
  const rows = [
    ["กิจกรรม", "ก.พ.", "ม.ค.", "เม.ย.", "พ.ค.", "ม.ย."],
    ["1. ก", "", "x", "", "", ""],
    ["2. ข", "", "", "", "", "x"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }));
  expect(datesOf(found).map(([, , start]) => start)).toEqual(["2021-03-01", "2021-06-01"]);
});

test("quarters of a subdistrict's plan, marked X, in Thai digits", () => {
  const rows = [
    ["แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "", "", "", "", "", ""],
    ["ที่", "ขั้นตอนการดำเนินงาน", "ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓", "ไตรมาส ๔", "ผู้รับผิดชอบ"],
    ["๑", "ทบทวนมาตรการ", "X", "", "", "", "สำนักปลัด"],
    ["๒", "ประชาสัมพันธ์", "", "X", "X", "X", "กองคลัง"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }));
  expect(found.fiscalYearBe).toBe(2566);
  expect(datesOf(found, 2566)).toEqual([
    [1, "ทบทวนมาตรการ", "2022-10-01", "2022-12-31"],
    [2, "ประชาสัมพันธ์", "2023-01-01", "2023-09-30"],
  ]);
});

test.each([
  ["merged over them", ["C2:F2"]],
  ["typed over the first of them", []],
])("quarters that are numbers under one title, %s", (_, merges) => {
  const rows = [
    ["แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", "", "", "", "", "", ""],
    ["ที่", "ขั้นตอน", "ไตรมาส", "", "", "", "ผู้รับผิดชอบ"],
    ["", "", "๑", "๒", "๓", "๔", ""],
    ["๑", "ทบทวนมาตรการ", "X", "", "", "", "สำนักปลัด"],
    ["๒", "ประชาสัมพันธ์", "", "X", "X", "X", "กองคลัง"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }, { merges }));
  expect(datesOf(found, 2566)).toEqual([
    [1, "ทบทวนมาตรการ", "2022-10-01", "2022-12-31"],
    [2, "ประชาสัมพันธ์", "2023-01-01", "2023-09-30"],
  ]);
});

test("a calendar-order plan with two rows per activity: the targets count, the results do not", () => {
  const months = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
  ];
  const at = (from: number, to: number) => months.map((_, index) => (index >= from && index <= to ? 25 : ""));
  const rows = [
    ["แผนประจำปี ITA 2569"],
    ["ลำดับ", "กิจกรรม", "หน่วยงาน", "เป้าหมาย (ร้อยละ) / ผลการดำเนินงานจริง (ร้อยละ)", ...months, "น้ำหนัก"],
    [1, "จัดทำแผน", "กองแผน", "เป้าหมาย", ...at(0, 2), 10],
    ["", "", "", "ผลการดำเนินงานจริง", ...at(0, 8), ""],
    [2, "สำรวจ", "กองแผน", "เป้าหมาย", ...at(9, 11), 20],
    ["", "", "", "ผลการดำเนินงานจริง", ...at(0, 0), ""],
    ["", "เป้าหมายสะสม", "", "", ...at(0, 11), ""],
    ["", "ผลการดำเนินงานจริงสะสม", "", "", ...at(0, 11), ""],
  ];
  const merges = ["A3:A4", "B3:B4", "C3:C4", "A5:A6", "B5:B6", "C5:C6"];
  for (const extras of [{ merges }, {}]) {
    const found = findActivities(snapshotOf({ "แผนประจำปี ITA 2569": rows }, extras));
    expect(datesOf(found, 2569)).toEqual([
      [1, "จัดทำแผน", "2026-01-01", "2026-03-31"],
      [2, "สำรวจ", "2026-10-01", "2026-12-31"],
    ]);
  }
});

test("weeks under months, merged or not", () => {
  const rows = [
    ["กิจกรรม", "มี.ค. 64", "", "", "", "เม.ย. 64", "", "", ""],
    ["", 1, 2, 3, 4, 1, 2, 3, 4],
    ["1. ร่างแผน", "", "x", "x", "", "", "", "", ""],
    ["2. ประกาศ", "", "", "", "x", "x", "", "", ""],
  ];
  for (const merges of [[], ["B1:E1", "F1:I1"]]) {
    const found = findActivities(snapshotOf({ แผน: rows }, { merges }));
    expect(datesOf(found)).toEqual([
      [1, "ร่างแผน", "2021-03-08", "2021-03-21"],
      [2, "ประกาศ", "2021-03-22", "2021-04-07"],
    ]);
  }
});

test("columns of start and end, real dates among them, one typed with a Buddhist year", () => {
  const rows = [
    ["ลำดับ", "โครงการ/กิจกรรม", "ระยะเวลาดำเนินการ", "", "ผู้รับผิดชอบ"],
    ["", "", "เริ่ม", "สิ้นสุด", ""],
    [1, "อบรม", 44256, 44286, "กอง ก"],
    [2, "รายงาน", "", 44316, "กอง ข"],
    [3, "สรุป", "1 พ.ค. 64", "15 พ.ค. 64", "กอง ก, กอง ข"],
    [4, "ประกาศ", 242554, 242554, "กอง ก/กอง ข"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }));
  expect(datesOf(found)).toEqual([
    [1, "อบรม", "2021-03-01", "2021-03-31"],
    [2, "รายงาน", null, "2021-04-30"],
    [3, "สรุป", "2021-05-01", "2021-05-15"],
    [4, "ประกาศ", "2021-02-01", "2021-02-01"],
  ]);
  expect(found.activities[0]?.periodText).toBe("1 มีนาคม 2564 – 31 มีนาคม 2564");
  expect(found.activities.map((activity) => activity.owners)).toEqual([
    ["กอง ก"],
    ["กอง ข"],
    ["กอง ก", "กอง ข"],
    ["กอง ก", "กอง ข"],
  ]);
});

test("a name laid over several rows is one activity; a deadline without a number is one of its own", () => {
  const rows = [
    HEADER,
    ["1. ประชุมสัมมนาคณะทำงานขับเคลื่อนการ", "วันที่ 17-19", "ฝ่ายเลขานุการฯ"],
    ["ประเมิน ITA", "", "คณะทำงาน"],
    ["2. ประกาศ", "มิถุนายน 2564", ""],
    ["ส่วนราชการรายงานผล", "ภายใน 20 เมษายน 2564", "ส่วนราชการ"],
    ["รวม", "", ""],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }));
  expect(found.activities.map(({ no, name, owners }) => [no, name, owners])).toEqual([
    [1, "ประชุมสัมมนาคณะทำงานขับเคลื่อนการประเมิน ITA", ["ฝ่ายเลขานุการฯ", "คณะทำงาน"]],
    [2, "ประกาศ", []],
    [null, "ส่วนราชการรายงานผล", ["ส่วนราชการ"]],
  ]);
});

test("a period merged over several activities holds for each; a heading across the table is no activity", () => {
  const rows = [
    ["ลำดับ", ...HEADER],
    ["ระยะที่ 1 เตรียมการ", "", "", ""],
    [1, "ก", "มีนาคม 2564", "กอง ก"],
    [2, "ข", "", "กอง ข"],
    ["", "ระยะที่ 2", "", ""],
    [3, "ค", "เมษายน 2564", "กอง ค"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }, { merges: ["A2:D2", "C3:C4", "B5:D5"] }));
  expect(datesOf(found)).toEqual([
    [1, "ก", "2021-03-01", "2021-03-31"],
    [2, "ข", "2021-03-01", "2021-03-31"],
    [3, "ค", "2021-04-01", "2021-04-30"],
  ]);
});

test("a table of another year is another plan: the year asked for decides, the other is asked about", () => {
  const plan = (year: number) => [
    [`แผน ปีงบประมาณ พ.ศ. ${year}`, "", ""],
    HEADER,
    [`1. แจ้งผล ${year}`, `มีนาคม ${year}`, "ก"],
    [`2. ประกาศ ${year}`, `เมษายน ${year}`, "ข"],
  ];
  const snapshot = snapshotOf({ ก: plan(2563), ข: plan(2564) });
  expect(findActivities(snapshot, 2564)).toMatchObject({
    fiscalYearBe: 2564,
    findings: [
      { code: "plan/other-tables", params: { tableCount: 1, usedSheet: "ข" }, at: { sheet: "ก", row: 1 } },
    ],
  });
  expect(findActivities(snapshot, 2563).fiscalYearBe).toBe(2563);
});

test("a list that goes on below with the next numbers is the rest of the plan, its repeated header skipped", () => {
  const rows = [
    HEADER,
    ["1. ก", "มี.ค. 64", "x"],
    HEADER,
    ["2. ข", "เม.ย. 64", "x"],
    [""],
    [""],
    [""],
    HEADER,
    ["3. ค", "พ.ค. 64", "x"],
  ];
  const found = findActivities(snapshotOf({ แผน: rows }));
  expect(found.activities.map((activity) => activity.no)).toEqual([1, 2, 3]);
  expect(found.findings).toEqual([]);
});

test.each([
  [
    "a score table",
    [
      ["ตัวชี้วัด", "คะแนน", "สถานะ"],
      ["การใช้อำนาจ", 85.94, "ผ่าน"],
    ],
  ],
  [
    "a register",
    [
      ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
      ["ก", "การใช้อำนาจ", "แล้วเสร็จ", 44300],
    ],
  ],
  [
    "a budget plan without times",
    [
      ["โครงการ/กิจกรรม/มาตรการ", "ปี ๒๕๖๑", "ปี ๒๕๖๒", "หมายเหตุ"],
      ["ก", 1000, 2000, ""],
    ],
  ],
  ["prose about activities", [["กิจกรรมของคณะทำงานในระยะเวลาที่ผ่านมา"], ["ดำเนินการแล้ว"]]],
  ["headers without rows", [HEADER]],
])("%s is no activity table", (_, rows) => {
  expect(findActivities(snapshotOf({ แผ่น: rows })).activities).toEqual([]);
});

test("our own plan sheet is not taken for the user's activity table", () => {
  const empty = snapshotOf({ คะแนน: [["x"]] });
  const made = proposePlan(empty, { today: "2021-03-15" });
  if (!made.ok) throw new Error("refused");
  expect(findActivities(applyToSnapshot(empty, made.value.changeSet)).activities).toEqual([]);
});

test("a date cell of a two-digit Buddhist year, which Excel keeps as 1964, is read as 2564 and said to be assumed", () => {
  /** 15 February 1964: what Excel makes of "15 ก.พ. 64" typed into a cell. */
  const typed = 23422;
  const tables = [
    [
      ["กิจกรรม", "ระยะเวลา"],
      ["1. ประกาศ", typed],
    ],
    [
      ["กิจกรรม", "เริ่ม", "สิ้นสุด"],
      ["1. อบรม", typed, typed + 5],
    ],
  ];
  const read = tables.map((rows) => {
    const { activities } = findActivities(snapshotOf({ แผน: rows }));
    const { start, end, certainty, assumptions } =
      toTasks(activities, { fiscalYearBe: 2564 }).tasks[0]?.period ?? {};
    return [activities[0]?.periodText, start, end, certainty, assumptions];
  });
  const why = ["two-digit-buddhist-year-typed"];
  expect(read).toEqual([
    ["15 กุมภาพันธ์ 2564", "2021-02-15", "2021-02-15", "assumed", why],
    ["15 กุมภาพันธ์ 2564 – 20 กุมภาพันธ์ 2564", "2021-02-15", "2021-02-20", "assumed", why],
  ]);
});

test("a title that names its agency in other words names it too", () => {
  const title = ["แผนปฏิบัติการ ITA องค์การบริหารส่วนตำบลทดสอบ ปีงบประมาณ พ.ศ. 2564", "", ""];
  const rows = [title, HEADER, ["1. ประกาศ", "มิถุนายน 2564", "กอง ก"]];
  expect(findActivities(snapshotOf({ แผน: rows })).agencyName).toBe("องค์การบริหารส่วนตำบลทดสอบ");
});
