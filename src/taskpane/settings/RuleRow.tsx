import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Warning16Filled } from "../parts/icons";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "96px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
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

export interface RuleRowProps {
  name: string;
  isUnconfirmed: boolean;
  children: ReactNode;
}

/** One part of a year's rules; what was not seen in an announcement says so. */
export function RuleRow({ name, isUnconfirmed, children }: RuleRowProps) {
  const styles = useStyles();
  const { rulesets } = usePane().t.pane;
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {children}
        {isUnconfirmed && (
          <span className={styles.doubt}>
            <Warning16Filled className={styles.icon} />
            {rulesets.unconfirmed}
          </span>
        )}
      </dd>
    </div>
  );
}
