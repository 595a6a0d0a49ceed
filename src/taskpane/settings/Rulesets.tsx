import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { INSTRUMENTS } from "../../core/ita/indicators";
import { rulesetFor } from "../../core/ita/rulesetFor";
import { RULESETS, type LevelRule, type RulesetPart } from "../../core/ita/rulesets";
import { formatMark } from "../../i18n/number";
import { parsePassMark } from "../model/options";
import { usePane, usePaneState } from "../parts/paneContext";
import { Select } from "../parts/Select";
import { RuleRow } from "./RuleRow";

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
  own: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  input: { width: "120px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The rules of a fiscal year as they are used here, what of them is not confirmed, and the workbook's own pass mark. */
export default function Rulesets() {
  const styles = useStyles();
  const { t, store } = usePane();
  const { overview } = usePaneState();
  const overrides = overview?.rulesetOverrides ?? [];
  const years = yearsOf(overview?.tables.map((table) => table.fiscalYearBe) ?? []);
  const [chosen, setChosen] = useState<number | null>(null);
  const [text, setText] = useState("");
  const year = chosen ?? overview?.tables.find((table) => table.fiscalYearBe)?.fiscalYearBe ?? years[0] ?? 0;
  const { ruleset } = rulesetFor(year, overrides);
  const shipped = rulesetFor(year).ruleset;
  const typed = parsePassMark(text);
  const words = t.pane.rulesets;
  const isOwn = overrides.some((one) => one.fiscalYearBe === year && one.passMark !== undefined);
  const isUnconfirmed = (part: RulesetPart) => ruleset.unconfirmed.includes(part);
  const propose = (passMark: number | null) =>
    void store.propose({ action: "ruleset", options: { fiscalYearBe: year, passMark } });
  return (
    <section className={styles.box} aria-label={words.title}>
      <Select
        label={words.year}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), text: String(each) }))}
        onChange={(value) => {
          setChosen(Number(value));
          setText("");
        }}
      />
      <h3 className={styles.title}>{words.heading(year)}</h3>
      {shipped.isProvisional && <p className={styles.note}>{words.provisional}</p>}
      <dl className={styles.rules}>
        <RuleRow name={words.passMark} isUnconfirmed={isUnconfirmed("passMark")}>
          {words.points(ruleset.passMark)}
          {isOwn && ` (${words.overridden(shipped.passMark)})`}
        </RuleRow>
        <RuleRow name={words.weights} isUnconfirmed={isUnconfirmed("weights")}>
          {INSTRUMENTS.map((code) => `${code} ${words.weight(ruleset.weights[code])}`).join(" · ")}
        </RuleRow>
        <RuleRow name={words.levels} isUnconfirmed={isUnconfirmed("levels")}>
          <ul className={styles.lines}>
            {ruleset.levels.map((rule) => (
              <li key={rule.level}>
                {t.terms.level(rule.level)} {rangeText(rule, words)}
              </li>
            ))}
          </ul>
        </RuleRow>
        <RuleRow name={words.indicators} isUnconfirmed={isUnconfirmed("indicators")}>
          {ruleset.order.length}
        </RuleRow>
        <RuleRow name={words.disclosureItems} isUnconfirmed={isUnconfirmed("disclosureItems")}>
          {words.itemCount(ruleset.disclosure.count)}
        </RuleRow>
      </dl>
      <div className={styles.own}>
        <Field
          label={words.ownMark}
          hint={words.ownMarkHint}
          validationMessage={typed.ok ? undefined : t.pane.jobs.options.passMarkInvalid}
        >
          <Input
            className={styles.input}
            value={text}
            inputMode="decimal"
            placeholder={formatMark(ruleset.passMark)}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button
            disabledFocusable={!typed.ok || typed.value === undefined}
            onClick={() => typed.ok && typed.value !== undefined && propose(typed.value)}
          >
            {words.change}
          </Button>
          {isOwn && <Button onClick={() => propose(null)}>{words.restore}</Button>}
        </div>
      </div>
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
