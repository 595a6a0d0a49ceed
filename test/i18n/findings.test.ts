import type { Finding, FindingCode } from "../../src/core/result";
import { findingSentence } from "../../src/i18n/findingSentence";
import { LOCALES, type Locale } from "../../src/i18n/locale";
import { FINDING_SAMPLES } from "../support/findingSamples";

function sentences(locale: Locale): [FindingCode, string][] {
  return (Object.keys(FINDING_SAMPLES) as FindingCode[]).flatMap((code) =>
    FINDING_SAMPLES[code].map((params): [FindingCode, string] => [
      code,
      findingSentence({ code, params, severity: "warning" } as Finding, locale),
    ]),
  );
}

describe.each(LOCALES)("findings in %s", (locale) => {
  const all = sentences(locale);

  test("every finding has a sentence with all of its parameters filled in", () => {
    const broken = all.filter(([, sentence]) => /undefined|null|NaN|\[object|\$\{/.test(sentence));
    expect(broken).toEqual([]);
    expect(all.every(([, sentence]) => sentence.trim() === sentence && sentence.length > 5)).toBe(true);
  });

  test("a sentence is short enough to be read in a narrow pane", () => {
    const long = all
      .filter(([, sentence]) => sentence.length > 190)
      .map(([code, text]) => [code, text.length]);
    expect(long).toEqual([]);
  });

  test("line breaks of cells do not get into sentences", () => {
    expect(all.filter(([, sentence]) => /[\r\n]| {2}/.test(sentence))).toEqual([]);
  });
});

test("Thai sentences are Thai, without ครับ or ค่ะ and without Thai digits", () => {
  const thai = sentences("th").map(([, sentence]) => sentence);
  expect(thai.filter((sentence) => !/[\u0e00-\u0e7f]{3}/.test(sentence))).toEqual([]);
  expect(thai.filter((sentence) => /ครับ|ค่ะ|คะ(?!แนน)|[๐-๙]/.test(sentence))).toEqual([]);
});

test("English sentences end with a full stop or a question that is answered", () => {
  const open = sentences("en").filter(([, sentence]) => !/[.]$/.test(sentence));
  expect(open).toEqual([]);
});

test("a sentence names what it is about and what to do", () => {
  const missing = findingSentence(
    {
      code: "scores/score-unreadable",
      severity: "warning",
      params: { text: "แปดสิบ", indicator: "budget", agency: "เทศบาลตำบลแม่ริม" },
    },
    "th",
  );
  expect(missing).toBe("คะแนน “การใช้งบประมาณ” ของเทศบาลตำบลแม่ริม อ่านไม่ได้ (“แปดสิบ”) พิมพ์เป็นตัวเลข เช่น 85.00");
  const protectedSheet: Finding = {
    code: "changes/sheet-protected",
    severity: "error",
    params: { sheet: "ผล ITA 63" },
  };
  expect(findingSentence(protectedSheet, "th")).toBe(
    "แผ่นงาน “ผล ITA 63” ถูกป้องกันไว้ จึงไม่ได้เขียนอะไร ยกเลิกการป้องกันแผ่นงานแล้วลองใหม่",
  );
  expect(findingSentence(protectedSheet, "en")).toBe(
    "Sheet “ผล ITA 63” is protected; nothing was written. Unprotect the sheet and try again.",
  );
});
