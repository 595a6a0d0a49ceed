import fc from "fast-check";
import { isoToSerial } from "../../../../src/core/period/calendar";
import { formatThaiDate } from "../../../../src/core/period/format";
import { isSerious } from "../../../../src/core/remediation/returns/doubts";
import { statusWord } from "../../../../src/core/remediation/statusWords";
import type { RemediationStatus } from "../../../../src/core/remediation/types";
import { collect, returned } from "../../../support/collecting";
import type { ForeignCell } from "../../../support/foreignWorkbook";
import { PRODUCERS } from "../../../support/foreignWorkbook";
import { AGENCIES, ASKED, type Answer, formBytes, requestingWorkbook } from "../../../support/returnedForms";

const workbook = requestingWorkbook();

interface Filled {
  status: RemediationStatus | null;
  action: string;
  evidence: string;
  day: string | null;
  dayAs: "date" | "text" | "buddhist";
  person: string;
}

const letters = fc.constantFrom(
  ..."กขคงจชดตนบปพมยรลวสหอ",
  "ำ",
  "น้ำ",
  "ที่",
  " ",
  "\n",
  "=",
  "+",
  "-",
  "@",
  "\t",
  "'",
  '"',
  "<",
  "&",
  "1",
  "a",
);
const texts = fc.array(letters, { maxLength: 12 }).map((parts) => parts.join(""));
const filled: fc.Arbitrary<Filled> = fc.record({
  status: fc.constantFrom<RemediationStatus | null>("done", "in-progress", "not-started", "cancelled", null),
  action: texts,
  evidence: texts,
  day: fc.option(
    fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
      .map(({ month, day }) => `2021-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
    { nil: null },
  ),
  dayAs: fc.constantFrom("date", "text", "buddhist"),
  person: texts,
});

function dateCell({ day, dayAs }: Filled): ForeignCell {
  if (day === null) return null;
  if (dayAs === "text") return formatThaiDate(day);
  return { date: isoToSerial(dayAs === "date" ? day : day.replace(/^2021/, "2564")) };
}

const answerOf = (one: Filled): Answer => ({
  status: one.status === null ? null : statusWord(one.status),
  action: one.action,
  evidence: one.evidence,
  date: dateCell(one),
  person: one.person,
});

/** What a cell says once spaces at its end, which nobody sees, are gone. */
const said = (text: string) => (text.trim() === "" ? "" : text.normalize("NFC").trimEnd());

type Rows = ForeignCell[][];
interface Damage {
  name: string;
  /** Loses or changes something: such a form must not be taken in silence. */
  isSerious: boolean;
  edit: (rows: Rows) => Rows;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.nat(5).map((n): Damage => ({
    name: "rows in another order",
    isSerious: false,
    edit: ([head = [], ...rows]) => [head, ...rows.map((_, index) => at(rows, index + n))],
  })),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]): Damage => ({
    name: "a column moved",
    isSerious: false,
    edit: (rows) =>
      rows.map((row) => {
        const rest = row.filter((_, column) => column !== from);
        rest.splice(to, 0, row[from] ?? null);
        return rest;
      }),
  })),
  fc.integer({ min: 1, max: 3 }).map((count): Damage => ({
    name: "rows and columns put in before",
    isSerious: false,
    edit: (rows) => [...Array<ForeignCell[]>(count).fill([]), ...rows.map((row) => [null, ...row])],
  })),
  fc.integer({ min: 1, max: 9 }).map((column): Damage => ({
    name: "a column taken out",
    isSerious: true,
    edit: (rows) => rows.map((row) => row.filter((_, index) => index !== column)),
  })),
  fc.integer({ min: 5, max: 9 }).map((column): Damage => ({
    name: "another header over a column",
    isSerious: true,
    edit: ([head = [], ...rows]) => [
      head.map((cell, index) => (index === column ? "เรื่องอื่น" : cell)),
      ...rows,
    ],
  })),
  fc.integer({ min: 1, max: 3 }).map((row): Damage => ({
    name: "a row taken out",
    isSerious: true,
    edit: (rows) => rows.filter((_, index) => index !== row),
  })),
  fc.integer({ min: 1, max: 3 }).map((row): Damage => ({
    name: "a better score",
    isSerious: true,
    edit: (rows) =>
      rows.map((cells, index) => (index === row ? cells.map((cell, c) => (c === 2 ? 99.5 : cell)) : cells)),
  })),
  fc.constant<Damage>({ name: "none", isSerious: false, edit: (rows) => rows }),
);

test("whatever was filled in and done to the form: collected exactly, or said; never wrong", () => {
  fc.assert(
    fc.property(
      fc.tuple(filled, filled, filled),
      fc.nat(AGENCIES.length - 1),
      fc.constantFrom("name", "number", "both"),
      damages,
      fc.constantFrom(...PRODUCERS),
      (answers, index, known, damage, producer) => {
        const agency = AGENCIES[index] ?? "";
        const bytes = formBytes(
          answers.map(answerOf),
          {
            ...(known !== "number" ? { agency } : {}),
            ...(known !== "name" ? { agencyNo: index + 1 } : {}),
            edit: damage.edit,
          },
          { producer },
        );
        const { outcome } = collect(workbook, [returned("a.xlsx", bytes)]);
        const [entry] = outcome.entries;
        if (!entry) throw new Error("nothing was said of the file");
        const wanted = answers.map((one, place) => ({ ...one, indicator: ASKED[place]?.indicator }));
        const isFilled = ({ status, action, evidence, day, person }: Filled) =>
          status !== null || day !== null || [action, evidence, person].some((text) => said(text) !== "");
        if (damage.isSerious || !answers.some(isFilled)) expect(entry.state).not.toBe("accepted");
        if (entry.state !== "accepted") {
          expect(entry.reason).not.toBeNull();
          return;
        }
        expect(entry.agency).toBe(agency);
        expect(entry.differences.filter(isSerious)).toEqual([]);
        const read = entry.rows
          .map(({ indicator, status, action, evidence, date, person }) => ({
            indicator,
            status,
            action,
            evidence,
            day: date,
            person,
          }))
          .sort((a, b) => a.indicator.localeCompare(b.indicator));
        const expected = wanted
          .filter(isFilled)
          .map(({ indicator = "", status, action, evidence, day, person }) => ({
            indicator,
            status,
            action: said(action),
            evidence: said(evidence),
            day,
            person: said(person),
          }))
          .sort((a, b) => a.indicator.localeCompare(b.indicator));
        expect(read).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
