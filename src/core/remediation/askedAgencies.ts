import type { WorkbookSnapshot } from "../snapshot";
import { sheetNamed, valueAt } from "../snapshot";
import { namedCell } from "../tables/namedCell";
import { readAgencies } from "./agencies/readAgencies";
import { readDateCell } from "./deadline";
import { columnRange } from "./formulaText";
import { agencyKey } from "./readRegister";
import { readRequest } from "./request/readRequest";
import { REQUEST_NAMES } from "./request/types";
import { tableColumn } from "./structuredReference";
import type { ReportRegister } from "./types";

interface AskedList {
  /** Each agency once, in the order of the list. */
  names: string[];
  /** The names' column as a formula refers to it; null where its header cannot be written in one. */
  column: string | null;
  /** A formula that counts what the column holds counts exactly the agencies. */
  isTidy: boolean;
}

function readAsked(snapshot: WorkbookSnapshot): AskedList | null {
  const register = readAgencies(snapshot);
  const sheet = register && sheetNamed(snapshot, register.sheet);
  const column = register?.columns.name;
  if (!register || !sheet || column === undefined || register.agencies.length === 0) return null;
  const { range, table } = register;
  let filled = 0;
  for (let row = range.row + 1; row < range.row + range.rowCount; row++) {
    if (valueAt(sheet, row, column) !== "") filled++;
  }
  return {
    names: register.agencies.map(({ name }) => name),
    column:
      table !== null
        ? tableColumn(table, String(valueAt(sheet, range.row, column)))
        : columnRange(sheet.name, column, range.row + 1, range.row + range.rowCount - 1),
    isTidy: filled === register.agencies.length,
  };
}

/** The register with every agency and indicator that was asked about, and the deadline of the request where it has none. */
export function withRequest(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  const requested = readRequest(snapshot)?.indicators.map(({ indicator }) => indicator) ?? [];
  return { ...withDeadline(snapshot, withAgencies(snapshot, register)), requested };
}

function withAgencies(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  const list = readAsked(snapshot);
  if (!list) return register;
  const written = new Map(register.agencies.map((name) => [agencyKey(name), name]));
  // The register's own spelling: its rows are known by it.
  const agencies = new Map(list.names.map((name) => [agencyKey(name), written.get(agencyKey(name)) ?? name]));
  let isAll = list.isTidy;
  for (const [key, name] of written) {
    if (agencies.has(key)) continue;
    isAll = false;
    agencies.set(key, name);
  }
  return { ...register, agencies: [...agencies.values()], asked: { column: list.column, isAll } };
}

function withDeadline(snapshot: WorkbookSnapshot, register: ReportRegister): ReportRegister {
  if (register.deadline !== null || register.columns.deadline !== null) return register;
  const name = REQUEST_NAMES.deadline;
  const at = namedCell(snapshot, name);
  const value = snapshot.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.value;
  const { date, isReal } = at && value !== undefined ? readDateCell(value) : { date: null, isReal: false };
  if (date === null) return register;
  return { ...register, deadline: date, deadlineAt: isReal ? at : null, deadlineName: isReal ? name : null };
}
