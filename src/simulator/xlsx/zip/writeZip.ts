/** Writes a ZIP archive whose bytes depend on its entries only: no clock, no platform. */
import type { ZipEntry } from "./entry";

/** 1 January 1980, the first date that ZIP can write, and the one Excel itself writes. */
const FIXED_DATE = (1 << 5) | 1;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

function header(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

/** What the local header and the directory say alike, from the version on. */
function describe(view: DataView, at: number, entry: ZipEntry, nameLength: number, flags: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** The archive of these entries, in this order. (Below 4 GB and 65,535 entries: no ZIP64.) */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const flags = name.length === entry.name.length ? 0 : UTF8_NAMES;
    const start = offset;
    const local = header(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      describe(view, 4, entry, name.length, flags);
    });
    chunks.push(local, name, entry.data);
    offset += local.length + name.length + entry.data.length;
    const record = header(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, VERSION, true);
      describe(view, 6, entry, name.length, flags);
      view.setUint32(42, start, true);
    });
    directory.push(record, name);
  }
  const directorySize = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = header(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, directorySize, true);
    view.setUint32(16, offset, true);
  });
  return join([...chunks, ...directory, end]);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
