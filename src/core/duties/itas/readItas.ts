import { rangeOf, type RangeRef } from "../../grid";
import { serialToIso } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import { readDayCell } from "../../plan/sheet/readRows";
import { finding, type Finding } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import { keyNoSpace } from "../../text/keys";
import { fieldValue, findDutyTable, type DutyTable } from "../dutyTable";
import { dutyNames } from "../dutyYear";
import { isEntryCode, ITAS_HEADERS, ITAS_WORDS, type ItasField, type ItasState } from "./entries";

export interface ItasEntryReading {
  code: string;
  text: string;
  /** To copy; "" where there is none yet. */
  value: string;
  state: ItasState;
  enteredOn: IsoDate | null;
  due: IsoDate | null;
  /** Not entered and its day is over. */
  isLate: boolean;
  /** The cell of its status. */
  at: RangeRef;
}

export interface ItasReading {
  sheet: string;
  entries: ItasEntryReading[];
  /** Entered, of those that have to be. */
  enteredCount: number;
  neededCount: number;
  lateCount: number;
}

export function findItasTable(snapshot: WorkbookSnapshot, fiscalYearBe: number): DutyTable<ItasField> | null {
  return findDutyTable<ItasField>(snapshot, dutyNames(fiscalYearBe).itas, ITAS_HEADERS, "code", isEntryCode);
}

/** What was entered into ITAS, as the checklist says; null without our sheet. Nothing is asked of ITAS itself. */
export function readItas(
  snapshot: WorkbookSnapshot,
  fiscalYearBe: number,
  today: IsoDate,
): { reading: ItasReading; findings: Finding[] } | null {
  const table = findItasTable(snapshot, fiscalYearBe);
  if (!table) return null;
  const findings: Finding[] = [];
  const entries: ItasEntryReading[] = [];
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    const code = String(fieldValue(table, row, "code")).trim();
    if (code === "") continue;
    const day = (field: "enteredOn" | "due"): IsoDate | null => {
      const value = fieldValue(table, row, field);
      const serial = readDayCell(value);
      if (serial === "wrong") {
        const at = rangeOf(table.sheet.name, row, table.columns[field] ?? 0);
        findings.push(finding("warning", "duties/date-unreadable", { text: String(value).slice(0, 40) }, at));
      }
      return typeof serial === "number" ? serialToIso(serial) : null;
    };
    const enteredOn = day("enteredOn");
    const due = day("due");
    const state = stateOf(String(fieldValue(table, row, "status")), enteredOn);
    entries.push({
      code,
      text: String(fieldValue(table, row, "text")),
      value: String(fieldValue(table, row, "value")),
      state,
      enteredOn,
      due,
      isLate: state === "waiting" && due !== null && due < today,
      at: rangeOf(table.sheet.name, row, table.columns.status ?? table.columns.code ?? 0),
    });
  }
  const needed = entries.filter((entry) => entry.state !== "none");
  return {
    reading: {
      sheet: table.sheet.name,
      entries,
      enteredCount: needed.filter((entry) => entry.state === "entered").length,
      neededCount: needed.length,
      lateCount: entries.filter((entry) => entry.isLate).length,
    },
    findings,
  };
}

/** A date of entry without a word says that it was entered. */
function stateOf(text: string, enteredOn: IsoDate | null): ItasState {
  const key = keyNoSpace(text);
  if (key === "") return enteredOn === null ? "waiting" : "entered";
  if (key === keyNoSpace(ITAS_WORDS.entered)) return "entered";
  return key === keyNoSpace(ITAS_WORDS.none) ? "none" : "waiting";
}
