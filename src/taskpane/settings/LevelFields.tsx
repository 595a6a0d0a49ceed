import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { addLevel, type LevelDraft } from "../model/rulesetDraft";
import { Dismiss16Regular } from "../parts/icons";
import { usePane } from "../parts/paneContext";

const useStyles = makeStyles({
  table: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px 64px 28px",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "center",
  },
  head: {
    alignSelf: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  input: { minWidth: 0, width: "100%" },
  lastName: { gridColumn: "span 2" },
  rest: { gridColumn: "span 2", color: tokens.colorNeutralForeground2 },
  remove: { minWidth: 0, paddingInline: 0 },
  problem: {
    gridColumn: "1 / -1",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
  },
  add: { justifySelf: "start" },
});

export interface LevelFieldsProps {
  levels: readonly LevelDraft[];
  problemAt: (id: number) => string | undefined;
  onChange: (levels: LevelDraft[]) => void;
}

/** One line for each level, best first; the last is for every total below. */
export function LevelFields({ levels, problemAt, onChange }: LevelFieldsProps) {
  const styles = useStyles();
  const base = useId();
  const words = usePane().t.rulesets.editor;
  const edit = (id: number, part: Partial<LevelDraft>) =>
    onChange(levels.map((level) => (level.id === id ? { ...level, ...part } : level)));
  const field = (level: LevelDraft, line: number, part: "level" | "minTotal" | "minInstrument") => {
    const problem = problemAt(level.id);
    return (
      <Input
        key={`${level.id} ${part}`}
        className={mergeClasses(styles.input, line === levels.length && styles.lastName)}
        size="small"
        value={level[part]}
        inputMode={part === "level" ? "text" : "decimal"}
        aria-label={words.lineOf(words[part], line)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${base}-${level.id}` : undefined}
        onChange={(_, { value }) => edit(level.id, { [part]: value })}
      />
    );
  };
  return (
    <>
      <div className={styles.table}>
        {([words.level, words.minTotal, words.minInstrument] as const).map((head) => (
          <span key={head} className={styles.head} aria-hidden>
            {head}
          </span>
        ))}
        <span />
        {levels.map((level, index) => {
          const isLast = index === levels.length - 1;
          const problem = problemAt(level.id);
          return [
            field(level, index + 1, "level"),
            ...(isLast
              ? [
                  <span key="rest" className={styles.rest}>
                    {words.rest}
                  </span>,
                ]
              : [
                  field(level, index + 1, "minTotal"),
                  field(level, index + 1, "minInstrument"),
                  <Button
                    key={`${level.id} remove`}
                    className={styles.remove}
                    appearance="subtle"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={words.remove(level.level)}
                    onClick={() => onChange(levels.filter((one) => one.id !== level.id))}
                  />,
                ]),
            problem && (
              <p key={`${level.id} problem`} className={styles.problem} id={`${base}-${level.id}`}>
                {problem}
              </p>
            ),
          ];
        })}
      </div>
      <Button
        className={styles.add}
        appearance="transparent"
        size="small"
        onClick={() => onChange(addLevel(levels))}
      >
        {words.add}
      </Button>
    </>
  );
}
