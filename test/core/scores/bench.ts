/**
 * How long reading a country takes, against JSON.parse of the same values: `npx tsx test/core/scores/bench.ts`. Prints only.
 */
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { proposeMarking } from "../../../src/core/scores/marking";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { longCountry, wideCountry } from "../../support/country";

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(times: number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function measure(name: string, workbook: WorkbookSnapshot): void {
  const reply = JSON.stringify(workbook);
  const rounds = Array.from({ length: 9 }, () => {
    let snapshot = workbook;
    const parse = milliseconds(() => (snapshot = JSON.parse(reply) as WorkbookSnapshot));
    let found = findScoreTables({ ...snapshot, sheets: [] });
    const read = milliseconds(() => (found = findScoreTables(snapshot)));
    const mark = milliseconds(() => found.ok && proposeMarking(snapshot, found.value));
    return { parse, read, mark, tables: found.ok ? found.value : [] };
  });
  const parse = median(rounds.map((round) => round.parse));
  const read = median(rounds.map((round) => round.read));
  const mark = median(rounds.map((round) => round.mark));
  const [first] = rounds;
  const agencies = first?.tables.reduce((sum, table) => sum + table.agencies.length, 0) ?? 0;
  console.log(
    `${name}: ${agencies} agencies, ${(reply.length / 1e6).toFixed(2)} M characters | JSON.parse ${parse.toFixed(1)} ms | ` +
      `read ${read.toFixed(1)} ms (×${(read / parse).toFixed(2)}, first ${first?.read.toFixed(1)} ms) | mark ${mark.toFixed(1)} ms`,
  );
}

measure("wide, 8,303 agencies", wideCountry(8_303));
measure("wide, 100,000 agencies", wideCountry(100_000));
measure("long, 8,303 agencies", longCountry(8_303));
