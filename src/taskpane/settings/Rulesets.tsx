import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { INSTRUMENTS } from "../../core/ita/indicators";
import { rulesetFor } from "../../core/ita/rulesetFor";
import { RULESETS, type LevelRule, type RulesetPart } from "../../core/ita/rulesets";
import type { RulesetField } from "../../core/scores/proposeRuleset";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane, usePaneState } from "../parts/paneContext";
import { Select } from "../parts/Select";
import { RuleRow } from "./RuleRow";

const RulesetEditor = deferred(() => import("./RulesetEditor"));

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rules: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  lines: { listStyleType: "none", margin: 0, padding: 0 },
  note: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const FIELDS: readonly RulesetField[] = ["passMark", "weights", "levels"];

/** The rules of a fiscal year as they are used here, what of them is not confirmed, and how the workbook has its own. */
export default function Rulesets() {
  const styles = useStyles();
  const { t, store } = usePane();
  const { overview } = usePaneState();
  const overrides = overview?.rulesetOverrides ?? [];
  const years = yearsOf(overview?.tables.map((table) => table.fiscalYearBe) ?? []);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isEditing, setEditing] = useState(false);
  const year = chosen ?? overview?.tables.find((table) => table.fiscalYearBe)?.fiscalYearBe ?? years[0] ?? 0;
  const { ruleset } = rulesetFor(year, overrides);
  const words = t.rulesets;
  const ownFields = FIELDS.filter((field) =>
    overrides.some((one) => one.fiscalYearBe === year && one[field] !== undefined),
  );
  const stateOf = (part: RulesetPart) => ({
    isUnconfirmed: ruleset.unconfirmed.includes(part),
    isOwn: ownFields.some((field) => field === part),
  });
  const restore = () => {
    const back = Object.fromEntries(ownFields.map((field) => [field, null]));
    void store.propose({ action: "ruleset", options: { fiscalYearBe: year, ...back } });
  };
  return (
    <section className={styles.box} aria-label={words.title}>
      <Select
        label={words.year}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), text: String(each) }))}
        onChange={(value) => {
          setChosen(Number(value));
          setEditing(false);
        }}
      />
      <h3 className={styles.title}>{words.heading(year)}</h3>
      {rulesetFor(year).ruleset.isProvisional && <p className={styles.note}>{words.provisional}</p>}
      {isEditing ? (
        <LazyPart>
          <RulesetEditor key={year} fiscalYearBe={year} ruleset={ruleset} onClose={() => setEditing(false)} />
        </LazyPart>
      ) : (
        <>
          <dl className={styles.rules}>
            <RuleRow name={words.passMark} {...stateOf("passMark")}>
              {words.points(ruleset.passMark)}
            </RuleRow>
            <RuleRow name={words.weights} {...stateOf("weights")}>
              {INSTRUMENTS.map((code) => `${code}\u00a0${words.weight(ruleset.weights[code])}`).join(" · ")}
            </RuleRow>
            <RuleRow name={words.levels} {...stateOf("levels")}>
              <ul className={styles.lines}>
                {ruleset.levels.map((rule) => (
                  <li key={rule.level}>
                    {t.terms.level(rule.level)} {rangeText(rule, words)}
                  </li>
                ))}
              </ul>
            </RuleRow>
            <RuleRow name={words.indicators} {...stateOf("indicators")}>
              {ruleset.order.length}
            </RuleRow>
            <RuleRow name={words.disclosureItems} {...stateOf("disclosureItems")}>
              {words.itemCount(ruleset.disclosure.count)}
            </RuleRow>
          </dl>
          <div className={styles.buttons}>
            <Button onClick={() => setEditing(true)}>{words.edit}</Button>
            {ownFields.length > 0 && <Button onClick={restore}>{words.restore}</Button>}
          </div>
        </>
      )}
    </section>
  );
}

/** Newest first: the years that are known, and those of the workbook. */
function yearsOf(inWorkbook: readonly (number | null)[]): number[] {
  const years = new Set([
    ...RULESETS.map((one) => one.fiscalYearBe),
    ...inWorkbook.filter((year) => year !== null),
  ]);
  return [...years].sort((a, b) => b - a);
}

function rangeText(
  { minTotal, minInstrument }: LevelRule,
  words: { from(mark: number): string; below: string; eachInstrument(mark: number): string },
): string {
  const total = minTotal === 0 ? words.below : words.from(minTotal);
  return minInstrument === undefined ? total : `${total} ${words.eachInstrument(minInstrument)}`;
}
