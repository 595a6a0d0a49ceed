import type { IndicatorId } from "../../ita/indicators";
import type { AsValuesReason } from "../findings";
import { MAX_FORMULA, MAX_LITERAL, columnRange, criterion, literal } from "../formulaText";
import { answerText } from "../answers/answerTexts";
import { RegisterWords } from "../registerWords";
import { columnReference } from "../structuredReference";
import type { RemediationStatus, ReportRegister } from "../types";

/**
 * More formulas than these would make Excel slow (each looks through the whole register) and a request larger than Excel
 * on the web takes (5 MB): then the answers of the day are written.
 */
const MAX_FORMULAS = 1500;
const MAX_CHARACTERS = 1_000_000;

/** `COUNTIFS` conditions of which one text each has to match. */
interface Choice {
  range: string;
  /** Criteria as they stand in a formula: quoted texts, or an address. */
  criteria: readonly string[];
}

/** Every combination of the choices, counted. */
function counted(choices: readonly Choice[]): string {
  let terms: string[] = [""];
  for (const { range, criteria } of choices) {
    terms = terms.flatMap((term) =>
      criteria.map((text) => `${term}${term === "" ? "" : ","}${range},${text}`),
    );
  }
  return terms.map((term) => `COUNTIFS(${term})`).join("+");
}

/**
 * A formula for each agency and indicator that says what `answerText(answerOf(…))` says; or why there can be none.
 *
 * @param lastRow the last row that the formulas look at, where the register is plain cells
 */
export function answerFormulas(
  register: ReportRegister,
  indicators: readonly IndicatorId[],
  lastRow: number,
): { formulaOf: (indicator: IndicatorId, agencyCell: string) => string } | { reasons: AsValuesReason[] } {
  const words = new RegisterWords(register);
  const reasons = obstacles(register, indicators, words);
  if (reasons.length > 0) return { reasons };
  const formulaOf = builder(register, words, lastRow);
  const [first] = indicators;
  const length =
    first === undefined ? 0 : Math.max(...indicators.map((id) => formulaOf(id, "$B$1000").length));
  if (length > MAX_FORMULA) return { reasons: ["too-long"] };
  const isLarge = length * indicators.length * register.agencies.length > MAX_CHARACTERS;
  return isLarge ? { reasons: ["large"] } : { formulaOf };
}

function builder(register: ReportRegister, words: RegisterWords, lastRow: number) {
  const { columns, sheet, firstRow } = register;
  const range = (column: number) =>
    columnReference(register, column) ?? columnRange(sheet, column, firstRow, lastRow);
  return (indicator: IndicatorId, agencyCell: string): string => {
    const statusColumn =
      columns.matrix.find((entry) => entry.indicator === indicator)?.column ?? columns.status;
    const silent = literal(answerText("silent"));
    if (statusColumn === null) return `=${silent}`;
    const statuses = range(statusColumn);
    const of: Choice[] = [
      { range: range(columns.agency), criteria: [agencyCell] },
      ...(columns.indicator === null
        ? []
        : [{ range: range(columns.indicator), criteria: words.indicator(indicator).map(criterion) }]),
    ];
    const having = (status: RemediationStatus): Choice => ({
      range: statuses,
      criteria: words.status(status).map(criterion),
    });
    const isVerified =
      columns.verified === null
        ? []
        : [{ range: range(columns.verified), criteria: words.verified().map(criterion) }];
    const answered = [
      counted([...of, { range: statuses, criteria: ['"<>"'] }]),
      ...register.noReportWords.map(
        (word) => `-(${counted([...of, { range: statuses, criteria: [criterion(word)] }])})`,
      ),
    ].join("");
    // In a matrix the date is the agency's, for all it has answered.
    const dated =
      columns.indicator === null || columns.date === null
        ? ""
        : `+${counted([...of, { range: range(columns.date), criteria: ['"<>"'] }])}`;
    const steps: [string, string][] = [
      ...(isVerified.length > 0
        ? [[counted([...of, having("done"), ...isVerified]), answerText("verified")] as [string, string]]
        : []),
      [counted([...of, having("done")]), answerText("done")],
      [counted([...of, having("in-progress")]), answerText("in-progress")],
      [counted([...of, having("not-started")]), answerText("not-started")],
      [counted([...of, having("cancelled")]), answerText("cancelled")],
      [`${answered}${dated}`, answerText("unreadable")],
    ];
    return `=${steps.reduceRight((otherwise, [count, text]) => `IF(${count}>0,${literal(text)},${otherwise})`, silent)}`;
  };
}

/** Characters by which COUNTIFS would take an agency's name in a cell for a pattern or a comparison. */
const PATTERN = /[*?~]|^[<>=]/;

function obstacles(
  register: ReportRegister,
  indicators: readonly IndicatorId[],
  words: RegisterWords,
): AsValuesReason[] {
  const { rows, agencies, obstacles: found } = register;
  const reasons = new Set<AsValuesReason>();
  if (agencies.length * indicators.length > MAX_FORMULAS) return ["large"];
  if (rows.some((row) => row.isSuperseded)) reasons.add("duplicates");
  if (found.hasMergedCells) reasons.add("merged");
  if (found.hasCodesOnly) reasons.add("codes-only");
  if (found.hasShares) reasons.add("shares");
  if (found.hasBlankDates) reasons.add("text-dates");
  const isOwnName = ({ agency, cells }: (typeof rows)[number]) =>
    cells.agency.toLowerCase() === agency.toLowerCase();
  if (found.hasSpellings || !rows.every(isOwnName)) reasons.add("spellings");
  if (agencies.some((name) => name.length > MAX_LITERAL || PATTERN.test(name))) reasons.add("spellings");
  if (words.longest() > MAX_LITERAL) reasons.add("too-long");
  return [...reasons];
}
