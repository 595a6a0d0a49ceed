import { rangeOf, type RangeRef } from "../../grid";
import { suggestedTarget } from "../../ita/sampleTarget";
import { isoToSerial, serialToIso } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import { namedRange } from "../../plan/sheet/layout";
import { readDayCell } from "../../plan/sheet/readRows";
import { finding, type Finding } from "../../result";
import { sheetNamed, valueAt, type CellValue, type WorkbookSnapshot } from "../../snapshot";
import { toArabicDigits } from "../../text/canon";
import { fieldValue, findDutyTable } from "../dutyTable";
import { dutyNames } from "../dutyYear";
import { LOG_HEADERS, SURVEY_HEADERS, SURVEYS, type LogField, type Survey, type SurveyField } from "./sheet";

export interface SurveyReading {
  survey: Survey;
  /** People; null where nothing is typed. */
  population: number | null;
  /** The target in force: typed, else the suggestion. */
  target: number | null;
  isSuggestion: boolean;
  responses: number;
  /** Share of the target, 1 is all of it; null without a target. */
  share: number | null;
  shortfall: number | null;
  /** Whole answers a day, today included, that reach the target by the survey's end; null without one or after it. */
  perDay: number | null;
  /** Where the population is typed. */
  at: RangeRef;
}

export interface ResponsesReading {
  sheet: string;
  surveys: SurveyReading[];
  surveyEnd: IsoDate | null;
  /** Days until then, today included; null without an end. */
  daysLeft: number | null;
  /** Answers from the start by day, oldest first; those whose day cannot be read before them. */
  log: { day: IsoDate | null; IIT: number | null; EIT: number | null }[];
  /** Where the next day is typed. */
  nextAt: RangeRef;
}

/**
 * The answers of a fiscal year's surveys as the workbook has them; null without our sheet. Worked out from what people typed,
 * not from the formulas' cells: it is right where nothing calculates.
 */
export function readResponses(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
  today: IsoDate,
): { reading: ResponsesReading; findings: Finding[] } | null {
  const names = dutyNames(fiscalYearBe);
  const table = findDutyTable<SurveyField>(snapshot, names.responses, SURVEY_HEADERS, "survey");
  if (!table) return null;
  const findings: Finding[] = [];
  const log = readLog(snapshot, names.responseLog, findings);
  const surveyEnd = readEnd(snapshot, names.surveyEnd, findings);
  const daysLeft = surveyEnd === null ? null : Math.max(0, isoToSerial(surveyEnd) - isoToSerial(today) + 1);
  const surveys = SURVEYS.flatMap((survey): SurveyReading[] => {
    const row = rowOf(survey, table.headerRow, (at) => fieldValue(table, at, "survey"));
    if (row === null) return [];
    const count = (field: SurveyField) =>
      readCount(
        fieldValue(table, row, field),
        rangeOf(table.sheet.name, row, table.columns[field] ?? 0),
        findings,
      );
    const population = count("population");
    const own = count("own");
    const target = own ?? suggestedTarget(population);
    const responses = Math.max(0, ...log.rows.map((entry) => entry[survey] ?? 0));
    const shortfall = target === null ? null : Math.max(0, target - responses);
    return [
      {
        survey,
        population,
        target,
        isSuggestion: own === null && target !== null,
        responses,
        share: target === null || target <= 0 ? null : responses / target,
        shortfall,
        perDay: shortfall === null || !daysLeft ? null : Math.ceil(shortfall / daysLeft),
        at: rangeOf(table.sheet.name, row, table.columns.population ?? table.columns.survey ?? 0),
      },
    ];
  });
  if (surveys.some((survey) => survey.isSuggestion)) {
    findings.push(finding("question", "duties/target-unconfirmed", {}));
  }
  const sheet = table.sheet.name;
  const nextAt = log.nextAt ?? rangeOf(sheet, table.headerRow, 0);
  return { reading: { sheet, surveys, surveyEnd, daysLeft, log: log.rows, nextAt }, findings };
}

const SEARCHED_ROWS = 12;

function rowOf(survey: Survey, headerRow: number, value: (row: number) => CellValue): number | null {
  for (let row = headerRow + 1; row <= headerRow + SEARCHED_ROWS; row++) {
    if (String(value(row)).trim().toUpperCase() === survey) return row;
  }
  return null;
}

/** A number of people: as typed, with commas or Thai digits as text; null for an empty cell and for what is no number. */
function readCount(value: CellValue, at: RangeRef, findings: Finding[]): number | null {
  if (value === "") return null;
  const text = typeof value === "string" ? toArabicDigits(value).replace(/[,\s]|คน|ราย/g, "") : "";
  const number = typeof value === "number" ? value : /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (Number.isFinite(number) && number >= 0) return Math.floor(number);
  // A formula that has nothing to show is no typing error.
  findings.push(finding("warning", "duties/count-unreadable", { text: String(value).slice(0, 40) }, at));
  return null;
}

function readEnd(snapshot: WorkbookSnapshot, name: string, findings: Finding[]): IsoDate | null {
  const at = namedRange(snapshot, name);
  const sheet = at ? sheetNamed(snapshot, at.sheet) : undefined;
  if (!at || !sheet) return null;
  const value = valueAt(sheet, at.row, at.column);
  const day = readDayCell(value);
  if (day === "wrong") {
    findings.push(finding("warning", "duties/date-unreadable", { text: String(value).slice(0, 40) }, at));
    return null;
  }
  return day === null ? null : serialToIso(day);
}

function readLog(
  snapshot: WorkbookSnapshot,
  name: string,
  findings: Finding[],
): { rows: ResponsesReading["log"]; nextAt: RangeRef | null } {
  const table = findDutyTable<LogField>(snapshot, name, LOG_HEADERS, "date");
  if (!table) return { rows: [], nextAt: null };
  const sheet = table.sheet.name;
  const dateColumn = table.columns.date ?? 0;
  const rows: ResponsesReading["log"] = [];
  let nextRow = table.headerRow + 1;
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    const count = (survey: Survey) =>
      readCount(
        fieldValue(table, row, survey),
        rangeOf(sheet, row, table.columns[survey] ?? dateColumn),
        findings,
      );
    const [IIT, EIT] = [count("IIT"), count("EIT")];
    const value = fieldValue(table, row, "date");
    if (value === "" && IIT === null && EIT === null) continue;
    nextRow = row + 1;
    const serial = readDayCell(value);
    const day = typeof serial === "number" ? serialToIso(serial) : null;
    // What was counted counts, whenever it was.
    rows.push({ day, IIT, EIT });
    if (day === null) {
      const at = rangeOf(sheet, row, dateColumn);
      findings.push(finding("warning", "duties/date-unreadable", { text: String(value).slice(0, 40) }, at));
    }
  }
  rows.sort((a, b) => (a.day ?? "").localeCompare(b.day ?? "", "en"));
  for (const instrument of SURVEYS) {
    if (falls(rows.flatMap((row) => (row.day === null ? [] : (row[instrument] ?? []))))) {
      findings.push(
        finding(
          "warning",
          "duties/count-falls",
          { instrument },
          rangeOf(sheet, table.headerRow, table.columns[instrument] ?? dateColumn),
        ),
      );
    }
  }
  return { rows, nextAt: rangeOf(sheet, nextRow, dateColumn) };
}

function falls(counts: readonly number[]): boolean {
  return counts.some((count, index) => count < (counts[index - 1] ?? 0));
}
