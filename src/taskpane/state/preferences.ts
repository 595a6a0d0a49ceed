import { isLocale, type Locale } from "../../i18n/locale";

/** What the user likes, never anything of a workbook. */
export interface Preferences {
  /** null follows the host's display language. */
  language: Locale | null;
  theme: "host" | "light" | "dark";
  /** Write at once when nothing is overwritten and nothing is in doubt. */
  skipProposals: boolean;
  /** Marking fills an empty status column with ผ่าน / ไม่ผ่าน. */
  fillsStatus: boolean;
  /** Marking explains its sign under the table. */
  addsLegend: boolean;
  /** The first-run lines were dismissed: never again. */
  isWelcomed: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: "host",
  skipProposals: false,
  fillsStatus: false,
  addsLegend: false,
  isWelcomed: false,
};

export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

const KEY = "ita-secretariat.preferences";

function themeOf(value: unknown): Preferences["theme"] {
  return value === "light" || value === "dark" ? value : "host";
}

/** Reads what was stored; anything unknown is the default, so that an older or newer version does no harm. */
export function parsePreferences(text: string | null): Preferences {
  if (text === null) return DEFAULT_PREFERENCES;
  let stored: Partial<Record<keyof Preferences, unknown>>;
  try {
    stored = Object(JSON.parse(text)) as typeof stored;
  } catch {
    return DEFAULT_PREFERENCES;
  }
  return {
    language: isLocale(stored.language) ? stored.language : null,
    theme: themeOf(stored.theme),
    skipProposals: stored.skipProposals === true,
    fillsStatus: stored.fillsStatus === true,
    addsLegend: stored.addsLegend === true,
    isWelcomed: stored.isWelcomed === true,
  };
}

/** Kept for this pane only: for hosts without storage, and tests. */
export function preferencesInMemory(initial: Partial<Preferences> = {}): PreferenceStore {
  let current: Preferences = { ...DEFAULT_PREFERENCES, ...initial };
  return { read: () => current, write: (preferences) => void (current = preferences) };
}

/**
 * Kept in the browser's storage of our own origin. A host may forbid storage (Excel on the web puts the pane in a
 * third-party frame): then they last as long as the pane.
 */
export function preferencesInStorage(storage: () => Storage): PreferenceStore {
  const memory = preferencesInMemory();
  try {
    memory.write(parsePreferences(storage().getItem(KEY)));
  } catch {
    return memory;
  }
  return {
    read: memory.read,
    write(preferences) {
      memory.write(preferences);
      try {
        storage().setItem(KEY, JSON.stringify(preferences));
      } catch {
        // Storage is full or forbidden since it was read: the choice then lasts as long as the pane.
        return;
      }
    },
  };
}
