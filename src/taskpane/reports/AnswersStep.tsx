import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReportsOverview } from "../../actions/reportsOverview";
import { chaseList } from "../../core/remediation/chase/chaseList";
import { reminderText, reminderToAll } from "../../core/remediation/chase/reminderText";
import { ANSWERS } from "../../core/remediation/answers/answerTexts";
import { formatDate, isoDayOf } from "../../i18n/date";
import { JobBody } from "../jobs/JobBody";
import { ANSWER_FILTERS, filterAgencies, standingOf, type AnswerFilter } from "../model/answerList";
import { usePane, usePaneState } from "../parts/paneContext";
import { Select } from "../parts/Select";
import { AgencyPanel } from "./answers/AgencyPanel";
import { AnswerGrid, AnswerSign } from "./answers/AnswerGrid";
import { CopyText } from "./answers/CopyText";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  text: { margin: 0 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sign: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  more: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** Who has answered what: a picture of it all, confirming, reminding, and the sheet to print. */
export default function AnswersStep({ isNext }: StepProps) {
  const { t, store, clock } = usePane();
  const { overview } = usePaneState();
  const say = t.answers;
  const reports = overview?.reports ?? null;
  const today = isoDayOf(clock());
  const matrixAt = reports?.matrixAt ?? null;
  const verifySelection = async () => {
    const at = await store.selection();
    if (at) void store.propose({ action: "verify", options: { today, choice: { kind: "selection", at } } });
  };
  return (
    <JobBody
      job="answers"
      title={t.reports.steps.answers.title}
      isNext={isNext}
      action={matrixAt === null ? say.makeMatrix : say.updateMatrix}
      onAction={() => void store.propose({ action: "matrix", options: { today } })}
      link={matrixAt && <Button onClick={() => void store.goTo(matrixAt)}>{say.showMatrix}</Button>}
      more={
        reports?.canVerify ? (
          <Button onClick={() => void verifySelection()}>{say.verifySelection}</Button>
        ) : undefined
      }
    >
      {reports && reports.matrix.agencies.length > 0 && <Answers reports={reports} today={today} />}
    </JobBody>
  );
}

function Answers({ reports, today }: { reports: ReportsOverview; today: string }) {
  const styles = useStyles();
  const { t, store, locale } = usePane();
  const say = t.answers;
  const [filter, setFilter] = useState<AnswerFilter>("all");
  const [active, setActive] = useState(0);
  const [reminder, setReminder] = useState<{ title: string; text: string } | null>(null);
  const { matrix, deadline, reference, fiscalYearBe, contacts, canVerify } = reports;
  const shown = useMemo(() => filterAgencies(matrix.agencies, filter), [matrix, filter]);
  const standing = useMemo(() => standingOf({ matrix }), [matrix]);
  const chased = useMemo(() => chaseList(matrix, today), [matrix, today]);
  const indicators = matrix.indicators.map(t.terms.indicator);
  const agency = shown[Math.min(active, shown.length - 1)];
  const context = { reference, fiscalYearBe, today };
  const remind = (name: string) => {
    const found = chased.find((one) => one.name === name);
    if (found) setReminder({ title: say.reminder(name), text: reminderText(found, context) });
  };
  const late = chased.reduce<number | null>(
    (most, { daysLate }) => Math.max(most ?? -Infinity, daysLate ?? -Infinity),
    null,
  );
  const dueText = () => {
    if (deadline === null) return say.noDeadline;
    const days = late ?? 0;
    const day = formatDate(deadline, locale);
    if (days === 0) return say.dueToday;
    return days > 0 ? say.overdue(day, days) : say.due(day, -days);
  };
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        {say.standing(standing.complete, matrix.agencies.length)}
        {standing.missing > 0 && (
          <>
            {" · "}
            <span aria-hidden="true">▼ </span>
            {say.missing(standing.missing)}
          </>
        )}
      </p>
      <p className={styles.note}>{standing.missing > 0 ? dueText() : say.nothingMissing}</p>
      <div className={styles.tools}>
        <Select
          label={say.filter}
          value={filter}
          options={ANSWER_FILTERS.map((value) => ({ value, text: say.filters[value] }))}
          onChange={(value) => {
            setFilter(value);
            setActive(0);
          }}
        />
        <span className={styles.note} role="status">
          {shown.length > 0 ? say.found(shown.length) : say.noneFound[filter]}
        </span>
      </div>
      {shown.length > 0 && (
        <AnswerGrid
          agencies={shown}
          indicators={indicators}
          active={Math.min(active, shown.length - 1)}
          onActive={setActive}
        />
      )}
      <ul className={styles.legend} aria-label={say.legend}>
        {ANSWERS.map((answer) => (
          <li key={answer} className={styles.sign}>
            <AnswerSign answer={answer} />
            {say.words[answer]}
          </li>
        ))}
      </ul>
      {agency && (
        <AgencyPanel
          agency={agency}
          indicators={indicators}
          contact={contacts.find(({ name }) => name === agency.name) ?? null}
          canVerify={canVerify}
          onVerify={(takeBack) =>
            void store.propose({
              action: "verify",
              options: { today, choice: { kind: "agency", agency: agency.name }, takeBack },
            })
          }
          onRemind={() => remind(agency.name)}
        />
      )}
      {chased.length > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => setReminder({ title: say.reminderAll, text: reminderToAll(chased, context) })}
          >
            {say.remindAll(chased.length)}
          </Button>
        </div>
      )}
      {reminder && <CopyText {...reminder} onClose={() => setReminder(null)} />}
    </div>
  );
}
