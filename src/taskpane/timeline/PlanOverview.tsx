import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanEntry, PlanReading } from "../../core/plan/readPlan";
import { formatDate, isoDayOf } from "../../i18n/date";
import type { Messages } from "../../i18n/messages";
import { usePane, usePaneState } from "../parts/paneContext";
import { Assumptions } from "./Assumptions";
import { LinksPart } from "./LinksPart";
import { PlanEntries } from "./PlanEntries";
import { planFacts } from "./planFacts";
import { TimelinePicture, type PictureLook } from "./TimelinePicture";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
  },
  counts: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

function lookOf({ state, doubt }: PlanEntry): PictureLook {
  if (state === "done" || state === "late" || state === "cancelled") return state;
  return doubt ? "assumed" : "planned";
}

function noteOf({ state }: PlanEntry, { plan }: Messages): { note?: string } {
  if (state === "late") return { note: plan.lateNote };
  if (state === "done") return { note: plan.doneNote };
  return state === "cancelled" ? { note: plan.cancelledNote } : {};
}

/** The plan as its sheet says it now: the picture, what is late and next, what is in doubt, what it is tied to. */
export default function PlanOverview({ plan }: { plan: PlanReading }) {
  const styles = useStyles();
  const { t, locale, store, clock } = usePane();
  const { overview } = usePaneState();
  const facts = planFacts(plan);
  const say = t.plan;
  const counts = [
    say.counts(facts.done, facts.counted),
    ...(facts.late.length > 0 ? [say.late(facts.late.length)] : []),
    ...(facts.dueThisMonth > 0 ? [say.dueThisMonth(facts.dueThisMonth)] : []),
    say.asOf(formatDate(plan.today, locale)),
  ];
  const rows = plan.entries.map((entry) => ({
    no: entry.no,
    name: entry.name,
    period: { start: entry.start, end: entry.end, occurrences: entry.spans },
    look: lookOf(entry),
    progress: entry.progress,
    ...noteOf(entry, t),
  }));
  const { today, fiscalYearBe } = plan;
  return (
    <section className={styles.parts} aria-label={say.title}>
      <p className={styles.counts}>{counts.join(" · ")}</p>
      <TimelinePicture rows={rows} today={today} />
      <PlanEntries title={say.lateTitle} entries={facts.late} isLate />
      <PlanEntries title={say.unreportedTitle} entries={facts.unreported} />
      <PlanEntries title={say.nextTitle} entries={facts.next} emptyText={say.nothingNext} />
      <Assumptions
        doubts={plan.entries.flatMap(({ key, periodText, doubt, at }) =>
          doubt ? [{ key, text: periodText, period: doubt, at }] : [],
        )}
        onDecide={(decisions) =>
          void store.propose({
            action: "plan",
            options: { today: isoDayOf(clock()), fiscalYearBe, decisions },
          })
        }
      />
      <LinksPart plan={plan} tables={overview?.tables ?? []} />
    </section>
  );
}
