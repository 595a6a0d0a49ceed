/** Content types of the parts that saving writes, and the relations it makes anew. */
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  sharedStrings: `${SPREADSHEET}.sharedStrings+xml`,
  table: `${SPREADSHEET}.table+xml`,
  metadata: `${SPREADSHEET}.sheetMetadata+xml`,
  theme: "application/vnd.openxmlformats-officedocument.theme+xml",
};

/** Relations of the workbook that are made anew; the calculation chain is left to Excel, which makes its own. */
export const MANAGED = new Set([
  "worksheet",
  "styles",
  "sharedStrings",
  "sheetMetadata",
  "theme",
  "customXml",
  "calcChain",
]);
