import type { RangeRef } from "../grid";
import { MAX_COLUMNS, rangeOf } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { MergedCells } from "../mergedCells";
import type { IsoDate } from "../period/types";
import { oneLine, splitNumber } from "../plan/activities/names";
import type { Finding } from "../result";
import { finding } from "../result";
import { readIndicatorText } from "../scores/text/indicatorText";
import type { SheetSnapshot } from "../snapshot";
import { formatAt } from "../snapshot";
import { agencyKey } from "./agencyKey";
import { findDeadline, readDateCell } from "./deadline";
import type { RegisterHead } from "./registerHeaders";
import { readRegisterHeader } from "./registerHeaders";
import { isEmptyRow, noObstacles, numberColumnOf } from "./registerRows";
import { readShare, readStatus, readStatusCode, readVerified } from "./statusWords";
import { markSuperseded } from "./supersede";
import type { RemediationStatus, ReportRegister, ReportRow } from "./types";

export { agencyKey };

export interface RegisterReading {
  register: ReportRegister;
  findings: Finding[];
}

const TOTAL = /^(?:รวม|รวมทั้งสิ้น|ผลรวม|หมายเหตุ|ที่มา|total)/i;
/** So many empty rows end a register. */
const MAX_GAP = 2;

/** Reads the rows under a register's headers. */
export function readRegister(sheet: SheetSnapshot, cells: MergedCells, head: RegisterHead): RegisterReading {
  const reader = new RowReader(sheet, cells, head);
  const end = sheet.used ? sheet.used.row + sheet.used.rowCount : 0;
  let lastRow = head.bottom;
  for (let row = head.bottom + 1, gap = 0; row < end && gap <= MAX_GAP; row++) {
    if (isEmptyRow(cells, head, row)) {
      gap++;
      reader.skip(row);
    } else {
      gap = 0;
      if (reader.read(row)) lastRow = row;
    }
  }
  return reader.finish(lastRow);
}

