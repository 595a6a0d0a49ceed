import type { CellInput } from "../changes/changeSet";
import type { RangeRef } from "../grid";
import { contains, parseAddress, toAddress } from "../grid";
import { isoToSerial, partsOf } from "../period/calendar";
import { hasName } from "../plan/sheet/layout";
import { TODAY_NAME } from "../plan/sheet/rules";
import type { WorkbookSnapshot } from "../snapshot";
import type { ReportRegister } from "./types";

/** The register's own date cell, by the workbook's name of it where it has one; null when no cell holds the deadline. */
function deadlineReference({ deadlineAt, deadlineName }: ReportRegister): string | null {
  return deadlineName ?? (deadlineAt ? toAddress(deadlineAt) : null);
}

/** What a cell "กำหนดรายงาน" of a live table holds. */
export function deadlineInput(register: ReportRegister): CellInput {
  const reference = deadlineReference(register);
  if (reference !== null) return { formula: `=${reference}` };
  return register.deadline === null ? "" : isoToSerial(register.deadline);
}

/** The deadline inside of a formula. */
export function deadlineExpression(register: ReportRegister): string {
  const reference = deadlineReference(register);
  if (reference !== null) return reference;
  if (register.deadline === null) return "0";
  const { yearCe, month, day } = partsOf(register.deadline);
  return `DATE(${yearCe},${month},${day})`;
}

/** The workbook's own day of today where it has one (not in `own`, where this very formula goes), else Excel's. */
export function todayExpression(snapshot: WorkbookSnapshot, own: RangeRef | null): string {
  const today = snapshot.names.find((entry) => entry.name.toLowerCase() === TODAY_NAME.toLowerCase());
  const at = today ? parseAddress(today.formula.replace(/^=/, "")) : null;
  const isOwnCell = own !== null && at !== null && at.sheet === own.sheet && contains(own, at);
  return hasName(snapshot, TODAY_NAME) && !isOwnCell ? TODAY_NAME : "TODAY()";
}
