import { packEntry } from "../../simulator/xlsx/zip/entry";
import { writeZip } from "../../simulator/xlsx/zip/writeZip";

/** Files in one .zip archive, with Thai names that every system reads. */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  return writeZip(files.map(({ name, bytes }) => packEntry(name, bytes)));
}
