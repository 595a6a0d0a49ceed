import { makeStyles } from "@fluentui/react-components";
import { scoreTokens } from "../theme/themes";

/** A bar in its lane with the mark it is measured against: colours, and what takes their place where colours are forced. */
export const useBarStyles = makeStyles({
  track: { position: "absolute", inset: 0, backgroundColor: scoreTokens.itaTrack },
  bar: {
    position: "absolute",
    insetBlock: 0,
    minWidth: "2px",
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  reached: {
    backgroundColor: scoreTokens.itaPass,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  short: {
    backgroundColor: scoreTokens.itaFail,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  // A little taller than the bar, so that the eye joins the marks of all rows to one line.
  mark: {
    position: "absolute",
    insetBlock: "-3px",
    width: "2px",
    marginInlineStart: "-1px",
    backgroundColor: scoreTokens.itaMark,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
});
