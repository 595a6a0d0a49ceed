import type { ReturnFindings } from "../../src/core/remediation/returns/findings";

const FILE = "แบบรายงาน เทศบาลตำบลแม่ริม.xlsx";
const OTHER = "แบบรายงาน (2).xlsx";
const at = { row: 8, column: 5 };

/** Parameters for every finding of taking in returned forms, with their border cases. */
export const RETURN_SAMPLES: { [Code in keyof ReturnFindings]: ReturnFindings[Code][] } = {
  "returns/no-files": [{}],
  "returns/no-request": [{}],
  "returns/no-agencies": [{}],
  "returns/not-xlsx": [{ file: FILE }],
  "returns/old-xls": [{ file: FILE }],
  "returns/password-protected": [{ file: FILE }],
  "returns/damaged": [{ file: FILE }],
  "returns/too-large": [{ file: FILE }],
  "returns/unreadable": [{ file: FILE }],
  "returns/no-form": [{ file: FILE }],
  "returns/empty": [{ file: FILE }],
  "returns/wrong-year": [{ file: FILE, fiscalYearBe: 2562, expected: 2563 }],
  "returns/no-code": [{ file: FILE }],
  "returns/other-request": [{ file: FILE, requestId: "K7M2QD" }],
  "returns/other-version": [{ file: FILE, version: 1, expected: 2 }],
  "returns/agency-missing": [{ file: FILE }],
  "returns/agency-unknown": [
    { file: FILE, text: "ทต.แม่ริมม", closest: ["เทศบาลตำบลแม่ริม"] },
    { file: FILE, text: "กองช่าง", closest: [] },
  ],
  "returns/agency-conflict": [{ file: FILE, text: "เทศบาลตำบลสันผักหวาน" }],
  "returns/altered": [
    { file: FILE, differences: [{ kind: "column-missing", column: "evidence" }] },
    {
      file: FILE,
      differences: [
        { kind: "column-twice", column: "status" },
        { kind: "row-unreadable", at, text: "อื่น ๆ" },
        { kind: "row-twice", at, indicator: "budget" },
        { kind: "row-missing", indicator: "budget" },
      ],
    },
    {
      file: FILE,
      differences: [
        { kind: "locked-changed", indicator: "budget", column: "score", row: 8, text: "99" },
        { kind: "formula", at, isUncalculated: true },
        { kind: "error-value", at, text: "#N/A" },
      ],
    },
    { file: FILE, differences: [{ kind: "codes-differ" }, { kind: "sheet-cut" }] },
  ],
  "returns/older": [{ file: FILE, than: OTHER }],
  "returns/same-age": [{ file: FILE, as: [OTHER] }],
  "returns/same-content": [{ file: FILE, as: OTHER }],
  "returns/older-than-register": [{ file: FILE, registered: OTHER, reportedOn: "2021-04-19" }],
  "returns/changed": [
    {
      file: FILE,
      differences: [
        { kind: "column-moved", column: "status" },
        { kind: "row-continued", at, indicator: "budget" },
        { kind: "formula", at, isUncalculated: false },
      ],
    },
    {
      file: FILE,
      differences: [
        { kind: "text-cleaned", at },
        { kind: "row-not-asked", indicator: "budget" },
        { kind: "sheets-added", sheets: ["หลักฐาน"] },
      ],
    },
  ],
  "returns/late": [
    { file: FILE, agency: "เทศบาลตำบลแม่ริม", days: 1 },
    { file: FILE, agency: "เทศบาลตำบลแม่ริม", days: 12 },
  ],
  "returns/status-unreadable": [{ file: FILE, indicator: "budget", text: "รอผู้บริหาร" }],
  "returns/date-unreadable": [{ file: FILE, indicator: "budget", text: "ปลายเดือนหน้า" }],
  "returns/left-unopened": [
    { file: FILE, macros: true, links: 1, pictures: 1, attachments: 1 },
    { file: FILE, macros: false, links: 0, pictures: 12, attachments: 0 },
  ],
  "returns/verified-changed": [{ agency: "เทศบาลตำบลแม่ริม", indicator: "budget" }],
  "returns/in-parts": [{ left: 1 }, { left: 1200 }],
  "returns/rows-inserted": [{ rowCount: 1 }, { rowCount: 1200 }],
  "returns/totals-row": [{}],
};
