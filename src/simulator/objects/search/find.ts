/** `find`, `findAll` and `replaceAll`. */
import type { Cell, Rect, SheetModel } from "../../model/types";
import { rectOf } from "../../model/address";
import type { Arguments } from "../arguments";
import { WHOLE_SHEET } from "../cells/address";
import { ensureEditable } from "../cells/protection";
import { hasContent, textAt } from "../cells/read";
import { putInput, raiseChanged } from "../cells/write";
import { assumed, type NavigationMethod, type ScalarMethod } from "../definition";
import type { Host } from "../host";
import { handle, type RangeTarget, type SheetTarget } from "../targets";

const NOTE = "in formulas as they are written, and in constants as they are shown; ~, * and ? are wildcards";

interface Criteria {
  text: string;
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

function readCriteria(args: Arguments, at: number): Criteria {
  const text = args.string(0);
  const fields = args.has(at) ? args.record(at) : undefined;
  return {
    text,
    completeMatch: fields?.boolean("completeMatch") ?? false,
    matchCase: fields?.boolean("matchCase") ?? false,
    backwards: fields?.oneOf("searchDirection", ["Forward", "Backwards"]) === "Backwards",
  };
}

/** Excel's wildcards as a pattern: ? one character, * any, ~ takes the next one as it is. */
function patternOf({ text, completeMatch, matchCase }: Criteria, flags = ""): RegExp {
  const body = text.replace(/~([~*?])|[*?]|[\\^$.|+()[\]{}]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === "*") return "[^]*?";
    return found === "?" ? "[^]" : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${body})$` : body, `${flags}u${matchCase ? "" : "i"}`);
}

function searchedText(host: Host, sheet: SheetModel, cell: Cell, row: number, column: number): string {
  return cell.formula ?? textAt(host, sheet, cell, row, column);
}

function matches(host: Host, { sheet, rect }: RangeTarget, criteria: Criteria): Rect[] {
  host.recalculation.settle();
  const pattern = patternOf(criteria);
  const found: Rect[] = [];
  for (const { row, column, cell } of sheet.cells.inside(rect)) {
    if (hasContent(cell) && pattern.test(searchedText(host, sheet, cell, row, column)))
      found.push(rectOf(row, column));
  }
  return found;
}

function replaceAll(host: Host, target: RangeTarget, args: Arguments): number {
  const criteria = readCriteria(args, 2);
  const replacement = args.string(1);
  const { sheet } = target;
  const found = matches(host, target, criteria);
  const pattern = patternOf(criteria, "g");
  let count = 0;
  for (const rect of found) {
    ensureEditable(host, sheet, rect);
    const cell = sheet.cells.get(rect.row, rect.column);
    if (!cell) continue;
    const text = searchedText(host, sheet, cell, rect.row, rect.column);
    count += [...text.matchAll(pattern)].length;
    putInput(
      host,
      sheet,
      rect.row,
      rect.column,
      text.replace(pattern, () => replacement),
    );
    host.cellsChanged(sheet, rect);
    raiseChanged(host, sheet, rect, "RangeEdited");
  }
  return count;
}

export const findMethods: Record<string, NavigationMethod<RangeTarget>> = {
  Find: assumed(NOTE, {
    orNullObject: true,
    call(target, args, host) {
      const criteria = readCriteria(args, 1);
      const found = matches(host, target, criteria);
      const first = criteria.backwards ? found[found.length - 1] : found[0];
      return first ? host.range(target.sheet, first) : null;
    },
  }),
};

export const replaceMethods: Record<string, ScalarMethod<RangeTarget>> = {
  ReplaceAll: assumed(NOTE, { call: (target, args, host) => replaceAll(host, target, args) }),
};

export const worksheetFindMethods: Record<string, NavigationMethod<SheetTarget>> = {
  FindAll: assumed(NOTE, {
    orNullObject: true,
    call({ sheet }, args, host) {
      const found = matches(host, { sheet, rect: WHOLE_SHEET }, readCriteria(args, 1));
      return found.length === 0 ? null : handle("RangeAreas", host.areas(sheet, found));
    },
  }),
};

export const worksheetReplaceMethods: Record<string, ScalarMethod<SheetTarget>> = {
  ReplaceAll: assumed(NOTE, {
    call: ({ sheet }, args, host) => replaceAll(host, { sheet, rect: WHOLE_SHEET }, args),
  }),
};
