import fc from "fast-check";
import { addDays, isoToSerial } from "../../../../src/core/period/calendar";
import type { PlanOptions } from "../../../../src/core/plan/proposePlan";
import { proposePlan } from "../../../../src/core/plan/proposePlan";
import * as looks from "../../../../src/core/plan/sheet/looks";
import { evaluateRules } from "../../../../src/simulator/calc";
import type { CalculatedWorkbook } from "../../../support/modelOf";
import { modelOf } from "../../../support/modelOf";
import { snapshotOf } from "../../../support/snapshot";

const SHEET = "แผน ITA 2564";
const FIRST = 7;
const COLUMN = { start: 13, end: 14, status: 16, progress: 17, doneOn: 18 };

function planOf(today: string, options: Partial<PlanOptions> = {}, rows: (string | number)[][] = [["x"]]) {
  const snapshot = snapshotOf({ กิจกรรม: rows });
  const proposed = proposePlan(snapshot, { today, ...options });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
  return modelOf(snapshot, proposed.value.changeSet, today);
}

const FILLS: Record<string, string> = {
  [looks.PLANNED.fillColor ?? ""]: "=",
  [looks.DONE.fillColor ?? ""]: "#",
  [looks.LATE.fillColor ?? ""]: "-",
  [looks.CANCELLED.fillColor ?? ""]: " ",
};

/**
 * One row of the timeline as the rules draw it: "." nothing, "=" planned, "#" done, "-" late; a sign stands in for the
 * fill where there is one, "!" late, "◆" a point, "×" cancelled.
 */
function drawn(book: CalculatedWorkbook, row: number, columns = 9): string {
  const rules = evaluateRules(book.sheet(SHEET), book.calculation.source);
  return Array.from({ length: columns }, (_, index) => {
    const style = rules.at(row, index + 1)?.style;
    const sign = /^"(.*?)";/.exec(style?.numberFormat ?? "")?.[1];
    const fill = style?.fill?.background;
    const color = fill && "rgb" in fill ? fill.rgb : "";
    return sign ?? FILLS[color] ?? ".";
  }).join("");
}

const picture = (book: CalculatedWorkbook, count = 13, columns = 9) =>
  Array.from({ length: count }, (_, index) => drawn(book, FIRST + index, columns));

test("before the plan begins: the months of the document's thirteen activities, the deadline as a point", () => {
  expect(picture(planOf("2020-11-15"))).toEqual([
    //ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค.
    "=........",
    ".=.......",
    "..=......",
    "...=.....",
    "...=.....",
    "...=.....",
    "...==....",
    "...==....",
    "....◆....",
    "....==...",
    ".....=...",
    "......=..",
    "........=",
  ]);
});

const OPEN = "ยังไม่ดำเนินการ";
/** A plan of which every row says that nothing has been done yet. */
function reported(today: string): CalculatedWorkbook {
  const book = planOf(today);
  for (let row = FIRST; row < FIRST + 13; row++) book.type(SHEET, row, COLUMN.status, OPEN);
  return book;
}

test("a plan made after its days, of which nobody has reported yet, prints as planned; nothing is counted late", () => {
  const book = planOf("2022-01-15");
  expect(picture(book)).toEqual(picture(planOf("2020-11-15")));
  expect(book.value(SHEET, 1, 13)).toBe(0);
});

test("a status or a progress, 0% too, makes what has ended late; taken away again, as planned", () => {
  const book = planOf("2022-01-15");
  book.type(SHEET, FIRST, COLUMN.progress, 0);
  book.type(SHEET, FIRST + 1, COLUMN.status, OPEN);
  expect([drawn(book, FIRST), drawn(book, FIRST + 1)]).toEqual(["!........", ".!......."]);
  expect(book.value(SHEET, 1, 13)).toBe(2);
  book.type(SHEET, FIRST, COLUMN.progress, "");
  book.type(SHEET, FIRST + 1, COLUMN.status, "");
  expect([drawn(book, FIRST), drawn(book, FIRST + 1)]).toEqual(["=........", ".=......."]);
});

test("on 15 March what has ended undone is late, with its sign", () => {
  expect(picture(reported("2021-03-15")).slice(0, 6)).toEqual([
    "!........",
    ".!.......",
    "..!......",
    "...!.....",
    "...=.....",
    "...=.....",
  ]);
});

test("a deadline that has passed is a late point; done, a done one", () => {
  const book = reported("2021-05-01");
  expect(drawn(book, FIRST + 8)).toBe("....◆!....");
  book.type(SHEET, FIRST + 8, COLUMN.status, "ดำเนินการแล้วเสร็จ");
  expect(drawn(book, FIRST + 8)).toBe("....◆....");
});

test("status, progress and a day of completion each make the done part", () => {
  const book = planOf("2021-04-20");
  const row = FIRST + 6;
  expect(drawn(book, row)).toBe("...==....");
  book.type(SHEET, row, COLUMN.progress, 0.55);
  expect(drawn(book, row)).toBe("...#=....");
  book.type(SHEET, row, COLUMN.progress, 0);
  book.type(SHEET, row, COLUMN.doneOn, isoToSerial("2021-04-18"));
  expect(drawn(book, row)).toBe("...##....");
  book.type(SHEET, row, COLUMN.doneOn, "");
  book.type(SHEET, row, COLUMN.status, "ดำเนินการแล้วเสร็จ");
  expect(drawn(book, row)).toBe("...##....");
  book.type(SHEET, row, COLUMN.status, "ยกเลิก");
  expect(drawn(book, row)).toBe("...××....");
});

