import type { CloseName } from "../../text/match";
import { createMatcher } from "../../text/match";
import { splitNumber } from "../../plan/activities/names";
import type { FormReturn } from "./types";

/** An agency that was asked. */
export interface KnownAgency {
  /** Its number in the register, which its own form carries; null when it has none. */
  no: number | null;
  name: string;
  shortNames: readonly string[];
}

/** Who sent a form, or what to ask about it. */
export type SenderReading =
  | { agency: KnownAgency }
  /** `text`: what the form says; `closest`: the names nearest to it, for asking. */
  | { agency: null; why: "missing" | "unknown" | "conflict"; text: string; closest: string[] };

/** So near a name may be to the printed one when the form's own number says who it is. */
const NEARLY = 0.15;

/**
 * Tells the agency of a form: by the number that its code carries, or by its name. Names of agencies share long parts, so
 * only equal letters count (marks and spaces apart); anything else is asked, never guessed.
 */
export function createSenderReader(agencies: readonly KnownAgency[]): (form: FormReturn) => SenderReading {
  const byNo = new Map(
    agencies.flatMap((agency) => (agency.no === null ? [] : [[agency.no, agency] as const])),
  );
  const matcher = createMatcher(
    agencies.map((agency) => ({ id: agency, names: [agency.name, ...agency.shortNames] })),
    "skeleton",
  );
  const match = (text: string) =>
    matcher.match(text)?.match ?? matcher.match(splitNumber(text).name)?.match ?? null;
  return ({ identity, agencyTexts }) => {
    const named = agencyTexts.map(match).find((agency) => agency !== null) ?? null;
    const [text = ""] = agencyTexts;
    const ask = (why: "missing" | "unknown" | "conflict"): SenderReading => ({
      agency: null,
      why,
      text,
      closest: namesOf(text === "" ? [] : matcher.closest(text)),
    });
    const no = identity?.agencyNo ?? null;
    if (no === null) return named ? { agency: named } : ask(text === "" ? "missing" : "unknown");
    const numbered = byNo.get(no) ?? null;
    if (named) return numbered === null || numbered === named ? { agency: named } : ask("conflict");
    if (!numbered) return ask(text === "" ? "missing" : "unknown");
    const [nearest] = text === "" ? [] : matcher.closest(text, 1);
    const isNear = nearest !== undefined && nearest.id === numbered && nearest.difference <= NEARLY;
    return text === "" || isNear ? { agency: numbered } : ask("conflict");
  };
}

function namesOf(close: readonly CloseName<KnownAgency>[]): string[] {
  return close.map(({ id }) => id.name);
}
