import type { IndicatorId } from "../../ita/indicators";
import type { MergedCells } from "../../mergedCells";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { CellNote, FileSheet } from "../../workbookFile";
import { noteAt } from "../../workbookFile";
import { readDateCell } from "../deadline";
import type { FormColumnKind } from "../form/columns";
import { answerStatus, answerText } from "./answerText";
import type { FormHeader } from "./formHeader";
import type { Alteration, ReturnRow } from "./types";

/** What stands below the rows: signatures and notes are no answers. */
const BELOW_ROWS =
  /^(?:\(|ลงชื่อ|ลงนาม|หมายเหตุ|ผู้รายงาน|ผู้รับรอง|ผู้ตรวจ|คำชี้แจง|คำอธิบาย|วันที่\s*\.|signed|signature|note)/i;

export interface FormRows {
  rows: ReturnRow[];
  alterations: Alteration[];
}

/** Reads the rows under a form's header, in whatever order they are now. */
export function readFormRows(sheet: FileSheet, cells: MergedCells, header: FormHeader): FormRows {
  const reader = new FormRowReader(sheet, cells, header);
  const end = sheet.used ? sheet.used.row + sheet.used.rowCount : 0;
  for (let row = header.row + 1; row < end && !reader.isPastRows; row++) reader.read(row);
  return reader.result();
}

class FormRowReader {
  private readonly rows = new Map<IndicatorId, ReturnRow>();
  private readonly alterations: Alteration[] = [];
  private last: ReturnRow | null = null;
  isPastRows = false;

  constructor(
    private readonly sheet: FileSheet,
    private readonly cells: MergedCells,
    private readonly header: FormHeader,
  ) {}

  read(row: number): void {
    const { indicator: column = 0 } = this.header.columns;
    const text = this.cells.text(row, column).trim();
    if (text !== "" && !this.cells.isOwn(row, column)) return this.readUnnamed(row, "");
    const indicator = readIndicatorText(text)?.indicator ?? null;
    if (indicator === null) return this.readUnnamed(row, text);
    const read = this.rowOf(row, indicator);
    if (this.rows.has(indicator)) {
      if (read.isAnswered) this.alterations.push({ kind: "row-twice", at: { row, column }, indicator });
      this.last = null;
      return;
    }
    this.rows.set(indicator, read);
    this.last = read;
  }

  result(): FormRows {
    return { rows: [...this.rows.values()], alterations: this.alterations };
  }

  /** A row without an indicator: empty, more of the answer above it, an indicator that cannot be read, or the end. */
  private readUnnamed(row: number, text: string): void {
    const { indicator: column = 0 } = this.header.columns;
    if (this.isBelowRows(row)) {
      this.isPastRows = this.rows.size > 0;
      this.last = null;
      return;
    }
    const read = this.rowOf(row, this.last?.indicator ?? "duties", true);
    if (!read.isAnswered) {
      this.last = null;
      return;
    }
    const at = { row, column };
    if (text === "" && this.last && read.statusText === "") {
      append(this.last, read);
      this.alterations.push({ kind: "row-continued", at, indicator: this.last.indicator });
      return;
    }
    this.alterations.push({ kind: "row-unreadable", at, text: text.slice(0, 200) });
  }

  private isBelowRows(row: number): boolean {
    const { used } = this.sheet;
    if (!used) return true;
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const text = this.cells.text(row, column).trim();
      if (text !== "") return BELOW_ROWS.test(text);
    }
    return false;
  }

  /** @param isOwnOnly values merged down from the row above are not this row's */
  private rowOf(row: number, indicator: IndicatorId, isOwnOnly = false): ReturnRow {
    const status = this.statusAt(row, isOwnOnly);
    const date = this.dateAt(row, isOwnOnly);
    const read: ReturnRow = {
      indicator,
      row,
      status: status.status,
      statusText: status.text,
      action: this.answerAt(row, "action", isOwnOnly),
      evidence: this.answerAt(row, "evidence", isOwnOnly),
      date: date.date,
      dateText: date.text,
      person: this.answerAt(row, "person", isOwnOnly),
      isAnswered: false,
      printed: {
        score: this.printedAt(row, "score"),
        gap: this.printedAt(row, "gap"),
        advice: this.printedAt(row, "advice"),
      },
    };
    const texts = [read.statusText, read.action, read.evidence, read.dateText, read.person];
    read.isAnswered = read.date !== null || texts.some((text) => text !== "");
    return read;
  }

  /** The value that a cell shows and the note that belongs to it, which for a merged cell stand at its top left. */
  private cellAt(row: number, kind: FormColumnKind, isOwnOnly: boolean) {
    const column = this.header.columns[kind];
    if (column === undefined || (isOwnOnly && !this.cells.isOwn(row, column))) return null;
    const area = this.cells.area(row, column);
    const at = area ? { row: area.row, column: area.column } : { row, column };
    return { at, value: this.cells.value(row, column), note: noteAt(this.sheet, at.row, at.column) };
  }

  private answerAt(row: number, kind: FormColumnKind, isOwnOnly: boolean): string {
    const cell = this.cellAt(row, kind, isOwnOnly);
    if (!cell) return "";
    const { text, isCleaned } = answerText(cell.value, cell.note);
    this.noteDoubts(cell.at, cell.note, text, isCleaned);
    return text;
  }

  private statusAt(row: number, isOwnOnly: boolean): ReturnType<typeof answerStatus> {
    const cell = this.cellAt(row, "status", isOwnOnly);
    if (!cell) return { status: null, text: "" };
    const read = answerStatus(cell.value, cell.note);
    this.noteDoubts(cell.at, cell.note, read.text, false);
    return read;
  }

  private dateAt(row: number, isOwnOnly: boolean): { date: ReturnRow["date"]; text: string } {
    const cell = this.cellAt(row, "date", isOwnOnly);
    if (!cell) return { date: null, text: "" };
    const { text, isCleaned } = answerText(cell.value, cell.note);
    this.noteDoubts(cell.at, cell.note, text, isCleaned);
    const { date } = readDateCell(typeof cell.value === "number" ? cell.value : text);
    return { date, text: date === null ? text : "" };
  }

  private printedAt(row: number, kind: FormColumnKind): string | null {
    const cell = this.cellAt(row, kind, false);
    return cell && String(cell.value);
  }

  private noteDoubts(
    at: { row: number; column: number },
    note: CellNote,
    text: string,
    isCleaned: boolean,
  ): void {
    const isSaid = this.alterations.some(
      (one) => "at" in one && one.at.row === at.row && one.at.column === at.column,
    );
    if (isSaid) return;
    if (note.formula !== undefined) {
      this.alterations.push({ kind: "formula", at, isUncalculated: note.isUncalculated === true });
    } else if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text)) {
      this.alterations.push({ kind: "error-value", at, text });
    } else if (isCleaned) this.alterations.push({ kind: "text-cleaned", at });
  }
}

