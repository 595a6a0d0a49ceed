import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Span } from "../../core/period/types";
import { useEffect } from "react";
import type { Task } from "../../core/plan/types";
import { formatMonth, formatSpan, isoDayOf } from "../../i18n/date";
import { layOutTimeline, timelineEnd, type TimelineBar } from "../model/timeline";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import { Assumptions } from "./Assumptions";

const useStyles = makeStyles({
  picture: {
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    maxHeight: "320px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  months: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: "24px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  month: {
    position: "absolute",
    insetBlock: 0,
    fontSize: "12px",
    lineHeight: "24px",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    overflow: "hidden",
  },
  rows: { listStyleType: "none", margin: 0, padding: 0, position: "relative" },
  row: { paddingBlock: "4px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // One line for each activity; the whole name is in its title and on the sheet.
  words: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  dates: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  lane: { position: "relative", height: "12px" },
  bar: {
    position: "absolute",
    top: "2px",
    height: "8px",
    minWidth: "3px",
    borderRadius: "2px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  assumed: {
    backgroundColor: "transparent",
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    boxSizing: "border-box",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", border: "1px dashed CanvasText" },
  },
  milestone: {
    position: "absolute",
    top: "2px",
    width: "8px",
    height: "8px",
    marginInlineStart: "-8px",
    transform: "rotate(45deg)",
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  unread: { color: scoreTokens.itaFailText },
  // A tick in every row, not a line over the texts; the eye joins the ticks.
  today: {
    position: "absolute",
    insetBlock: "-1px",
    width: "1px",
    backgroundColor: scoreTokens.itaFail,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** Month names that fit: every one, or every second or third when there are many. */
function isLabelled(index: number, months: number): boolean {
  return index % Math.ceil(months / 12) === 0;
}

function Bar({ bar, isAssumed }: { bar: TimelineBar; isAssumed: boolean }) {
  const styles = useStyles();
  if (bar.isMilestone) return <span className={styles.milestone} style={{ left: `${bar.left}%` }} />;
  return (
    <span
      className={mergeClasses(styles.bar, isAssumed && styles.assumed)}
      style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
    />
  );
}

export interface PlanTimelineProps {
  tasks: readonly Task[];
  /** The picture has taken its place: what is around it has moved. */
  onShown: () => void;
}

/** The plan as a picture, and below it what was assumed. Loaded with the first plan proposal. */
export default function PlanTimeline({ tasks, onShown }: PlanTimelineProps) {
  const styles = useStyles();
  const { t, locale, clock } = usePane();
  const dates = ({ start, end }: Span) => formatSpan(start, end, locale) || t.pane.timeline.noDate;
  useEffect(onShown, [onShown]);
  const timeline = layOutTimeline(tasks, isoDayOf(clock()));
  if (!timeline) return <Assumptions tasks={tasks} />;
  const first = timeline.months[0]?.start ?? "";
  const label = `${t.pane.timeline.title} ${formatSpan(first, timelineEnd(timeline), locale)}`;
  return (
    <>
      <div className={styles.picture} role="group" aria-label={label} tabIndex={0}>
        <div className={styles.months} aria-hidden="true">
          {timeline.months.map(({ start, left, width }, index) => (
            <span key={start} className={styles.month} style={{ left: `${left}%`, width: `${width}%` }}>
              {isLabelled(index, timeline.months.length) && formatMonth(start, locale)}
            </span>
          ))}
        </div>
        <ul className={styles.rows}>
          {timeline.rows.map(({ task, bars }, index) => (
            <li key={index} className={styles.row}>
              <span className={styles.words} title={task.name}>
                {task.no !== null && <span>{task.no}</span>}
                <span className={styles.name}>{task.name}</span>
                <span className={mergeClasses(styles.dates, bars.length === 0 && styles.unread)}>
                  {dates(task.period)}
                </span>
              </span>
              <span className={styles.lane} aria-hidden="true" style={{ display: "block" }}>
                {timeline.today !== null && (
                  <span className={styles.today} style={{ left: `${timeline.today}%` }} />
                )}
                {bars.map((bar, barIndex) => (
                  <Bar key={barIndex} bar={bar} isAssumed={task.period.certainty === "assumed"} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Assumptions tasks={tasks} />
    </>
  );
}
