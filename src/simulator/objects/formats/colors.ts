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
