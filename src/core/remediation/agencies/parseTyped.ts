import { unique } from "./findLists";
import type { ListedAgency } from "./types";

const LONGEST_NAME = 200;
/** Numbers and bullets that people paste along: "1.", "12)", "๓.", "-", "•". */
const LEADING = /^\s*(?:[([]?[\d๐-๙]{1,4}[.)\]]\s*|[-–•●▪*]\s+)/u;

/**
 * Reads agencies typed or pasted, one a line: the name, and behind tabs (a paste from a sheet) its short name, contact and
 * channel. Leading numbers and bullets are dropped, and so are columns of numbers before the name. Each name counts once.
 */
export function parseTypedAgencies(text: string): ListedAgency[] {
  return unique(
    text.split(/\r\n|\r|\n/).flatMap((line): ListedAgency[] => {
      const cells = line.split("\t").map((cell) => cell.replace(/\s+/g, " ").trim());
      while (cells.length > 1 && /^[\d๐-๙.)]*$/.test(cells[0] ?? "")) cells.shift();
      const [name = "", shortName = "", contact = "", channel = ""] = cells;
      const clean = name.replace(LEADING, "").trim().slice(0, LONGEST_NAME);
      return clean === "" ? [] : [{ name: clean, shortName, contact, channel }];
    }),
  );
}
