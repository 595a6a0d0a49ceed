import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AgencyAnswers, Answer } from "../../../core/remediation/answers/answers";
import { ANSWER_SIGNS } from "../../../core/remediation/answers/answerTexts";
import { WindowedList } from "../../agencies/WindowedList";
import { silentCount } from "../../model/answerList";
import { usePane } from "../../parts/paneContext";
import { scoreTokens } from "../../theme/themes";

const ROW_HEIGHT = 48;
const CELL = "16px";

const useStyles = makeStyles({
  row: { columnGap: tokens.spacingHorizontalS, paddingInline: tokens.spacingHorizontalS },
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
  return (
    <WindowedList
      items={agencies}
      rowHeight={ROW_HEIGHT}
      label={t.answers.list}
      keyOf={({ name }) => name}
      titleOf={({ name }) => name}
      rowLabelOf={(agency) => t.answers.row(agency.name, silentCount(agency))}
      rowClassName={styles.row}
      active={active}
      onActive={onActive}
    >
      {({ name, answers }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.cells}>
            {answers.map((answer, c) => (
              <AnswerSign
                key={indicators[c]}
                answer={answer}
                title={`${indicators[c] ?? ""}: ${t.answers.words[answer]}`}
              />
            ))}
          </span>
        </>
      )}
    </WindowedList>
  );
}
