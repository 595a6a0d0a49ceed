/** Finding codes of the register of reports and the remediation summary, with their parameters. */
export interface RemediationFindings {
  /** No register of agencies' reports in the workbook. */
  "remediation/no-register": Record<never, never>;
}
