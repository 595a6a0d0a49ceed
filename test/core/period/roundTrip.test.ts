import fc from "fast-check";
import {
  addDays,
  BE_MINUS_CE,
  dayNumber,
  monthSpan,
  monthsSpan,
  partsOf,
} from "../../../src/core/period/calendar";
import { ENGLISH_MONTHS, THAI_MONTHS, THAI_MONTHS_SHORT } from "../../../src/core/period/months";
import { readPeriod } from "../../../src/core/period/readPeriod";
import { REPAIRABLE, SKELETON_ONLY, SPACING } from "../../support/thaiDamage";

/** A way to write months, years and digits. */
interface Style {
  months: readonly string[];
  year: (ce: number) => string;
  isThaiDigits: boolean;
  space: string;
}

interface Rendered {
  text: string;
  start: string | null;
  end: string;
}

const style: fc.Arbitrary<Style> = fc.record({
  months: fc.constantFrom(THAI_MONTHS, THAI_MONTHS_SHORT, ENGLISH_MONTHS),
  year: fc.constantFrom<Style["year"]>(
    (ce) => String(ce + BE_MINUS_CE),
    (ce) => String((ce + BE_MINUS_CE) % 100),
    (ce) => `พ.ศ. ${ce + BE_MINUS_CE}`,
    (ce) => String(ce),
  ),
  isThaiDigits: fc.boolean(),
  space: fc.constantFrom(" ", "", "\n"),
});

const FIRST_DAY = dayNumber("2015-01-01");
const LAST_DAY = dayNumber("2039-12-31");
const date = fc.integer({ min: 0, max: LAST_DAY - FIRST_DAY }).map((days) => addDays("2015-01-01", days));
const dash = fc.constantFrom("-", " - ", "–", " –\n", " ถึง ");

function write({ months, year, space }: Style, iso: string, parts = "dmy"): string {
  const { yearCe, month, day } = partsOf(iso);
  const words: string[] = [];
  if (parts.includes("d")) words.push(String(day));
  if (parts.includes("m")) words.push(months[month - 1] ?? "");
  if (parts.includes("y")) words.push(year(yearCe));
  return words.join(space);
}

function digits(one: Style, text: string): string {
  return one.isThaiDigits ? text.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[Number(digit)] ?? "") : text;
}

/** Every notation that leaves nothing to assume, as text with its span. */
const NOTATIONS: Record<string, fc.Arbitrary<Rendered>> = {
  day: fc
    .tuple(style, date, fc.constantFrom("", "วันที่ ", "ณ วันที่ ", "ลงวันที่ ", "ประกาศ ณ วันที่ "))
    .map(([as, start, prefix]) => ({ text: digits(as, prefix + write(as, start)), start, end: start })),
  "numeric day": fc.tuple(date, fc.constantFrom("/", ".", "-"), fc.boolean()).map(([start, sign, isBe]) => {
    const { yearCe, month, day } = partsOf(start);
    return { text: [day, month, isBe ? yearCe + BE_MINUS_CE : yearCe].join(sign), start, end: start };
  }),
  "days of one month": fc.tuple(style, date, fc.nat(30), dash).map(([as, start, count, to]) => {
    const { yearCe, month, day } = partsOf(start);
    const end = [addDays(start, count), monthSpan(yearCe, month).end].sort()[0] ?? start;
    return { text: digits(as, `${day}${to}${write(as, end)}`), start, end };
  }),
  "days, the year once": fc.tuple(style, date, fc.nat(300), dash).map(([as, start, count, to]) => {
    const end = [addDays(start, count), `${start.slice(0, 4)}-12-31`].sort()[0] ?? start;
    return { text: digits(as, write(as, start, "dm") + to + write(as, end)), start, end };
  }),
  "days, both years": fc.tuple(style, date, fc.nat(900), dash).map(([as, start, count, to]) => {
    const end = addDays(start, count);
    return { text: digits(as, write(as, start) + to + write(as, end)), start, end };
  }),
  month: fc.tuple(style, date, fc.constantFrom("", "เดือน", "ในช่วงเดือน ")).map(([as, day, prefix]) => {
    const { yearCe, month } = partsOf(day);
    return { text: digits(as, prefix + write(as, day, "my")), ...monthSpan(yearCe, month) };
  }),
  months: fc.tuple(style, date, fc.integer({ min: 2, max: 14 }), dash).map(([as, day, count, to]) => {
    const { yearCe, month } = partsOf(day);
    const { start, end } = monthsSpan(yearCe, month, count);
    const isOneYear = start.slice(0, 4) === end.slice(0, 4);
    const first = write(as, start, isOneYear ? "m" : "my");
    return { text: digits(as, `เดือน${first}${to}${write(as, end, "my")}`), start, end };
  }),
  deadline: fc
    .tuple(style, date, fc.constantFrom("ภายใน ", "ภายในวันที่ ", "ไม่เกินวันที่ "))
    .map(([as, end, prefix]) => ({ text: digits(as, prefix + write(as, end)), start: null, end })),
  "fiscal quarter": fc
    .tuple(style, fc.integer({ min: 2560, max: 2580 }), fc.integer({ min: 1, max: 4 }))
    .map(([as, be, quarter]) => ({
      text: digits(as, `ไตรมาสที่ ${quarter} ปีงบประมาณ พ.ศ. ${be}`),
      ...monthsSpan(be - BE_MINUS_CE - 1, 7 + 3 * quarter, 3),
    })),
  "fiscal year": fc
    .tuple(
      style,
      fc.integer({ min: 2560, max: 2580 }),
      fc.constantFrom("ปีงบประมาณ พ.ศ. ", "ประจำปีงบประมาณ ", "งบฯ "),
    )
    .map(([as, be, prefix]) => ({
      text: digits(as, prefix + be),
      ...monthsSpan(be - BE_MINUS_CE - 1, 10, 12),
    })),
};

