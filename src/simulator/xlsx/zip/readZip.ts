/** Reads the directory of a ZIP archive (PKWARE APPNOTE 6.3.10) without inflating anything. */
import { FileError } from "../fileError";
import { LIMITS } from "../limits";
import type { ZipEntry } from "./entry";

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;

export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The entries in the directory's order, directories left out. A name that occurs twice is refused, for two readers
 * could see two different files.
 * @throws FileError "damaged", "too-large" or "password-protected"
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > LIMITS.fileBytes) throw new FileError("too-large", "The file is larger than 256 MB.");
  try {
    return readDirectory(bytes);
  } catch (error) {
    // A DataView refuses to read behind its end: an offset or a length of the directory is wrong.
    if (error instanceof RangeError) throw new FileError("damaged", "The archive's directory is broken.");
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > LIMITS.entries) throw new FileError("too-large", "The file consists of too many parts.");
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new FileError("damaged", "The archive's directory is broken.");
    const record = readRecord(view, bytes, at);
    at = record.next;
    if (record.name.endsWith("/")) continue;
    total += record.size;
    checkSize(record.name, record.size, record.packedSize, total);
    const key = record.name.toLowerCase();
    if (names.has(key)) throw new FileError("damaged", `The archive holds ${record.name} twice.`);
    names.add(key);
    entries.push({
      name: record.name,
      method: record.method,
      crc: record.crc,
      size: record.size,
      data: dataOf(view, bytes, record),
    });
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== IN_ZIP64) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { count, offset };
    const end = readUint64(view, at - 20 + 8);
    if (view.getUint32(end, true) !== ZIP64_END) break;
    return { count: readUint64(view, end + 32), offset: readUint64(view, end + 48) };
  }
  throw new FileError("damaged", "The end of the file is missing.");
}

interface DirectoryRecord {
  name: string;
  method: number;
  crc: number;
  size: number;
  packedSize: number;
  offset: number;
  next: number;
}

function readRecord(view: DataView, bytes: Uint8Array, at: number): DirectoryRecord {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + commentLength;
  if (next > bytes.length) throw new RangeError();
  // Part names are ASCII (OPC, ECMA-376 part 2 §6.2.2); some producers write Windows' backslashes.
  const name = new TextDecoder()
    .decode(bytes.subarray(at + 46, extraAt))
    .replace(/\\/g, "/")
    .replace(/^\/+/, "");
  if (flags & ENCRYPTED) throw new FileError("password-protected", "The archive is encrypted.");
  const record: DirectoryRecord = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  };
  readZip64Extra(view, extraAt, extraAt + extraLength, record);
  return record;
}

/** The 64-bit values stand in the extra field, in this order, only those that did not fit (APPNOTE 4.5.3). */
function readZip64Extra(view: DataView, from: number, to: number, record: DirectoryRecord): void {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const field of ["size", "packedSize", "offset"] as const) {
      if (record[field] !== IN_ZIP64) continue;
      record[field] = readUint64(view, value);
      value += 8;
    }
  }
}

function readUint64(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw new RangeError();
  return value;
}

function checkSize(name: string, size: number, packedSize: number, total: number): void {
  const swollen = size > LIMITS.ratioFromBytes && size > packedSize * LIMITS.ratio;
  if (total > LIMITS.uncompressedBytes || swollen) {
    throw new FileError("too-large", `Unpacked, the part ${name} would be too large.`);
  }
}

/** The bytes behind the local header, whose name and extra field may be longer than the directory's. */
function dataOf(view: DataView, bytes: Uint8Array, record: DirectoryRecord): Uint8Array {
  if (view.getUint32(record.offset, true) !== LOCAL_HEADER) throw new RangeError();
  const start =
    record.offset + 30 + view.getUint16(record.offset + 26, true) + view.getUint16(record.offset + 28, true);
  if (start + record.packedSize > bytes.length) throw new RangeError();
  return bytes.subarray(start, start + record.packedSize);
}
