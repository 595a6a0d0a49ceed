import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { parseAddress, quoteSheetName, rangeOf, toAbsoluteA1 } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import { freeSheetName } from "../../plan/proposePlan";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { findScoreTables } from "../../scores/findScoreTables";
import { overridesIn } from "../../scores/settings";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { sheetNamed, valueAt } from "../../snapshot";
import { findRegister } from "../findRegister";
import { reportSubject } from "../reportSubject";
import { readRequest } from "../request/readRequest";
import { leftovers, refusalFor } from "../roomFor";
import { summarise } from "../summarise";
import type { ReportRegister } from "../types";
import { chooseMeasures } from "./chooseMeasures";
import { evidenceItem } from "./evidenceItem";
import { formatRows, newEvidenceSheet } from "./evidenceLooks";
import { EVIDENCE_COLUMNS, MEASURE_KEY, evidenceRows } from "./evidenceRows";
import type { EvidenceContent, EvidenceRow } from "./evidenceRows";
import { freshRows, keysIn, mergeRows, type MergedRow } from "./mergeRows";

export interface EvidenceOptions {
  today: IsoDate;
}

export interface EvidenceOutcome {
  sheet: string;
  /** "O43"; null when the rules of the year do not say. */
  item: string | null;
  indicatorCount: number;
  /** Agencies' answers listed. */
  reportCount: number;
  isUpdate: boolean;
}

const NAME = /^ITA_Evidence(?:_(\d{4}))?$/i;

/** Where a paper of ours stands: of this fiscal year (Buddhist Era), or the first of any. */
export function findEvidence(
  { names, sheets }: WorkbookSnapshot,
  fiscalYearBe?: number | null,
): RangeRef | null {
  for (const { name, formula } of names) {
    const match = NAME.exec(name);
    if (!match) continue;
    if (fiscalYearBe !== undefined && (match[1] ?? "") !== String(fiscalYearBe ?? "")) continue;
    const range = parseAddress(formula.replace(/^=/, ""));
    if (range && sheets.some((sheet) => sheet.name === range.sheet)) return range;
  }
  return null;
}

/**
 * The paper that is published as evidence of the disclosure item (O43 in 2564): the measures, what was done about each failing
 * indicator, counts, links, period, signatures, and the agencies' own words, without the names of the people responsible. Values
 * of the day, as a published paper must not change. A second press brings the same sheet up to date and keeps every cell
 * and row that the user changed or added.
 */
export function proposeEvidence(
  snapshot: WorkbookSnapshot,
  { today }: EvidenceOptions,
): Result<Proposal<EvidenceOutcome>> {
  const found = findRegister(snapshot);
  if (!found.ok) return found;
  const content = contentOf(snapshot, found.value, today);
  const year = content.scoresYearBe === null ? null : content.scoresYearBe + 1;
  const { rows, shortened } = evidenceRows(content);
  const earlier = findEvidence(snapshot, year);
  const target = earlier ? sheetNamed(snapshot, earlier.sheet) : undefined;
  const isOffered = content.measures.isSuggestion;
  // Lines of a suggestion that the user took out are not offered again.
  const wanted = isOffered && target && earlier ? withoutDropped(rows, keysIn(target, earlier)) : rows;
  const merged =
    target && earlier ? mergeRows(target, earlier, wanted) : { rows: freshRows(wanted), moved: [] };
  const sheet = target?.name ?? freeSheetName(snapshot, sheetName(content.item.code, year));
  const range = rangeOf(
    sheet,
    earlier?.row ?? 0,
    earlier?.column ?? 0,
    merged.rows.length,
    EVIDENCE_COLUMNS + 1,
  );
  const blocked = target && blockedBy(target, range, earlier, merged.moved);
  if (blocked) return refusal(blocked, ...found.findings);
  const outcome: EvidenceOutcome = {
    sheet,
    item: content.item.code,
    indicatorCount: content.summaries.length,
    reportCount: wanted.filter(({ key }) => key.startsWith("report:")).length,
    isUpdate: target !== undefined,
  };
  const said: Finding[] = [
    ...found.findings,
    ...(shortened > 0
      ? [finding("info", "remediation/personal-data-left-out", { textCount: shortened })]
      : []),
    ...(isOffered && namesMeasures(merged.rows, wanted)
      ? [finding("question", "remediation/evidence-measures-suggested", {})]
      : []),
    ...(content.measures.suggestedOnly.length > 0
      ? [
          finding("question", "remediation/evidence-links-suggested", {
            indicatorCount: content.measures.suggestedOnly.length,
          }),
        ]
      : []),
    ...(content.item.code === null && year !== null
      ? [finding("question", "remediation/evidence-item-unknown", { fiscalYearBe: year })]
      : []),
  ];
  const cells = merged.rows.map((row) => [...row.cells, row.signature]);
  if (target && earlier && range.rowCount === earlier.rowCount && isSame(target, range, cells)) {
    return success({ changeSet: { action: "evidence", changes: [] }, outcome }, [
      finding("info", "changes/nothing-to-do", {}),
      ...said,
    ]);
  }
  const name = year === null ? "ITA_Evidence" : `ITA_Evidence_${year}`;
  const changes: Change[] = [
    ...(target ? leftovers(range, earlier) : newEvidenceSheet(sheet, found.value.sheet, wanted)),
    // Looks that the user gave to rows stay as long as no row moves.
    ...(target && isSameLayout(target, range, merged.rows) ? [] : looksOf(range, merged.rows)),
    // Cells that the user changed are left alone (null) or moved as they are; the others are ours.
    { kind: "setCells", range, cells, own: true },
    // Texts are in now: heights follow them.
    ...formatRows(range, merged.rows).filter(({ kind }) => kind === "setRowHeight"),
    { kind: "setName", name, formula: `=${quoteSheetName(sheet)}!${toAbsoluteA1(range)}` },
    { kind: "activate", range: rangeOf(sheet, range.row, range.column) },
  ];
  return success({ changeSet: { action: "evidence", changes }, outcome }, said);
}

