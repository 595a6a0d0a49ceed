import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useDelayed } from "./useDelayed";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  hint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  what: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** A short work shows nothing: what flashes by disturbs more than it tells. */
const PATIENCE_MS = 300;

/** Longer than any work takes: Excel answers nobody while somebody types in a cell. */
const WAITING_MS = 6000;

/** What takes long, with a way out where there is one. */
export function BusyLine({ text, onCancel }: { text: string; onCancel?: () => void }) {
  const styles = useStyles();
  const { t } = usePane();
  const isLong = useDelayed(PATIENCE_MS);
  const isVeryLong = useDelayed(WAITING_MS);
  return (
    <div className={styles.line}>
      {isLong && (
        <>
          <span className={styles.what}>
            <Spinner size="tiny" aria-hidden />
            <span>
              {text}
              {isVeryLong && (
                <span className={styles.hint} role="status">
                  {t.safety.stillWaiting}
                </span>
              )}
            </span>
          </span>
          {onCancel && (
            <Button appearance="subtle" size="small" onClick={onCancel}>
              {t.pane.busy.cancel}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
