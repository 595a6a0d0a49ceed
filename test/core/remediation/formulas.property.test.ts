import fc from "fast-check";
import { rangeOf } from "../../../src/core/grid";
import { proposeSummary } from "../../../src/core/remediation/proposeSummary";
import { columnsFor, valueOf } from "../../../src/core/remediation/summaryColumns";
import { summarySentence } from "../../../src/core/remediation/summarySentence";
import type { CellValue } from "../../../src/core/snapshot";
import { modelOf } from "../../support/modelOf";
import { snapshotOf } from "../../support/snapshot";

const STATUSES: CellValue[] = [
  "ดำเนินการแล้วเสร็จ",
  "แล้วเสร็จ",
  "แล้วเสร็จ ",
  "DONE",
  "done",
  "อยู่ระหว่างดำเนินการ",
  "ยังไม่ดำเนินการ",
  "100%",
  "/",
  "ยกเลิก",
  "-",
  " ",
  "ยังไม่รายงาน",
  "ทำ*บางส่วน?",
  "=แล้วเสร็จ",
  "",
  "",
];
const INDICATORS = [
  "การใช้งบประมาณ",
  "2. การใช้งบประมาณ",
  "คุณภาพการดำเนินงาน",
  "คุณภาพการด าเนินงาน",
  "การใช้อำนาจ",
  "",
];
const DATES: CellValue[] = ["", "", 44304, 44306, 44306.7, 44307, 44320, "22 เม.ย. 64", 242600];
const DEADLINES: CellValue[] = ["ภายในวันที่ 20 เมษายน 2564", "ไม่มีกำหนด"];
const TODAYS = ["2021-04-01", "2021-04-20", "2021-04-21", "2021-06-01"];

const agency = fc.constantFrom("สำนักงาน ก", "สำนักงาน ข", "สํานักงาน ข", "อำเภอ ค", "");
const long = fc.array(
  fc.tuple(agency, fc.constantFrom(...INDICATORS), fc.constantFrom(...STATUSES), fc.constantFrom(...DATES)),
  { minLength: 1, maxLength: 12 },
);
/** The register as offices keep it: every agency once for each indicator, in one spelling. */
const tidy = fc.array(
  fc.tuple(
    fc.constantFrom(...STATUSES.slice(0, 1), ...STATUSES.slice(5, 8), ""),
    fc.constantFrom(...DATES.slice(0, 7)),
  ),
  {
    minLength: 6,
    maxLength: 6,
  },
);
const matrix = fc.array(
  fc.tuple(agency, fc.constantFrom(...STATUSES), fc.constantFrom(...STATUSES), fc.constantFrom(...DATES)),
  { minLength: 1, maxLength: 8 },
);

/** Every number of the summary, calculated by the simulated Excel, against what we count ourselves. */
function expectSameNumbers(rows: CellValue[][], today: string): void {
  const snapshot = snapshotOf({ ผล: [["x"]], ทะเบียน: rows });
  const proposed = proposeSummary(snapshot, { today, at: rangeOf("ผล", 3, 1) });
  if (!proposed.ok) return;
  const { outcome, changeSet } = proposed.value;
  const book = modelOf(snapshot, changeSet, today);
  expect(book.calculation.report().unsupported).toEqual([]);
  const columns = columnsFor(outcome.indicators);
  outcome.indicators.forEach((summary, index) => {
    columns.forEach((column, place) => {
      const value = book.value("ผล", 4 + index, 2 + place);
      expect([summary.indicator, column, value]).toEqual([
        summary.indicator,
        column,
        expect.closeTo(valueOf(summary, column), 9),
      ]);
    });
    expect(book.value("ผล", 4 + index, 2 + columns.length)).toBe(summarySentence(summary));
  });
}

const HEADER = ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"];

test("the formulas come to the counts on any long register", () => {
  fc.assert(
    fc.property(long, fc.constantFrom(...DEADLINES), fc.constantFrom(...TODAYS), (rows, title, today) => {
      expectSameNumbers([[title], HEADER, ...rows], today);
    }),
    { numRuns: 200 },
  );
});

test("the formulas come to the counts on a complete register", () => {
  fc.assert(
    fc.property(tidy, fc.constantFrom(...TODAYS), (answers, today) => {
      const rows = answers.map(([status, date], index) => [
        `สำนักงาน ${index % 3}`,
        index < 3 ? "การใช้งบประมาณ" : "คุณภาพการดำเนินงาน",
        status,
        date,
      ]);
      expectSameNumbers([["ภายในวันที่ 20 เมษายน 2564"], HEADER, ...rows], today);
    }),
    { numRuns: 100 },
  );
});

test("the formulas come to the counts on a matrix", () => {
  fc.assert(
    fc.property(matrix, fc.constantFrom(...DEADLINES), fc.constantFrom(...TODAYS), (rows, title, today) => {
      const header = ["หน่วยงาน", "การใช้งบประมาณ", "คุณภาพการดำเนินงาน", "วันที่ส่ง"];
      expectSameNumbers([[title], header, ...rows], today);
    }),
    { numRuns: 150 },
  );
});
