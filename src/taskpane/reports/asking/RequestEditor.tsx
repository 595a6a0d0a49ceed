import { Button, Checkbox, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { INDICATORS, type IndicatorId } from "../../../core/ita/indicators";
import type { FollowUpChoices } from "../../../core/remediation/followUp";
import type { RequestOptions } from "../../../core/remediation/request/requestOptions";
import { readDeadline } from "../../../core/remediation/request/suggestRequest";
import { formatDate } from "../../../i18n/date";
import { parseFiscalYear } from "../../model/options";
import { usePane } from "../../parts/paneContext";
import { useAskingStyles } from "./askingStyles";

const useStyles = makeStyles({
  indicators: { border: "none", margin: 0, padding: 0, display: "grid", minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  box: { "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  year: { width: "120px" },
  advice: { fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", width: "fit-content" },
  adviceFields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export interface RequestEditorProps {
  choices: FollowUpChoices;
  onChosen: (options: Omit<RequestOptions, "today">) => void;
}

/** What the agencies are asked: prefilled from the scores, or from the request that is there. */
export function RequestEditor({ choices, onChosen }: RequestEditorProps) {
  const shared = useAskingStyles();
  const styles = useStyles();
  const { t, store, locale } = usePane();
  const [year, setYear] = useState(choices.fiscalYearBe === null ? "" : String(choices.fiscalYearBe));
  const [asked, setAsked] = useState<ReadonlySet<IndicatorId>>(() => new Set(choices.indicators));
  const [reference, setReference] = useState(choices.reference);
  const [deadline, setDeadline] = useState(
    choices.deadline === null ? "" : formatDate(choices.deadline, "th", "long"),
  );
  const [advice, setAdvice] = useState<Partial<Record<IndicatorId, string>>>({});
  const say = t.forms.request;
  const typedYear = parseFiscalYear(year);
  const read = deadline.trim() === "" ? undefined : readDeadline(deadline);
  const canGoOn = typedYear.ok && asked.size > 0 && read !== null;
  const toggle = (id: IndicatorId, isAsked: boolean) => {
    const next = new Set(asked);
    if (isAsked) next.add(id);
    else next.delete(id);
    setAsked(next);
  };
  const goOn = () => {
    if (!typedYear.ok || !canGoOn) return;
    const given = Object.fromEntries(Object.entries(advice).filter(([, text]) => text.trim() !== ""));
    onChosen({
      ...(typedYear.value === undefined ? {} : { fiscalYearBe: typedYear.value }),
      indicators: INDICATORS.map(({ id }) => id).filter((id) => asked.has(id)),
      reference: reference.trim(),
      ...(read ? { deadline: read } : {}),
      ...(Object.keys(given).length > 0 ? { advice: given } : {}),
    });
  };
  return (
    <div className={shared.card} role="group" aria-label={say.title}>
      <Field
        label={say.deadline}
        hint={deadlineHint()}
        validationMessage={read === null ? say.deadlineInvalid : undefined}
      >
        <Input value={deadline} onChange={(_, { value }) => setDeadline(value)} />
      </Field>
      <Field label={say.reference} hint={say.referenceHint}>
        <Input value={reference} onChange={(_, { value }) => setReference(value)} />
      </Field>
      <fieldset className={styles.indicators}>
        <legend className={styles.legend}>{say.indicators}</legend>
        {INDICATORS.map(({ id, instrument }) => (
          <Checkbox
            key={id}
            className={styles.box}
            checked={asked.has(id)}
            label={`${t.terms.indicator(id)} (${instrument})`}
            onChange={(_, { checked }) => toggle(id, checked === true)}
          />
        ))}
        {asked.size === 0 && <span className={styles.problem}>{say.noIndicators}</span>}
      </fieldset>
      <Field
        label={say.fiscalYear}
        validationMessage={typedYear.ok ? undefined : t.pane.jobs.options.fiscalYearInvalid}
      >
        <Input
          className={styles.year}
          inputMode="numeric"
          value={year}
          onChange={(_, { value }) => setYear(value)}
        />
      </Field>
      <details className={styles.advice}>
        <summary className={styles.summary}>{say.advice}</summary>
        <div className={styles.adviceFields}>
          {say.adviceHint}
          {INDICATORS.filter(({ id }) => asked.has(id)).map(({ id }) => (
            <Field key={id} label={say.adviceOf(t.terms.indicator(id))}>
              <Textarea
                value={advice[id] ?? ""}
                onChange={(_, { value }) => setAdvice({ ...advice, [id]: value })}
              />
            </Field>
          ))}
        </div>
      </details>
      <div className={shared.buttons}>
        <Button appearance="primary" disabledFocusable={!canGoOn} onClick={goOn}>
          {t.forms.agencies.next}
        </Button>
        <Button onClick={store.cancel}>{t.pane.proposal.cancel}</Button>
      </div>
    </div>
  );

  function deadlineHint(): string {
    if (read) return say.deadlineRead(formatDate(read, locale, "long"));
    if (choices.deadline === null && deadline.trim() === "")
      return say.deadlineSuggested(formatDate(choices.suggestedDeadline, locale, "long"));
    return say.deadlineHint;
  }
}
