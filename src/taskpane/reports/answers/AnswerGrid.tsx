import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId } from "react";
import type { AgencyAnswers, Answer } from "../../../core/remediation/answers/answers";
import { ANSWER_SIGNS } from "../../../core/remediation/answers/answerTexts";
import { rowAfterKey, ROWS_IN_SIGHT } from "../../agencies/rowAfterKey";
import { useWindowedRows } from "../../agencies/useWindowedRows";
import { silentCount } from "../../model/answerList";
import { usePane } from "../../parts/paneContext";
import { scoreTokens } from "../../theme/themes";

const ROW_HEIGHT = 48;
const VIEW_HEIGHT = ROWS_IN_SIGHT * ROW_HEIGHT;
const CELL = "16px";

const useStyles = makeStyles({
  box: {
    position: "relative",
    maxHeight: `${VIEW_HEIGHT}px`,
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: "absolute",
    insetInline: 0,
    height: `${ROW_HEIGHT}px`,
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  name: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cells: { display: "flex", columnGap: "2px" },
  cell: {
    width: CELL,
    height: "20px",
    lineHeight: "20px",
    textAlign: "center",
    fontSize: "11px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  verified: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  done: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  silent: {
    backgroundColor: scoreTokens.itaFailSoft,
    color: scoreTokens.itaFailText,
    border: `1px solid ${scoreTokens.itaFail}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** One answer as its sign; what it means is in the legend and in the row's name. */
export function AnswerSign({ answer, title }: { answer: Answer; title?: string }) {
  const styles = useStyles();
  const looks: Partial<Record<Answer, string>> = {
    verified: styles.verified,
    done: styles.done,
    silent: styles.silent,
  };
  return (
    <span
      className={mergeClasses(styles.cell, looks[answer] ?? styles.quiet)}
      title={title}
      aria-hidden="true"
    >
      {ANSWER_SIGNS[answer]}
    </span>
  );
}

export interface AnswerGridProps {
  agencies: readonly AgencyAnswers[];
  /** The indicators' names, in the order of the answers. */
  indicators: readonly string[];
  active: number;
  onActive: (index: number) => void;
}

/** Agencies by indicators; of thousands only those in sight exist. One stop for Tab, arrows move. */
export function AnswerGrid({ agencies, indicators, active, onActive }: AnswerGridProps) {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const { box, view, onScroll, showRow } = useWindowedRows(agencies.length, ROW_HEIGHT, VIEW_HEIGHT);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAfterKey(event.key, active, agencies.length);
    if (row === null) return;
    event.preventDefault();
    onActive(row);
    showRow(row);
  };
  return (
    <div
      ref={box}
      className={styles.box}
      role="listbox"
      tabIndex={0}
      aria-label={t.answers.list}
      aria-activedescendant={active >= view.first && active < view.end ? `${id}${active}` : undefined}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: `${agencies.length * ROW_HEIGHT}px` }}>
        {agencies.slice(view.first, view.end).map((agency, offset) => {
          const index = view.first + offset;
          return (
            <div
              key={agency.name}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === active}
              aria-setsize={agencies.length}
              aria-posinset={index + 1}
              aria-label={t.answers.row(agency.name, silentCount(agency))}
              className={mergeClasses(styles.row, index === active && styles.active)}
              style={{ top: `${index * ROW_HEIGHT}px` }}
              title={agency.name}
              onClick={() => onActive(index)}
            >
              <span className={styles.name}>{agency.name}</span>
              <span className={styles.cells}>
                {agency.answers.map((answer, c) => (
                  <AnswerSign
                    key={indicators[c]}
                    answer={answer}
                    title={`${indicators[c] ?? ""}: ${t.answers.words[answer]}`}
                  />
                ))}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
