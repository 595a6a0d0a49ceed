import type { BorderLine, Borders } from "../../model/types";
import { booleanAttribute, childNamed, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { colorElement, readColor } from "./color";

/** In the schema's order; the strict class calls left and right start and end. */
const SIDES = [
  ["left", "start"],
  ["right", "end"],
  ["top", "top"],
  ["bottom", "bottom"],
  ["diagonal", "diagonal"],
] as const;

function readLine(source: XmlElement): BorderLine | null {
  const style = source.attributes.style ?? "none";
  return style === "none" ? null : { style, color: readColor(childNamed(source, "color")) };
}

/** The sides that a `<border>` names (CT_Border, §18.8.4); null is a side without a line. */
export function readBorders(source: XmlElement): Partial<Borders> {
  const borders: { -readonly [Key in keyof Borders]?: Borders[Key] } = {};
  for (const [side, strictName] of SIDES) {
    const line = childNamed(source, side) ?? childNamed(source, strictName);
    if (line) borders[side] = readLine(line);
  }
  for (const direction of ["diagonalUp", "diagonalDown"] as const) {
    if (source.attributes[direction] !== undefined) {
      borders[direction] = booleanAttribute(source, direction, false);
    }
  }
  return borders;
}

/** All five sides of a whole border set; of a differential one only those that it names. */
export function bordersElement(borders: Partial<Borders>, isDifferential = false): XmlElement {
  const lines: XmlElement[] = [];
  for (const [side] of SIDES) {
    const line = borders[side];
    if (line === undefined && isDifferential) continue;
    const color = line?.color ? [colorElement("color", line.color)] : [];
    lines.push(line ? element(side, { style: line.style }, color) : element(side));
  }
  return element(
    "border",
    { diagonalUp: borders.diagonalUp ? 1 : null, diagonalDown: borders.diagonalDown ? 1 : null },
    lines,
  );
}
