import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FormColumn, FormColumnKind } from "../../../core/remediation/form/columns";
import { DEFAULT_FORM_COLUMNS, isNeeded } from "../../../core/remediation/form/columns";
import { ChevronDown16Regular, ChevronUp16Regular } from "../../parts/icons";
import { usePane } from "../../parts/paneContext";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXXS },
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) auto auto",
    alignItems: "center",
  },
  input: { minWidth: 0, width: "100%" },
  restore: { justifySelf: "start" },
});

export interface FormColumnsProps {
  columns: readonly FormColumn[];
  onColumns: (columns: FormColumn[]) => void;
}

const usualHeader = (kind: FormColumnKind): string =>
  DEFAULT_FORM_COLUMNS.find((column) => column.kind === kind)?.header ?? kind;

/** The form's columns: which, in what order, under what header. */
export default function FormColumns({ columns, onColumns }: FormColumnsProps) {
  const styles = useStyles();
  const { t } = usePane();
  const titleId = useId();
  const say = t.forms.columns;
  const left = DEFAULT_FORM_COLUMNS.filter(({ kind }) => !columns.some((column) => column.kind === kind));
  const move = (index: number, by: number) => {
    const next = [...columns];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index + by, 0, moved);
    onColumns(next);
  };
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <h4 className={styles.title} id={titleId}>
        {say.title}
      </h4>
      <p className={styles.hint}>{say.hint}</p>
      <ul className={styles.list}>
        {columns.map(({ kind, header }, index) => (
          <li key={kind} className={styles.row}>
            <Checkbox
              checked
              disabled={isNeeded(kind)}
              aria-label={say.include(usualHeader(kind))}
              onChange={() => onColumns(columns.filter((column) => column.kind !== kind))}
            />
            <Input
              className={styles.input}
              size="small"
              value={header}
              aria-label={say.header(usualHeader(kind))}
              onChange={(_, { value }) =>
                onColumns(columns.map((column) => (column.kind === kind ? { kind, header: value } : column)))
              }
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronUp16Regular />}
              aria-label={say.up(usualHeader(kind))}
              disabledFocusable={index === 0}
              onClick={() => move(index, -1)}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronDown16Regular />}
              aria-label={say.down(usualHeader(kind))}
              disabledFocusable={index === columns.length - 1}
              onClick={() => move(index, 1)}
            />
          </li>
        ))}
        {left.map((column) => (
          <li key={column.kind} className={styles.row}>
            <Checkbox
              checked={false}
              aria-label={say.include(column.header)}
              onChange={() => onColumns([...columns, column])}
            />
            <span>{column.header}</span>
          </li>
        ))}
      </ul>
      <Button
        className={styles.restore}
        size="small"
        appearance="subtle"
        onClick={() => onColumns([...DEFAULT_FORM_COLUMNS])}
      >
        {say.restore}
      </Button>
    </section>
  );
}
