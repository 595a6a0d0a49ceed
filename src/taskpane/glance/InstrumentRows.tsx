import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { INSTRUMENTS } from "../../core/ita/indicators";
import { isFailing } from "../../core/ita/scoring";
import type { AgencyScores } from "../../core/scores/types";
import type { Axis } from "../model/axis";
import { usePane } from "../parts/paneContext";
import { useHiddenStyles } from "../parts/visuallyHidden";
import { ScoreBar } from "./ScoreBar";
import { ScoreValue } from "./ScoreValue";
import { useRowStyles } from "./rowStyles";

const useStyles = makeStyles({
  row: { paddingBlock: "5px" },
  code: { fontWeight: tokens.fontWeightSemibold, display: "inline-block", minWidth: "36px" },
  name: { color: tokens.colorNeutralForeground2 },
});

/** The means of the three instruments against the pass mark. */
export function InstrumentRows({ agency, axis }: { agency: AgencyScores; axis: Axis }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { hidden } = useHiddenStyles();
  const { t } = usePane();
  return (
    <ul className={rows.list} aria-label={t.pane.glance.instruments}>
      {INSTRUMENTS.map((instrument) => {
        const value = agency.instruments[instrument];
        const status = value === null ? "missing" : isFailing(value, axis.passMark) ? "fail" : "pass";
        return (
          <li key={instrument} className={mergeClasses(rows.row, styles.row)}>
            <span>
              <span className={styles.code}>{instrument}</span>{" "}
              <span className={styles.name}>{t.terms.instruments[instrument]}</span>
            </span>
            <ScoreValue value={value} status={status} passMark={axis.passMark} />
            <ScoreBar axis={axis} value={value} status={status} />
            <span className={hidden}>
              {status === "missing" ? t.pane.glance.noScore : t.pane.glance[status]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
