/** Finding codes of reading score tables, with their parameters. */
export interface ScoreFindings {
  /** No score table anywhere in the workbook. */
  "scores/none-found": { sheetCount: number };
  /** The workbook has no filled cell at all. */
  "scores/empty-workbook": Record<never, never>;
}
