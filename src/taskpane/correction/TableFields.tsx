import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { usePane } from "../parts/paneContext";
import { columnsOfTheirOwn, hasColumn, type CorrectionDraft } from "./draft";
import { useFieldStyles } from "./fieldStyles";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  label: {
    display: "block",
    marginBottom: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const UNITS: readonly CorrectionDraft["unit"][] = ["auto", "points", "fraction"];

export interface TableFieldsProps {
  draft: CorrectionDraft;
  onDraft: (draft: CorrectionDraft) => void;
}

/** What is said of the whole table: its header rows, year, agency and unit. */
export function TableFields({ draft, onDraft }: TableFieldsProps) {
  const styles = useStyles();
  const { field } = useFieldStyles();
  const words = usePane().t.pane.correction;
  const isRepeated = columnsOfTheirOwn(draft).length > 0;
  const most = Math.min(draft.peek.values.length, draft.peek.range.rowCount - 1);
  return (
    <div className={styles.fields}>
      <Labelled label={words.headerRows}>
        {(id) => (
          <select
            id={id}
            className={field}
            value={draft.headerRowCount}
            onChange={(event) => onDraft({ ...draft, headerRowCount: Number(event.target.value) })}
          >
            {Array.from({ length: most + 1 }, (_, count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={words.unit}>
        {(id) => (
          <select
            id={id}
            className={field}
            value={draft.unit}
            onChange={({ target }) =>
              onDraft({ ...draft, unit: UNITS.find((unit) => unit === target.value) ?? "auto" })
            }
          >
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {words.units[unit]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {!hasColumn(draft, "year") && !isRepeated && (
        <Labelled label={words.fiscalYear}>
          {(id) => (
            <input
              id={id}
              className={field}
              inputMode="numeric"
              placeholder={words.fromSheet}
              value={draft.fiscalYear}
              onChange={(event) => onDraft({ ...draft, fiscalYear: event.target.value })}
            />
          )}
        </Labelled>
      )}
      {!hasColumn(draft, "agency") && !isRepeated && (
        <Labelled label={words.agency}>
          {(id) => (
            <input
              id={id}
              className={field}
              placeholder={words.fromSheet}
              value={draft.agency}
              onChange={(event) => onDraft({ ...draft, agency: event.target.value })}
            />
          )}
        </Labelled>
      )}
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const { label: className } = useStyles();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={className}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
