import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * Name and figures over a bar as wide as the card: long Thai names stay on one line, and the pass marks of all the
 * bars stand under each other.
 */
export const useRowStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    alignItems: "baseline",
    position: "relative",
  },
});
