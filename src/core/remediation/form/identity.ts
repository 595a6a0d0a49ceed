import { canon } from "../../text/canon";

/** Whose form a sheet is, however its file is called. */
export interface FormIdentity {
  /** Of the request it answers: six of `ALPHABET`. */
  requestId: string;
  /** Fiscal year (Buddhist Era) of the scores. */
  fiscalYearBe: number;
  /** Of the request, from 1. */
  version: number;
  /** The agency's number in the register; null on the form that serves all. */
  agencyNo: number | null;
}

/** Defined name that points at the cell with the code. */
export const FORM_ID_NAME = "ITA_FormId";
/** Custom document property that holds the code. */
export const FORM_ID_PROPERTY = "ITA_FormId";
/** What is printed before the code. */
export const FORM_ID_LABEL = "รหัสแบบรายงาน";

/** Digits and letters that are told apart in print: no I, L, O, U (Douglas Crockford, "Base 32"). */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ID_LENGTH = 6;
/** The largest prime below 32²: every changed sign and every two that changed places are noticed. */
const CHECK_MODULUS = 1021;

/** A request's id of any text that only this request has, e.g. its workbook, reference and day (FNV-1a, 32 bits). */
export function requestIdOf(seed: string): string {
  let hash = 0x811c9dc5;
  for (const letter of seed) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return inBase32(hash >>> 0, ID_LENGTH);
}

export function isRequestId(text: unknown): text is string {
  return (
    typeof text === "string" && text.length === ID_LENGTH && [...text].every((c) => ALPHABET.includes(c))
  );
}

/** `ITA-2563-K7M2QD-1-12-7H`: year, request, version, agency (0: any), two check characters. Plain ASCII. */
export function writeFormId({ requestId, fiscalYearBe, version, agencyNo }: FormIdentity): string {
  const body = `${fiscalYearBe}-${requestId}-${version}-${agencyNo ?? 0}`;
  return `ITA-${body}-${checkOf(body)}`;
}

const CODE =
  /ITA\s*-\s*(\d{4})\s*-\s*([0-9A-Z]{6})\s*-\s*(\d{1,4})\s*-\s*(\d{1,6})\s*-\s*([0-9A-Z]{2})(?![0-9A-Z])/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/**
 * Reads the code out of a text that holds it, as printed or retyped: in small letters, Thai digits, with long dashes, O
 * for 0 and l for 1. Null when there is none or its check characters disagree.
 */
export function readFormId(text: string): FormIdentity | null {
  const line = canon(text.slice(0, 500).normalize("NFKC")).toUpperCase().replace(DASHES, "-");
  const [, year = "", id = "", version = "", agency = "", check = ""] = CODE.exec(line) ?? [];
  if (year === "") return null;
  const identity: FormIdentity = {
    requestId: asWritten(id),
    fiscalYearBe: Number(year),
    version: Number(version),
    agencyNo: Number(agency) === 0 ? null : Number(agency),
  };
  if (!isRequestId(identity.requestId)) return null;
  return writeFormId(identity).endsWith(`-${asWritten(check)}`) ? identity : null;
}

function asWritten(code: string): string {
  return code.replace(/O/g, "0").replace(/[IL]/g, "1");
}

function checkOf(body: string): string {
  let sum = 0;
  for (const letter of body) sum = (sum * 32 + ALPHABET.indexOf(letter) + 2) % CHECK_MODULUS;
  return inBase32(sum, 2);
}

function inBase32(value: number, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = (ALPHABET[rest % 32] ?? "0") + text;
  }
  return text;
}
