import type { CellInput, Change, Proposal, RangeFormat } from "../../changes/changeSet";
import { rangeOf, type RangeRef } from "../../grid";
import { disclosureList } from "../../ita/disclosureScoring";
import { rulesetFor } from "../../ita/rulesetFor";
import type { Ruleset } from "../../ita/rulesets";
import { overridesIn } from "../../scores/settings";
import { finding, refusal, success, type Finding, type Result } from "../../result";
import { valueAt, type WorkbookSnapshot } from "../../snapshot";
import { namedRange } from "../../plan/sheet/layout";
import { LOOKS } from "../../paper/paper";
import { findDutyTable, makeRoom, repair, type DutyTable } from "../dutyTable";
import { dutyNames, dutyYear } from "../dutyYear";
import { columnFormat, DATE_FORMAT, INPUT, nameAt } from "../paper";
import type { DutyOptions, DutyOutcome } from "../types";
import { findItems } from "./findItems";
import {
  buildItemSheet,
  lostFormula,
  SCORE_COLUMN,
  SCORE_COLUMN_COUNT,
  scoreRows,
  SPARE_ROWS,
  statusChoices,
} from "./sheet";
import type { DisclosureReading } from "./types";
import { isItemCode, ITEM_HEADERS, readItemCode, type ItemField } from "./words";

/**
 * The sheet of the disclosure items of a fiscal year with what each missing one costs. A table of items of the user's own is
 * read instead of making another. A sheet of ours that is there gets the items it lacks and the formulas that were typed over;
 * what people typed stays. Nothing to do: no changes and `changes/nothing-to-do`.
 */
export function proposeDisclosure(
  snapshot: WorkbookSnapshot,
  options: DutyOptions,
): Result<Proposal<DutyOutcome>> {
  const fiscalYearBe = dutyYear(snapshot, options.fiscalYearBe, options.today);
  const { ruleset } = rulesetFor(fiscalYearBe, overridesIn(snapshot).overrides);
  const ofYear = { ...ruleset, fiscalYearBe };
  const found = findItems(snapshot, fiscalYearBe);
  const list = disclosureList(ofYear);
  const unconfirmed = list.isConfirmed
    ? []
    : [finding("question", "duties/items-unconfirmed", { fiscalYearBe, hasNames: list.hasNames })];
  if (!found) {
    const { changes, sheet, rowCount } = buildItemSheet(snapshot, ofYear, options.today);
    return proposal({ sheet, fiscalYearBe, isUpdate: false, addedRows: rowCount }, changes, unconfirmed);
  }
  const { reading, findings } = found;
  if (!reading.isOurs) {
    const at = reading.items[0]?.at;
    const own = finding(
      "info",
      "duties/own-item-table",
      { sheet: reading.sheet, itemCount: reading.items.length },
      at,
    );
    const outcome = { sheet: reading.sheet, fiscalYearBe, isUpdate: true, addedRows: 0 };
    return proposal(outcome, [], [own, ...findings]);
  }
  return proposeUpdate(snapshot, ofYear, reading, findings);
}

function proposal(
  outcome: Omit<DutyOutcome, "duty">,
  changes: Change[],
  findings: Finding[],
): Result<Proposal<DutyOutcome>> {
  return success(
    { changeSet: { action: "disclosure", changes }, outcome: { duty: "disclosure", ...outcome } },
    findings,
  );
}

function proposeUpdate(
  snapshot: WorkbookSnapshot,
  ruleset: Ruleset,
  reading: DisclosureReading,
  findings: Finding[],
): Result<Proposal<DutyOutcome>> {
  const { fiscalYearBe } = ruleset;
  const names = dutyNames(fiscalYearBe);
  const table = findDutyTable<ItemField>(snapshot, names.disclosure, ITEM_HEADERS, "code", isItemCode);
  if (!table) return refusal(finding("error", "duties/table-broken", { sheet: reading.sheet }));
  const { sheet } = table;
  if (sheet.isProtected) return refusal(finding("error", "changes/sheet-protected", { sheet: sheet.name }));
  const scores = namedRange(snapshot, names.disclosureScores);
  const added = missingRows(table, ruleset, scores);
  const repairs = scores
    ? [...repairScores(table, ruleset, reading, scores), ...repairLost(table, reading, scores)]
    : [];
  const range = rangeOf(
    sheet.name,
    table.headerRow,
    table.left,
    table.endRow + added.length - table.headerRow,
    table.right - table.left + 1,
  );
  const changes =
    added.length > 0
      ? [
          ...makeRoom(table, added.length),
          ...appended(table, added),
          ...repairs,
          nameAt(names.disclosure, range),
        ]
      : repairs;
  const outcome = { sheet: sheet.name, fiscalYearBe, isUpdate: true, addedRows: added.length };
  const nothing = changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : [];
  return proposal(outcome, changes, [...nothing, ...findings]);
}

