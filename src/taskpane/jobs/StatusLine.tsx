import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatMoment } from "../../i18n/date";
import type { JobStatus } from "../model/jobStatus";
import {
  ArrowSync16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Regular,
  Subtract16Regular,
} from "../parts/icons";
import { usePane } from "../parts/paneContext";
import { useHiddenStyles } from "../parts/visuallyHidden";
import { statusText } from "./statusText";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
  done: { color: tokens.colorBrandForeground1 },
  stale: { color: tokens.colorStatusWarningForeground1 },
});

const ICONS: Record<JobStatus["kind"], typeof Circle16Regular> = {
  notStarted: Circle16Regular,
  done: CheckmarkCircle16Filled,
  outOfDate: ArrowSync16Regular,
  waiting: Clock16Regular,
  working: Clock16Regular,
  noTable: Subtract16Regular,
  nothingFails: CheckmarkCircle16Filled,
  noRegister: Subtract16Regular,
  needsRequest: Subtract16Regular,
  partly: Circle16Regular,
};

export interface StatusLineProps {
  status: JobStatus;
  /** In a list of many: what its sign shows, not begun or done, is heard only; when it was done is seen too. */
  isQuiet?: boolean;
}

export function StatusLine({ status, isQuiet = false }: StatusLineProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const services = usePane();
  const Icon = ICONS[status.kind];
  const isGood = status.kind === "done" || status.kind === "nothingFails";
  const tone = isGood ? styles.done : status.kind === "outOfDate" ? styles.stale : undefined;
  return (
    <span className={styles.line}>
      <Icon className={mergeClasses(styles.icon, tone)} />
      {isQuiet && status.kind === "done" && status.at !== null ? (
        <>
          <span className={hidden}>{statusText({ kind: "done", at: null }, services)} </span>
          {formatMoment(status.at, services.clock(), services.locale)}
        </>
      ) : (
        <span className={isQuiet && status.kind === "notStarted" ? hidden : undefined}>
          {statusText(status, services)}
        </span>
      )}
    </span>
  );
}
