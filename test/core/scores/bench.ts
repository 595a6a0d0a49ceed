/**
 * How long reading a country takes, against JSON.parse of the same values, as medians of warm runs; and whether it grows with
 * the rows: `npx tsx test/core/scores/bench.ts`. Prints only.
 */
import { findScoreTables } from "../../../src/core/scores/findScoreTables";
import { proposeMarking } from "../../../src/core/scores/marking";
import type { WorkbookSnapshot } from "../../../src/core/snapshot";
import { longCountry, wideCountry } from "../../support/country";

const WARM_UPS = 5;
const ROUNDS = 11;
const NOTHING = findScoreTables(wideCountry(0));

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
  const rounds = Array.from({ length: WARM_UPS + ROUNDS }, () => {
    let snapshot = workbook;
    const parse = milliseconds(() => (snapshot = JSON.parse(reply) as WorkbookSnapshot));
    let found = NOTHING;
    const read = milliseconds(() => (found = findScoreTables(snapshot)));
    const mark = milliseconds(() => found.ok && proposeMarking(snapshot, found.value));
    return { parse, read, mark, tables: found.ok ? found.value : [] };
  });
  const [first] = rounds.splice(0, WARM_UPS);
  const parse = median(rounds.map((round) => round.parse));
  const read = median(rounds.map((round) => round.read));
  const mark = median(rounds.map((round) => round.mark));
  const agencies = first?.tables.reduce((sum, table) => sum + table.agencies.length, 0) ?? 0;
  console.log(
    `${name}: ${agencies} agencies, ${(reply.length / 1e6).toFixed(2)} M characters | JSON.parse ${parse.toFixed(1)} ms | ` +
      `read ${read.toFixed(1)} ms (×${(read / parse).toFixed(2)}, first ${first?.read.toFixed(1)} ms) | ` +
      `mark ${mark.toFixed(1)} ms (read and mark ×${((read + mark) / parse).toFixed(2)})`,
  );
}

for (const count of [8_303, 25_000, 50_000, 100_000]) measure(`wide, ${count}`, wideCountry(count));
measure("long, 8,303", longCountry(8_303));
