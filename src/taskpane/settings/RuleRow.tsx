import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../parts/paneContext";
import { DoubtLine } from "./DoubtLine";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "96px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  own: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForeground1,
  },
});

export interface RuleRowProps {
  name: string;
  isUnconfirmed: boolean;
  /** The workbook has a value of its own. */
  isOwn: boolean;
  children: ReactNode;
}

/** One part of a year's rules; what was not seen in an announcement, or was changed in the workbook, says so. */
export function RuleRow({ name, isUnconfirmed, isOwn, children }: RuleRowProps) {
  const styles = useStyles();
  const { rulesets } = usePane().t;
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {children}
        {isOwn && <span className={styles.own}>{rulesets.own}</span>}
        {isUnconfirmed && <DoubtLine />}
      </dd>
    </div>
  );
}
