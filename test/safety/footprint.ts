import type { Change, ChangeSet } from "../../src/core/changes/changeSet";
import type { Rect } from "../../src/core/grid";
import type { Subject } from "./facts";

/** Whether a change may change this of its workbook. */
type May = (subject: Subject) => boolean;

function isIn(rect: Rect, { row, column }: Subject, margin = 0): boolean {
  return (
    row !== undefined &&
    column !== undefined &&
    row >= rect.row &&
    row < rect.row + rect.rowCount + margin &&
    column >= rect.column &&
    column < rect.column + rect.columnCount + margin
  );
}

/** Rows without a height of their own fit what is written in them: Excel's doing, not ours. */
function fits(rect: Rect, { kind, row }: Subject): boolean {
  return kind === "height" && row !== undefined && row >= rect.row && row < rect.row + rect.rowCount;
}

/** A rule that speaks of a name of ours. */
const isOurs = ({ kind, key = "" }: Subject) => kind === "rule" && /\bITA_/i.test(key);

/** Wherever they stand, what they say of cells that have moved follows. */
function speaksOfCells(kind: Subject["kind"]): boolean {
  return kind === "validation" || kind === "rule";
}

function isLine(first: number, count: number, index: number | undefined): boolean {
  return index !== undefined && index >= first && index < first + count;
}

function mayOnSheet(change: Change): May {
  switch (change.kind) {
    case "addSheet":
      return () => true;
    case "insertRows":
      // Everything from there on moves, and what speaks of it follows.
      return ({ row, kind }) => row === undefined || row >= change.row || speaksOfCells(kind);
    case "insertColumns":
      return ({ column, kind }) => column === undefined || column >= change.column || speaksOfCells(kind);
    case "setCells":
      return (subject) => {
        if (fits(change.range, subject)) return true;
        if (subject.kind !== "content" || !isIn(change.range, subject)) return false;
        const { row = 0, column = 0 } = subject;
        return change.cells[row - change.range.row]?.[column - change.range.column] !== null;
      };
    case "setFormat":
      return (subject) => {
        if (fits(change.range, subject)) return true;
        // Lines are kept above and before cells: those below and behind the range are its own too.
        if (subject.kind === "line") return isIn(change.range, subject, 1);
        return subject.kind === "look" && isIn(change.range, subject);
      };
    case "merge":
      return (subject) =>
        subject.kind === "merge" ||
        fits(change.range, subject) ||
        (["content", "look", "line"].includes(subject.kind) && isIn(change.range, subject, 1));
    case "setColumnWidth":
      return ({ kind, column }) => kind === "width" && isLine(change.column, change.columnCount, column);
    case "setRowHeight":
      return ({ kind, row }) => kind === "height" && isLine(change.row, change.rowCount, row);
    case "addRule":
    case "removeRules":
      return isOurs;
    case "addDataBar":
      return ({ kind, key = "" }) => kind === "rule" && key.includes('"dataBar"');
    case "setValidation":
    case "setDateValidation":
      return (subject) => subject.kind === "validation" && isIn(change.range, subject);
    case "addTable":
    case "resizeTable":
      return ({ kind }) => kind === "table";
    case "protectSheet":
      return ({ kind }) => kind === "protection";
    case "showSheet":
      return ({ kind }) => kind === "sheet";
    case "freezePanes":
    case "showGridlines":
      return ({ kind }) => kind === "view";
    case "setPageLayout":
      return ({ kind, key }) =>
        kind === "page" || (kind === "name" && /^_xlnm\.Print_|^Print_/.test(key ?? ""));
    case "groupColumns":
      return ({ kind, column }) => kind === "folding" && isLine(change.column, change.columnCount, column);
    case "groupRows":
      return ({ kind, row }) => kind === "folding" && isLine(change.row, change.rowCount, row);
    case "setName":
    case "removeName":
    case "setSetting":
    case "setDocumentProperty":
    case "setFileProperty":
    case "activate":
      return () => false;
  }
}

function mayInWorkbook(change: Change): May {
  switch (change.kind) {
    case "setName":
    case "removeName":
      return ({ kind, key }) => kind === "name" && key?.toLowerCase() === change.name.toLowerCase();
    case "setSetting":
      return ({ kind, key }) => kind === "setting" && key === change.key;
    case "setDocumentProperty":
      return ({ kind, key }) => kind === "property" && key?.toLowerCase() === change.name.toLowerCase();
    case "setFileProperty":
      return ({ kind, key }) => kind === "property" && key === change.property;
    default:
      return () => false;
  }
}

/** Settings in which the product keeps what it did, what it wrote and how to undo it: see docs/safety.md. */
const BOOKKEEPING = ["ita.done", "ita.undo", "ita.written"];

/** Whether a subject is one that the change set says it changes. */
export function footprintOf({ changes }: ChangeSet): May {
  const bySheet = new Map<string, May[]>();
  const general: May[] = [];
  for (const change of changes) {
    const sheet = "range" in change ? change.range.sheet : "sheet" in change ? change.sheet : null;
    if (sheet === null) general.push(mayInWorkbook(change));
    else bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), mayOnSheet(change)]);
  }
  return (subject) => {
    if (subject.kind === "setting" && BOOKKEEPING.includes(subject.key ?? "")) return true;
    const rights = subject.sheet === null ? general : (bySheet.get(subject.sheet) ?? []);
    return rights.some((may) => may(subject));
  };
}

/** Sheets of which a change set says that it changes something; activating one is only looking at it. */
export function touchedSheets({ changes }: ChangeSet): Set<string> {
  return new Set(
    changes.flatMap((change) => {
      if (change.kind === "activate") return [];
      return "range" in change ? [change.range.sheet] : "sheet" in change ? [change.sheet] : [];
    }),
  );
}
