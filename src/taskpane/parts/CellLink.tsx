import { makeStyles, tokens } from "@fluentui/react-components";
import { toAddress, type RangeRef } from "../../core/grid";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  link: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    textDecorationLine: "underline",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** The cell something is about; a click shows it in the workbook. */
export function CellLink({ at }: { at: RangeRef }) {
  const styles = useStyles();
  const { t, store } = usePane();
  return (
    <button type="button" className={styles.link} onClick={() => void store.goTo(at)}>
      {t.pane.findings.goTo(toAddress(at))}
    </button>
  );
}
