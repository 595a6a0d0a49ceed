/**
 * What a returned file may ask for. A form has some hundred cells; these bounds leave room for a sloppy one (pasted
 * tables, formats dragged down the sheet, photographs) and keep a hostile one from costing more than a few seconds and
 * some tens of megabytes. Pictures and other parts that are not needed are never unpacked.
 */
export const READ_LIMITS = {
  /** Bytes of the file: as much as mail servers let through. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of XML that are unpacked, of all parts together. */
  xmlBytes: 48 * 1024 * 1024,
  /** Rows and cells (empty ones included) of all sheets that are looked at. */
  tags: 300_000,
  /** Texts of the table of shared strings. */
  sharedStrings: 200_000,
  sheets: 60,
  /** Rows and columns of a sheet that are kept. */
  rows: 4_000,
  columns: 120,
  /** Cells, empty ones too, between the corners of what the sheets hold, and of merged areas: all of them together. */
  area: 2_000_000,
  names: 5_000,
  /** Excel's limit of a cell's text. */
  cellText: 32_767,
} as const;
