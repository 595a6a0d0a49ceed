import type { Finding } from "../core/result";
import { findingText } from "./findingText";
import type { Locale } from "./locale";
import { messagesOf } from "./messages";

/** The sentence of a finding: what is the matter and what to do. Its cell is not part of it. */
export function findingSentence(finding: Finding, locale: Locale): string {
  return findingText(finding, messagesOf(locale));
}
