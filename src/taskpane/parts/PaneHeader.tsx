import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { Settings20Regular } from "./icons";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  // Office puts its own menu over the pane's top right corner: 34 × 32 px are left clear (Microsoft, "Task panes").
  header: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingInlineEnd: "36px",
    minHeight: "36px",
  },
  text: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface PaneHeaderProps {
  title: string;
  subtitle: string | null;
  onSettings: () => void;
  settingsOpen: boolean;
  /** The focus comes back to it when the settings close. */
  settingsButton: RefObject<HTMLButtonElement | null>;
}

export function PaneHeader({ title, subtitle, onSettings, settingsOpen, settingsButton }: PaneHeaderProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        <h1 className={styles.title}>{title}</h1>
        {subtitle !== null && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      <Button
        ref={settingsButton}
        appearance="subtle"
        icon={<Settings20Regular />}
        aria-label={t.pane.header.settings}
        aria-expanded={settingsOpen}
        title={t.pane.header.settings}
        onClick={onSettings}
      />
    </header>
  );
}
