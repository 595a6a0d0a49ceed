import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import { FONT, HEADER, TEXT, TITLE } from "../../paper/looks";
import { columnWidths, PAPER_MARGINS, paperPage } from "../../paper/page";
import { freeSheetName } from "../../plan/proposePlan";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { findScoreTables } from "../../scores/findScoreTables";
import type { WorkbookSnapshot } from "../../snapshot";
import { sheetNamed } from "../../snapshot";
import { appendRows, roomBelow } from "../../tables/appendRows";
import { keyNoSpace } from "../../text/keys";
import { findAlike } from "./findAlike";
import { findAgencyLists, unique } from "./findLists";
import { readAgencies } from "./readAgencies";
import type { Agency, AgencyColumn, AgencyRegister, ListedAgency } from "./types";
import { AGENCIES_SHEET, AGENCIES_TABLE, AGENCY_HEADERS } from "./types";

export interface AgenciesOptions {
  /** Typed or pasted; without them the workbook's own longest list is taken. */
  agencies?: readonly ListedAgency[];
  /** The list with its header at this cell, when the workbook has several. */
  from?: { sheet: string; row: number; column: number };
  /** Names that are another agency's in another spelling: they are left out. */
  leaveOut?: readonly string[];
}

export interface AgenciesOutcome {
  sheet: string;
  added: ListedAgency[];
  /** In the register when this is done. */
  agencyCount: number;
}

const COLUMNS = Object.keys(AGENCY_HEADERS) as AgencyColumn[];
const WIDTHS: Record<AgencyColumn, number> = { no: 6, name: 44, shortName: 16, contact: 26, channel: 32 };
const HEADER_ROW = 2;

/**
 * Makes the register of agencies, or adds to the one that is there what it lacks: rows are appended, and nothing that
 * people wrote is touched. Names that look like one agency in two spellings are asked about (`forms/agencies-alike`).
 * Refuses with `forms/no-agency-list`, `changes/would-overwrite` or `changes/sheet-protected`.
 */
export function proposeAgencies(
  snapshot: WorkbookSnapshot,
  options: AgenciesOptions,
): Result<Proposal<AgenciesOutcome>> {
  const offered = offeredAgencies(snapshot, options);
  if (offered.length === 0) return refusal(finding("error", "forms/no-agency-list", {}));
  const register = readAgencies(snapshot);
  const known = register?.agencies ?? [];
  const leftOut = new Set((options.leaveOut ?? []).map(keyNoSpace));
  const knownKeys = new Set(known.map(({ name }) => keyNoSpace(name)));
  const added = offered.filter(({ name }) => {
    const key = keyNoSpace(name);
    return !knownKeys.has(key) && !leftOut.has(key);
  });
  const agencyCount = known.length + added.length;
  const outcome = { sheet: register?.sheet ?? freeSheetName(snapshot, AGENCIES_SHEET), added, agencyCount };
  if (added.length === 0) {
    const findings = [
      finding("info", "changes/nothing-to-do", {}),
      finding("info", "forms/agencies-known", { agencyCount: known.length }),
    ];
    return success({ changeSet: { action: "agencies", changes: [] }, outcome }, findings);
  }
  const changes = register ? addTo(snapshot, register, added) : success(newRegister(outcome.sheet, added));
  if (!changes.ok) return changes;
  return success(
    { changeSet: { action: "agencies", changes: changes.value }, outcome },
    alikeFindings(known, added),
  );
}

function offeredAgencies(snapshot: WorkbookSnapshot, { agencies, from }: AgenciesOptions): ListedAgency[] {
  if (agencies) return unique(agencies);
  const tables = findScoreTables(snapshot);
  const lists = findAgencyLists(snapshot, tables.ok ? tables.value : []);
  const chosen = from
    ? lists.find(({ sheet, at }) => sheet === from.sheet && at.row === from.row && at.column === from.column)
    : lists[0];
  return chosen?.agencies ?? [];
}

/** Only pairs with a new name: what was in the register before was seen before. */
function alikeFindings(known: readonly Agency[], added: readonly ListedAgency[]): Finding[] {
  const isNew = new Set(added.map(({ name }) => name));
  return findAlike([...known, ...added].map(({ name }) => name))
    .filter(({ other }) => isNew.has(other))
    .map((pair) => finding("question", "forms/agencies-alike", { ...pair }));
}

function cellsOf(agency: ListedAgency, no: number): Record<AgencyColumn, CellInput> {
  const { name, shortName, contact, channel } = agency;
  return { no, name, shortName, contact, channel };
}

function addTo(
  snapshot: WorkbookSnapshot,
  register: AgencyRegister,
  added: readonly ListedAgency[],
): Result<Change[]> {
  const last = register.agencies.reduce((largest, { no }) => Math.max(largest, no), 0);
  const rows = added.map((agency, index) => cellsOf(agency, last + index + 1));
  const sheet = sheetNamed(snapshot, register.sheet);
  const blocked = sheet ? roomBelow(sheet, register.range, register.agencies, rows.length) : null;
  return blocked ? refusal(blocked) : success(appendRows(register, register.agencies, rows));
}

function newRegister(sheet: string, agencies: readonly ListedAgency[]): Change[] {
  const width = COLUMNS.length;
  const table = rangeOf(sheet, HEADER_ROW, 0, agencies.length + 1, width);
  const body: RangeRef = { ...table, row: HEADER_ROW + 1, rowCount: agencies.length };
  const column = (of: AgencyColumn): RangeRef => ({ ...body, column: COLUMNS.indexOf(of), columnCount: 1 });
  return [
    { kind: "addSheet", sheet },
    ...columnWidths(
      sheet,
      COLUMNS.map((of) => WIDTHS[of]),
    ),
    {
      kind: "setFormat",
      range: rangeOf(sheet, 0, 0, 1, width),
      format: { ...TITLE, horizontal: "CenterAcrossSelection" },
    },
    { kind: "setFormat", range: { ...table, rowCount: 1 }, format: HEADER },
    {
      kind: "setFormat",
      range: body,
      format: { ...TEXT, fontSize: 16, wrap: true, borders: { style: "Thin" } },
    },
    {
      kind: "setFormat",
      range: column("no"),
      format: { fontName: FONT, horizontal: "Center", numberFormat: "0" },
    },
    { kind: "setCells", range: rangeOf(sheet, 0, 0), cells: [["ทะเบียนหน่วยงานที่ขอให้รายงานผลการดำเนินการ"]] },
    {
      kind: "setCells",
      range: table,
      cells: [
        COLUMNS.map((of) => AGENCY_HEADERS[of]),
        ...agencies.map((agency, index) => {
          const cells = cellsOf(agency, index + 1);
          return COLUMNS.map((of) => cells[of]);
        }),
      ],
    },
    // After the cells: under "@" an apostrophe that keeps a text a text would itself be text.
    {
      kind: "setFormat",
      range: { ...column("name"), columnCount: width - 1 },
      format: { numberFormat: "@" },
    },
    { kind: "addTable", range: table, name: AGENCIES_TABLE },
    { kind: "setRowHeight", sheet, row: 0, rowCount: table.row + table.rowCount, height: "auto" },
    { kind: "freezePanes", sheet, rows: HEADER_ROW + 1, columns: 0 },
    paperPage(sheet, {
      titleRows: { row: 0, rowCount: HEADER_ROW + 1 },
      marginsPoints: PAPER_MARGINS,
    }),
    { kind: "activate", range: rangeOf(sheet, HEADER_ROW + 1, 1) },
  ];
}
