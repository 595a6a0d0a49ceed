import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { CollectOutcome } from "../../../core/remediation/reports/proposeCollect";
import type { ExplainedEntry } from "../../../core/remediation/returns/entryFindings";
import type { Decision, Decisions } from "../../../core/remediation/returns/outcome";
import { usePane } from "../../parts/paneContext";
import { useHiddenStyles } from "../../parts/visuallyHidden";
import { ReviewEntry } from "./ReviewEntry";
import { reviewOf } from "./review";

const useStyles = makeStyles({
  review: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  summary: {
    cursor: "pointer",
    width: "fit-content",
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  // Hundreds of forms scroll inside, so that the proposal stays near.
  list: {
    listStyleType: "none",
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    maxHeight: "320px",
    overflowY: "auto",
  },
  missing: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** So many of a group are drawn. */
const DRAWN = 200;

export interface ReviewListProps {
  outcome: CollectOutcome;
  decisions: Decisions;
  onDecide: (entry: ExplainedEntry, decision: Decision | null) => void;
}

/** Returned forms by what is to become of them: those that wait for the user first, and open. */
export function ReviewList({ outcome, decisions, onDecide }: ReviewListProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const { t } = usePane();
  const review = reviewOf(outcome);
  const { groups, more } = t.collect;
  const box = useRef<HTMLElement>(null);
  const hasDecided = useRef(false);
  const titleId = useId();
  // After an answer the next question takes the focus; the proposal below has taken it when it was made anew.
  useEffect(() => {
    if (!hasDecided.current) return;
    hasDecided.current = false;
    box.current?.querySelector<HTMLElement>("[data-group=waiting] button, summary")?.focus();
  }, [outcome]);
  // What needs the user is open; when nothing can be taken in, why.
  const opened = review.waiting.length > 0 ? "waiting" : review.accepted.length === 0 ? "others" : null;
  const group = (name: "waiting" | "accepted" | "others", entries: readonly ExplainedEntry[]) =>
    entries.length > 0 && (
      <details data-group={name} open={name === opened}>
        <summary className={styles.summary}>{groups[name](entries.length)}</summary>
        <ul className={styles.list}>
          {entries.slice(0, DRAWN).map((entry) => (
            <ReviewEntry
              key={entry.id}
              entry={entry}
              agencies={outcome.agencies}
              isDecided={decisions[entry.id] !== undefined}
              onDecide={(decision) => {
                hasDecided.current = true;
                onDecide(entry, decision);
              }}
            />
          ))}
          {entries.length > DRAWN && <li>{more(entries.length - DRAWN)}</li>}
        </ul>
      </details>
    );
  const { waiting, accepted, others, missing } = review;
  return (
    <section ref={box} className={styles.review} aria-labelledby={titleId}>
      {/* Seen as the lines below; heard at once. */}
      <div id={titleId} className={hidden} role="status">
        {t.collect.found(accepted.length, waiting.length, others.length)}
      </div>
      {group("waiting", waiting)}
      {group("accepted", accepted)}
      {group("others", others)}
      {missing.length > 0 && (
        <details>
          <summary className={styles.summary}>{groups.missing(missing.length)}</summary>
          <div className={styles.missing}>
            {missing.slice(0, DRAWN).join(", ")}
            {missing.length > DRAWN && ` ${more(missing.length - DRAWN)}`}
          </div>
        </details>
      )}
    </section>
  );
}
