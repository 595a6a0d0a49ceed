import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { BusyLine } from "../parts/BusyLine";
import { ChevronDown16Regular, ChevronUp16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { RefusalBox } from "../parts/RefusalBox";
import { canCancel, isWriting, type JobId, type Work } from "../state/paneState";
import { NoticeLine } from "./NoticeLine";
import { ProposalCard } from "./ProposalCard";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  moreButton: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  more: { marginTop: tokens.spacingVerticalM },
  question: { outlineStyle: "none" },
  block: { marginTop: tokens.spacingVerticalM },
});

export interface JobBodyProps {
  job: JobId;
  /** Of the card or step, for the name of its "more". */
  title: string;
  /** What comes next: its button stands out. */
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
  more?: ReactNode;
  /** What is known already, above the button. */
  children?: ReactNode;
}

function workText(work: Work, busy: { preparing: string; writing: string; undoing: string }): string | null {
  if (work.step === "proposing") return busy.preparing;
  if (work.step === "confirming") return busy.writing;
  return work.step === "undoing" ? busy.undoing : null;
}

/** One button, and in their time its proposal, its result or why it did not happen. */
export function JobBody({
  job,
  title,
  isNext,
  action,
  onAction,
  isBlocked,
  link,
  question,
  more,
  children,
}: JobBodyProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const state = usePaneState();
  const [showsMore, setShowsMore] = useState(false);
  const moreId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { work, notice } = state;
  const isMine = work.step !== "idle" && work.job === job;
  const isOpen = isMine && work.step !== "refused";
  const isAsking = isMine && work.step === "asking";
  const busyText = isMine ? workText(work, t.pane.busy) : null;

  // Cancelled: the focus goes back to where it came from. After a write the result takes it instead.
  const wasOpen = useRef(false);
  const hasNotice = notice !== null && notice.job === job;
  useEffect(() => {
    if (wasOpen.current && !isOpen && !hasNotice) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, hasNotice]);

  // The button is gone: the focus goes on to what is asked, unless the question took it itself.
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const block = asked.current;
    if (isAsking && block && !block.contains(document.activeElement)) block.focus();
  }, [isAsking]);

  return (
    <>
      {children}
      {isOpen ? (
        <div className={styles.block}>
          {isAsking && (
            <div ref={asked} className={styles.question} role="group" aria-label={title} tabIndex={-1}>
              {question}
            </div>
          )}
          {work.step === "proposed" && (
            <ProposalCard pending={work.pending} request={work.request} isRevised={work.isRevised ?? false} />
          )}
          {busyText !== null && (
            <BusyLine
              key={work.step}
              text={busyText}
              onCancel={canCancel(state) ? store.cancel : undefined}
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
          {more && (
            <Button
              className={styles.moreButton}
              appearance="subtle"
              icon={showsMore ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
              iconPosition="after"
              aria-expanded={showsMore}
              aria-controls={moreId}
              aria-label={`${t.pane.jobs.more}: ${title}`}
              onClick={() => setShowsMore(!showsMore)}
            >
              {t.pane.jobs.more}
            </Button>
          )}
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
      {more && !isOpen && (
        <div id={moreId} className={showsMore ? styles.more : undefined} hidden={!showsMore}>
          {showsMore && more}
        </div>
      )}
    </>
  );
}
