import type { Proposal } from "../changes/changeSet";
import { parseAddress, quoteSheetName, rangeOf, type RangeRef } from "../grid";
import { nextLevelGains } from "../ita/gains";
import type { RulesetOverride } from "../ita/overrides";
import { latestRuleset, rulesetFor } from "../ita/rulesetFor";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import { finding, refusal, success, type Result } from "../result";
import { sheetNamed, valueAt, type WorkbookSnapshot } from "../snapshot";
import { MANY_COLUMNS, writeAgencies } from "./analysis/manyAgencies";
import { columnCountOf, writeAgency, type Subject } from "./analysis/oneAgency";
import { LOOKS, Paper } from "./analysis/paper";
import { chooseSubjects, type SubjectChoice } from "./analysis/subjects";
import { ANALYSIS_NAME, isAnalysisName } from "./analysisName";
import { PASS_MARK_NAME, passMarkName } from "./passMark";
import { overridesIn } from "./settings";
import type { ScoreTable } from "./types";

export interface AnalysisOptions extends SubjectChoice {
  today: IsoDate;
}

export interface AnalysisOutcome {
  /** The name of the new sheet; of the one that is there when there is nothing to do. */
  sheet: string;
  agencyCount: number;
}

const TITLE = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)";
const MAX_SHEET_NAME = 31;

/**
 * A new sheet that analyses one agency (formulas that follow its score table) or many (values of the day), in the wording and
 * the form of an official Thai paper: A4, one page wide. It is known again by a defined name, and never read as scores. Refuses
 * with "scores/nothing-to-analyse" when there is no table of indicators of that agency and year; when the same analysis is
 * there already it has nothing to do.
 */
export function proposeAnalysisSheet(
  snapshot: WorkbookSnapshot,
  tables: readonly ScoreTable[],
  options: AnalysisOptions,
): Result<Proposal<AnalysisOutcome>> {
  const subjects = chooseSubjects(tables, options);
  const [first] = subjects;
  if (!first) return refusal(finding("error", "scores/nothing-to-analyse", {}));
  const { fiscalYearBe } = first.agency;
  const titles = titleLines(subjects, fiscalYearBe);
  const existing = analysisWith(snapshot, titles);
  if (existing !== null) {
    return success(
      {
        changeSet: { action: "analysis", changes: [] },
        outcome: { sheet: existing, agencyCount: subjects.length },
      },
      [finding("info", "scores/analysis-exists", { sheet: existing })],
    );
  }
  const sheet = freeSheetName(snapshot, `วิเคราะห์ผล ITA${fiscalYearBe === null ? "" : ` ${fiscalYearBe}`}`);
  const isOne = subjects.length === 1;
  const paper = new Paper(sheet, isOne ? columnCountOf(first) : MANY_COLUMNS);
  paper.changes.push({ kind: "addSheet", sheet, after: first.table.sheet });
  if (!passMarkName(snapshot)) {
    paper.changes.push({ kind: "setName", name: PASS_MARK_NAME, formula: `=${first.table.passMark}` });
  }
  for (const title of titles) paper.line(title, LOOKS.title);
  paper.skip();
  writeSections(paper, snapshot, subjects, overridesIn(snapshot).overrides);
  paper.skip();
  paper.line(madeLine(first, options.today, isOne), LOOKS.small, false);
  setPage(paper, isOne, titles.length);
  paper.changes.push({
    kind: "setName",
    name: freeAnalysisName(snapshot),
    formula: `=${quoteSheetName(sheet)}!$A$1`,
  });
  paper.changes.push({ kind: "setRowHeight", sheet, row: 0, rowCount: paper.row, height: "auto" });
  paper.changes.push({ kind: "activate", range: rangeOf(sheet, 0, 0) });
  return success({
    changeSet: { action: "analysis", changes: paper.changes },
    outcome: { sheet, agencyCount: subjects.length },
  });
}

