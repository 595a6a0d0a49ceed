import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "../parts/icons";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  doubt: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
  },
  icon: { flexShrink: 0 },
});

/** Says of a part of a year's rules that it was not seen in an announcement. */
export function DoubtLine() {
  const styles = useStyles();
  return (
    <span className={styles.doubt}>
      <Warning16Filled className={styles.icon} />
      {usePane().t.rulesets.unconfirmed}
    </span>
  );
}
