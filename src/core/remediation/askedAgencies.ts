import { parseAddress } from "../grid";
import type { RangeRef } from "../grid";
import { serialToIso } from "../period/calendar";
import type { IsoDate } from "../period/types";
import type { TableSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { agencyKey } from "./readRegister";
import { readRegisterHeader } from "./registerHeaderWords";
import { tableColumn } from "./structuredReference";
import type { ReportRegister } from "./types";

const AGENCIES_TABLE = "ITA_Agencies";
const DEADLINE_NAME = "ITA_RequestDeadline";

export function tableNamed({ tables }: WorkbookSnapshot, name: string): TableSnapshot | undefined {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** The register with every agency that was asked, and the deadline of the request where the register has none. */
export function withRequest(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  return withDeadline(snapshot, withAgencies(snapshot, register));
}

function withAgencies(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  const table = tableNamed(snapshot, AGENCIES_TABLE);
  const sheet = table && sheetNamed(snapshot, table.sheet);
  if (!sheet || register.sheet === table.sheet) return register;
  const { row, column, rowCount, columnCount } = table.range;
  const headers = Array.from({ length: columnCount }, (_, c) => String(valueAt(sheet, row, column + c)));
  const index = headers.findIndex((header) => readRegisterHeader(header) === "agency");
  if (index < 0) return register;
  const written = new Map(register.agencies.map((name) => [agencyKey(name), name]));
  const agencies = new Map<string, string>();
  let isAll = true;
  for (let r = row + 1; r < row + rowCount; r++) {
    const text = String(valueAt(sheet, r, column + index));
    const name = text.trim();
    const key = agencyKey(name);
    // Counted by a formula, yet no agency of its own: spaces, or the same agency again.
    if (text !== "" && (name === "" || agencies.has(key))) isAll = false;
    // The register's own spelling: its rows are known by it.
    if (name !== "" && !agencies.has(key)) agencies.set(key, written.get(key) ?? name);
  }
  if (agencies.size === 0) return register;
  for (const [key, name] of written) {
    if (!agencies.has(key)) isAll = false;
    agencies.set(key, agencies.get(key) ?? name);
  }
  const reference = tableColumn(table.name, headers[index] ?? "");
  return { ...register, agencies: [...agencies.values()], asked: { column: reference, isAll } };
}

function withDeadline(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  if (register.deadline !== null || register.columns.deadline !== null) return register;
  const named = requestDeadline(snapshot);
  if (!named) return register;
  return { ...register, deadline: named.date, deadlineAt: named.at, deadlineName: DEADLINE_NAME };
}

function requestDeadline({ names }: WorkbookSnapshot): { date: IsoDate; at: RangeRef } | null {
  const entry = names.find(({ name }) => name.toLowerCase() === DEADLINE_NAME.toLowerCase());
  const at = entry ? parseAddress(entry.formula.replace(/^=/, "")) : null;
  const date = typeof entry?.value === "number" ? serialToIso(entry.value) : null;
  return at && date !== null ? { date, at } : null;
}
