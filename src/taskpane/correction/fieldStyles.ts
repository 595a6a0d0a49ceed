import { makeStyles, tokens } from "@fluentui/react-components";

/** The browser's own fields in the pane's look: a table may have sixty columns, and these cost nothing. */
export const useFieldStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalS,
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "::placeholder": { color: tokens.colorNeutralForeground3 },
  },
});