function withoutDropped(rows: readonly EvidenceRow[], known: ReadonlySet<string>): EvidenceRow[] {
  return rows.filter(({ key }) => !key.startsWith(MEASURE_KEY) || known.has(key));
}

/** Whether measures of ours are on the paper, in words that the user has not changed. */
function namesMeasures(rows: readonly MergedRow[], wanted: readonly EvidenceRow[]): boolean {
  const ours = new Set(wanted.filter(({ key }) => key.startsWith(MEASURE_KEY)).map(({ cells }) => cells[1]));
  return rows.some(({ cells: [, text] }) => typeof text === "string" && ours.has(text));
}

function looksOf(range: RangeRef, rows: readonly MergedRow[]): Change[] {
  const keys: RangeRef = { ...range, column: range.column + EVIDENCE_COLUMNS, columnCount: 1 };
  return [
    ...formatRows(range, rows).filter(({ kind }) => kind !== "setRowHeight"),
    {
      kind: "setFormat",
      range: keys,
      format: { fontSize: 8, fontColor: "#BFBFBF", numberFormat: "General" },
    },
  ];
}

function sheetName(code: string | null, year: number | null): string {
  return ["หลักฐาน", ...(code === null ? ["ITA"] : [code]), ...(year === null ? [] : [`ปี ${year}`])].join(" ");
}

function contentOf(snapshot: WorkbookSnapshot, register: ReportRegister, today: IsoDate): EvidenceContent {
  const subject = reportSubject(snapshot, register);
  const scoresYearBe = subject.fiscalYearBe;
  const { overrides } = overridesIn(snapshot);
  const request = readRequest(snapshot);
  return {
    agencyName: subject.agencyName,
    scoresYearBe,
    item: evidenceItem((scoresYearBe ?? 2563) + 1, overrides),
    today,
    reference: request?.reference ?? "",
    measures: chooseMeasures(snapshot),
    scores: scoresOf(snapshot, request?.indicators ?? [], scoresYearBe),
    register,
    summaries: summarise(register, { today }),
  };
}

/** The failing scores: the request's, else those of the one agency whose scores the workbook has. */
function scoresOf(
  snapshot: WorkbookSnapshot,
  requested: readonly { indicator: IndicatorId; score: number | null; passMark: number | null }[],
  fiscalYearBe: number | null,
): EvidenceContent["scores"] {
  const scores = new Map<IndicatorId, { score: number; passMark: number | null }>();
  const isKnown = requested.length > 0 && requested.every(({ score }) => score !== null);
  const tables = isKnown ? null : findScoreTables(snapshot);
  const records = tables?.ok
    ? tables.value.flatMap(({ agencies, passMark }) => agencies.map((agency) => ({ agency, passMark })))
    : [];
  const ofYear = records.filter(
    ({ agency }) => agency.fiscalYearBe === fiscalYearBe || agency.fiscalYearBe === null,
  );
  const names = new Set(ofYear.map(({ agency }) => agency.name));
  if (names.size === 1) {
    for (const { agency, passMark } of ofYear) {
      for (const [id, reading] of Object.entries(agency.scores)) {
        if (reading.value !== null) scores.set(id as IndicatorId, { score: reading.value, passMark });
      }
    }
  }
  for (const { indicator, score, passMark } of requested) {
    if (score !== null) scores.set(indicator, { score, passMark });
  }
  return scores;
}

function blockedBy(
  sheet: SheetSnapshot,
  range: RangeRef,
  earlier: RangeRef | null,
  moved: readonly number[],
): Finding | null {
  const [first] = moved;
  if (first !== undefined) {
    const at = rangeOf(sheet.name, first, range.column);
    return finding("error", "remediation/evidence-rows-in-the-way", { rowCount: moved.length }, at);
  }
  return refusalFor(sheet, range, earlier);
}

/** Every row is what it was. */
function isSameLayout(sheet: SheetSnapshot, range: RangeRef, rows: readonly MergedRow[]): boolean {
  const keyOf = (value: unknown) => String(value).split("|")[0];
  const column = range.column + EVIDENCE_COLUMNS;
  return rows.every(({ signature }, r) => keyOf(signature) === keyOf(valueAt(sheet, range.row + r, column)));
}

function isSame(sheet: SheetSnapshot, range: RangeRef, cells: readonly CellInput[][]): boolean {
  return cells.every((line, r) =>
    line.every((input, c) => input === null || input === valueAt(sheet, range.row + r, range.column + c)),
  );
}
