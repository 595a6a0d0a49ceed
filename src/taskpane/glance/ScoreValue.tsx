import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoreStatus } from "../../core/scores/types";
import { formatScoreAgainst } from "../../i18n/number";
import { scoreTokens } from "../theme/themes";

const useStyles = makeStyles({
  value: {
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
  fail: { color: scoreTokens.itaFailText, fontWeight: tokens.fontWeightSemibold },
  missing: { color: tokens.colorNeutralForeground3 },
  sign: { fontSize: "11px", marginInlineEnd: "4px" },
});

export interface ScoreValueProps {
  value: number | null;
  status: ScoreStatus;
  passMark: number;
}

/** A score in figures; a failing one has the sign ▼ and heavier, darker figures, so that colour is never alone. */
export function ScoreValue({ value, status, passMark }: ScoreValueProps) {
  const styles = useStyles();
  if (value === null) return <span className={mergeClasses(styles.value, styles.missing)}>–</span>;
  return (
    <span className={mergeClasses(styles.value, status === "fail" && styles.fail)}>
      {status === "fail" && (
        <span className={styles.sign} aria-hidden="true">
          ▼
        </span>
      )}
      {formatScoreAgainst(value, passMark)}
    </span>
  );
}
