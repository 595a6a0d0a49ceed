import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearch20Regular } from "./icons";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  clues: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

export interface EmptyStateProps {
  /** The workbook has no filled cell at all: there is nothing to point at. */
  isBlank: boolean;
  onSample?: () => void;
}

/** No score table: what was looked for, and three ways on. */
export function EmptyState({ isBlank, onSample }: EmptyStateProps) {
  const styles = useStyles();
  const { t, store } = usePane();
  const { empty } = t.pane;
  return (
    <section className={styles.box} aria-label={empty.title}>
      <div className={styles.head}>
        <TableSearch20Regular className={styles.icon} />
        <h2 className={styles.title}>{isBlank ? empty.blank : empty.title}</h2>
      </div>
      <p className={styles.text}>{empty.lookedFor}</p>
      <ul className={styles.clues}>
        <li>{empty.clueNames}</li>
        <li>{empty.clueScores}</li>
      </ul>
      {!isBlank && <p className={styles.text}>{empty.point}</p>}
      <div className={styles.buttons}>
        {!isBlank && <Button onClick={() => store.ask("scores")}>{empty.pointAt}</Button>}
        <Button appearance={isBlank ? "secondary" : "subtle"} onClick={() => void store.refresh()}>
          {empty.again}
        </Button>
        {onSample && (
          <Button appearance="subtle" onClick={onSample}>
            {empty.sample}
          </Button>
        )}
      </div>
    </section>
  );
}
