import type { CellInput } from "../../changes/changeSet";
import { indicatorName } from "../../ita/indicators";
import { isoToSerial } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import type { ReturnEntry } from "../returns/outcome";
import { isSerious } from "../returns/doubts";
import type { ReturnRow } from "../returns/types";
import type { ReportColumn } from "./columns";

/** Printed words of the register, Thai whatever the language of the pane. */
const RECEIVED = "รับแล้ว";
const LATE = "ส่งหลังกำหนด";
const ALTERED = "แบบถูกแก้ไข";

/** What a report puts into its row: literal texts, real dates. */
export function recordCells(
  entry: ReturnEntry,
  row: ReturnRow,
  today: IsoDate,
): Partial<Record<ReportColumn, Exclude<CellInput, null>>> {
  return {
    agency: entry.agency ?? "",
    indicator: indicatorName(row.indicator),
    status: row.statusText,
    code: row.status ?? "",
    action: row.action,
    evidence: row.evidence,
    date: row.date === null ? row.dateText : isoToSerial(row.date),
    person: row.person,
    reportedOn: isoToSerial(entry.reportedOn),
    file: entry.file,
    importedOn: isoToSerial(today),
    receipt: receiptOf(entry),
  };
}

function receiptOf({ daysLate, differences }: ReturnEntry): string {
  const remarks = [...(daysLate > 0 ? [LATE] : []), ...(differences.some(isSerious) ? [ALTERED] : [])];
  return remarks.length > 0 ? `${RECEIVED} (${remarks.join(", ")})` : RECEIVED;
}
