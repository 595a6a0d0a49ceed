import { makeStyles, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../core/grid";
import { usePane } from "../parts/paneContext";
import {
  columnsOfTheirOwn,
  meaningKey,
  sampleOf,
  withAgency,
  withMeaning,
  type CorrectionDraft,
} from "./draft";
import { useFieldStyles } from "./fieldStyles";
import { meaningGroups } from "./meanings";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  letters: {
    lineHeight: tokens.lineHeightBase300,
    textAlign: "center",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
  },
  sample: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginBottom: tokens.spacingVerticalXXS,
  },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  own: { display: "grid", gridTemplateColumns: "84px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
});

export interface ColumnListProps {
  draft: CorrectionDraft;
  onDraft: (draft: CorrectionDraft) => void;
}

/** Each column with its words, its first value, and what it is. Columns that repeat get a year and an agency of their own. */
export function ColumnList({ draft, onDraft }: ColumnListProps) {
  const styles = useStyles();
  const { field } = useFieldStyles();
  const { t } = usePane();
  const words = t.pane.correction;
  const groups = meaningGroups(t);
  const all = groups.flatMap((group) => group.options);
  const own = columnsOfTheirOwn(draft);
  const columns = Object.keys(draft.columns).map(Number);
  const hidden = draft.peek.range.columnCount - columns.length;
  return (
    <>
      <ul className={styles.list} aria-label={words.columns}>
        {columns.map((column) => {
          const letters = columnLetters(column);
          const meaning = draft.columns[column] ?? { is: "ignored" as const };
          const sample = sampleOf(draft, column).join(" · ");
          return (
            <li key={column} className={styles.item}>
              <span className={styles.letters} aria-hidden="true">
                {letters}
              </span>
              <div className={styles.fields}>
                <span className={styles.sample} title={sample}>
                  {sample === "" ? "–" : sample}
                </span>
                <select
                  className={field}
                  aria-label={`${words.column(letters)} ${sample}`}
                  value={meaningKey(meaning)}
                  onChange={(event) => {
                    const chosen = all.find((option) => option.key === event.target.value);
                    if (chosen) onDraft(withMeaning(draft, column, chosen.meaning));
                  }}
                >
                  {groups.map((group) => (
                    <optgroup key={group.label} label={group.label}>
                      {group.options.map((option) => (
                        <option key={option.key} value={option.key}>
                          {option.text}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
                {own.includes(column) && (
                  <span className={styles.own}>
                    <input
                      className={field}
                      aria-label={words.columnYear(letters)}
                      placeholder={words.year}
                      inputMode="numeric"
                      value={draft.columnYears[column] ?? ""}
                      onChange={(event) =>
                        onDraft({
                          ...draft,
                          columnYears: { ...draft.columnYears, [column]: event.target.value },
                        })
                      }
                    />
                    <input
                      className={field}
                      aria-label={words.columnAgency(letters)}
                      placeholder={words.agency}
                      value={("agency" in meaning && meaning.agency) || ""}
                      onChange={({ target }) => onDraft(withAgency(draft, column, target.value))}
                    />
                  </span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <span className={styles.sample}>{words.moreColumns(hidden)}</span>}
    </>
  );
}
