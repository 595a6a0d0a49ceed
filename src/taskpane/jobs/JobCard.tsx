import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { JobStatus } from "../model/jobStatus";
import { BusyLine } from "../parts/BusyLine";
import { ChevronDown16Regular, ChevronUp16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { RefusalBox } from "../parts/RefusalBox";
import { isWriting, JOBS, type JobId, type Work } from "../state/paneState";
import { NoticeLine } from "./NoticeLine";
import { ProposalCard } from "./ProposalCard";
import { StatusLine } from "./StatusLine";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    width: "26px",
    height: "26px",
    lineHeight: "26px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  numberDone: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorBrandForeground2,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "28px",
    fontWeight: tokens.fontWeightSemibold,
  },
  about: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Below the head the card's whole width is used: what is read before writing needs the room.
  body: { gridColumn: "1 / -1", display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  moreButton: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  more: { marginTop: tokens.spacingVerticalM },
  block: { marginTop: tokens.spacingVerticalM },
});

export interface JobCardProps {
  job: JobId;
  title: string;
  about: string;
  status: JobStatus;
  /** The job that comes next: its button stands out. */
  isNext: boolean;
  action: string;
  onAction: () => void;
  /** An option is not what it should be: instead of acting, the options open and say so. */
  isBlocked?: boolean;
  /** What else can be done at once, e.g. going to the plan sheet. */
  link?: ReactNode;
  /** What is asked before proposing, while the work asks. */
  question?: ReactNode;
  /** Rarer things. */
  more: ReactNode;
}

function workText(work: Work, busy: { preparing: string; writing: string; undoing: string }): string | null {
  if (work.step === "proposing") return busy.preparing;
  if (work.step === "confirming") return busy.writing;
  return work.step === "undoing" ? busy.undoing : null;
}

/** A job: where it stands, one button, and in their time its proposal, its result or why it did not happen. */
export function JobCard({
  job,
  title,
  about,
  status,
  isNext,
  action,
  onAction,
  isBlocked,
  link,
  question,
  more,
}: JobCardProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const state = usePaneState();
  const [showsMore, setShowsMore] = useState(false);
  const ids = { title: useId(), more: useId() };
  const button = useRef<HTMLButtonElement>(null);
  const { work, notice } = state;
  const isMine = work.step !== "idle" && work.job === job;
  const isOpen = isMine && work.step !== "refused";
  const busyText = isMine ? workText(work, t.pane.busy) : null;

  // Cancelled: the focus goes back to where it came from. After a write the result takes it instead.
  const wasOpen = useRef(false);
  const hasNotice = notice !== null && notice.job === job;
  useEffect(() => {
    if (wasOpen.current && !isOpen && !hasNotice) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, hasNotice]);

  const isDone = status.kind === "done" || status.kind === "outOfDate";
  return (
    <section className={styles.card} aria-labelledby={ids.title}>
      <span className={mergeClasses(styles.number, isDone && styles.numberDone)} aria-hidden="true">
        {JOBS.indexOf(job) + 1}
      </span>
      <div>
        <div className={styles.head}>
          <h2 className={styles.title} id={ids.title}>
            {title}
          </h2>
          <StatusLine status={status} />
        </div>
        <p className={styles.about}>{about}</p>
      </div>
      <div className={styles.body}>
        {isOpen ? (
          <div className={styles.block}>
            {work.step === "asking" && question}
            {work.step === "proposed" && <ProposalCard pending={work.pending} request={work.request} />}
            {busyText !== null && (
              <BusyLine
                key={work.step}
                text={busyText}
                onCancel={work.step === "proposing" ? store.cancel : undefined}
              />
            )}
          </div>
        ) : (
          <div className={styles.buttons}>
            <Button
              ref={button}
              appearance={isNext ? "primary" : "secondary"}
              disabledFocusable={isWriting(state)}
              onClick={() => (isBlocked ? setShowsMore(true) : onAction())}
            >
              {action}
            </Button>
            {link}
            <Button
              className={styles.moreButton}
              appearance="subtle"
              icon={showsMore ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              iconPosition="after"
              aria-expanded={showsMore}
              aria-controls={ids.more}
              aria-label={`${t.pane.jobs.more}: ${title}`}
              onClick={() => setShowsMore(!showsMore)}
            >
              {t.pane.jobs.more}
            </Button>
          </div>
        )}
        {isMine && work.step === "refused" && (
          <div className={styles.block}>
            <RefusalBox
              refusal={work.refusal}
              request={work.request}
              onAgain={work.request ? () => void (work.request && store.propose(work.request)) : undefined}
              onClose={store.cancel}
            />
          </div>
        )}
        {notice !== null && notice.job === job && (
          <div className={styles.block}>
            <NoticeLine notice={notice} />
          </div>
        )}
        {!isOpen && (
          <div id={ids.more} className={showsMore ? styles.more : undefined} hidden={!showsMore}>
            {showsMore && more}
          </div>
        )}
      </div>
    </section>
  );
}
