import { loadMessages } from "../../src/i18n/loadMessages";
import { LOCALES } from "../../src/i18n/locale";
import { messagesOf } from "../../src/i18n/messages";

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const thai = leaves(messagesOf("th"));
const english = leaves(messagesOf("en"));

test("both languages have the same texts", () => {
  expect(english.map(({ path }) => path).sort()).toEqual(thai.map(({ path }) => path).sort());
});

test("a text that takes parameters does so in both languages", () => {
  const kinds = new Map(thai.map(({ path, value }) => [path, typeof value]));
  expect(english.filter(({ path, value }) => typeof value !== kinds.get(path))).toEqual([]);
});

test("no text is empty, doubles its spaces or ends in one", () => {
  const texts = [...thai, ...english].filter(
    (leaf): leaf is { path: string; value: string } => typeof leaf.value === "string",
  );
  // The command line indents its lines.
  const untidy = texts.filter(({ value }) => value.trim() === "" || / {2}| $|^ /.test(value));
  expect(untidy).toEqual([]);
});

test("English texts are English, but for what stands in Thai workbooks", () => {
  const thaiLetters = english.filter(
    ({ value }) => typeof value === "string" && /[\u0e00-\u0e7f]/.test(value),
  );
  expect(thaiLetters.map(({ path }) => path)).toEqual(["pane.empty.clueNames", "pane.settings.languages.th"]);
});

test("Thai texts are polite without ครับ or ค่ะ and have Arabic digits", () => {
  const texts = thai.filter(({ value }) => typeof value === "string");
  expect(texts.filter(({ value }) => /ครับ|ค่ะ|[๐-๙]/.test(String(value)))).toEqual([]);
});

test("texts fetched on demand are the same ones", async () => {
  for (const locale of LOCALES) expect(await loadMessages(locale)).toBe(messagesOf(locale));
});

test("English knows one from many", () => {
  const { pane, proposal } = messagesOf("en");
  expect(pane.glance.failing(1, 10)).toBe("1 of 10 indicators fails");
  expect(pane.glance.failing(6, 10)).toBe("6 of 10 indicators fail");
  expect(proposal.addRules(1, "'a'!A1")).toBe("Add 1 rule at 'a'!A1");
  expect(proposal.addRules(2, "'a'!A1")).toBe("Add 2 rules at 'a'!A1");
});
