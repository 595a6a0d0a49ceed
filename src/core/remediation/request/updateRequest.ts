import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import { isoToSerial } from "../../period/calendar";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { WorkbookSnapshot } from "../../snapshot";
import { sheetNamed, valueAt } from "../../snapshot";
import { appendRows, roomBelow } from "../../tables/appendRows";
import type { FoundTable } from "../../tables/readTable";
import type { RequestOptions, RequestOutcome, RowMaker } from "./requestOptions";
import { deadlineFindings } from "./requestOptions";
import { findRequestList } from "./readRequest";
import { gapFormula } from "./requestSheet";
import type { ReportRequest, RequestColumn, RequestField } from "./types";

interface ListedIndicator {
  indicator: IndicatorId;
  row: number;
}

/**
 * The request that is there, changed where it was asked for: labelled cells, indicators added at the end, rows of
 * indicators that are no longer asked about emptied (with columns of the user's in them they keep those). Scores, pass
 * marks and advice that stand there stay, whatever they are: advice is filled in where there is none, or as it was given.
 */
export function updateRequest(
  snapshot: WorkbookSnapshot,
  request: ReportRequest,
  options: RequestOptions,
  indicators: IndicatorId[],
  rowOf: RowMaker,
): Result<Proposal<RequestOutcome>> {
  const list = findRequestList(snapshot, request.sheet);
  const sheet = sheetNamed(snapshot, request.sheet);
  const content: Change[] = fieldChanges(request, options);
  if (list && sheet) {
    if (sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
    const listed = listedIn(list);
    const added = indicators.filter((id) => !listed.some(({ indicator }) => indicator === id));
    const gone = listed.filter(({ indicator }) => !indicators.includes(indicator));
    const kept = listed.filter(({ indicator }) => indicators.includes(indicator));
    content.push(...adviceChanges(list, kept, options, rowOf), ...gone.map(({ row }) => emptied(list, row)));
    if (added.length > 0) {
      const filled = list.rows.map((row) => ({ row }));
      const blocked = roomBelow(sheet, list.range, filled, added.length);
      if (blocked) return refusal(blocked);
      content.push(...appendRows(growing(list), filled, newRows(list, added, rowOf)));
    }
  }
  const isChanged = content.length > 0;
  const isSent = request.sent !== null && request.sent.version >= request.version;
  const version = isChanged && isSent ? (request.sent?.version ?? 0) + 1 : request.version;
  const changes = [...content, ...(version === request.version ? [] : setField(request, "version", version))];
  const findings: Finding[] = [
    ...(isChanged ? [] : [finding("info", "changes/nothing-to-do", {})]),
    ...deadlineFindings(options),
    ...(version > request.version && request.sent
      ? [finding("warning", "forms/new-version", { version, sentVersion: request.sent.version })]
      : []),
  ];
  const outcome: RequestOutcome = {
    sheet: request.sheet,
    fiscalYearBe: options.fiscalYearBe ?? request.fiscalYearBe,
    indicators,
    deadline: options.deadline ?? request.deadline,
    version,
    isUpdate: true,
  };
  return success({ changeSet: { action: "request", changes }, outcome }, findings);
}

function fieldChanges(request: ReportRequest, options: RequestOptions): Change[] {
  const { fiscalYearBe, reference, deadline } = options;
  const wanted: [RequestField, CellInput | undefined][] = [
    ["year", fiscalYearBe !== request.fiscalYearBe ? fiscalYearBe : undefined],
    ["reference", reference !== request.reference ? reference : undefined],
    ["deadline", deadline !== undefined && deadline !== request.deadline ? isoToSerial(deadline) : undefined],
  ];
  return wanted.flatMap(([field, value]) => (value === undefined ? [] : setField(request, field, value)));
}

/** A labelled cell that people have removed is not made again. */
export function setField(request: ReportRequest, field: RequestField, value: CellInput): Change[] {
  const cell = request.cells[field];
  return cell
    ? [{ kind: "setCells", range: rangeOf(cell.sheet, cell.row, cell.column), cells: [[value]] }]
    : [];
}

function listedIn({ sheet, columns, rows }: FoundTable<RequestColumn>): ListedIndicator[] {
  const { indicator: place } = columns;
  if (place === undefined) return [];
  return rows.flatMap((row) => {
    const indicator = readIndicatorText(String(valueAt(sheet, row, place)))?.indicator;
    return indicator ? [{ indicator, row }] : [];
  });
}

function adviceChanges(
  { sheet, columns }: FoundTable<RequestColumn>,
  kept: readonly ListedIndicator[],
  { advice }: RequestOptions,
  rowOf: RowMaker,
): Change[] {
  const { advice: place } = columns;
  if (place === undefined) return [];
  return kept.flatMap(({ indicator, row }): Change[] => {
    const now = valueAt(sheet, row, place);
    const given = advice?.[indicator];
    const wanted = given ?? (now === "" ? rowOf(indicator).advice : now);
    return wanted === now
      ? []
      : [{ kind: "setCells", range: rangeOf(sheet.name, row, place), cells: [[wanted]] }];
  });
}

function emptied({ sheet, columns }: FoundTable<RequestColumn>, row: number): Change {
  const places = Object.values<number | undefined>(columns).filter((place) => place !== undefined);
  const left = Math.min(...places);
  const width = Math.max(...places) - left + 1;
  const cells = Array.from({ length: width }, (_, c): CellInput => (places.includes(left + c) ? "" : null));
  return { kind: "setCells", range: rangeOf(sheet.name, row, left, 1, width), cells: [cells] };
}

function growing({ table, sheet, range, columns }: FoundTable<RequestColumn>) {
  return { sheet: sheet.name, table, range, columns };
}

function newRows(
  { columns, range, rows }: FoundTable<RequestColumn>,
  added: readonly IndicatorId[],
  rowOf: RowMaker,
) {
  const first = Math.max(range.row, ...rows) + 1;
  return added.map((indicator, index) => {
    const row = rowOf(indicator);
    const { score, passMark } = columns;
    const hasBoth = score !== undefined && passMark !== undefined;
    return { ...row, gap: hasBoth ? gapFormula(first + index, score, passMark) : "" };
  });
}
