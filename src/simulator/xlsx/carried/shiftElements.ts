/**
 * Elements that are carried, moved along with their cells: ranges in attributes and texts, page breaks, anchors of
 * drawings, formulas of sparklines and charts.
 */
import { MAX_COLUMNS, MAX_ROWS, parseA1, rectOf, rectToA1 } from "../../model/address";
import { shiftRanges, shiftRect, shiftSpan } from "../../model/structure";
import type { SheetShift } from "../../model/structure";
import type { Rect } from "../../model/types";
import { formatSqref, parseSqref } from "../sheet/ranges";
import { childNamed, deepTextOf, elementsOf, isElement, textOf, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** Attributes that hold one range, several ranges, or one cell. */
const RANGE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  sqref: ["protectedRange", "ignoredError", "selection", "pivotSelection"],
  ref: ["sortState", "sortCondition", "autoFilter", "comment", "threadedComment", "location", "dataRef"],
  r: ["cellWatch", "inputCells"],
};

export interface ElementShifter {
  shifts: readonly SheetShift[];
  /** A formula as it must read now. */
  formula(text: string): string;
}

/** Moves whatever has a place in `node`; null when its cells are gone. Nothing changes: the same object. */
export function shiftElement(node: XmlElement, shifter: ElementShifter): XmlElement | null {
  const { shifts } = shifter;
  const hasMoved = shifts.length > 0;
  if (hasMoved && (node.local === "rowBreaks" || node.local === "colBreaks"))
    return shiftBreaks(node, shifts);
  if (hasMoved && isAnchor(node)) return shiftAnchor(node, shifts);
  if (node.local === "f" && node.children.length > 0)
    return withText(node, shifter.formula(deepTextOf(node)));
  if (hasMoved && node.local === "sqref") {
    const ranges = moveRanges(parseSqref(textOf(node)), shifts);
    return ranges.length > 0 ? withText(node, formatSqref(ranges)) : null;
  }
  const attributes = hasMoved ? shiftAttributes(node, shifts) : node.attributes;
  if (!attributes) return null;
  let changed = attributes !== node.attributes;
  const children: XmlElement["children"] = [];
  for (const child of node.children) {
    const moved = isElement(child) ? shiftElement(child, shifter) : child;
    if (moved !== child) changed = true;
    // A sparkline without its cell is no sparkline.
    if (moved === null && node.local === "sparkline") return null;
    if (moved !== null) children.push(moved);
  }
  return changed ? { ...node, attributes, children } : node;
}

function withText(node: XmlElement, text: string): XmlElement {
  return text === deepTextOf(node) ? node : { ...node, children: [text] };
}

function moveRanges(ranges: readonly Rect[], shifts: readonly SheetShift[]): Rect[] {
  return shifts.reduce<Rect[]>((moved, shift) => shiftRanges(moved, shift), [...ranges]);
}

function moveRect(rect: Rect, shifts: readonly SheetShift[]): Rect | null {
  return shifts.reduce<Rect | null>((moved, shift) => moved && shiftRect(moved, shift), rect);
}

/** null when the element's cells are gone. */
function shiftAttributes(node: XmlElement, shifts: readonly SheetShift[]): XmlElement["attributes"] | null {
  for (const [name, owners] of Object.entries(RANGE_ATTRIBUTES)) {
    const text = node.attributes[name];
    if (text === undefined || !owners.includes(node.local)) continue;
    const ranges = parseSqref(text);
    if (ranges.length === 0) continue;
    const first = ranges[0] as Rect;
    const single = name === "sqref" ? null : moveRect(first, shifts);
    const moved = name === "sqref" ? formatSqref(moveRanges(ranges, shifts)) : single && rectToA1(single);
    if (!moved) return null;
    if (moved !== text) return { ...node.attributes, [name]: moved };
  }
  return node.attributes;
}

/** A break stands before the line it names; it moves with that line, and stays when the line is deleted. */
function shiftBreaks(node: XmlElement, shifts: readonly SheetShift[]): XmlElement | null {
  const axis = node.local === "rowBreaks" ? "rows" : "columns";
  const seen = new Set<number>();
  const breaks = elementsOf(node).flatMap((child) => {
    const before = Number(child.attributes.id ?? 0);
    const at = moveLine(before, axis, shifts).at;
    if (at < 1 || seen.has(at)) return [];
    seen.add(at);
    return [at === before ? child : withChanges(child, { id: at })];
  });
  if (breaks.length === 0) return null;
  const manual = breaks.filter(({ attributes }) => attributes.man === "1").length;
  return withChanges(node, { count: breaks.length, manualBreakCount: manual }, breaks);
}

/** Where a whole row or column is now; a deleted one is where the next one came to stand. */
function moveLine(
  line: number,
  axis: SheetShift["axis"],
  shifts: readonly SheetShift[],
): { at: number; isDeleted: boolean } {
  let at = line;
  let isDeleted = false;
  for (const shift of shifts) {
    const { rect } = shift;
    const isWhole = axis === "rows" ? rect.columnCount === MAX_COLUMNS : rect.rowCount === MAX_ROWS;
    if (shift.axis !== axis || !isWhole) continue;
    const moved = shiftSpan(at, 1, shift);
    isDeleted ||= moved === null;
    at = moved?.start ?? (axis === "rows" ? rect.row : rect.column);
  }
  return { at, isDeleted };
}