function writeSections(
  paper: Paper,
  snapshot: WorkbookSnapshot,
  subjects: readonly Subject[],
  overrides: readonly RulesetOverride[],
): void {
  const [first] = subjects;
  if (!first) return;
  const { fiscalYearBe, instruments } = first.agency;
  const ruleset =
    fiscalYearBe === null ? latestRuleset(overrides) : rulesetFor(fiscalYearBe, overrides).ruleset;
  if (subjects.length > 1) writeAgencies(paper, subjects, ruleset);
  else {
    const next = fiscalYearBe === null ? null : nextLevelGains(instruments, ruleset);
    writeAgency(paper, snapshot, first, ruleset, next);
  }
}

function titleLines(subjects: readonly Subject[], fiscalYearBe: number | null): string[] {
  const [first] = subjects;
  const name = subjects.length === 1 ? (first?.agency.name ?? null) : null;
  return [
    TITLE,
    ...(name === null ? [] : [name]),
    ...(fiscalYearBe === null ? [] : [`ประจำปีงบประมาณ พ.ศ. ${fiscalYearBe}`]),
  ];
}

function madeLine({ table }: Subject, today: IsoDate, isOne: boolean): string {
  const how = isOne ? "คะแนนเป็นสูตร ปรับตามตารางคะแนนเอง" : "เป็นค่า ณ วันที่จัดทำ";
  return `จัดทำด้วยผู้ช่วยเลขานุการ ITA เมื่อวันที่ ${formatThaiDate(today)} จากตารางคะแนนในแผ่นงาน “${table.sheet}” ${how}`;
}

/** A4, one page wide, everything centred over it; the titles on each page when there are several. */
function setPage(paper: Paper, isOne: boolean, titleRows: number): void {
  const { sheet, columnCount } = paper;
  const widths = isOne ? [10, 40, 12, 14, 12, 14, 12, 12] : [10, 40, 10, 12, 12, 12, 18, 14, 12];
  widths.slice(0, columnCount).forEach((characters, column) => {
    paper.changes.push({ kind: "setColumnWidth", sheet, column, columnCount: 1, characters });
  });
  paper.changes.push({ kind: "showGridlines", sheet, visible: false });
  paper.changes.push({
    kind: "setPageLayout",
    sheet,
    layout: {
      orientation: isOne ? "portrait" : "landscape",
      fitToPagesWide: 1,
      printArea: rangeOf(sheet, 0, 0, paper.row, columnCount),
      titleRows: { row: 0, rowCount: titleRows },
      marginsPoints: { top: 54, bottom: 54, left: 54, right: 43, header: 22, footer: 22 },
      centerHorizontally: true,
      footerCenter: "หน้า &P จาก &N",
    },
  });
}

/** The sheet of an earlier analysis with the same titles. */
function analysisWith(snapshot: WorkbookSnapshot, titles: readonly string[]): string | null {
  for (const range of analysesIn(snapshot)) {
    const sheet = sheetNamed(snapshot, range.sheet);
    if (sheet && titles.every((title, row) => valueAt(sheet, row, 0) === title)) return sheet.name;
  }
  return null;
}

function analysesIn(snapshot: WorkbookSnapshot): RangeRef[] {
  return snapshot.names.flatMap(({ name, formula }) => {
    const range = isAnalysisName(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    return range ? [range] : [];
  });
}

function freeAnalysisName(snapshot: WorkbookSnapshot): string {
  const taken = new Set(snapshot.names.map(({ name }) => name.toLowerCase()));
  let name = ANALYSIS_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${ANALYSIS_NAME}_${number}`;
  return name;
}

function freeSheetName(snapshot: WorkbookSnapshot, wanted: string): string {
  let name = wanted;
  for (let number = 2; sheetNamed(snapshot, name); number++) {
    name = `${wanted.slice(0, MAX_SHEET_NAME - 5)} (${number})`;
  }
  return name;
}
