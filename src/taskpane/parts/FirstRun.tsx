import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  box: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  what: { margin: 0 },
  trust: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Two lines for the first time, never again. */
export function FirstRun({ onDismiss, onSample }: { onDismiss: () => void; onSample?: () => void }) {
  const styles = useStyles();
  const { firstRun } = usePane().t.pane;
  return (
    <section className={styles.box} aria-label={firstRun.title}>
      <p className={styles.what}>{firstRun.what}</p>
      <p className={styles.trust}>{firstRun.trust}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={onDismiss}>
          {firstRun.dismiss}
        </Button>
        {onSample && (
          <Button size="small" appearance="subtle" onClick={onSample}>
            {firstRun.sample}
          </Button>
        )}
      </div>
    </section>
  );
}
