import type { FormBrief } from "./types";

/** Bytes of a name that every system takes: 255, less the folders and the marks that people add ("(1)", "ฉบับแก้ไข"). */
const MAX_BYTES = 180;
/** Not allowed by Windows, macOS, Linux or SharePoint, and what cannot be seen. */
const UNSAFE = /[\\/:*?"<>|#%&{}~\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A text as part of a file's name: without letters that a system refuses, not too long, never cut inside a letter. */
export function safeFilePart(text: string, maxBytes = MAX_BYTES): string {
  const clean = text
    .normalize("NFC")
    .replace(UNSAFE, " ")
    .replace(/\.{2,}/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  let short = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(clean)) {
    if (byteLength(short + segment) > maxBytes) break;
    short += segment;
  }
  return short.replace(/[. ]+$/, "");
}

/** `แบบรายงาน-ITA2563-012-ชื่อหน่วยงาน.xlsx`: unique by the agency's number, whatever agencies are called. */
export function formFileName({ identity, agency }: FormBrief): string {
  const { fiscalYearBe, version, agencyNo } = identity;
  const edition = version > 1 ? `-ฉบับ${version}` : "";
  const start = `แบบรายงาน-ITA${fiscalYearBe}${edition}`;
  if (agency === null || agencyNo === null) return `${start}.xlsx`;
  const number = String(agencyNo).padStart(3, "0");
  const part = safeFilePart(agency, MAX_BYTES - byteLength(`${start}--.xlsx`) - number.length);
  return `${start}-${number}${part === "" ? "" : `-${part}`}.xlsx`;
}

/** Letters that a sheet's name cannot have, and its length (Microsoft, "Rename a worksheet"). */
const NOT_IN_SHEET = /[\\/?*[\]:]+/g;
const MAX_SHEET_NAME = 31;

/** A sheet's name of an agency's: its short name where it has one. Unique among `taken`, which it is added to. */
export function formSheetName(agency: string, agencyNo: number, taken: Set<string>): string {
  const clean = agency
    .replace(NOT_IN_SHEET, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const base = cutText(clean, MAX_SHEET_NAME - 5) || `หน่วยงาน ${agencyNo}`;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

/** So many UTF-16 units at most, never cut inside a letter and its marks. */
function cutText(text: string, most: number): string {
  let short = "";
  for (const { segment } of new Intl.Segmenter("th", { granularity: "grapheme" }).segment(text)) {
    if (short.length + segment.length > most) break;
    short += segment;
  }
  return short.trim();
}
