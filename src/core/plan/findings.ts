/** Finding codes of activities and the plan sheet, with their parameters. */
export interface PlanFindings {
  /** No activity table in the workbook: the built-in template of thirteen activities is used. */
  "plan/template-used": { activityCount: number };
}
