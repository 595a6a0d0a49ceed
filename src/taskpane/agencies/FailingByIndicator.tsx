import { makeStyles, tokens } from "@fluentui/react-components";
import type { AgenciesSummary } from "../model/agencyList";
import { usePane } from "../parts/paneContext";
import { formatPercent } from "../../i18n/number";
import { scoreTokens } from "../theme/themes";

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(64px, 30%) 44px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    minHeight: "26px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  track: { height: "8px", borderRadius: "2px", backgroundColor: scoreTokens.itaTrack },
  bar: {
    display: "block",
    height: "8px",
    minWidth: "2px",
    borderRadius: "2px",
    backgroundColor: scoreTokens.itaFail,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  share: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** Which indicators most agencies fail: the share of agencies, from zero to all. */
export function FailingByIndicator({ summary }: { summary: AgenciesSummary }) {
  const styles = useStyles();
  const { t } = usePane();
  if (summary.byIndicator.length === 0) return null;
  return (
    <div>
      <p className={styles.title}>{t.pane.agencies.failingByIndicator}</p>
      <ul className={styles.list}>
        {summary.byIndicator.map(({ indicator, count }) => {
          const share = count / summary.agencies;
          return (
            <li key={indicator} className={styles.row} title={t.pane.agencies.agenciesFailing(count)}>
              <span>{t.terms.indicator(indicator)}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${share * 100}%` }} />
              </span>
              <span className={styles.share}>{formatPercent(share)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
