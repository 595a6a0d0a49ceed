import type { Cell } from "../../grid";
import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import type { FileContents, FileProblem } from "../../workbookFile";
import type { FormColumnKind } from "../form/columns";
import type { FormIdentity } from "../form/identity";
import type { RemediationStatus } from "../types";

/** What one row of a returned form says of one indicator. Texts are as typed, never anything else than text. */
export interface ReturnRow {
  indicator: IndicatorId;
  /** Zero-based row of the form's sheet. */
  row: number;
  /** null: the status cell is empty, or says something else (then `statusText`). */
  status: RemediationStatus | null;
  statusText: string;
  action: string;
  evidence: string;
  date: IsoDate | null;
  /** What stands in the date cell when it is no date. */
  dateText: string;
  person: string;
  /** There is an answer: any of the agency's cells holds something. */
  isAnswered: boolean;
  /** What the form asked, as it is in the cells now: they were locked. null: no such column. */
  printed: { score: string | null; gap: string | null; advice: string | null };
}

/** How a returned form differs from one that was only filled in. */
export type Alteration =
  /** A column of the form stands elsewhere: it was found by its header. */
  | { kind: "column-moved"; column: FormColumnKind }
  /** A column of the form is not there, or its header can no longer be read. */
  | { kind: "column-missing"; column: FormColumnKind }
  /** Two columns have the same header: the first was read. */
  | { kind: "column-twice"; column: FormColumnKind }
  /** A row with answers is about no indicator that can be read. */
  | { kind: "row-unreadable"; at: Cell; text: string }
  /** Two rows about one indicator: the first was read. */
  | { kind: "row-twice"; at: Cell; indicator: IndicatorId }
  /** A row under an indicator's goes on with its answer: they were put together. */
  | { kind: "row-continued"; at: Cell; indicator: IndicatorId }
  /** A formula in an answer: the text it last showed was taken ("" when its program kept none). */
  | { kind: "formula"; at: Cell; isUncalculated: boolean }
  /** An Excel error in an answer. */
  | { kind: "error-value"; at: Cell; text: string }
  /** The code in the cell is not the one in the file's properties. */
  | { kind: "codes-differ" }
  /** Control characters were taken out of a text. */
  | { kind: "text-cleaned"; at: Cell }
  /** The sheet goes on below or beside what was read. */
  | { kind: "sheet-cut" }
  /** Sheets that the form does not have. */
  | { kind: "sheets-added"; sheets: string[] };

/** One filled form. A file may hold several, on sheets of their own. */
export interface FormReturn {
  sheet: string;
  /** null: no code in the cells, the names or the properties can be read. */
  identity: FormIdentity | null;
  /** What stands behind the labels for who fills it in, in order; dotted lines and hints are left out. */
  agencyTexts: string[];
  /** The day the form says it was reported on. */
  reportedOn: IsoDate | null;
  /** The deadline printed on the form. */
  deadline: IsoDate | null;
  rows: ReturnRow[];
  alterations: Alteration[];
}

/** Why a file gives no report. */
export type ReturnProblem = FileProblem /** A workbook, but not a form of ours. */ | "no-form";

export type FileReturnReading =
  | { ok: true; forms: FormReturn[]; savedAt: string | null; contents: FileContents }
  | { ok: false; problem: ReturnProblem };

/** A file's bytes with what is known of it besides. */
export interface FileToRead {
  /** Unique in the batch. */
  id: string;
  name: string;
  changedOn: IsoDate | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file that came back, as it was read. Plain data: it passes between threads and into a proposal. */
export interface ReturnedFile {
  /** Unique in the batch. */
  id: string;
  /** The file's name, without its folder. */
  name: string;
  /** The file system's day of the last change; null when unknown. */
  changedOn: IsoDate | null;
  reading: FileReturnReading;
}
