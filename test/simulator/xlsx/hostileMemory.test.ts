import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** The heap that the process may have at all: without bounds these files would take gigabytes. */
const HEAP_MEGABYTES = 384;
const TIME_MS = 90_000;

test(
  "hostile files end in a clear error, or open, within bounded time and memory",
  async () => {
    const program = join(__dirname, "support", "hostileRun.ts");
    const command = [`--max-old-space-size=${HEAP_MEGABYTES}`, "--import", "tsx", program];
    // The process is ended, and the test fails, when the bounds are passed.
    const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: TIME_MS });
    const { outcomes, megabytes } = JSON.parse(stdout) as {
      outcomes: Record<string, string>;
      megabytes: number;
    };
    expect(outcomes).toEqual({
      "a bomb of zeros": "too-large",
      "a bomb of shared texts": "too-large",
      "an archive in archives": "opened",
      "entities that multiply": "damaged",
      "elements without end": "too-large",
      "a truncated archive": "damaged",
      "merges over merges": "opened",
      "20,000 formulas in a ring": "opened",
    });
    expect(megabytes).toBeLessThan(1024);
  },
  TIME_MS + 10_000,
);
