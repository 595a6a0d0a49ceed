import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Secretariat } from "../actions/types";
import type { Locale } from "../i18n/locale";
import { Pane } from "./Pane";
import { Boundary } from "./parts/Boundary";
import { PaneServicesProvider, type OpenNew, type PaneServices, type SaveFile } from "./parts/paneContext";
import { createPaneStore } from "./state/paneStore";
import { type PreferenceStore, preferencesInStorage } from "./state/preferences";
import { THEMES, type PaneThemeName } from "./theme/themes";
import { useThemeName } from "./theme/useThemeName";
import { useMessages } from "./useMessages";

export interface TaskPaneProps {
  /** The only door to the workbook. */
  secretariat: Secretariat;
  /** The host's language; the user may choose another. Thai when the host does not say. */
  locale?: Locale;
  /** The host's theme; without one the system's is followed. */
  theme?: PaneThemeName;
  /** Where the user's preferences live; this browser's storage when absent. */
  preferences?: PreferenceStore;
  /** The moment, for today's line and "done at". */
  clock?: () => Date;
  /** Opens an .xlsx as a new workbook or hands it over, where the host can. */
  onNewWorkbook?: OpenNew;
  /** Saves a file from the pane, where the host can. */
  onSaveFile?: SaveFile;
  /** Opens the sample workbook, where the host can. */
  onOpenSample?: () => void;
}

const systemClock = () => new Date();

/** The task pane: the same component in Excel and beside the preview's grid. */
export function TaskPane({
  secretariat,
  locale: hostLocale,
  theme,
  preferences,
  clock,
  onNewWorkbook,
  onSaveFile,
  onOpenSample,
}: TaskPaneProps) {
  const [keeper] = useState(() => preferences ?? preferencesInStorage(() => localStorage));
  const [wishes, setWishes] = useState(() => keeper.read());
  const skips = useRef(wishes.skipProposals);
  useEffect(() => {
    skips.current = wishes.skipProposals;
    keeper.write(wishes);
  }, [keeper, wishes]);
  const store = useMemo(() => createPaneStore(secretariat, () => skips.current), [secretariat]);
  useEffect(() => store.start(), [store]);
  const spoken = useMessages(wishes.language ?? hostLocale ?? "th");
  const services = useMemo<PaneServices | null>(
    () =>
      spoken && {
        store,
        ...spoken,
        clock: clock ?? systemClock,
        openNew: onNewWorkbook,
        saveFile: onSaveFile,
        preferences: wishes,
        onPreferences: setWishes,
      },
    [store, spoken, clock, onNewWorkbook, onSaveFile, wishes],
  );
  const themeName = useThemeName(theme, wishes.theme);
  return (
    <FluentProvider
      theme={THEMES[themeName]}
      lang={spoken?.locale}
      style={{ minHeight: "100%", display: "grid" }}
    >
      {services && (
        <PaneServicesProvider value={services}>
          <Boundary>
            <Pane onOpenSample={onOpenSample} />
          </Boundary>
        </PaneServicesProvider>
      )}
    </FluentProvider>
  );
}
