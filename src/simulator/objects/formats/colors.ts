import { colorFromHex, colorToHex } from "../../model/colors";
import type { Color, WorkbookModel } from "../../model/types";
import { invalidArgument } from "../errors";
import { NAMED_COLORS } from "./namedColors";

/** "#RRGGBB" or an HTML colour name, as Office.js takes them. @throws InvalidArgument */
export function readColor(text: unknown): Color {
  const color = typeof text === "string" ? colorFromHex(NAMED_COLORS[text.toLowerCase()] ?? text) : null;
  if (!color) throw invalidArgument(`"${String(text)}" is no colour`);
  return color;
}

/** "#RRGGBB"; `automatic` where the colour is automatic or absent. */
export function showColor(
  workbook: WorkbookModel,
  color: Color | null | undefined,
  automatic: string,
): string {
  return colorToHex(color, workbook, automatic);
}

/** How much lighter (up to 1) or darker (down to −1) a colour is than its base. */
export function tintOf(color: Color | null | undefined): number {
  return color && "tint" in color ? (color.tint ?? 0) : 0;
}

/** @throws InvalidArgument outside of −1 to 1 */
export function readTint(tint: number): number {
  if (!(tint >= -1 && tint <= 1)) throw invalidArgument(`a tint of ${tint}`);
  return tint;
}

/** The same colour made lighter or darker; an automatic one stays. */
export function withTint(color: Color | null, tint: number): Color | null {
  if (!color || "auto" in color) return color;
  const { tint: before, ...base } = color;
  void before;
  return tint === 0 ? base : { ...base, tint };
}
