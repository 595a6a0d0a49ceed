/** Finding codes of reading period expressions, with their parameters. */
export interface PeriodFindings {
  /** The text is not a period, or an impossible one. */
  "period/unreadable": { text: string };
}
