/**
 * What the actions cost: syncs and bytes between the add-in and Excel, milliseconds in the core, and those
 * milliseconds against `JSON.parse` of a reply with the same values. Times are medians of warm runs, parsing and
 * computing by turns, so that a busy machine slows both.
 */
import { loadAction } from "../../src/actions/registry";
import { createSecretariat } from "../../src/actions/secretariat";
import type { ActionId, ActionMap } from "../../src/actions/types";
import { findScoreTables } from "../../src/core/scores/findScoreTables";
import { readSnapshot } from "../../src/excel/readSnapshot";
import { openSimulator } from "../../src/simulator/node";
import { type BenchTable, kilobytes, median, milliseconds } from "./table";
import { fillWorkbook } from "./workbook";

const SIZES = [10, 8303];
const WARM_UPS = 6;
const RUNS = 15;
const TODAY = "2021-04-21";

const ACTIONS: { [Id in ActionId]?: ActionMap[Id]["options"] } = {
  highlight: {},
  plan: { today: TODAY, fiscalYearBe: 2564 },
  summary: { today: TODAY, as: "formulas" },
};

interface Row {
  action: string;
  agencies: number;
  syncsRead: number;
  syncsWrite: number;
  bytesOut: number;
  bytesIn: number;
  coreMs: number;
  parseMs: number;
}

function measureTimes(parse: () => void, core: () => void): { parseMs: number; coreMs: number } {
  const parses: number[] = [];
  const cores: number[] = [];
  for (let run = 0; run < WARM_UPS + RUNS; run++) {
    const parseMs = milliseconds(parse);
    const coreMs = milliseconds(core);
    if (run < WARM_UPS) continue;
    parses.push(parseMs);
    cores.push(coreMs);
  }
  return { parseMs: median(parses), coreMs: median(cores) };
}

/** What Office.js does with the reply that brings these values: it parses the message, then the body in it. */
function parseOf(snapshot: unknown): () => void {
  const message = JSON.stringify({ message: { body: JSON.stringify(snapshot) } });
  return () => {
    const { body } = (JSON.parse(message) as { message: { body: string } }).message;
    JSON.parse(body);
  };
}

async function measureActions(agencies: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const action of ["scan", ...(Object.keys(ACTIONS) as ActionId[])] as ("scan" | ActionId)[]) {
    const simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
    await fillWorkbook(simulator.Excel, agencies);
    const snapshot = (await simulator.Excel.run({}, (context) => readSnapshot(context))).snapshot;
    simulator.requests.reset();
    const secretariat = createSecretariat({ host: simulator.Excel, trustReading: true });
    let core: () => void;
    let syncsRead: number;
    if (action === "scan") {
      await secretariat.look();
      syncsRead = simulator.requests.count;
      core = () => void findScoreTables(snapshot);
    } else {
      const options = ACTIONS[action] as never;
      const proposed = await secretariat.propose(action, options);
      syncsRead = simulator.requests.count;
      if (!proposed.ok) throw new Error(`${action}: ${JSON.stringify(proposed.findings)}`);
      const confirmed = await secretariat.confirm(proposed.value);
      if (!confirmed.ok) throw new Error(`${action}: ${JSON.stringify(confirmed.findings)}`);
      const { propose } = await loadAction(action);
      core = () => void propose(snapshot, options);
    }
    const { count, bytesOut, bytesIn } = simulator.requests;
    rows.push({
      action,
      agencies,
      syncsRead,
      syncsWrite: count - syncsRead,
      bytesOut,
      bytesIn,
      ...measureTimes(parseOf(snapshot), core),
    });
    simulator.close();
  }
  return rows;
}

export async function measure(): Promise<BenchTable> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await measureActions(size)));
  return {
    columns: [
      "action",
      "agencies",
      "syncs to read",
      "syncs to write",
      "KB out",
      "KB in",
      "core ms",
      "JSON.parse ms",
      "ratio",
    ],
    rows: rows.map((row) => [
      row.action,
      row.agencies.toLocaleString("en"),
      row.syncsRead,
      row.syncsWrite,
      kilobytes(row.bytesOut),
      kilobytes(row.bytesIn),
      row.coreMs.toFixed(1),
      row.parseMs.toFixed(1),
      (row.coreMs / row.parseMs).toFixed(1),
    ]),
  };
}
