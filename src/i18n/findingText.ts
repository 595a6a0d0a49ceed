import type { Finding } from "../core/result";
import type { Messages } from "./messages";

/** The sentence of a finding in the given texts. */
export function findingText(finding: Finding, messages: Messages): string {
  // The map holds, for each code, a function of that code's parameters; a union hides that they belong together.
  const sentence = messages.findings[finding.code] as (params: Finding["params"]) => string;
  return sentence(finding.params);
}
