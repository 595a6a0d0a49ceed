import { deflateSync, inflateSync } from "fflate";
import { FileError } from "../fileError";
import { crc32 } from "./crc32";

const STORED = 0;
const DEFLATED = 8;

/** One file of an archive, still compressed: a part that nobody changes is written back as these very bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Compresses a file for writing. The level is fixed: equal input gives equal bytes. */
export function packEntry(name: string, bytes: Uint8Array): ZipEntry {
  const crc = crc32(bytes);
  const deflated = deflateSync(bytes, { level: 6 });
  return deflated.length < bytes.length
    ? { name, method: DEFLATED, crc, size: bytes.length, data: deflated }
    : { name, method: STORED, crc, size: bytes.length, data: bytes };
}

/**
 * The content of an entry, never more than it declares.
 * @throws FileError "damaged" when it is cut off, or not what its checksum says
 */
export function unpackEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === STORED ? entry.data : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new FileError("damaged", `The part ${entry.name} does not match its checksum.`);
  }
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) {
    throw new FileError("damaged", `The part ${entry.name} uses the unknown compression ${entry.method}.`);
  }
  try {
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileError("damaged", `The part ${entry.name} cannot be decompressed: ${reason}.`);
  }
}
