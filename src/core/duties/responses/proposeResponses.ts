import type { Change, Proposal } from "../../changes/changeSet";
import { namedRange } from "../../plan/sheet/layout";
import { finding, refusal, success, type Result } from "../../result";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../../snapshot";
import { addressOf } from "../../paper/paper";
import { fieldValue, findDutyTable, type DutyTable } from "../dutyTable";
import { dutyNames, dutyYear } from "../dutyYear";
import { span } from "../paper";
import { planEnd } from "../planDates";
import type { DutyOptions, DutyOutcome } from "../types";
import { readResponses } from "./readResponses";
import {
  buildResponseSheet,
  endInput,
  LOG_HEADERS,
  SURVEY_FIELDS,
  SURVEY_HEADERS,
  surveyFormulas,
  SURVEYS,
  type LogField,
  type SurveyField,
} from "./sheet";

/**
 * The sheet that watches the answers to IIT and EIT of a fiscal year. One that is there keeps what people typed; formulas whose
 * cells were emptied or typed over with text come back, and an empty last day of the survey follows the plan. Nothing to do: no
 * changes and `changes/nothing-to-do`.
 */
export function proposeResponses(
  snapshot: WorkbookSnapshot,
  { fiscalYearBe: asked, today }: DutyOptions,
): Result<Proposal<DutyOutcome>> {
  const fiscalYearBe = dutyYear(snapshot, asked, today);
  const end = planEnd(snapshot, fiscalYearBe, "responses", "survey");
  const names = dutyNames(fiscalYearBe);
  const table = findDutyTable<SurveyField>(snapshot, names.responses, SURVEY_HEADERS, "survey");
  if (!table) {
    const { changes, sheet, rowCount } = buildResponseSheet(snapshot, fiscalYearBe, today, end);
    const outcome: DutyOutcome = {
      duty: "respondents",
      sheet,
      fiscalYearBe,
      isUpdate: false,
      addedRows: rowCount,
    };
    return success({ changeSet: { action: "respondents", changes }, outcome }, [
      finding("question", "duties/target-unconfirmed", {}),
    ]);
  }
  const { sheet } = table;
  if (sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
  const changes = [
    ...repairSurveys(snapshot, table, fiscalYearBe),
    ...fillEnd(snapshot, names.surveyEnd, end),
  ];
  const findings = readResponses(snapshot, fiscalYearBe, today)?.findings ?? [];
  const outcome: DutyOutcome = {
    duty: "respondents",
    sheet: sheet.name,
    fiscalYearBe,
    isUpdate: true,
    addedRows: 0,
  };
  return success({ changeSet: { action: "respondents", changes }, outcome }, [
    ...(changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : []),
    ...findings,
  ]);
}

const LOG_REACH = 400;

/** Formulas that lost their cells. What they cannot know yet is empty on purpose: only what should show a number is mended. */
function repairSurveys(
  snapshot: WorkbookSnapshot,
  table: DutyTable<SurveyField>,
  fiscalYearBe: number,
): Change[] {
  const names = dutyNames(fiscalYearBe);
  const log = findDutyTable<LogField>(snapshot, names.responseLog, LOG_HEADERS, "date");
  const end = namedRange(snapshot, names.surveyEnd);
  const columns = allColumns(table);
  if (!log || !end || !columns || log.sheet.name !== table.sheet.name) return [];
  const daysLeft = addressOf(end.row, end.column + 4);
  return SURVEYS.flatMap((survey): Change[] => {
    const row = rowOf(table, survey);
    const answers = log.columns[survey];
    if (row === null || answers === undefined) return [];
    const formulas = surveyFormulas(
      row,
      columns,
      span(answers, log.headerRow, log.headerRow + LOG_REACH),
      daysLeft,
    );
    const hasPeople = typeof fieldValue(table, row, "population") === "number";
    const hasTarget = hasPeople || typeof fieldValue(table, row, "own") === "number";
    return SURVEY_FIELDS.flatMap((field): Change[] => {
      const formula = formulas[field];
      const shows =
        field === "responses" || (field === "suggested" ? hasPeople : hasTarget && field !== "perDay");
      const isLost = shows && typeof fieldValue(table, row, field) !== "number";
      if (formula === undefined || !isLost) return [];
      const range = { sheet: table.sheet.name, row, column: columns[field], rowCount: 1, columnCount: 1 };
      return [{ kind: "setCells", range, cells: [[{ formula }]] }];
    });
  });
}

function allColumns({ columns }: DutyTable<SurveyField>): Record<SurveyField, number> | null {
  return SURVEY_FIELDS.every((field) => columns[field] !== undefined)
    ? (columns as Record<SurveyField, number>)
    : null;
}

function rowOf(table: DutyTable<SurveyField>, survey: string): number | null {
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    if (fieldValue(table, row, "survey") === survey) return row;
  }
  return null;
}

function fillEnd(snapshot: WorkbookSnapshot, name: string, end: ReturnType<typeof planEnd>): Change[] {
  const at = namedRange(snapshot, name);
  const sheet = at ? sheetNamed(snapshot, at.sheet) : undefined;
  if (!at || !sheet || !end || valueAt(sheet, at.row, at.column) !== "") return [];
  return [{ kind: "setCells", range: at, cells: [[endInput(end)]] }];
}
