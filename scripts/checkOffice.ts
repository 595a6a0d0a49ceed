/**
 * `npm run check:office`: opens every sample after a save, and what the actions make of it, with LibreOffice, lets it
 * calculate them, and compares all values with ours. Says so when LibreOffice is not on the machine.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSimulator } from "../src/simulator/node";
import { compareValues } from "./office/compareValues";
import { LibreOffice } from "./office/libreOffice";
import { makeFiles } from "./office/makeFiles";

/** Further files may be named on the command line. */
async function main(given: readonly string[]): Promise<void> {
  const office = await LibreOffice.find();
  if (!office) {
    console.log("LibreOffice is not on this machine: nothing was checked.");
    return;
  }
  console.log(`${office.version}\n`);
  const folder = await mkdtemp(join(tmpdir(), "check-office-files-"));
  try {
    const made = await makeFiles(folder);
    const files = [...made, ...given.map((path) => ({ path, what: path }))];
    const resaved = await office.resave(files.map(({ path }) => path));
    let failed = 0;
    for (const [index, { path, what }] of files.entries()) {
      const theirs = resaved[index];
      const isFine = theirs ? await check(path, what, theirs) : notOpened(what);
      if (!isFine) failed++;
    }
    console.log(`\n${files.length} files, ${failed} with differences.`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await office.close();
  }
}

function notOpened(what: string): boolean {
  console.log(`✗ ${what}: was not opened`);
  return false;
}

async function check(path: string, what: string, theirs: Uint8Array): Promise<boolean> {
  // LibreOffice is started without a locale and writes English month names.
  const own = await openSimulator(new Uint8Array(await readFile(path)), { locale: "en-US" });
  const other = await openSimulator(theirs, { locale: "en-US" });
  own.calculation.recalculate(null);
  const { cells, formulas, differences, differenceCount } = compareValues(own.workbook, other.workbook);
  own.close();
  other.close();
  const sign = differenceCount === 0 ? "✓" : "✗";
  console.log(`${sign} ${what}: ${cells} cells, ${formulas} formulas, ${differenceCount} differences`);
  for (const difference of differences) console.log(`    ${difference}`);
  return differenceCount === 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