/** The two-digit style writes months without a day as "มี.ค. 64"; English puts such a number behind a month as a day. */
function isMisleading(text: string): boolean {
  return /^(เดือน|ในช่วงเดือน )?[A-Z][a-z]+\s?\d\d$/.test(text);
}

describe("a span written in a notation is read back", () => {
  test.each(Object.keys(NOTATIONS))("%s", (notation) => {
    const rendered = NOTATIONS[notation] ?? fc.constant({ text: "", start: "", end: "" });
    fc.assert(
      fc.property(rendered, ({ text, start, end }) => {
        fc.pre(!isMisleading(text));
        expect(readPeriod(text)).toMatchObject({ start, end, certainty: "certain" });
      }),
      { numRuns: 100 },
    );
  });
});

describe("a damaged span is read back, asked about or unreadable, never wrong", () => {
  const damages = { ...REPAIRABLE, ...SKELETON_ONLY, ...SPACING };

  test.each(Object.keys(NOTATIONS))("%s", (notation) => {
    const rendered = NOTATIONS[notation] ?? fc.constant({ text: "", start: "", end: "" });
    fc.assert(
      fc.property(
        rendered,
        fc.array(fc.constantFrom(...Object.keys(damages)), { minLength: 1, maxLength: 4 }),
        fc.gen(),
        ({ text, start, end }, patterns, gen) => {
          // มี.ค. that has lost its one mark is ม.ค., letter for letter: no reader can tell (see readMonthHeaders).
          fc.pre(!text.includes("มี.ค.") || !patterns.some((pattern) => pattern in SKELETON_ONLY));
          const at = (count: number) => gen(fc.nat, { max: count - 1 });
          const damaged = patterns.reduce((one, pattern) => damages[pattern]?.(one, at) ?? one, text);
          const reading = readPeriod(damaged, { fiscalYearBe: 2564 });
          if (reading.certainty === "unreadable") return;
          const readings = reading.certainty === "certain" ? [reading] : [reading, ...reading.alternatives];
          expect(readings.map((one) => [one.start, one.end])).toContainEqual([start, end]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test("damage that rules undo changes no reading", () => {
  const rendered = fc.oneof(...Object.values(NOTATIONS));
  fc.assert(
    fc.property(rendered, fc.constantFrom(...Object.keys(REPAIRABLE)), fc.gen(), ({ text }, pattern, gen) => {
      const at = (count: number) => gen(fc.nat, { max: count - 1 });
      const clean = readPeriod(text);
      const repaired = readPeriod(REPAIRABLE[pattern]?.(text, at) ?? text);
      expect({ ...repaired, text }).toEqual(clean);
    }),
    { numRuns: 200 },
  );
});

test("nothing makes the reader throw, and every reading keeps its promises", () => {
  const words = fc.constantFrom(
    ...[
      "1",
      "10",
      "31",
      "2564",
      "64",
      "มีนาคม",
      "ม.ค.",
      "เมษายน",
      "-",
      "/",
      "(",
      ")",
      ",",
      "และ",
      "ถึง",
      "ภายใน",
    ],
    ...["ก่อน", "ทุก", "เดือน", "สิ้น", "ต้น", "ไตรมาส", "ปี", "ปีงบประมาณ", "รอบ", "สัปดาห์ที่", "ของ", "ตั้งแต่"],
    ...["บัดนี้", "เป็นต้นไป", "วันที่", "วันทำการ", "ครึ่งปี", "แรก", "หลัง", "จ.", "11:20", "น.", "ตลอด", "พ.ศ."],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 7 }), (parts) => {
      const reading = readPeriod(parts.join(" "), { fiscalYearBe: 2564 });
      expect(reading.assumptions.length > 0).toBe(reading.certainty === "assumed");
      if (reading.certainty !== "assumed") expect(reading.alternatives).toEqual([]);
      expect(reading.problem !== undefined).toBe(reading.certainty === "unreadable");
      for (const span of [reading, ...reading.alternatives, ...(reading.occurrences ?? [])]) {
        if (span.start !== null && span.end !== null) expect(span.start <= span.end).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
