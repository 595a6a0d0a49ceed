import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { entryName } from "./glance/entryName";
import { ScoresView } from "./glance/ScoresView";
import { useScoresView } from "./glance/useScoresView";
import { Jobs } from "./jobs/Jobs";
import { announcementOf } from "./parts/announcement";
import { BusyLine } from "./parts/BusyLine";
import { EmptyState } from "./parts/EmptyState";
import { FindingList } from "./parts/FindingList";
import { FirstRun } from "./parts/FirstRun";
import { deferred, LazyPart } from "./parts/Boundary";
import { Outline } from "./parts/Outline";
import { usePane, usePaneState } from "./parts/paneContext";
import { PaneHeader } from "./parts/PaneHeader";
import { RefusalBox } from "./parts/RefusalBox";
import { useHiddenStyles } from "./parts/visuallyHidden";

const UnfinishedCard = deferred(() => import("./safety/UnfinishedCard"));
const Settings = deferred(() => import("./settings/Settings"));

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    alignContent: "start",
    rowGap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    minHeight: "100%",
    padding: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  findings: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Said by the empty state already. */
const SAID_BY_EMPTY_STATE: readonly string[] = ["scores/none-found", "scores/empty-workbook"];

export interface PaneProps {
  onOpenSample?: () => void;
}

/** From top to bottom: who and when, the glance, what is in doubt, the work. */
export function Pane({ onOpenSample }: PaneProps) {
  const styles = useStyles();
  const { hidden } = useHiddenStyles();
  const { t, store, preferences, onPreferences } = usePane();
  const state = usePaneState();
  const [settingsOpen, setSettingsOpen] = useState(false);
  const { overview, lookRefusal, notice } = state;
  const view = useScoresView(overview);
  const settingsButton = useRef<HTMLButtonElement>(null);

  const { header } = t.pane;
  const title = view.shown
    ? entryName(view.shown, t)
    : view.entries.length > 0
      ? header.agencies(view.entries.length)
      : t.pane.product;
  const subtitle =
    view.entries.length === 0 ? null : view.year === null ? header.unknownYear : header.fiscalYear(view.year);
  const findings = state.findings.filter((finding) => !SAID_BY_EMPTY_STATE.includes(finding.code));
  const isBlank = state.findings.some((finding) => finding.code === "scores/empty-workbook");

  return (
    <main className={styles.pane}>
      <PaneHeader
        title={title}
        subtitle={subtitle}
        settingsOpen={settingsOpen}
        settingsButton={settingsButton}
        onSettings={() => setSettingsOpen(!settingsOpen)}
      />
      <div className={hidden} role="status" aria-live="polite">
        {announcementOf(state, t)}
      </div>
      {settingsOpen && (
        <LazyPart>
          <Settings
            preferences={preferences}
            onChange={onPreferences}
            onClose={() => {
              setSettingsOpen(false);
              settingsButton.current?.focus();
            }}
          />
        </LazyPart>
      )}
      {!preferences.isWelcomed && (
        <FirstRun
          onDismiss={() => onPreferences({ ...preferences, isWelcomed: true })}
          onSample={onOpenSample}
        />
      )}
      {notice?.kind === "trouble" && <RefusalBox refusal={notice.refusal} onClose={store.dismissNotice} />}
      {lookRefusal && <RefusalBox refusal={lookRefusal} onAgain={() => void store.refresh()} />}
      {overview?.unfinished && (
        <LazyPart>
          <UnfinishedCard unfinished={overview.unfinished} />
        </LazyPart>
      )}
      {!overview && state.looking !== null && (
        <>
          <BusyLine text={t.pane.busy.reading} onCancel={store.cancelLook} />
          <Outline />
        </>
      )}
      {overview && view.entries.length === 0 && <EmptyState isBlank={isBlank} onSample={onOpenSample} />}
      {overview && view.entries.length > 0 && <ScoresView view={view} />}
      {findings.length > 0 && (
        <div className={styles.findings}>
          <FindingList findings={findings} />
        </div>
      )}
      {overview && <Jobs shown={view.shown} fiscalYearBe={view.year} />}
    </main>
  );
}
