import { createSecretariat } from "../../../src/actions/secretariat";
import { isoToSerial } from "../../../src/core/period/calendar";
import type { TimescaleUnit } from "../../../src/core/plan/types";
import type { Result } from "../../../src/core/result";
import { evaluateRules } from "../../../src/simulator/calc";
import { findSheet } from "../../../src/simulator/model/workbook";
import type { SheetModel } from "../../../src/simulator/model/types";
import type { Simulator } from "../../../src/simulator/node";
import { openSimulator } from "../../../src/simulator/node";

const SHEET = "แผน ITA 2564";
const SOURCE = "กิจกรรม";
const ROWS = [
  ["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"],
  ["1. วิเคราะห์", "1-10 มีนาคม 2564", "ก"],
  ["2. ประชุม", "17-19 มีนาคม 2564", "ก"],
  ["3. เปิดเผยข้อมูล", "มีนาคม - เมษายน 2564", "ข"],
  ["4. นำเข้าระบบ", "ภายใน 30 เมษายน 2564", "ข"],
];

let simulator: Simulator;
beforeEach(async () => {
  simulator = await openSimulator(null, { clock: () => new Date(2020, 0, 15) });
});
afterEach(() => simulator.close());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}
const secretariat = () => createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
const propose = async (scale?: TimescaleUnit) =>
  value(await secretariat().propose("plan", { today: "2020-01-15", fiscalYearBe: 2564, scale }));

async function writeSource(rows: string[][]): Promise<void> {
  await simulator.Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(SOURCE);
    await context.sync();
    const sheet = found.isNullObject ? context.workbook.worksheets.add(SOURCE) : found;
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 3);
    range.numberFormat = rows.map((row) => row.map(() => "@"));
    range.values = rows;
    await context.sync();
  });
}

function plan(): SheetModel {
  const sheet = findSheet(simulator.workbook, SHEET);
  if (!sheet) throw new Error("no plan");
  return sheet;
}

const cell = (row: number, column: number) => plan().cells.get(row, column)?.value ?? null;
const columnOf = (code: string) => {
  for (let column = 0; column < 120; column++) if (cell(3, column) === code) return column;
  throw new Error(`no column ${code}`);
};

/** Every row of the plan whose lit columns are not those that its dates meet, with what is drawn. */
function wrongRows(): string[] {
  const rules = evaluateRules(plan(), simulator.calculation.source);
  const [start, end] = [columnOf("start"), columnOf("end")];
  const wrong: string[] = [];
  for (let row = 8; row < 20; row++) {
    const last = cell(row, end);
    const first = cell(row, start) ?? last;
    for (let column = 1; typeof cell(4, column) === "number"; column++) {
      const [from, to] = [cell(3, column), cell(4, column)];
      const meets =
        typeof first === "number" && typeof last === "number" && first <= Number(to) && last >= Number(from);
      const style = rules.at(row, column)?.style;
      const isLit = style?.fill !== undefined || style?.numberFormat !== undefined;
      if (isLit !== meets) wrong.push(`${String(cell(row, 0))} column ${column}`);
    }
  }
  return wrong;
}

/** Works at the plan sheet as another program would. */
async function edit(change: (sheet: Excel.Worksheet) => void): Promise<void> {
  await simulator.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
}

describe.each(["half-month", "week"] as const)("by %s", (scale) => {
  beforeEach(async () => {
    await writeSource(ROWS);
    value(await secretariat().confirm(await propose(scale)));
  });

  test("bars follow what is done without the add-in: a date, a row inserted, sorted, copied down", async () => {
    expect(wrongRows()).toEqual([]);
    const [start, end] = [columnOf("start"), columnOf("end")];
    const last = columnOf("key");
    await edit((sheet) => {
      sheet.getRangeByIndexes(8, end, 1, 1).values = [[isoToSerial("2021-04-07")]];
    });
    expect(wrongRows()).toEqual([]);
    await edit((sheet) => {
      sheet.getRange("9:9").insert("Down");
      sheet.getRange("A9").values = [["งานแทรก"]];
      sheet.getRangeByIndexes(8, start, 1, 2).values = [
        [isoToSerial("2021-03-20"), isoToSerial("2021-04-02")],
      ];
    });
    expect(wrongRows()).toEqual([]);
    await edit((sheet) => {
      sheet.getRangeByIndexes(8, 0, 5, last + 1).sort.apply([{ key: end, ascending: false }]);
    });
    expect(wrongRows()).toEqual([]);
    await edit((sheet) => {
      sheet.getRange("13:13").insert("Down");
      sheet.getRangeByIndexes(12, 0, 1, last + 1).copyFrom(sheet.getRangeByIndexes(10, 0, 1, last + 1));
      sheet.getRangeByIndexes(12, start, 1, 2).values = [
        [isoToSerial("2021-03-05"), isoToSerial("2021-03-09")],
      ];
    });
    expect(wrongRows()).toEqual([]);
    value(await secretariat().confirm(await propose()));
    expect(wrongRows()).toEqual([]);
    expect(plan().rules).toHaveLength(10);
    expect((await propose()).changeSet.changes).toEqual([]);
  });

  test("an update brings columns at both ends, each day in one of them, months under their headings", async () => {
    await writeSource([
      ...ROWS.slice(0, 2),
      ["1.1 เตรียม", "กุมภาพันธ์ 2564", "ก"],
      ...ROWS.slice(2),
      ["5. สรุป", "พฤษภาคม 2564", "ข"],
    ]);
    const pending = await propose();
    expect(pending.summary.overwritten).toBe(0);
    value(await secretariat().confirm(pending));
    expect(wrongRows()).toEqual([]);
    const days: [unknown, unknown][] = [];
    for (let column = 1; typeof cell(4, column) === "number"; column++)
      days.push([cell(3, column), cell(4, column)]);
    expect([days[0]?.[0], days[days.length - 1]?.[1]]).toEqual([
      isoToSerial("2021-02-01"),
      isoToSerial("2021-05-31"),
    ]);
    days.slice(1).forEach(([from], index) => expect(from).toBe(Number(days[index]?.[1]) + 1));
    const months = days.flatMap((_, index) => cell(6, index + 1) ?? []).filter((text) => text !== "");
    expect(months).toEqual(["ก.พ.", "มี.ค.", "เม.ย.", "พ.ค."]);
    expect(plan().merges).toContainEqual({ row: 5, column: 1, rowCount: 1, columnCount: days.length });
    expect((await propose()).changeSet.changes).toEqual([]);
  });
});
