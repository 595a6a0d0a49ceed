import type { Change, Proposal } from "../changes/changeSet";
import { parseAddress, quoteSheetName, rangeOf, type RangeRef } from "../grid";
import { columnWidths, paperPage } from "../paper/page";
import { nextLevelGains } from "../ita/gains";
import { latestRuleset, rulesetFor } from "../ita/rulesetFor";
import { formatThaiDate } from "../period/format";
import type { IsoDate } from "../period/types";
import { finding, refusal, success, type Finding, type Result } from "../result";
import { sheetNamed, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../snapshot";
import { KeyedPaper } from "./analysis/keyedPaper";
import { MANY_COLUMNS, writeAgencies } from "./analysis/manyAgencies";
import { columnCountOf, writeAgency, type Subject } from "./analysis/oneAgency";
import { LOOKS } from "../paper/paper";
import { MADE } from "./analysis/readKeys";
import { ANALYSIS_SETTING, recordOf, recordsIn, type AnalysisRecord } from "./analysis/record";
import { renderPaper } from "./analysis/render";
import { chooseSubjects, type SubjectChoice } from "./analysis/subjects";
import { updateSheet } from "./analysis/updateSheet";
import { ANALYSIS_NAME, isAnalysisName } from "./analysisName";
import { PASS_MARK_NAME, passMarkIn, passMarkName } from "./passMark";
import { overridesIn } from "./settings";
import type { ScoreTable } from "./types";

export interface AnalysisOptions extends SubjectChoice {
  today: IsoDate;
}

export interface AnalysisOutcome {
  /** The name of the new sheet, or of the one that is there. */
  sheet: string;
  agencyCount: number;
  /** An earlier sheet is brought up to date. */
  isUpdate?: boolean;
}

const TITLE = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)";
const MAX_SHEET_NAME = 31;

/**
 * A sheet that analyses one agency (formulas that follow its score table) or many (values of the day), in the wording and the form
 * of an official Thai paper: A4, one page wide. It is known again by a defined name, and never read as scores. When the workbook
 * has the analysis of that agency and year it is brought up to date where it stands, with all that people have added to it; there
 * is never a second one. Refuses with "scores/nothing-to-analyse" when there is no table of indicators of that agency and year.
 */
export function proposeAnalysisSheet(
  snapshot: WorkbookSnapshot,
  tables: readonly ScoreTable[],
  options: AnalysisOptions,
): Result<Proposal<AnalysisOutcome>> {
  const subjects = chooseSubjects(tables, options);
  const [first] = subjects;
  if (!first) return refusal(finding("error", "scores/nothing-to-analyse", {}));
  const { agency, table } = first;
  const isOne = subjects.length === 1;
  const titles = titleLines(subjects, agency.fiscalYearBe);
  const about = { agency: isOne ? agency.name : null, isOne, fiscalYearBe: agency.fiscalYearBe };
  const compose = composer(snapshot, subjects, titles, madeLine(first, options.today, isOne));
  const existing = existingAnalysis(snapshot, about, titles);
  const agencyCount = subjects.length;
  if (existing) {
    const sheet = existing.sheet.name;
    const updated = updateSheet(existing.sheet, existing.row, compose, existing.record, isOne);
    const { changes, keptCount } = updated;
    if (changes.length > 0 && existing.sheet.isProtected) {
      return refusal(finding("error", "changes/sheet-protected", { sheet }));
    }
    const findings: Finding[] = [];
    if (keptCount > 0) {
      const at = rangeOf(sheet, existing.row, 0);
      findings.push(finding("info", "scores/analysis-kept", { cellCount: keptCount }, at));
    }
    if (changes.length === 0) findings.unshift(finding("info", "scores/analysis-exists", { sheet }));
    else {
      const record = recordOf(updated.paper, about);
      changes.push(recordChange(snapshot, existing.name, record), {
        kind: "activate",
        range: rangeOf(sheet, 0, 0),
      });
    }
    const outcome = { sheet, agencyCount, isUpdate: true };
    return success({ changeSet: { action: "analysis", changes }, outcome }, findings);
  }
  const sheet = freeSheetName(
    snapshot,
    `วิเคราะห์ผล ITA${agency.fiscalYearBe === null ? "" : ` ${agency.fiscalYearBe}`}`,
  );
  const name = freeAnalysisName(snapshot);
  const paper = composeInOrder(compose);
  const changes: Change[] = [{ kind: "addSheet", sheet, after: table.sheet }];
  if (!passMarkName(snapshot)) {
    changes.push({ kind: "setName", name: PASS_MARK_NAME, formula: `=${table.passMark}` });
  }
  changes.push(
    ...renderPaper(paper, sheet),
    ...pageChanges(paper, sheet, isOne, titles.length),
    { kind: "setName", name, formula: `=${quoteSheetName(sheet)}!$A$1` },
    { kind: "setRowHeight", sheet, row: 0, rowCount: paper.rows.length, height: "auto" },
    recordChange(snapshot, name, recordOf(paper, about)),
    { kind: "activate", range: rangeOf(sheet, 0, 0) },
  );
  return success({ changeSet: { action: "analysis", changes }, outcome: { sheet, agencyCount } });
}

