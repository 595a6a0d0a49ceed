import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { StatusLine } from "../jobs/StatusLine";
import type { JobStatus } from "../model/jobStatus";
import { LazyPart } from "../parts/Boundary";
import { ChevronDown16Regular, ChevronUp16Regular } from "../parts/icons";
import { usePane } from "../parts/paneContext";
import type { ReportStepId } from "../state/paneState";

const useStyles = makeStyles({
  step: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, font: "inherit" },
  toggle: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "40px",
    paddingInline: 0,
    paddingBlock: tokens.spacingVerticalXS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  title: { lineHeight: tokens.lineHeightBase300 },
  titleOpen: { fontWeight: tokens.fontWeightSemibold },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingBottom: tokens.spacingVerticalM,
  },
  about: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface ReportStepProps {
  step: ReportStepId;
  status: JobStatus;
  isOpen: boolean;
  onToggle: () => void;
  /** What is in it; made only while it is open. */
  children: ReactNode;
}

/** A step's line with where it stands; opened, what it does. */
export function ReportStep({ step, status, isOpen, onToggle, children }: ReportStepProps) {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const { title, about } = t.reports.steps[step];
  return (
    <li className={styles.step}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={styles.line}>
            <span className={mergeClasses(styles.title, isOpen && styles.titleOpen)}>{title}</span>{" "}
            <StatusLine status={status} isQuiet />
          </span>
          {isOpen ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        </button>
      </h3>
      <div id={id} className={isOpen ? styles.body : undefined} hidden={!isOpen}>
        {isOpen && (
          <>
            <p className={styles.about}>{about}</p>
            <LazyPart>{children}</LazyPart>
          </>
        )}
      </div>
    </li>
  );
}
