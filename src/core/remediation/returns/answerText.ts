import { formatThaiDate } from "../../period/format";
import { serialToIso } from "../../period/calendar";
import type { CellValue } from "../../snapshot";
import type { CellNote } from "../../workbookFile";
import { readShare, readStatus, statusWord } from "../statusWords";
import type { RemediationStatus } from "../types";

/** Controls but tab and line feed: what a cell cannot show and XML cannot hold. */
const UNSHOWABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

export interface AnswerText {
  text: string;
  /** Something that cannot be shown was taken out. */
  isCleaned: boolean;
}

/**
 * What an answer cell says, as text and nothing but text: a leading = + - @ or tab stays what it is, a number shown as a
 * date is that date, a link is written out and never followed.
 */
export function answerText(value: CellValue, note: CellNote): AnswerText {
  const shown = withLink(shownText(value, note), note);
  const lines = shown.replace(/\r\n?/g, "\n");
  const text = lines.replace(UNSHOWABLE, "").normalize("NFC").trimEnd();
  const isCleaned = lines.length !== lines.replace(UNSHOWABLE, "").length;
  return { text: text.trim() === "" ? "" : text, isCleaned };
}

function shownText(value: CellValue, { shows }: CellNote): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value;
  if (shows === "percent") return `${Number((value * 100).toPrecision(12))}%`;
  const day = shows === "date" ? serialToIso(Math.floor(value)) : null;
  return day === null ? String(value) : formatThaiDate(day);
}

/** The address that the formula HYPERLINK leads to, when it is written out in it. */
const HYPERLINK = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i;

function withLink(text: string, { link, formula }: CellNote): string {
  const target = link ?? HYPERLINK.exec(formula ?? "")?.[1]?.replace(/""/g, '"') ?? "";
  // A place inside the returned file is of no use outside it.
  if (target === "" || target.startsWith("#") || text.includes(target)) return text;
  return text.trim() === "" ? target : `${text.trimEnd()} (${target})`;
}

/** Reads a status cell: a status word, a tick, or a share of the work. Null when it is none of them. */
export function answerStatus(
  value: CellValue,
  note: CellNote,
): { status: RemediationStatus | null; text: string } {
  const isShare = typeof value === "number" && note.shows === "percent";
  const { text } = answerText(value, note);
  const reading = isShare ? readShare(value) : readStatus(text);
  if (reading === "no-report") return { status: null, text: "" };
  return { status: reading, text: reading === null ? text : statusWord(reading) };
}
