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
  what: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** A short work shows nothing: what flashes by disturbs more than it tells. */
const PATIENCE_MS = 300;

/** What takes long, with a way out where there is one. */
export function BusyLine({ text, onCancel }: { text: string; onCancel?: () => void }) {
  const styles = useStyles();
  const { t } = usePane();
  const isLong = useDelayed(PATIENCE_MS);
  return (
    <div className={styles.line}>
      {isLong && (
        <>
          <span className={styles.what}>
            <Spinner size="tiny" aria-hidden />
            {text}
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
