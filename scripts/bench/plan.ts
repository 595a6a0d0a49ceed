/**
 * What a plan sheet costs to make, beside the same cells written one by one: a value, a number format and, where a bar is,
 * a fill for each cell, in requests of 2,000 cells so that each stays below Excel on the web's 5 MB.
 */
import { createSecretariat } from "../../src/actions/secretariat";
import type { CellInput, ChangeSet } from "../../src/core/changes/changeSet";
import type { Task, TimescaleUnit } from "../../src/core/plan/types";
import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";
import { type BenchTable, kilobytes } from "./table";

const TODAY = "2021-03-15";
const PERIODS = ["มีนาคม 2564", "ต.ค. 63 - ก.ย. 64", "1-10 เมษายน 2564", "ภายใน 30 เมษายน 2564", "ทุกเดือน"];
const CELLS_A_REQUEST = 2_000;

const PLANS: { count: number; scale: TimescaleUnit }[] = [
  { count: 13, scale: "month" },
  { count: 1_000, scale: "month" },
  { count: 1_000, scale: "week" },
];

async function openWithActivities(count: number): Promise<Simulator> {
  const simulator = await openSimulator(null, { clock: () => new Date(2021, 2, 15) });
  await simulator.run(async (context) => {
    const rows = Array.from({ length: count }, (_, index) => [
      `${index + 1}. กิจกรรมที่ ${index + 1}`,
      PERIODS[index % PERIODS.length] ?? "",
      "ฝ่ายเลขานุการฯ",
    ]);
    const sheet = context.workbook.worksheets.add("กิจกรรม");
    const range = sheet.getRangeByIndexes(0, 0, count + 1, 3);
    range.numberFormat = Array.from({ length: count + 1 }, () => ["@", "@", "@"]);
    range.values = [["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"], ...rows];
    await context.sync();
  });
  simulator.requests.reset();
  return simulator;
}

interface Cost {
  requests: number;
  bytesOut: number;
  largest: number;
  ms: number;
}

/** Every request's own size is seen by looking after each one. */
async function writeCellByCell(count: number, changeSet: ChangeSet, tasks: readonly Task[]): Promise<Cost> {
  const simulator = await openWithActivities(count);
  const start = performance.now();
  let largest = 0;
  let sent = 0;
  await simulator.run(async (context) => {
    const sheet = context.workbook.worksheets.add("แผน");
    let queued = 0;
    const flush = async () => {
      await context.sync();
      const { bytesOut } = simulator.requests;
      largest = Math.max(largest, bytesOut - sent);
      sent = bytesOut;
      queued = 0;
    };
    for (const change of changeSet.changes) {
      if (change.kind !== "setCells") continue;
      const { row, column } = change.range;
      for (const [r, line] of change.cells.entries()) {
        for (const [c, input] of line.entries()) {
          if (input === null || input === "") continue;
          writeCell(sheet.getRangeByIndexes(row + r, column + c, 1, 1), input);
          if (++queued >= CELLS_A_REQUEST) await flush();
        }
      }
    }
    // One month column each, though most bars are longer: the comparison is not to be unfair.
    for (const [index] of tasks.entries()) {
      sheet.getRangeByIndexes(7 + index, 1 + (index % 9), 1, 1).format.fill.color = "#BDD7EE";
      if (++queued >= CELLS_A_REQUEST) await flush();
    }
    await flush();
  });
  const cost = { requests: simulator.requests.count, bytesOut: sent, largest, ms: performance.now() - start };
  simulator.close();
  return cost;
}

function writeCell(range: Excel.Range, input: Exclude<CellInput, null>): void {
  range.numberFormat = [["General"]];
  range.formulas = [[typeof input === "object" ? input.formula : input]];
}

async function measurePlan({ count, scale }: (typeof PLANS)[number]): Promise<(string | number)[][]> {
  const simulator = await openWithActivities(count);
  const secretariat = createSecretariat({ host: simulator.Excel, trustReading: true });
  const start = performance.now();
  const proposed = await secretariat.propose("plan", { today: TODAY, fiscalYearBe: 2564, scale });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
  const { count: syncsRead, bytesOut: read } = simulator.requests;
  const confirmed = await secretariat.confirm(proposed.value);
  if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.findings));
  const ms = performance.now() - start;
  const { count: requests, bytesOut } = simulator.requests;
  simulator.close();
  const { changeSet, outcome } = proposed.value;
  const rules = changeSet.changes.filter((change) => change.kind === "addRule").length;
  const single = await writeCellByCell(count, changeSet, outcome.tasks);
  const name = `${count.toLocaleString("en")} activities by ${scale}`;
  const size = (bytes: number) => kilobytes(bytes);
  return [
    [
      name,
      syncsRead,
      requests - syncsRead,
      rules,
      size(bytesOut - read),
      size(bytesOut - read),
      ms.toFixed(0),
    ],
    [
      "the same cell by cell",
      0,
      single.requests,
      "–",
      size(single.bytesOut),
      size(single.largest),
      single.ms.toFixed(0),
    ],
  ];
}

export async function measure(): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  for (const plan of PLANS) rows.push(...(await measurePlan(plan)));
  return {
    columns: [
      "plan",
      "syncs to read",
      "syncs to write",
      "rules",
      "KB out",
      "largest request KB",
      "ms in all",
    ],
    rows,
  };
}
