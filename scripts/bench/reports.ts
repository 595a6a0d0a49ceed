/**
 * What following up costs with the request's tables in the workbook: 60 agencies about 6 indicators, and 2,000 about 10.
 * Syncs and bytes between the add-in and Excel, and milliseconds in the core (medians of warm runs); `look` is what the pane
 * reads when a cell has changed; `collect*` is all of taking filled forms in, with reading the files and the host's part.
 */
import { overviewOf } from "../../src/actions/overview";
import { loadAction } from "../../src/actions/registry";
import { createSecretariat } from "../../src/actions/secretariat";
import type { ActionId, ActionMap } from "../../src/actions/types";
import { INDICATORS } from "../../src/core/ita/indicators";
import { statusWord } from "../../src/core/remediation/statusWords";
import type { RemediationStatus } from "../../src/core/remediation/types";
import type { ExcelHost } from "../../src/excel/host";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { openSimulator } from "../../src/simulator/node";
import { measureCollect } from "./collect";
import { type BenchTable, kilobytes, median } from "./table";
import { random } from "./workbook";

const SIZES: readonly [agencies: number, indicators: number][] = [
  [60, 6],
  [2000, 10],
];
/** Forms to take in: more than fit into one request, and few enough to be measured while one waits. */
const COLLECTED: readonly [agencies: number, indicators: number][] = [
  [60, 6],
  [600, 10],
];
const RUNS = 5;
const ROWS_AT_ONCE = 4000;
const TODAY = "2021-04-21";
const DUE_SERIAL = 44_306; // 20 April 2021

const ACTIONS: { [Id in ActionId]?: ActionMap[Id]["options"] } = {
  summary: { today: TODAY },
  matrix: { today: TODAY },
  verify: { today: TODAY, choice: { kind: "all" } },
  evidence: { today: TODAY },
};

const HEADERS = [
  "หน่วยงาน",
  "ตัวชี้วัด",
  "สถานะ",
  "รหัสสถานะ",
  "การดำเนินการ",
  "หลักฐาน",
  "วันที่รายงาน",
  "ตรวจยืนยัน",
  "วันที่ยืนยัน",
];
const STATUSES: readonly RemediationStatus[] = ["done", "done", "in-progress", "not-started"];

/** The tables of the request: agencies asked, and what nine in ten of them reported. */
async function fillReports(host: ExcelHost, agencyCount: number, indicatorCount: number): Promise<void> {
  const next = random(agencyCount);
  const names = INDICATORS.slice(0, indicatorCount).map(({ name }) => name);
  const agencies: (string | number)[][] = [["ที่", "หน่วยงาน"]];
  const reports: (string | number)[][] = [HEADERS];
  for (let agency = 1; agency <= agencyCount; agency++) {
    const name = `เทศบาลตำบลตัวอย่าง${agency}`;
    agencies.push([agency, name]);
    if (next() < 0.1) continue;
    for (const indicator of names) {
      const status = STATUSES[Math.floor(next() * STATUSES.length)] ?? "done";
      const action = `ดำเนินการเรื่อง${indicator} ครั้งที่ ${Math.ceil(next() * 9)}`;
      const link = `https://example.go.th/${agency}`;
      const day = DUE_SERIAL - 20 + Math.floor(next() * 25);
      reports.push([name, indicator, statusWord(status), status, action, link, day, "", ""]);
    }
  }
  await host.run({}, async (context) => {
    for (const [sheet, table, values] of [
      ["ทะเบียนหน่วยงาน", "ITA_Agencies", agencies],
      ["ทะเบียนรายงาน", "ITA_Reports", reports],
    ] as const) {
      const worksheet = context.workbook.worksheets.add(sheet);
      const width = values[0]?.length ?? 1;
      // In parts: a request may have 5 MB.
      for (let row = 0; row < values.length; row += ROWS_AT_ONCE) {
        const part = values.slice(row, row + ROWS_AT_ONCE);
        worksheet.getRangeByIndexes(row, 0, part.length, width).values = part;
        await context.sync();
      }
      context.workbook.tables.add(worksheet.getRangeByIndexes(0, 0, values.length, width), true).name = table;
      await context.sync();
    }
  });
}

async function measureAction(
  action: "look" | ActionId,
  [agencies, indicators]: readonly [number, number],
): Promise<(string | number)[]> {
  const simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
  await fillReports(simulator.Excel, agencies, indicators);
  const { snapshot } = await simulator.Excel.run({}, (context) => readSnapshot(context));
  simulator.requests.reset();
  const secretariat = createSecretariat({ host: simulator.Excel, trustReading: true });
  let core: () => Promise<unknown>;
  let syncsRead: number;
  if (action === "look") {
    await secretariat.look();
    syncsRead = simulator.requests.count;
    core = () => overviewOf(snapshot, TODAY);
  } else {
    const options = ACTIONS[action] as never;
    const proposed = await secretariat.propose(action, options);
    syncsRead = simulator.requests.count;
    if (!proposed.ok) throw new Error(`${action}: ${JSON.stringify(proposed.findings)}`);
    const confirmed = await secretariat.confirm(proposed.value);
    if (!confirmed.ok) throw new Error(`${action}: ${JSON.stringify(confirmed.findings)}`);
    const { propose } = await loadAction(action);
    core = () => Promise.resolve(propose(snapshot, options));
  }
  const { count, bytesOut, bytesIn } = simulator.requests;
  simulator.close();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await core();
    times.push(performance.now() - start);
  }
  const size = `${agencies.toLocaleString("en")} × ${indicators}`;
  return [
    action,
    size,
    syncsRead,
    count - syncsRead,
    kilobytes(bytesOut),
    kilobytes(bytesIn),
    median(times).toFixed(1),
  ];
}

export async function measure(): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  for (const size of SIZES) {
    for (const action of ["look", ...Object.keys(ACTIONS)] as ("look" | ActionId)[]) {
      rows.push(await measureAction(action, size));
    }
  }
  for (const size of COLLECTED) rows.push(await measureCollect(...size));
  return {
    columns: [
      "action",
      "agencies × indicators",
      "syncs to read",
      "syncs to write",
      "KB out",
      "KB in",
      "core ms",
    ],
    rows,
  };
}
