import type { WorkbookSnapshot } from "../snapshot";
import { valueAt } from "../snapshot";
import { namedCell } from "../tables/namedCell";
import { readTable } from "../tables/readTable";
import { readDateCell } from "./deadline";
import { columnRange } from "./formulaText";
import { agencyKey } from "./readRegister";
import { readRequest } from "./request/readRequest";
import { REQUEST_NAMES } from "./request/types";
import { tableColumn } from "./structuredReference";
import type { ReportRegister } from "./types";

const AGENCIES_TABLE = "ITA_Agencies";
const AGENCIES_SHEET = "ทะเบียนหน่วยงาน";

const HEADERS = [
  { id: "agency", names: ["หน่วยงาน", "ชื่อหน่วยงาน", "ส่วนราชการ"] },
  { id: "person", names: ["ผู้ประสานงาน"] },
  { id: "contact", names: ["ช่องทางติดต่อ", "ติดต่อ", "โทรศัพท์"] },
] as const;

/** An agency that was asked to report, and whom to call. */
export interface AskedAgency {
  name: string;
  person: string;
  contact: string;
}

interface AskedList {
  /** Each agency once, in the order of the list. */
  agencies: AskedAgency[];
  /** The names' column as a formula refers to it; null where only an address of a plain range could. */
  column: string | null;
  /** Nothing but agencies, each once, is counted by a formula over the column. */
  isTidy: boolean;
}

/** The register of agencies that the request goes to; null when the workbook keeps none. */
export function readAsked(snapshot: WorkbookSnapshot): AskedList | null {
  const found = readTable<"agency" | "person" | "contact">(
    snapshot,
    AGENCIES_TABLE,
    HEADERS,
    ["agency"],
    AGENCIES_SHEET,
  );
  if (!found) return null;
  const { sheet, columns, range, table } = found;
  const text = (row: number, column: number | undefined) =>
    column === undefined ? "" : String(valueAt(sheet, row, column));
  const agencies = new Map<string, AskedAgency>();
  let isTidy = true;
  for (let row = range.row + 1; row < range.row + range.rowCount; row++) {
    const written = text(row, columns.agency);
    const name = written.trim();
    const key = agencyKey(name);
    if (written !== "" && (name === "" || agencies.has(key))) isTidy = false;
    if (name === "" || agencies.has(key)) continue;
    agencies.set(key, {
      name,
      person: text(row, columns.person).trim(),
      contact: text(row, columns.contact).trim(),
    });
  }
  const place = columns.agency ?? 0;
  const column =
    table !== null
      ? tableColumn(table, text(range.row, place))
      : columnRange(sheet.name, place, range.row + 1, range.row + range.rowCount - 1);
  return agencies.size === 0 ? null : { agencies: [...agencies.values()], column, isTidy };
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
  const agencies = new Map(
    list.agencies.map(({ name }) => [agencyKey(name), written.get(agencyKey(name)) ?? name]),
  );
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
