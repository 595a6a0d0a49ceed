import { DISCLOSURE_ITEMS_2564 } from "../../ita/disclosureItems";
import type { RulesetOverride } from "../../ita/overrides";
import { rulesetFor } from "../../ita/rulesetFor";

/** The disclosure item that asks for what was done about last year's failing indicators. */
export interface EvidenceItem {
  /** "O43"; null when the rules of the year do not say. */
  code: string | null;
  name: string;
}

/** Its name where no list of the year's items was seen: as the list of 2564 has it. */
const NAME = "การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

/**
 * The item of a fiscal year (Buddhist Era): of the year's two items about remediation the second, as the first is the
 * measures themselves (O42 and O43 in 2564, O34 and O35 in 2567).
 */
export function evidenceItem(fiscalYearBe: number, overrides: readonly RulesetOverride[] = []): EvidenceItem {
  const { remediationItems, count } = rulesetFor(fiscalYearBe, overrides).ruleset.disclosure;
  const code = remediationItems.at(-1) ?? null;
  const listed =
    count === DISCLOSURE_ITEMS_2564.length
      ? DISCLOSURE_ITEMS_2564.find((item) => item.code === code)
      : undefined;
  return { code, name: listed?.name ?? NAME };
}
