import { makeStyles, tokens } from "@fluentui/react-components";
import { scoreTokens } from "../theme/themes";

const useStyles = makeStyles({
  outline: { display: "grid", rowGap: tokens.spacingVerticalM },
  block: { borderRadius: tokens.borderRadiusXLarge, backgroundColor: scoreTokens.itaTrack },
  card: { height: "320px" },
  job: { height: "96px" },
});

/** Where the glance and the jobs will be: the same outline the page shows before the scripts are there. */
export function Outline() {
  const styles = useStyles();
  return (
    <div className={styles.outline} aria-hidden="true">
      <div className={`${styles.block} ${styles.card}`} />
      <div className={`${styles.block} ${styles.job}`} />
      <div className={`${styles.block} ${styles.job}`} />
    </div>
  );
}
