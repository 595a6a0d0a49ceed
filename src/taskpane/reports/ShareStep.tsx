import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SharingReport } from "../../core/sharing/types";
import { JobBody } from "../jobs/JobBody";
import { BusyLine } from "../parts/BusyLine";
import { FindingList } from "../parts/FindingList";
import { usePane, usePaneState } from "../parts/paneContext";
import { CleanCopy } from "../duties/CleanCopy";
import { useDutyStyles } from "../duties/DutyBody";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  verdict: {
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  report: { rowGap: tokens.spacingVerticalL },
  group: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the workbook would give away, with mendings and a clean copy. */
export default function ShareStep({ isNext }: StepProps) {
  const shared = useDutyStyles();
  const styles = useStyles();
  const { t, store } = usePane();
  const [report, setReport] = useState<SharingReport | null>(null);
  const [isChecking, setChecking] = useState(false);
  const verdict = useRef<HTMLParagraphElement>(null);
  const ticket = useRef(0);
  const say = t.duties.share;
  // What was mended, undone or typed since is looked at again, quietly.
  const { overview } = usePaneState();
  const isShown = report !== null;
  const checked = useRef(overview);
  useEffect(() => {
    if (!isShown || checked.current === overview) return;
    checked.current = overview;
    const mine = ++ticket.current;
    void store.inspect("sharing", {}).then((answer) => {
      if (mine === ticket.current && answer !== null) setReport(answer);
    });
  }, [store, overview, isShown]);
  const check = async () => {
    const mine = ++ticket.current;
    setChecking(true);
    checked.current = overview;
    const answer = await store.inspect("sharing", {});
    if (mine !== ticket.current) return;
    setChecking(false);
    setReport(answer);
    // After it is drawn: the result takes the focus, the button that led here stays.
    requestAnimationFrame(() => verdict.current?.focus());
  };
  return (
    <JobBody
      job="share"
      title={t.reports.steps.share.title}
      isNext={isNext}
      action={report ? say.checkAgain : say.check}
      onAction={() => void check()}
    >
      {isChecking ? (
        <BusyLine
          text={say.checking}
          onCancel={() => {
            ticket.current += 1;
            setChecking(false);
          }}
        />
      ) : (
        report && (
          <div className={mergeClasses(shared.reading, styles.report)}>
            <Findings report={report} verdict={verdict} />
            <CleanCopy sheets={report.sheets} />
          </div>
        )
      )}
    </JobBody>
  );
}

function Findings({
  report,
  verdict,
}: {
  report: SharingReport;
  verdict: React.RefObject<HTMLParagraphElement | null>;
}) {
  const shared = useDutyStyles();
  const styles = useStyles();
  const { t, store } = usePane();
  const say = t.duties.share;
  const count = report.groups
    .flatMap(({ findings }) => findings)
    .filter((item) => item.severity !== "info").length;
  return (
    <>
      <p className={styles.verdict} ref={verdict} tabIndex={-1} role="status">
        {report.isSafe ? say.safe : say.found(count)}
      </p>
      {report.groups.map(({ group, findings }) => {
        // The verdict has said it.
        const own = findings.filter((item) => item.code !== "sharing/clean");
        return own.length === 0 ? null : (
          <section key={group} className={styles.group} aria-label={say.groups[group]}>
            <h4 className={shared.heading}>{say.groups[group]}</h4>
            <FindingList findings={own} />
          </section>
        );
      })}
      {report.offers.length > 0 && (
        <section className={styles.group} aria-label={say.fixes}>
          <h4 className={shared.heading}>{say.fixes}</h4>
          <div className={styles.buttons}>
            {report.offers.map((what) => (
              <Button
                key={what}
                size="small"
                onClick={() => void store.propose({ action: "tidy", options: { what } })}
              >
                {say.tidies[what]}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
