import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useRef } from "react";
import { changeSentences, overwriteSentence, proposalSentences } from "../../i18n/proposalSentences";
import { FindingList } from "../parts/FindingList";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane } from "../parts/paneContext";
import { isNothing, type ActionRequest, type AnyPending } from "../state/paneState";
import { scoreTokens } from "../theme/themes";
import { outcomeSentences } from "./outcomeSentences";

const PlanTimeline = deferred(() => import("../timeline/PlanTimeline"));

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    scrollMarginBlock: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  // The same bullets everywhere, also inside the numbered steps.
  lines: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: "grid",
    rowGap: "2px",
    listStyleType: "disc",
  },
  line: { overflowWrap: "anywhere" },
  revised: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
  },
  safety: {
    margin: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    overflowWrap: "anywhere",
  },
  danger: {
    backgroundColor: scoreTokens.itaFailSoft,
    color: scoreTokens.itaFailText,
    fontWeight: tokens.fontWeightSemibold,
  },
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    width: "fit-content",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  // Hundreds of details scroll inside, so that the buttons stay near.
  detailList: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: "180px",
    overflowY: "auto",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The list of returned forms says these, each at its file. */
const SAID_OF_A_FILE =
  /^returns\/(?!no-request|in-parts|no-agencies|verified-changed|rows-inserted|totals-row)/;
const SAID_WITH_THE_PLAN: readonly string[] = ["plan/period-assumed", "period/unreadable"];

export interface ProposalCardProps {
  pending: AnyPending;
  request: ActionRequest;
  /** The workbook changed while it waited: the numbers are new. */
  isRevised: boolean;
}

/** What an action would do, in words and numbers, before it does it. Takes the focus when it appears. */
export function ProposalCard({ pending, request, isRevised }: ProposalCardProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const show = useCallback(() => card.current?.scrollIntoView?.({ block: "nearest" }), []);
  // Only when it appears: new numbers in it must not take the user away from the grid.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    show();
  }, [show]);
  const { summary, changeSet } = pending;
  // The plan's picture lists these with their other readings.
  const findings = pending.findings.filter(({ code }) =>
    pending.action === "plan"
      ? !SAID_WITH_THE_PLAN.includes(code)
      : pending.action !== "collect" || !SAID_OF_A_FILE.test(code),
  );
  const overwrites = summary.overwritten > 0;
  const { proposal } = t.pane;
  if (isNothing(pending)) {
    return (
      <div className={styles.card} ref={card} role="group" aria-labelledby={titleId}>
        <h3 className={styles.title} id={titleId} ref={title} tabIndex={-1}>
          {pending.action === "collect" ? outcomeSentences(pending, t)[0] : proposal.upToDate}
        </h3>
        <FindingList findings={findings} request={request} />
        <div className={styles.buttons}>
          <Button onClick={store.cancel}>{proposal.close}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.card} ref={card} role="group" aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId} ref={title} tabIndex={-1}>
        {proposal.title}
      </h3>
      {isRevised && <p className={styles.revised}>{proposal.revised}</p>}
      <ul className={styles.lines}>
        {[...outcomeSentences(pending, t), ...proposalSentences(summary, changeSet, t)].map((line) => (
          <li key={line} className={styles.line}>
            {line}
          </li>
        ))}
      </ul>
      {pending.action === "plan" && (
        <LazyPart>
          <PlanTimeline tasks={pending.outcome.tasks} request={request} onShown={show} />
        </LazyPart>
      )}
      <FindingList findings={findings} request={request} />
      <p className={mergeClasses(styles.safety, overwrites && styles.danger)}>
        {overwriteSentence(summary, t)}
      </p>
      <details className={styles.details}>
        <summary className={styles.summary}>{proposal.details}</summary>
        <ul className={styles.detailList} tabIndex={0} aria-label={proposal.details}>
          {changeSentences(changeSet, t).map((line) => (
            <li key={line} className={styles.line}>
              {line}
            </li>
          ))}
        </ul>
      </details>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void store.confirm()}>
          {overwrites ? proposal.overwriteAnyway : proposal.confirm}
        </Button>
        <Button onClick={store.cancel}>{proposal.cancel}</Button>
      </div>
    </div>
  );
}
