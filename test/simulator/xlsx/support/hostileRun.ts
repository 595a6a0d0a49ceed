/**
 * Opens hostile files one after another, in a process with little memory (see `hostileMemory.test.ts`). Prints one line
 * of JSON: how each ended, and the most memory that was taken.
 */
import { zipSync } from "fflate";
import { createCalculation } from "../../../../src/simulator/calc";
import { FileError, loadWorkbook } from "../../../../src/simulator/xlsx";
import { workbook, workbookBytes, zip } from "./package";

const MEGABYTE = 1024 * 1024;
const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join("");

const FILES: Record<string, () => Uint8Array> = {
  "a bomb of zeros": () => zip({ ...workbook(), "xl/media/zeros.bin": new Uint8Array(40 * MEGABYTE) }),
  "a bomb of shared texts": () =>
    zip({ ...workbook(), "xl/sharedStrings.xml": `<sst>${"<si><t>a</t></si>".repeat(2_500_000)}</sst>` }),
  "an archive in archives": () => {
    let inner: Uint8Array = new Uint8Array(MEGABYTE);
    for (let depth = 0; depth < 5; depth++) inner = zipSync({ "xl/inner.zip": inner });
    return zip({ ...workbook(), "xl/embeddings/inner.zip": inner });
  },
  "entities that multiply": () =>
    zip({
      ...workbook(),
      "xl/workbook.xml":
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>',
    }),
  "elements without end": () =>
    workbookBytes({
      sheets: [`<sheetData/><extLst>${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</extLst>`],
    }),
  "a truncated archive": () => workbookBytes({ sheets: ["<sheetData/>"] }).subarray(0, 700),
  "merges over merges": () =>
    workbookBytes({
      sheets: [
        `<sheetData/><mergeCells>${many(50_000, (at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`)}</mergeCells>`,
      ],
    }),
  "20,000 formulas in a ring": () =>
    workbookBytes({
      sheets: [
        `<sheetData>${many(20_000, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>A${((at + 1) % 20_000) + 1}+1</f></c></row>`)}</sheetData>`,
      ],
    }),
};

const outcomes: Record<string, string> = {};
for (const [name, make] of Object.entries(FILES)) {
  try {
    const model = loadWorkbook(make(), { fileName: "hostile.xlsx" });
    createCalculation(model, { clock: () => new Date(2021, 2, 15) }).recalculate(null);
    outcomes[name] = "opened";
  } catch (error) {
    outcomes[name] = error instanceof FileError ? error.code : String(error);
  }
}
console.log(JSON.stringify({ outcomes, megabytes: process.resourceUsage().maxRSS / 1024 }));
