import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IsoDate, Span } from "../../core/period/types";
import { formatMonth, formatSpan } from "../../i18n/date";
import { layOutTimeline, timelineEnd, type Timed, type TimelineBar } from "../model/timeline";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";

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
  // Lightness tells the looks apart, besides their colours: done is darkest, late has a sign, cancelled is an outline.
  done: { backgroundColor: tokens.colorBrandForeground1 },
  planned: { backgroundColor: tokens.colorBrandStroke2 },
  late: { backgroundColor: scoreTokens.itaFail },
  cancelled: {
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", border: "1px solid GrayText" },
  },
  lateMilestone: { backgroundColor: scoreTokens.itaFail },
  quiet: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
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

/** How a row is drawn. `assumed`: its dates are in doubt. */
export type PictureLook = "planned" | "assumed" | "done" | "late" | "cancelled";

export interface PictureRow extends Timed {
  no: number | null;
  name: string;
  look: PictureLook;
  /** 0 to 1: so much of the bar is done. */
  progress: number;
  /** A word after the dates, for what the look says. */
  note?: string;
}

function Bar({ bar, row }: { bar: TimelineBar; row: PictureRow }) {
  const styles = useStyles();
  const isLate = row.look === "late";
  if (bar.isMilestone) {
    return (
      <span
        className={mergeClasses(styles.milestone, isLate && styles.lateMilestone)}
        style={{ left: `${bar.left}%` }}
      />
    );
  }
  const done = row.look === "done" ? 1 : row.look === "cancelled" ? 0 : row.progress;
  const look = isLate ? styles.late : row.look === "planned" ? styles.planned : styles[row.look];
  return (
    <>
      {done < 1 && (
        <span
          className={mergeClasses(styles.bar, look)}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      )}
      {done > 0 && (
        <span
          className={mergeClasses(styles.bar, styles.done)}
          style={{ left: `${bar.left}%`, width: `${bar.width * done}%` }}
        />
      )}
    </>
  );
}

export interface TimelinePictureProps {
  rows: readonly PictureRow[];
  today: IsoDate;
}

/** A plan as a picture: months across, a line for each activity. Nothing when no activity has a date. */
export function TimelinePicture({ rows, today }: TimelinePictureProps) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const timeline = layOutTimeline(rows, today);
  if (!timeline) return null;
  const dates = ({ start, end }: Span) => formatSpan(start, end, locale) || t.pane.timeline.noDate;
  const first = timeline.months[0]?.start ?? "";
  const label = `${t.pane.timeline.title} ${formatSpan(first, timelineEnd(timeline), locale)}`;
  return (
    <div className={styles.picture} role="group" aria-label={label} tabIndex={0}>
      <div className={styles.months} aria-hidden="true">
        {timeline.months.map(({ start, left, width }, index) => (
          <span key={start} className={styles.month} style={{ left: `${left}%`, width: `${width}%` }}>
            {isLabelled(index, timeline.months.length) && formatMonth(start, locale)}
          </span>
        ))}
      </div>
      <ul className={styles.rows}>
        {timeline.rows.map(({ task: row, bars }, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.words} title={row.name}>
              {row.no !== null && <span>{row.no}</span>}
              <span className={mergeClasses(styles.name, row.look === "cancelled" && styles.quiet)}>
                {row.name}
              </span>
              <span
                className={mergeClasses(
                  styles.dates,
                  (bars.length === 0 || row.look === "late") && styles.unread,
                )}
              >
                {row.note === undefined ? dates(row.period) : `${row.note} · ${dates(row.period)}`}
              </span>
            </span>
            <span className={styles.lane} aria-hidden="true" style={{ display: "block" }}>
              {timeline.today !== null && (
                <span className={styles.today} style={{ left: `${timeline.today}%` }} />
              )}
              {bars.map((bar, barIndex) => (
                <Bar key={barIndex} bar={bar} row={row} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
