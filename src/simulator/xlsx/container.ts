/** Opens the package of a workbook and tells what a file is that is none. */
import { FileError } from "./fileError";
import { Package } from "./package/package";
import { looksLikeZip } from "./zip/readZip";

/** Compound files ([MS-CFB] §2.2): old .xls, and .xlsx encrypted with a password ([MS-OFFCRYPTO] §2.3.4.4). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_STREAM = "EncryptedPackage";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a name of the compound file's directory, which is UTF-16, occurs. */
function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) wanted[index * 2] = text.charCodeAt(index);
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at >= 0;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted[length]) length++;
    if (length === wanted.length) return true;
  }
  return false;
}

/** @throws FileError */
export function openContainer(bytes: Uint8Array): Package {
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw containsUtf16(bytes, ENCRYPTED_STREAM)
      ? new FileError("password-protected", "The workbook is protected with a password.")
      : new FileError("not-xlsx", "The file is of an older Office format, not .xlsx.");
  }
  if (!looksLikeZip(bytes)) throw new FileError("not-xlsx", "The file is not an .xlsx workbook.");
  return Package.open(bytes);
}

const MAIN_TYPES =
  /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/** The workbook part, found over the package's relations. */
export function workbookPartOf(source: Package): string {
  const relationship = source.relationships("").find(({ kind }) => kind === "officeDocument");
  const part = relationship?.part ?? "xl/workbook.xml";
  if (!source.has(part)) {
    throw relationship
      ? new FileError("damaged", "The workbook part is missing.")
      : new FileError("not-xlsx", "The archive is not a workbook.");
  }
  const type = source.contentType(part);
  if (!MAIN_TYPES.test(type))
    throw new FileError("not-xlsx", `The document is not an .xlsx workbook but ${type}.`);
  return part;
}
