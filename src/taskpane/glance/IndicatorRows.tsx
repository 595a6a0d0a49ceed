import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { toAddress } from "../../core/grid";
import type { IndicatorId } from "../../core/ita/indicators";
import { formatScore } from "../../i18n/number";
import type { Axis } from "../model/axis";
import type { IndicatorLine } from "../model/entries";
import { usePane } from "../parts/paneContext";
import { useHiddenStyles } from "../parts/visuallyHidden";
import { scoreTokens } from "../theme/themes";
import { ScoreBar } from "./ScoreBar";
import { ScoreValue } from "./ScoreValue";
import { useRowStyles } from "./rowStyles";

const useStyles = makeStyles({
  row: {
    // The touch and hover area is a little wider than the text, which stays in line with the rest of the card.
    width: "calc(100% + 16px)",
    marginInline: "-8px",
    paddingInline: "8px",
    paddingBlock: "4px 7px",
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  // A long name goes on under itself, not under its number.
  label: { display: "grid", gridTemplateColumns: "22px minmax(0, 1fr)" },
  number: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  again: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: scoreTokens.itaFailText,
  },
});

export interface IndicatorRowsProps {
  lines: readonly IndicatorLine[];
  axis: Axis;
  /** Indicators that failed the year before as well. */
  again: readonly IndicatorId[];
}

/** The indicators against the pass mark; a click shows the score's cell in Excel. */
export function IndicatorRows({ lines, axis, again }: IndicatorRowsProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { hidden } = useHiddenStyles();
  const { t, store } = usePane();
  const { glance } = t.pane;
  if (lines.length === 0) return null;
  return (
    <ul className={rows.list} aria-label={glance.indicators}>
      {lines.map(({ indicator, number, reading }) => {
        const { value, status, at } = reading;
        const gap = value === null ? "" : formatScore(Math.abs(axis.passMark - value));
        return (
          <li key={indicator}>
            <button
              type="button"
              className={mergeClasses(rows.row, styles.row)}
              title={glance.goTo(toAddress(at))}
              onClick={() => void store.goTo(at)}
            >
              <span className={styles.label}>
                <span className={styles.number}>{number}</span>
                <span>
                  {t.terms.indicator(indicator)}
                  {again.includes(indicator) && (
                    <span className={styles.again}> {glance.failsAgainMark}</span>
                  )}
                </span>
              </span>
              <ScoreValue value={value} status={status} passMark={axis.passMark} />
              <ScoreBar axis={axis} value={value} status={status} />
              <span className={hidden}>
                {status === "missing" && glance.noScore}
                {status === "pass" && glance.pass}
                {status === "fail" && glance.failBy(gap)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