/** Goes through the rows once and gathers what they say. */
class RowReader {
  private readonly rows: ReportRow[] = [];
  private readonly findings: Finding[] = [];
  private readonly agencies = new Map<string, { name: string; spelling: string }>();
  private readonly noReportWords = new Set<string>();
  private readonly obstacles = noObstacles();
  private differing: { at: RangeRef; text: string; count: number } | null = null;
  private agency = "";
  private readonly numberColumn: number | null;
  private readonly dates = new Map<number, { date: IsoDate | null; isFilled: boolean }>();
  private readonly skippedRows: number[] = [];
  private readonly names = new Map<string, string>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly cells: MergedCells,
    private readonly head: RegisterHead,
  ) {
    this.numberColumn = numberColumnOf(cells, head);
  }

  /** A row that looks empty; spaces in it would be counted by a formula. */
  skip(row: number): void {
    const { left, right } = this.head;
    for (let column = left; column <= right; column++) {
      if (this.cells.value(row, column) !== "") this.skippedRows.push(row);
    }
  }

  /** Agencies repeat over many rows: each text is repaired once. */
  private nameOf(written: string): string {
    let name = this.names.get(written);
    if (name === undefined) this.names.set(written, (name = splitNumber(written).name));
    return name;
  }

  private keyOf(agency: string): string {
    let key = this.keys.get(agency);
    if (key === undefined) this.keys.set(agency, (key = agencyKey(agency)));
    return key;
  }

  /** Reads one row; false when it belongs to no agency (a total, a repeated header, a note). */
  read(row: number): boolean {
    const { columns } = this.head;
    const written = this.cells.text(row, columns.agency);
    const name = this.nameOf(written);
    if (readRegisterHeader(written) === "agency" || TOTAL.test(name)) {
      this.agency = "";
      this.skippedRows.push(row);
      return false;
    }
    if (columns.indicator === null) return this.readMatrixRow(row, name, written);
    return this.readLongRow(row, columns.indicator, name, written);
  }

  private readLongRow(row: number, indicatorColumn: number, name: string, written: string): boolean {
    const { columns } = this.head;
    const text = this.cells.text(row, indicatorColumn);
    const indicator = text.trim() === "" ? null : (readIndicatorText(text)?.indicator ?? null);
    // An agency is written once over its rows, merged or not; a row with a number of its own is another entry.
    const isCarried = text.trim() !== "" && !this.hasOwnNumber(row);
    const agency = name !== "" ? name : isCarried ? this.agency : "";
    this.agency = agency;
    if (agency !== "") this.addAgency(agency, name === "" ? null : written, row);
    if (text.trim() === "") return agency !== "";
    if (!this.cells.isOwn(row, indicatorColumn)) this.obstacles.hasMergedCells = true;
    if (indicator === null) {
      this.say("indicator-unreadable", oneLine(text), row, indicatorColumn);
      return true;
    }
    if (agency === "") return this.leaveOut(row);
    this.addReport(row, columns.status ?? indicatorColumn, agency, indicator, text);
    return true;
  }

  private hasOwnNumber(row: number): boolean {
    const column = this.numberColumn;
    return column !== null && this.cells.isOwn(row, column) && this.cells.text(row, column).trim() !== "";
  }

  private readMatrixRow(row: number, name: string, written: string): boolean {
    const { matrix } = this.head.columns;
    if (name === "") {
      return matrix.some(({ column }) => this.cells.text(row, column) !== "") && this.leaveOut(row);
    }
    this.addAgency(name, written, row);
    for (const { indicator, column } of matrix) this.addReport(row, column, name, indicator, "");
    return true;
  }

  private leaveOut(row: number): true {
    this.obstacles.hasRowsLeftOut = true;
    const at = rangeOf(this.sheet.name, row, this.head.columns.agency);
    this.findings.push(finding("question", "remediation/agency-missing", {}, at));
    return true;
  }

  private addAgency(agency: string, written: string | null, row: number): void {
    const key = this.keyOf(agency);
    const known = this.agencies.get(key);
    if (!known) this.agencies.set(key, { name: agency, spelling: written ?? agency });
    else if (written !== null && written.toLowerCase() !== known.spelling.toLowerCase()) {
      if (!this.obstacles.hasSpellings) {
        const at = rangeOf(this.sheet.name, row, this.head.columns.agency);
        const params = { agency: known.name, other: oneLine(written) };
        this.findings.push(finding("info", "remediation/agency-spellings", params, at));
      }
      this.obstacles.hasSpellings = true;
    }
  }

  private addReport(
    row: number,
    column: number,
    agency: string,
    indicator: IndicatorId,
    indicatorText: string,
  ): void {
    const { columns } = this.head;
    const status = this.cells.text(row, column);
    if (!this.cells.isOwn(row, column)) this.obstacles.hasMergedCells = true;
    const label = this.readShown(row, column) ?? readStatus(status);
    const code = this.readCode(row, column, status, label);
    const reading = label ?? code;
    const isBlank = reading === "no-report" || (status.trim() === "" && code === null);
    if (isBlank && status !== "") this.noReportWords.add(status);
    if (!isBlank && reading === null) this.say("status-unreadable", oneLine(status), row, column);
    const verified = this.textOf(row, columns.verified);
    const isMarked = readVerified(verified);
    const isVerified = isMarked && reading === "done";
    if (isMarked && !isVerified)
      this.findings.push(notDone(agency, indicator, this.place(row, columns.verified ?? column)));
    const date = columns.date === null ? null : this.readDate(row, columns.date);
    const isLong = columns.indicator !== null;
    // In a matrix the date is the agency's, for all it has answered.
    const isReported = !isBlank || (isLong && date !== null && date.isFilled);
    const deadline = columns.deadline === null ? null : this.readDate(row, columns.deadline).date;
    this.rows.push({
      agency: this.agencies.get(this.keyOf(agency))?.name ?? agency,
      indicator,
      status: reading === "no-report" ? null : reading,
      reportedOn: isReported ? (date?.date ?? null) : null,
      isReported,
      deadline,
      isSuperseded: false,
      isVerified,
      action: this.textOf(row, columns.action).trim(),
      evidence: this.textOf(row, columns.evidence).trim(),
      at: this.place(row, column),
      cells: { agency: this.cells.text(row, columns.agency), indicator: indicatorText, status, verified },
    });
  }

  private textOf(row: number, column: number | null): string {
    return column === null ? "" : this.cells.text(row, column);
  }

  private place(row: number, column: number): RangeRef {
    return rangeOf(this.sheet.name, row, column);
  }

  /** A number in a cell that shows a percentage: 0.5 is half of the work. */
  private readShown(row: number, column: number): ReturnType<typeof readShare> {
    const value = this.cells.value(row, column);
    if (typeof value !== "number" || !formatAt(this.sheet, row, column).includes("%")) return null;
    this.obstacles.hasShares = true;
    return readShare(value);
  }

  /** People see and change the label, so it goes before the code; the code speaks where no label can be read. */
  private readCode(
    row: number,
    column: number,
    status: string,
    label: ReturnType<typeof readStatus>,
  ): RemediationStatus | null {
    const code = readStatusCode(this.textOf(row, this.head.columns.code));
    if (code === null) return null;
    if (label === null) this.obstacles.hasCodesOnly = true;
    else if (label !== code) {
      this.differing ??= { at: this.place(row, column), text: oneLine(status), count: 0 };
      this.differing.count++;
    }
    return code;
  }

  private readDate(row: number, column: number): { date: IsoDate | null; isFilled: boolean } {
    const key = row * MAX_COLUMNS + column;
    const known = this.dates.get(key);
    if (known) return known;
    const value = this.cells.value(row, column);
    const { date, isReal } = readDateCell(value);
    const isFilled = String(value).trim() !== "";
    if (!isReal) this.obstacles.hasTextDates = true;
    if (!isFilled && value !== "") this.obstacles.hasBlankDates = true;
    if (!this.cells.isOwn(row, column)) this.obstacles.hasMergedCells = true;
    if (isFilled && date === null) this.say("date-unreadable", String(value), row, column);
    this.dates.set(key, { date, isFilled });
    return { date, isFilled };
  }

  private say(
    code: "indicator-unreadable" | "status-unreadable" | "date-unreadable",
    text: string,
    row: number,
    column: number,
  ): void {
    this.findings.push(finding("question", `remediation/${code}`, { text }, this.place(row, column)));
  }

  finish(lastRow: number): RegisterReading {
    const { head, sheet } = this;
    const own = new Set(this.rows.flatMap((row) => row.deadline ?? []));
    const titled = findDeadline(sheet.name, this.cells, head);
    const [only] = own;
    if (this.skippedRows.some((row) => row <= lastRow)) this.obstacles.hasRowsLeftOut = true;
    if (this.differing) {
      const { at, text, count: rowCount } = this.differing;
      this.findings.push(finding("info", "remediation/code-differs", { text, rowCount }, at));
    }
    return {
      register: {
        sheet: sheet.name,
        range: rangeOf(sheet.name, head.top, head.left, lastRow - head.top + 1, head.right - head.left + 1),
        layout: head.columns.indicator === null ? "matrix" : "long",
        agencies: [...this.agencies.values()].map((agency) => agency.name),
        asked: null,
        requested: [],
        table: null,
        deadline: own.size === 1 && only !== undefined ? only : (titled?.date ?? null),
        deadlineAt: own.size === 1 ? null : (titled?.at ?? null),
        deadlineName: null,
        columns: head.columns,
        firstRow: head.bottom + 1,
        lastRow,
        noReportWords: [...this.noReportWords],
        obstacles: this.obstacles,
        ...markSuperseded(this.rows, this.findings),
      },
      findings: this.findings,
    };
  }
}

function notDone(agency: string, indicator: IndicatorId, at: RangeRef): Finding {
  return finding("question", "remediation/verified-not-done", { agency, indicator }, at);
}
