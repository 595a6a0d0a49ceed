import { createContext, useContext, useSyncExternalStore } from "react";
import type { Locale } from "../../i18n/locale";
import type { Messages } from "../../i18n/messages";
import type { PaneState } from "../state/paneState";
import type { PaneStore } from "../state/paneStore";
import type { Preferences } from "../state/preferences";

/** Opens an .xlsx as a new workbook beside this one, or hands it over as a file of that name. */
export type OpenNew = (bytes: Uint8Array, fileName: string) => Promise<void>;

/** Hands a file to the browser, which saves it. */
export type SaveFile = (bytes: Uint8Array, fileName: string) => void;

/** What every part of the pane needs: the texts, and the store that is its only way to the workbook. */
export interface PaneServices {
  store: PaneStore;
  t: Messages;
  locale: Locale;
  /** The moment: given, so that tests and the preview can choose it. */
  clock: () => Date;
  /** Opens bytes as a new workbook, or hands them over as a file; absent where the host can do neither. */
  openNew?: OpenNew;
  /** Saves a file from the pane; absent where the host does not let a pane save (Excel on Mac and Windows). */
  saveFile?: SaveFile;
  preferences: Preferences;
  onPreferences: (preferences: Preferences) => void;
}

const PaneContext = createContext<PaneServices | null>(null);

export const PaneServicesProvider = PaneContext.Provider;

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (!services) throw new Error("This part must be inside a TaskPane.");
  return services;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}
