import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { INSTRUMENTS } from "../../core/ita/indicators";
import type { Ruleset } from "../../core/ita/rulesets";
import {
  changesIn,
  draftOf,
  readDraft,
  type EditablePart,
  type RulesetDraft,
  type RulesetProblem,
} from "../model/rulesetDraft";
import { usePane } from "../parts/paneContext";
import { DoubtLine } from "./DoubtLine";
import { LevelFields } from "./LevelFields";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  part: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { width: "96px", minWidth: 0 },
  weights: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
  weight: { minWidth: 0, width: "100%" },
  problem: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // The box of a check mark starts at the left edge of what is above it.
  check: { marginInlineStart: "-8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface RulesetEditorProps {
  fiscalYearBe: number;
  /** In force now. */
  ruleset: Ruleset;
  onClose: () => void;
}

/** The fields of a year's pass mark, weights and levels; what is wrong is said beside them. Loaded when opened. */
export default function RulesetEditor({ fiscalYearBe, ruleset, onClose }: RulesetEditorProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const problemId = useId();
  const [draft, setDraft] = useState<RulesetDraft>(() => draftOf(ruleset));
  const words = t.rulesets.editor;
  const { problems } = readDraft(draft);
  const changes = problems.length === 0 ? changesIn(draft, ruleset) : null;
  const edit = (part: Partial<RulesetDraft>) => setDraft({ ...draft, ...part });
  const weightProblem = problems.find((problem) => problem.part === "weights");
  const say = (problem: RulesetProblem | undefined) => problem && problemText(problem, t.rulesets.problems);
  const check = (part: EditablePart) =>
    ruleset.unconfirmed.includes(part) && (
      <>
        {!draft.checked.includes(part) && <DoubtLine />}
        <Checkbox
          className={styles.check}
          label={words.checked}
          checked={draft.checked.includes(part)}
          onChange={(_, { checked }) =>
            edit({
              checked: [...draft.checked.filter((one) => one !== part), ...(checked === true ? [part] : [])],
            })
          }
        />
      </>
    );
  const save = () => {
    if (!changes) return;
    onClose();
    void store.propose({ action: "ruleset", options: { fiscalYearBe, ...changes } });
  };
  return (
    <div className={styles.form}>
      <p className={styles.hint}>{words.hint}</p>
      <div className={styles.part}>
        <Field
          label={words.passMark}
          validationMessage={say(problems.find((problem) => problem.part === "passMark"))}
        >
          <Input
            className={styles.mark}
            value={draft.passMark}
            inputMode="decimal"
            onChange={(_, { value }) => edit({ passMark: value })}
          />
        </Field>
        {check("passMark")}
      </div>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words.weights}</legend>
        <div className={styles.weights}>
          {INSTRUMENTS.map((code) => (
            <Field key={code} label={code}>
              <Input
                className={styles.weight}
                value={draft.weights[code]}
                inputMode="numeric"
                aria-invalid={weightProblem !== undefined}
                aria-describedby={weightProblem ? problemId : undefined}
                onChange={(_, { value }) => edit({ weights: { ...draft.weights, [code]: value } })}
              />
            </Field>
          ))}
        </div>
        {weightProblem && (
          <p className={styles.problem} id={problemId} role="alert">
            {say(weightProblem)}
          </p>
        )}
        {check("weights")}
      </fieldset>
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words.levels}</legend>
        <LevelFields
          levels={draft.levels}
          problemAt={(id) => say(problems.find((problem) => problem.part === "levels" && problem.id === id))}
          onChange={(levels) => edit({ levels })}
        />
        {check("levels")}
      </fieldset>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!changes} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}

interface ProblemWords {
  passMark: string;
  weights: string;
  sum(sum: number): string;
  name: string;
  twice: string;
  number: string;
  order: string;
  instrument: string;
}

function problemText(problem: RulesetProblem, words: ProblemWords): string {
  if (problem.part === "passMark") return words.passMark;
  if (problem.part === "levels") return words[problem.kind];
  return problem.kind === "sum" ? words.sum(problem.sum) : words.weights;
}