test("half done and over: the done part stays, the rest is late", () => {
  const book = planOf("2021-05-10");
  book.type(SHEET, FIRST + 6, COLUMN.progress, 0.6);
  expect(drawn(book, FIRST + 6)).toBe("...#!....");
});

test("a date typed by hand moves the bar; without a start it is a point; text draws nothing", () => {
  const book = planOf("2020-11-15");
  book.type(SHEET, FIRST, COLUMN.end, isoToSerial("2021-02-03"));
  expect(drawn(book, FIRST)).toBe("===......");
  book.type(SHEET, FIRST, COLUMN.start, "");
  expect(drawn(book, FIRST)).toBe("..◆......");
  book.type(SHEET, FIRST, COLUMN.start, "ต้นเดือน");
  expect(drawn(book, FIRST)).toBe(".........");
  book.type(SHEET, FIRST, COLUMN.start, isoToSerial("2021-06-01"));
  expect(drawn(book, FIRST)).toBe(".........");
});

test("a row below the last task is drawn as soon as it has dates, before any update", () => {
  const book = planOf("2020-11-15");
  book.type(SHEET, FIRST + 13, COLUMN.start, isoToSerial("2021-05-05"));
  book.type(SHEET, FIRST + 13, COLUMN.end, isoToSerial("2021-06-05"));
  expect(drawn(book, FIRST + 13)).toBe(".....==..");
});

test("today's column is outlined and its header marked", () => {
  const book = planOf("2021-03-15");
  const rules = evaluateRules(book.sheet(SHEET), book.calculation.source);
  const outlined = Array.from(
    { length: 9 },
    (_, index) => rules.at(FIRST + 12, index + 1)?.style?.borders?.left != null,
  );
  expect(outlined).toEqual([false, false, false, true, false, false, false, false, false]);
  expect(rules.at(6, 4)?.style?.numberFormat).toBe('General;General;General;"▼"@');
  expect(rules.at(6, 3)).toBeNull();
});

test("the header row draws no bars", () => {
  expect(drawn(planOf("2020-11-15"), 6)).toBe(".........");
});

test("repeated activities show all their bars", () => {
  const rows = [
    ["กิจกรรม", "ระยะเวลา"],
    ["1. รายงานเบิกจ่าย", "ภายในวันที่ 26 ของทุกเดือน"],
    ["2. ทบทวน", "ทุกไตรมาส"],
  ];
  const book = planOf("2020-09-01", { fiscalYearBe: 2564 }, rows);
  expect(picture(book, 1, 12)).toEqual(["◆◆◆◆◆◆◆◆◆◆◆◆"]);
  book.type(SHEET, FIRST, COLUMN.start + 3, isoToSerial("2021-01-01"));
  expect(drawn(book, FIRST, 12)).toBe("...◆◆◆◆◆◆◆◆◆");
});

test("crosses with gaps keep their gaps", () => {
  const rows = [
    ["กิจกรรม", "ปีงบประมาณ พ.ศ. 2564", "", "", ""],
    ["", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."],
    ["1. ติดตาม", "X", "", "X", ""],
    ["2. ประชุม", "", "", "", "X"],
  ];
  expect(picture(planOf("2020-11-15", {}, rows), 2, 4)).toEqual(["=.=.", "...="]);
});

test("the live counts agree with the bars: late, and due in the rest of this month", () => {
  const count = (book: CalculatedWorkbook) => [book.value(SHEET, 1, 13), book.value(SHEET, 2, 13)];
  const book = reported("2021-03-15");
  expect(count(book)).toEqual([4, 2]);
  book.type(SHEET, FIRST, COLUMN.status, "ดำเนินการแล้วเสร็จ");
  book.type(SHEET, FIRST + 1, COLUMN.status, "ยกเลิก");
  book.type(SHEET, FIRST + 2, COLUMN.progress, 1);
  book.type(SHEET, FIRST + 4, COLUMN.progress, "ครึ่งหนึ่ง");
  expect(count(book)).toEqual([1, 2]);
});

const day = fc.integer({ min: -40, max: 330 }).map((days) => addDays("2020-12-01", days));

test("at every scale a column is lit exactly when its days meet the task's", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("month", "half-month", "week"),
      fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 6 }),
      (scale, pairs) => {
        const tasks = pairs.map(([a, b]) => (a < b ? [a, b] : [b, a]));
        const rows = [
          ["กิจกรรม", "เริ่ม", "สิ้นสุด"],
          ...tasks.map(([start = "", end = ""], index) => [
            `${index + 1}. งาน ${index + 1}`,
            isoToSerial(start),
            isoToSerial(end),
          ]),
        ];
        const book = planOf(
          "2020-01-01",
          { fiscalYearBe: 2564, scale: scale as "month" | "half-month" | "week" },
          rows,
        );
        const sheet = book.sheet(SHEET);
        const rules = evaluateRules(sheet, book.calculation.source);
        const first = scale === "month" ? 7 : 8;
        for (let column = 1; typeof sheet.cells.get(4, column)?.value === "number"; column++) {
          const [from, to] = [
            sheet.cells.get(3, column)?.value as number,
            sheet.cells.get(4, column)?.value as number,
          ];
          tasks.forEach(([start = "", end = ""], index) => {
            const isPoint = start === end;
            const meets = isoToSerial(start) <= to && isoToSerial(end) >= from;
            const style = rules.at(first + index, column)?.style;
            const isLit = style?.fill !== undefined || (isPoint && style?.numberFormat !== undefined);
            expect([index, column, isLit]).toEqual([index, column, meets]);
          });
        }
      },
    ),
    { numRuns: 15 },
  );
});