type Compose = (rowOf: (key: string) => number) => KeyedPaper;

/** Writes the whole analysis for rows that stand where they are asked for. */
function composer(
  snapshot: WorkbookSnapshot,
  subjects: readonly Subject[],
  titles: readonly string[],
  made: string,
): Compose {
  const [first] = subjects;
  if (!first) throw new RangeError("nobody to analyse");
  const overrides = overridesIn(snapshot).overrides;
  const { fiscalYearBe, instruments } = first.agency;
  const ruleset =
    fiscalYearBe === null ? latestRuleset(overrides) : rulesetFor(fiscalYearBe, overrides).ruleset;
  const next = fiscalYearBe === null ? null : nextLevelGains(instruments, ruleset);
  const passMark = passMarkIn(snapshot) ?? first.table.passMark;
  const isOne = subjects.length === 1;
  return (rowOf) => {
    const paper = new KeyedPaper(isOne ? columnCountOf(first) : MANY_COLUMNS, rowOf);
    titles.forEach((title, index) => paper.line(`title${index}`, title, LOOKS.title));
    paper.skip();
    if (isOne) writeAgency(paper, { snapshot, subject: first, ruleset, passMark, next });
    else writeAgencies(paper, subjects, ruleset);
    paper.skip();
    paper.line("made", made, LOOKS.small, false);
    return paper;
  };
}

/** On a new sheet each row stands below the one before. */
function composeInOrder(compose: Compose): KeyedPaper {
  const rows = new Map(compose(() => 0).rows.map((row, index) => [row.key, index]));
  return compose((key) => rows.get(key) ?? 0);
}

function recordChange(snapshot: WorkbookSnapshot, name: string, record: AnalysisRecord): Change {
  const value = JSON.stringify({ ...recordsIn(snapshot), [name]: record });
  return { kind: "setSetting", key: ANALYSIS_SETTING, value };
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
  return `${MADE} เมื่อวันที่ ${formatThaiDate(today)} จากตารางคะแนนในแผ่นงาน “${table.sheet}” ${how}`;
}

/** A4, one page wide, everything centred over it; the titles on each page when there are several. */
function pageChanges(
  { columnCount, rows }: KeyedPaper,
  sheet: string,
  isOne: boolean,
  titleRows: number,
): Change[] {
  const widths = isOne ? [10, 40, 12, 14, 12, 14, 12, 12] : [10, 40, 10, 12, 12, 12, 18, 14, 12];
  return [
    ...columnWidths(sheet, widths.slice(0, columnCount)),
    { kind: "showGridlines", sheet, visible: false },
    paperPage(sheet, {
      orientation: isOne ? "portrait" : "landscape",
      printArea: rangeOf(sheet, 0, 0, rows.length, columnCount),
      titleRows: { row: 0, rowCount: titleRows },
      marginsPoints: { top: 54, bottom: 54, left: 54, right: 43, header: 22, footer: 22 },
    }),
  ];
}

interface Existing {
  name: string;
  sheet: SheetSnapshot;
  row: number;
  record: AnalysisRecord | null;
}

/** The sheet of an earlier analysis of the same agency and year: as the workbook has noted, else by its titles. */
function existingAnalysis(
  snapshot: WorkbookSnapshot,
  about: Pick<AnalysisRecord, "agency" | "isOne" | "fiscalYearBe">,
  titles: readonly string[],
): Existing | null {
  const records = recordsIn(snapshot);
  for (const { name, range } of analysesIn(snapshot)) {
    const sheet = sheetNamed(snapshot, range.sheet);
    if (!sheet) continue;
    const record = records[name] ?? null;
    const isIt = record
      ? record.agency === about.agency &&
        record.isOne === about.isOne &&
        record.fiscalYearBe === about.fiscalYearBe
      : titles.every((title, index) => valueAt(sheet, range.row + index, 0) === title);
    if (isIt) return { name, sheet, row: range.row, record };
  }
  return null;
}

function analysesIn(snapshot: WorkbookSnapshot): { name: string; range: RangeRef }[] {
  return snapshot.names.flatMap(({ name, formula }) => {
    const range = isAnalysisName(name) ? parseAddress(formula.replace(/^=/, "")) : null;
    return range ? [{ name, range }] : [];
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