interface NewItem {
  code: string;
  cells: Partial<Record<ItemField, CellInput>>;
}

/** Items of the year's list that the table lacks, for the rows below it. */
function missingRows(table: DutyTable<ItemField>, ruleset: Ruleset, scores: RangeRef | null): NewItem[] {
  const { sheet, columns } = table;
  const there = new Set<string>();
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    const code = readItemCode(valueAt(sheet, row, columns.code ?? 0));
    if (code !== null) there.add(code);
  }
  const lacking = disclosureList(ruleset).items.filter((item) => !there.has(item.code));
  return lacking.map(({ code, name, subIndicator }, index) => {
    const { status, sub } = columns;
    const row = table.endRow + index;
    const lost =
      scores && status !== undefined && sub !== undefined
        ? { formula: lostFormula(row, { status, sub }, scores) }
        : "";
    return { code, cells: { code, name, sub: subIndicator, lost } };
  });
}

const ROW_FORMATS = {
  status: { ...INPUT, horizontal: "Center" },
  checked: { ...INPUT, horizontal: "Center", numberFormat: DATE_FORMAT },
  lost: { horizontal: "Right", numberFormat: "0.00" },
  owner: { ...INPUT, numberFormat: "@" },
  link: { ...INPUT, numberFormat: "@" },
  note: { ...INPUT, numberFormat: "@" },
} as const satisfies Partial<Record<ItemField, RangeFormat>>;

/** New rows look like those above: texts, dates, the status list. */
function appended(
  { sheet, endRow, columns, left, right }: DutyTable<ItemField>,
  rows: readonly NewItem[],
): Change[] {
  const range = rangeOf(sheet.name, endRow, left, rows.length, right - left + 1);
  const cells = rows.map((row) => {
    const line: CellInput[] = Array<CellInput>(range.columnCount).fill(null);
    for (const [field, input] of Object.entries(row.cells)) {
      const column = columns[field as ItemField];
      if (column !== undefined) line[column - left] = input;
    }
    return line;
  });
  const formats = (["status", "checked", "lost", "owner", "link", "note"] as const).flatMap(
    (field): Change[] => {
      const column = columns[field];
      if (column === undefined) return [];
      return [columnFormat(range, column, ROW_FORMATS[field])];
    },
  );
  const { status } = columns;
  const rect = (column: number) => rangeOf(sheet.name, endRow, column, rows.length, 1);
  return [
    // A row that came in has the formats of the one above: in a text cell the sign for text would be part of the text.
    { kind: "setFormat", range, format: { ...LOOKS.cell, fontSize: 14, numberFormat: "General" } },
    { kind: "setCells", range, cells },
    ...formats,
    ...(status === undefined ? [] : [statusChoices(rect(status))]),
    { kind: "setRowHeight", sheet: sheet.name, row: endRow, rowCount: rows.length, height: "auto" },
  ];
}

/** What an item costs is a number: a cell that holds none has lost its formula. A number typed over it stays. */
function repairLost(table: DutyTable<ItemField>, reading: DisclosureReading, scores: RangeRef): Change[] {
  const { sheet, columns } = table;
  const { status, sub, lost } = columns;
  if (status === undefined || sub === undefined || lost === undefined) return [];
  return reading.items.flatMap(({ at: { row } }) =>
    repair(sheet, row, lost, lostFormula(row, { status, sub }, scores)),
  );
}

/** The summary's formulas, while it stands as it was made. */
function repairScores(
  table: DutyTable<ItemField>,
  ruleset: Ruleset,
  reading: DisclosureReading,
  scores: RangeRef,
): Change[] {
  const { sheet, headerRow, endRow, columns } = table;
  const { status, sub } = columns;
  const subCount = disclosureList(ruleset).subIndicators.length;
  const isMoved = scores.rowCount !== subCount + 1 || scores.columnCount !== SCORE_COLUMN_COUNT;
  if (
    isMoved ||
    scores.column !== 0 ||
    scores.sheet !== sheet.name ||
    status === undefined ||
    sub === undefined
  )
    return [];
  const first = scores.row + 1;
  const rows = scoreRows(ruleset, first, { first: headerRow, last: endRow + SPARE_ROWS }, { sub, status });
  return rows.flatMap((line, r) =>
    line.flatMap((input, c) => {
      if (typeof input !== "object" || input === null) return [];
      // A score without items is empty on purpose.
      const isBlankScore =
        c === SCORE_COLUMN &&
        (r < subCount ? valueAt(sheet, first + r, 3) === 0 : reading.scores.oit === null || r < subCount + 2);
      return isBlankScore ? [] : repair(sheet, first + r, c, input.formula);
    }),
  );
}
