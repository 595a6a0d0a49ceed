import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ResponsesReading, SurveyReading } from "../../core/duties/responses/readResponses";
import { formatDate } from "../../i18n/date";
import { formatPercent } from "../../i18n/number";
import { DutyBody, useDutyStyles } from "../duties/DutyBody";
import { TargetBar } from "../duties/TargetBar";
import { useDuties } from "../duties/useDuties";
import { usePane } from "../parts/paneContext";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  count: { fontVariantNumeric: "tabular-nums" },
  wide: { gridColumn: "1 / -1" },
});

/** Answers to IIT and EIT against their targets. */
export default function RespondentsStep(props: StepProps) {
  const styles = useDutyStyles();
  const { t, store } = usePane();
  const state = useDuties();
  const duties = state.reading;
  const responses = duties?.responses;
  const say = t.duties.respondents;
  const unknown = responses?.surveys.find((survey) => survey.target === null);
  return (
    <DutyBody
      {...props}
      state={state}
      duty="respondents"
      sheet={duties === null ? undefined : (responses?.sheet ?? null)}
      // That the target is a suggestion is said at the bar.
      findings={duties?.findings.respondents.filter((item) => item.code !== "duties/target-unconfirmed")}
      links={
        responses && (
          <Button onClick={() => void store.goTo(unknown?.at ?? responses.nextAt)}>
            {unknown ? say.typePeople : say.typeToday}
          </Button>
        )
      }
    >
      {responses && (
        <>
          <ul className={styles.list} aria-label={say.bars}>
            {responses.surveys.map((survey) => (
              <SurveyRow key={survey.survey} survey={survey} />
            ))}
          </ul>
          <SurveyEnd responses={responses} />
        </>
      )}
    </DutyBody>
  );
}

function SurveyRow({ survey }: { survey: SurveyReading }) {
  const styles = useStyles();
  const { quiet } = useDutyStyles();
  const { t } = usePane();
  const say = t.duties.respondents;
  const { survey: code, responses, target, share, shortfall, perDay, isSuggestion } = survey;
  if (target === null || shortfall === null) {
    return (
      <li className={styles.row}>
        <span className={styles.code}>{code}</span>
        <span className={quiet}>{say.noTarget}</span>
      </li>
    );
  }
  const state = shortfall > 0 ? say.short(shortfall) : say.reached;
  const pace = shortfall > 0 && perDay !== null ? say.perDay(perDay) : null;
  return (
    <li className={styles.row} aria-label={say.bar(code, responses, target, formatPercent(share ?? 0))}>
      <span>
        <span className={styles.code}>{code}</span> {t.terms.instruments[code]}
      </span>
      <span className={styles.count}>{say.count(responses, target)}</span>
      <span className={styles.wide}>
        <TargetBar responses={responses} target={target} />
      </span>
      <span className={`${quiet} ${styles.wide}`}>
        {[state, pace, isSuggestion ? say.suggestion : null].filter((part) => part !== null).join(" · ")}
      </span>
    </li>
  );
}

function SurveyEnd({ responses: { surveyEnd, daysLeft } }: { responses: ResponsesReading }) {
  const { quiet } = useDutyStyles();
  const { t, locale } = usePane();
  const say = t.duties.respondents;
  if (surveyEnd === null || daysLeft === null) return <p className={quiet}>{say.noEnd}</p>;
  const date = formatDate(surveyEnd, locale);
  return <p className={quiet}>{daysLeft > 0 ? say.until(date, daysLeft) : say.ended(date)}</p>;
}
