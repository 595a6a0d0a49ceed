import {
  DEFAULT_PREFERENCES,
  parsePreferences,
  preferencesInStorage,
} from "../../../src/taskpane/state/preferences";

function storageWith(text: string | null, fails = { read: false, write: false }) {
  const kept = new Map<string, string>(text === null ? [] : [["ita-secretariat.preferences", text]]);
  const storage = {
    getItem(key: string) {
      if (fails.read) throw new Error("SecurityError");
      return kept.get(key) ?? null;
    },
    setItem(key: string, value: string) {
      if (fails.write) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
  } as Storage;
  return { storage, kept };
}

test("preferences come back as they were written", () => {
  const { storage, kept } = storageWith(null);
  const chosen = {
    language: "en",
    theme: "dark",
    skipProposals: true,
    fillsStatus: true,
    addsLegend: true,
    isWelcomed: true,
  } as const;
  preferencesInStorage(() => storage).write(chosen);
  expect(preferencesInStorage(() => storage).read()).toEqual(chosen);
  expect([...kept.keys()]).toEqual(["ita-secretariat.preferences"]);
});

test.each([null, "", "null", "[]", "42", "{", '{"language":"de","theme":7,"skipProposals":"yes"}'])(
  "%j in the storage is the default",
  (text) => {
    expect(parsePreferences(text)).toEqual(DEFAULT_PREFERENCES);
  },
);

test("what is known is kept, what is not is the default", () => {
  expect(parsePreferences('{"language":"en","theme":"neon","later":1}')).toEqual({
    ...DEFAULT_PREFERENCES,
    language: "en",
  });
});

test("a host without storage keeps them as long as the pane", () => {
  for (const broken of [
    () => {
      throw new Error("SecurityError");
    },
    () => storageWith(null, { read: true, write: true }).storage,
    () => storageWith(null, { read: false, write: true }).storage,
  ]) {
    const store = preferencesInStorage(broken);
    store.write({ ...DEFAULT_PREFERENCES, skipProposals: true });
    expect(store.read().skipProposals).toBe(true);
  }
});
