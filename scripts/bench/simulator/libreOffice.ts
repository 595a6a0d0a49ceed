/** The same work by LibreOffice, where it is on the machine: its start and the writing of the result are in its time. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../../src/simulator/xlsx";
import { LibreOffice } from "../../office/libreOffice";
import { counted, distinctFormulas, ruled, scores, type Filled } from "./workbooks";

/** By the number of our own case: a file that it opens, calculates and saves. */
const FILES: Readonly<Record<number, () => Filled>> = {
  0: scores,
  4: distinctFormulas,
  5: counted,
  6: ruled,
};

/** Milliseconds by case; empty when LibreOffice is not there. */
export async function measureLibreOffice(): Promise<Map<number, number>> {
  const times = new Map<number, number>();
  const office = await LibreOffice.find();
  if (!office) return times;
  const folder = await mkdtemp(join(tmpdir(), "bench-office-"));
  try {
    for (const [index, make] of Object.entries(FILES)) {
      const path = join(folder, `case-${index}.xlsx`);
      await writeFile(path, saveWorkbook(make().workbook));
      const start = performance.now();
      const [saved] = await office.resave([path]);
      if (saved) times.set(Number(index), performance.now() - start);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await office.close();
  }
  return times;
}
