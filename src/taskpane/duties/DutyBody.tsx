import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DutyId } from "../../core/duties/types";
import { rangeOf } from "../../core/grid";
import type { Finding } from "../../core/result";
import { isoDayOf } from "../../i18n/date";
import { JobBody } from "../jobs/JobBody";
import { BusyLine } from "../parts/BusyLine";
import { FindingList } from "../parts/FindingList";
import { usePane } from "../parts/paneContext";
import type { Duties } from "./useDuties";
import type { StepProps } from "../reports/steps";

export const useDutyStyles = makeStyles({
  reading: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  year: { width: "120px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface DutyBodyProps extends StepProps {
  duty: DutyId;
  /** What was read, and of which year. */
  state: Duties;
  /** The sheet that holds the duty; null when there is none, undefined while that is being read. */
  sheet: string | null | undefined;
  /** The sheet is ours, so that there is something to update. */
  isOurs?: boolean;
  findings?: readonly Finding[];
  links?: ReactNode;
  children?: ReactNode;
}

/** A duty's step: how it stands, the button that makes or updates its sheet, the way there. */
export function DutyBody({
  duty,
  state,
  sheet,
  isOurs = true,
  findings = [],
  links,
  children,
  isNext,
}: DutyBodyProps) {
  const styles = useDutyStyles();
  const { t, store, clock } = usePane();
  const say = t.duties;
  const { options } = t.pane.jobs;
  const year = state.fiscalYearBe === null ? {} : { fiscalYearBe: state.fiscalYearBe };
  if (sheet === undefined) return <BusyLine text={say.reading} />;
  return (
    <JobBody
      job={duty}
      title={t.reports.steps[duty].title}
      isNext={isNext}
      action={sheet === null ? say.make : say.update}
      isBlocked={!state.isYearValid}
      onAction={() => void store.propose({ action: duty, options: { today: isoDayOf(clock()), ...year } })}
      link={
        sheet !== null && (
          <>
            {links}
            <Button onClick={() => void store.goTo(rangeOf(sheet, 0, 0))}>{say.goTo}</Button>
          </>
        )
      }
      more={
        <Field
          label={options.fiscalYear}
          hint={state.reading ? say.year(state.reading.fiscalYearBe) : undefined}
          validationMessage={state.isYearValid ? undefined : options.fiscalYearInvalid}
        >
          <Input
            className={styles.year}
            value={state.yearText}
            inputMode="numeric"
            onChange={(_, { value }) => state.onYear(value)}
          />
        </Field>
      }
    >
      {sheet === null ? (
        <p className={styles.quiet}>{say.none}</p>
      ) : (
        <div className={styles.reading}>
          {children}
          <FindingList findings={isOurs ? findings : findings.filter((item) => item.severity !== "info")} />
        </div>
      )}
    </JobBody>
  );
}
