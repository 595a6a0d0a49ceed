import type { Finding } from "../../core/result";
import type { Messages } from "../../i18n/messages";
import type { ActionRequest } from "../state/paneState";

/** A possible answer to what a finding asks: the same action, asked for in another way. */
export interface Answer {
  text: string;
  request: ActionRequest;
}

/** The answers that a finding of a request has; none where only an edit in the workbook can answer. */
export function answersTo(finding: Finding, request: ActionRequest, messages: Messages): Answer[] {
  const { jobs, header } = messages.pane;
  if (finding.code === "plan/fiscal-year-assumed" && request.action === "plan") {
    const { fiscalYearBe: assumed } = finding.params;
    return [assumed - 1, assumed, assumed + 1].map((fiscalYearBe) => ({
      text: header.fiscalYear(fiscalYearBe),
      request: { action: "plan", options: { ...request.options, fiscalYearBe } },
    }));
  }
  if (finding.code === "changes/would-overwrite" && request.action === "summary" && request.options.at) {
    const options = { ...request.options, at: undefined };
    return [{ text: jobs.target.newSheet, request: { action: "summary", options } }];
  }
  if (finding.code === "forms/agencies-alike" && request.action === "agencies") {
    const { options } = request;
    const leaveOut = [...(options.leaveOut ?? []), finding.params.other];
    return [
      {
        text: messages.forms.agencies.sameAgency,
        request: { action: "agencies", options: { ...options, leaveOut } },
      },
    ];
  }
  if (finding.code === "changes/workbook-changed") {
    return [{ text: messages.pane.failed.seeAgain, request }];
  }
  return [];
}
