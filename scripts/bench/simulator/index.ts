/** What the simulated Excel costs, beside a public library and LibreOffice where they are on the machine. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BenchTable } from "../table";
import { CASES } from "./cases";
import { LIBRARY, LIBRARY_CASES } from "./library";
import { measureLibreOffice } from "./libreOffice";
import type { Measured } from "./run";

const run = promisify(execFile);

async function measureCase(kind: "own" | "library", index: number): Promise<Measured | null> {
  const command = ["--import", "tsx", join(__dirname, "run.ts"), kind, String(index)];
  const { stdout } = await run(process.execPath, command, { maxBuffer: 1024 * 1024 });
  return JSON.parse(stdout) as Measured | null;
}

const shown = (milliseconds: number | undefined): string =>
  milliseconds === undefined ? "–" : Math.round(milliseconds).toLocaleString("en");

export async function measure(): Promise<BenchTable> {
  const office = await measureLibreOffice();
  const rows: string[][] = [];
  for (const [index, { name, limit }] of CASES.entries()) {
    const own = await measureCase("own", index);
    const library = index in LIBRARY_CASES ? await measureCase("library", index) : null;
    rows.push([
      name,
      shown(own?.ms),
      limit === undefined ? "" : shown(limit),
      own ? own.megabytes.toFixed(0) : "–",
      shown(library?.ms),
      library ? library.megabytes.toFixed(0) : "–",
      shown(office.get(index)),
    ]);
  }
  return {
    columns: [
      "work",
      "ms",
      "at most",
      "MB",
      `${LIBRARY} ms`,
      `${LIBRARY} MB`,
      "LibreOffice ms, with its start",
    ],
    rows,
  };
}
