/** Runs one case in a process of its own, so that its memory is its own: `run.ts INDEX`, answers JSON. */
import { CASES } from "./cases";
import { LIBRARY_CASES } from "./library";

const RUNS = 5;

export interface Measured {
  /** The best of the runs: what else the machine does only makes it slower. */
  ms: number;
  /** What the process took at most, its start included. */
  megabytes: number;
}

async function main([kind = "", index = ""]: readonly string[]): Promise<void> {
  const prepare = kind === "library" ? LIBRARY_CASES[Number(index)] : CASES[Number(index)]?.prepare;
  const run = await prepare?.();
  if (!run) {
    console.log("null");
    return;
  }
  const times: number[] = [];
  for (let count = 0; count <= RUNS; count++) {
    const start = performance.now();
    await run();
    if (count > 0) times.push(performance.now() - start);
  }
  const measured: Measured = {
    ms: Math.min(...times),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
}

void main(process.argv.slice(2));