/** `xdr:twoCellAnchor` and `xdr:oneCellAnchor` of drawings, `anchor` of controls and embedded objects. */
function isAnchor({ local }: XmlElement): boolean {
  return local === "twoCellAnchor" || local === "oneCellAnchor" || local === "anchor";
}

/** Anchored corners follow whole rows and columns; a picture that does not resize keeps its size. */
function shiftAnchor(anchor: XmlElement, shifts: readonly SheetShift[]): XmlElement {
  const from = childNamed(anchor, "from");
  const to = childNamed(anchor, "to");
  const keepsSize = anchor.attributes.editAs === "oneCell" || anchor.attributes.sizeWithCells === "0";
  if (!from || anchor.attributes.editAs === "absolute") return anchor;
  const movedFrom = shiftCorner(from, shifts);
  const movedTo = to && (keepsSize ? followCorner(to, from, movedFrom) : shiftCorner(to, shifts));
  if (movedFrom === from && movedTo === to) return anchor;
  const children = anchor.children.map((child) =>
    child === from ? movedFrom : child === to && movedTo ? movedTo : child,
  );
  return { ...anchor, children };
}

function lineOf(corner: XmlElement, local: string): number {
  return Number(textOf(childNamed(corner, local)) || 0);
}

function withLines(corner: XmlElement, lines: Readonly<Record<string, number>>): XmlElement {
  let changed = false;
  const children = corner.children.map((child) => {
    const line = isElement(child) ? lines[child.local] : undefined;
    if (!isElement(child) || line === undefined || textOf(child) === String(line)) return child;
    changed = true;
    return { ...child, children: [String(line)] };
  });
  return changed ? { ...corner, children } : corner;
}

function shiftCorner(corner: XmlElement, shifts: readonly SheetShift[]): XmlElement {
  const row = moveLine(lineOf(corner, "row"), "rows", shifts);
  const column = moveLine(lineOf(corner, "col"), "columns", shifts);
  return withLines(corner, {
    row: row.at,
    col: column.at,
    // Where the cell is gone, so is the place inside of it.
    ...(row.isDeleted ? { rowOff: 0 } : {}),
    ...(column.isDeleted ? { colOff: 0 } : {}),
  });
}

function followCorner(to: XmlElement, from: XmlElement, movedFrom: XmlElement): XmlElement {
  return withLines(to, {
    row: lineOf(to, "row") + lineOf(movedFrom, "row") - lineOf(from, "row"),
    col: lineOf(to, "col") + lineOf(movedFrom, "col") - lineOf(from, "col"),
  });
}

/** Anchors and cells of notes in legacy VML, which need not be well-formed XML ([MS-OI29500] §2.1.1749). */
export function shiftVml(vml: string, shifts: readonly SheetShift[]): string {
  const isInGoneCell = (shape: string): boolean => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
    if (row === undefined || column === undefined) return false;
    return moveRect(rectOf(Number(row), Number(column)), shifts) === null;
  };
  return vml.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    if (isInGoneCell(shape)) return "";
    const row = Number(/<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1] ?? NaN);
    const column = Number(/<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1] ?? NaN);
    const cell = Number.isNaN(row) || Number.isNaN(column) ? null : moveRect(rectOf(row, column), shifts);
    const moved = cell
      ? shape
          .replace(/(<x:Row>\s*)\d+/, (_, start: string) => `${start}${cell.row}`)
          .replace(/(<x:Column>\s*)\d+/, (_, start: string) => `${start}${cell.column}`)
      : shape;
    return moved.replace(/(<x:Anchor>)([^<]*)/, (all, start: string, text: string) => {
      const numbers = text.split(",").map(Number);
      if (numbers.length !== 8 || numbers.some(Number.isNaN)) return all;
      const [left = 0, x1 = 0, top = 0, y1 = 0, right = 0, x2 = 0, bottom = 0, y2 = 0] = numbers;
      const place = (line: number, axis: SheetShift["axis"]): number => moveLine(line, axis, shifts).at;
      return `${start}${[place(left, "columns"), x1, place(top, "rows"), y1, place(right, "columns"), x2, place(bottom, "rows"), y2].join(", ")}`;
    });
  });
}

/** The ranges of a rule that is not modelled; see `UnreadRule`. */
export function shiftUnreadRanges(ranges: readonly Rect[], shifts: readonly SheetShift[]): Rect[] {
  return moveRanges(ranges, shifts);
}

/** `<worksheetSource>` of a pivot cache: where its data stand. */
export function shiftPivotSource(
  source: XmlElement,
  shifts: readonly SheetShift[],
  name: string | null,
): XmlElement {
  const rect = parseA1(source.attributes.ref ?? "");
  const moved = rect && moveRect(rect, shifts);
  return withChanges(source, {
    ...(moved ? { ref: rectToA1(moved) } : {}),
    ...(name !== null ? { sheet: name } : {}),
  });
}
