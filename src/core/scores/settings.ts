import type { Rect } from "../grid";
import { isIndicatorId, INSTRUMENTS } from "../ita/indicators";
import { parseRulesetOverrides, type ParsedOverrides } from "../ita/overrides";
import type { WorkbookSnapshot } from "../snapshot";
import type { ColumnMeaning, ScoreCorrection } from "./types";

/** Where the workbook keeps what the user changed in the rulesets: JSON of `RulesetOverride[]`. */
export const RULESETS_SETTING = "ita.rulesets";
/** Where the workbook keeps what the user said of ranges: JSON of `ScoreCorrection[]`. */
export const CORRECTIONS_SETTING = "ita.scoreTables";

export function overridesIn(snapshot: WorkbookSnapshot): ParsedOverrides {
  return parseRulesetOverrides(parseJson(snapshot.settings[RULESETS_SETTING]));
}

/** The corrections that can be used; broken ones are left out. */
export function correctionsIn(snapshot: WorkbookSnapshot): ScoreCorrection[] {
  return parseCorrections(parseJson(snapshot.settings[CORRECTIONS_SETTING]));
}

/** Settings come from a file that anyone can edit: what is no JSON is nothing. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads corrections from untrusted data; an entry with anything wrong in it is left out. */
export function parseCorrections(data: unknown): ScoreCorrection[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown) => {
    const correction = parseCorrection(item);
    return correction ? [correction] : [];
  });
}

function parseCorrection(item: unknown): ScoreCorrection | null {
  if (!isRecord(item)) return null;
  const { sheet, range, headerRowCount, columns, agency, fiscalYearBe, unit } = item;
  if (typeof sheet !== "string" || !isRect(range) || !isCount(headerRowCount) || !isRecord(columns))
    return null;
  const meanings: Record<number, ColumnMeaning> = {};
  for (const [key, value] of Object.entries(columns)) {
    const meaning = parseMeaning(value);
    if (!/^\d+$/.test(key) || !meaning) return null;
    meanings[Number(key)] = meaning;
  }
  if (!Object.values(meanings).some((meaning) => meaning.is === "score" || meaning.is === "total"))
    return null;
  const { row, column, rowCount, columnCount } = range;
  return {
    sheet,
    range: { row, column, rowCount, columnCount },
    headerRowCount,
    columns: meanings,
    ...(typeof agency === "string" ? { agency } : {}),
    ...(isYear(fiscalYearBe) ? { fiscalYearBe } : {}),
    ...(unit === "points" || unit === "fraction" ? { unit } : {}),
  };
}

function parseMeaning(value: unknown): ColumnMeaning | null {
  if (!isRecord(value)) return null;
  const { is, indicator, instrument, fiscalYearBe, agency } = value;
  const whose = {
    ...(isYear(fiscalYearBe) ? { fiscalYearBe } : {}),
    ...(typeof agency === "string" ? { agency } : {}),
  };
  switch (is) {
    case "indicator":
    case "agency":
    case "year":
    case "ignored":
      return { is };
    case "total":
    case "level":
      return { is, ...whose };
    case "score":
    case "status":
      return { is, ...(isIndicatorId(indicator) ? { indicator } : {}), ...whose };
    case "instrument": {
      const known = INSTRUMENTS.find((one) => one === instrument);
      return known ? { is, instrument: known, ...whose } : null;
    }
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRect(value: unknown): value is Rect {
  if (!isRecord(value)) return false;
  const { row, column, rowCount, columnCount } = value;
  return (
    isCount(row) &&
    isCount(column) &&
    isCount(rowCount) &&
    isCount(columnCount) &&
    rowCount > 0 &&
    columnCount > 0
  );
}

function isYear(value: unknown): value is number {
  return isCount(value) && value >= 2550 && value <= 2599;
}
