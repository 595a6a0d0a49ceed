import type { RangeRef } from "../grid";
import { contains, parseAddress } from "../grid";
import type { NameSnapshot, WorkbookSnapshot } from "../snapshot";
import { sheetNamed } from "../snapshot";

/** Names of the rectangles that hold a summary of ours: ITA_Summary, ITA_Summary_2, … They follow the cells. */
const NAME = /^ITA_Summary(?:_(\d+))?$/i;

export interface FoundSummary {
  name: string;
  range: RangeRef;
}

/** Every summary of ours that is still there, in the order of their names. */
function findSummaries({ names, sheets }: WorkbookSnapshot): FoundSummary[] {
  const numberOf = ({ name }: NameSnapshot) => Number(NAME.exec(name)?.[1] ?? 1);
  return names
    .filter((entry) => NAME.test(entry.name))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .flatMap((entry) => {
      const range = parseAddress(entry.formula.replace(/^=/, ""));
      const isThere = range !== null && sheets.some((sheet) => sheet.name === range.sheet);
      return isThere ? [{ name: entry.name, range }] : [];
    });
}

/** Where the (first) summary of ours stands; null when there is none. */
export function findSummary(snapshot: WorkbookSnapshot): RangeRef | null {
  return findSummaries(snapshot)[0]?.range ?? null;
}

/** The summary that the chosen cell belongs to; the first one when no cell was chosen. */
export function summaryAt(snapshot: WorkbookSnapshot, at: RangeRef | undefined): FoundSummary | null {
  const found = findSummaries(snapshot);
  if (!at) return found[0] ?? null;
  const sheet = sheetNamed(snapshot, at.sheet)?.name;
  const cell = { row: at.row, column: at.column, rowCount: 1, columnCount: 1 };
  return found.find(({ range }) => range.sheet === sheet && contains(range, cell)) ?? null;
}

/** A name that is not taken; one whose cells are gone (#REF!) is free again. */
export function freeSummaryName(snapshot: WorkbookSnapshot): string {
  const taken = new Set(findSummaries(snapshot).map((summary) => summary.name.toLowerCase()));
  let name = "ITA_Summary";
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `ITA_Summary_${number}`;
  return name;
}
