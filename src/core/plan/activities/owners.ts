import { oneLine } from "./names";
import { canon } from "../../text/canon";
import { keyNoSpace } from "../../text/keys";

/**
 * A line that goes on with the owner above it, because no organisation's name begins so: the copy of Chiang Mai's plan
 * breaks "ศูนย์ปฏิบัติการต่อต้าน | การทุจริตจังหวัดเชียงใหม่". State enterprises do begin with การ (การไฟฟ้า…).
 */
const GOES_ON = /^(?:การ(?!ไฟฟ้า|ประปา|ท่าเรือ|เคหะ|รถไฟ|ทาง|ยาง|กีฬา|ท่องเที่ยว|นิคม|บินไทย|ศึกษา)|และ|หรือ|\(|ของ)/;
/** What ends an unfinished line. */
const UNFINISHED = /(?:และ|ต่อต้าน|[/,(])$/;
const BULLET = /^(?:[-–—•*]|\d{1,2}[.)])\s+/;

/** The owners in a cell, one per line; lines that a narrow column broke are joined again. */
function splitLines(text: string): string[] {
  const owners: string[] = [];
  for (const raw of text.split(/[\r\n]+/)) {
    const line = canon(raw).replace(BULLET, "").trim();
    if (line === "") continue;
    const last = owners[owners.length - 1];
    if (last !== undefined && (GOES_ON.test(line) || UNFINISHED.test(last))) {
      owners[owners.length - 1] = oneLine(`${last}\n${line}`);
    } else owners.push(line);
  }
  return owners;
}

/** "," lists owners unless it stands inside brackets; "/" may be part of a name ("กอง/สำนัก"). */
const COMMA = /\s*,\s*(?![^(]*\))/;
const SLASH = /\s*\/\s*(?![^(]*\))/;

/**
 * Splits the owners of a whole table. Line breaks and commas separate; a slash separates only where each side stands
 * as an owner of its own somewhere in the table.
 */
export function splitOwners(cells: readonly string[]): string[][] {
  const lists = cells.map((cell) => splitLines(cell).flatMap((line) => line.split(COMMA).filter(Boolean)));
  const known = new Set(lists.flat().map(keyNoSpace));
  return lists.map((owners) => {
    const split = owners.flatMap((owner) => {
      const parts = owner.split(SLASH).filter(Boolean);
      return parts.length > 1 && parts.every((part) => known.has(keyNoSpace(part))) ? parts : [owner];
    });
    return [...new Set(split)];
  });
}
