import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { intersects, quoteSheetName, rangeOf, toAbsoluteA1 } from "../../grid";
import type { IsoDate } from "../../period/types";
import { freeSheetName } from "../../plan/proposePlan";
import { contentSum } from "../contentSum";
import type { Result } from "../../result";
import { finding, refusal, success } from "../../result";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { SETTING_PREFIX, sheetNamed, valueAt } from "../../snapshot";
import { answerMatrix } from "../answers/answers";
import { ANSWERS, answerText } from "../answers/answerTexts";
import { findRegister } from "../findRegister";
import { lastFormulaRow } from "../lastFormulaRow";
import { ownNamed } from "../ownSheets";
import { reportSubject } from "../reportSubject";
import { isMadeLine, isOwnWork, leftovers, refusalFor } from "../roomFor";
import { answerFormulas } from "./answerFormula";
import {
  answerRange,
  isMatrixTitle,
  matrixCells,
  matrixLayout,
  matrixRange,
  matrixTitles,
} from "./matrixCells";
import { MATRIX_NAME, formatMatrix, matrixRules, newMatrixSheet } from "./matrixLooks";

export interface MatrixOptions {
  today: IsoDate;
}

export interface MatrixOutcome {
  sheet: string;
  agencyCount: number;
  indicatorCount: number;
  /** Answers still missing. */
  silentCount: number;
  isUpdate: boolean;
}

const SHEET_NAME = "ตารางติดตามรายงาน";
const SETTING = `${SETTING_PREFIX}matrix`;

/** Where our matrix stands; null when there is none. */
export function findMatrix(snapshot: WorkbookSnapshot): RangeRef | null {
  return ownNamed(snapshot, MATRIX_NAME);
}

/**
 * A sheet of agencies by indicators that shows at a glance who has not answered: formulas over the register (the answers of
 * the day where formulas would be wrong or too many), totals each way, rules with a sign and a tint for each answer. A second
 * press brings the same sheet up to date.
 */
export function proposeMatrix(
  snapshot: WorkbookSnapshot,
  { today }: MatrixOptions,
): Result<Proposal<MatrixOutcome>> {
  const found = findRegister(snapshot);
  if (!found.ok) return found;
  const register = found.value;
  const matrix = answerMatrix(register);
  const earlier = findMatrix(snapshot);
  const target = earlier ? sheetNamed(snapshot, earlier.sheet) : undefined;
  const sheet = target?.name ?? freeSheetName(snapshot, SHEET_NAME);
  const layout = matrixLayout(sheet, matrix, matrixTitles(reportSubject(snapshot, register), register));
  const range = matrixRange(layout);
  const refused = target ? refusalFor(target, range, earlier) : null;
  if (refused) return refusal(refused, ...found.findings);
  const formulas = answerFormulas(register, matrix.indicators, lastFormulaRow(snapshot, register, range));
  const isLive = "formulaOf" in formulas;
  const formulaOf = isLive ? formulas.formulaOf : null;
  const cells = matrixCells(layout, { matrix, formulaOf, register, today });
  const outcome: MatrixOutcome = {
    sheet,
    agencyCount: matrix.agencies.length,
    indicatorCount: matrix.indicators.length,
    silentCount: matrix.agencies.reduce(
      (sum, { answers }) => sum + answers.filter((answer) => answer === "silent").length,
      0,
    ),
    isUpdate: target !== undefined,
  };
  const said = [
    ...found.findings,
    ...(isLive ? [] : [finding("info", "remediation/matrix-as-values", { reasons: formulas.reasons })]),
  ];
  const sum = JSON.stringify({ sum: contentSum([range, cells.slice(0, -1)]) });
  if (target && snapshot.settings[SETTING] === sum && isUntouched(target, cells)) {
    return success({ changeSet: { action: "matrix", changes: [] }, outcome }, [
      finding("info", "changes/nothing-to-do", {}),
      ...said,
    ]);
  }
  const answers = new Set(ANSWERS.map(answerText));
  const isOurs = (text: string) => isMadeLine(text) || isMatrixTitle(text) || answers.has(text);
  const isOwn = target && earlier ? isOwnWork(target, earlier, cells, isOurs) : false;
  const changes: Change[] = [
    ...(target ? leftovers(range, earlier, isOwn) : newMatrixSheet(layout, register.sheet)),
    ...(target ? oldRules(target, earlier) : []),
    ...formatMatrix(layout),
    { kind: "setCells", range, cells, ...(isOwn ? { own: true as const } : {}), isBlock: true },
    { kind: "setRowHeight", sheet, row: 0, rowCount: range.rowCount, height: "auto" },
    { kind: "setName", name: MATRIX_NAME, formula: `=${quoteSheetName(sheet)}!${toAbsoluteA1(range)}` },
    ...matrixRules(answerRange(layout)).map((placed): Change => ({ kind: "addRule", ...placed })),
    { kind: "setSetting", key: SETTING, value: sum },
    { kind: "activate", range: rangeOf(sheet, 0, 0) },
  ];
  return success({ changeSet: { action: "matrix", changes }, outcome }, said);
}

/** Rules of ours over the earlier matrix: they are made anew over the new one. */
function oldRules(sheet: SheetSnapshot, earlier: RangeRef | null): Change[] {
  const ruleIds = sheet.rules
    .filter(
      ({ formula, ranges }) =>
        formula.includes(MATRIX_NAME) || (earlier && ranges.some((rect) => intersects(rect, earlier))),
    )
    .map(({ id }) => id);
  return ruleIds.length === 0 ? [] : [{ kind: "removeRules", sheet: sheet.name, ruleIds }];
}

/** Nobody has typed over the texts since; the last line has the day it was made on. */
function isUntouched(sheet: SheetSnapshot, cells: readonly CellInput[][]): boolean {
  return cells.slice(0, -1).every((line, r) =>
    line.every((input, c) => {
      const current = valueAt(sheet, r, c);
      return typeof input === "object" ? input === null || current !== "" : current === input;
    }),
  );
}