function append(row: ReturnRow, more: ReturnRow): void {
  const join = (first: string, second: string) =>
    first === "" || second === "" || first === second ? first || second : `${first}\n${second}`;
  row.action = join(row.action, more.action);
  row.evidence = join(row.evidence, more.evidence);
  row.person = join(row.person, more.person);
  if (row.date === null && row.dateText === "") {
    row.date = more.date;
    row.dateText = more.dateText;
  } else if (more.date !== null || more.dateText !== "") {
    // A second date cannot stand in a date cell: it goes on in the text.
    row.action = join(row.action, more.date ?? more.dateText);
  }
  row.isAnswered = true;
}

/** Columns of the form that are gone, stand elsewhere, or are there twice. */
export function columnAlterations(header: FormHeader, kinds: readonly FormColumnKind[]): Alteration[] {
  const missing = kinds.filter((kind) => header.columns[kind] === undefined);
  const present = kinds.filter((kind) => header.columns[kind] !== undefined);
  const kept = longestInOrder(present.map((kind) => header.columns[kind] ?? 0));
  const moved = present.filter((_, index) => !kept.has(index));
  return [
    ...missing.map((column): Alteration => ({ kind: "column-missing", column })),
    ...moved.map((column): Alteration => ({ kind: "column-moved", column })),
    ...header.twice.map((column): Alteration => ({ kind: "column-twice", column })),
  ];
}

/** Places in the longest run that is still in order: what is not in it was moved. */
function longestInOrder(places: readonly number[]): Set<number> {
  const runs: number[][] = [];
  places.forEach((place, index) => {
    const before = runs.filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  });
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}
