import { patchStyle } from "../../model/styles";
import type { Cell, CellStyle, Scalar } from "../../model/types";
import { invalidArgument } from "../errors";
import type { Host } from "../host";

/** What goes into a cell and how the cell looks then. */
export interface CellContent {
  value: Scalar;
  formula: string | null;
  style: CellStyle;
}

/** Excel's limits (Microsoft, "Excel specifications and limits"). */
const MAX_TEXT_LENGTH = 32_767;
const MAX_FORMULA_LENGTH = 8_192;

/**
 * What Excel makes of a JSON value written to a cell with that look; null leaves the cell alone.
 * Texts are read as if typed: Microsoft, "Range.values": "=…" is a formula, an apostrophe or the format @ keeps text.
 * @throws InvalidArgument
 */
export function contentOf(host: Host, input: unknown, style: CellStyle): CellContent | null {
  const plain = style.quotePrefix ? patchStyle(style, { quotePrefix: false }) : style;
  if (input === null || input === undefined) return null;
  if (typeof input === "boolean") return { value: input, formula: null, style: plain };
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw invalidArgument("a number that is not finite");
    // A number in a text cell is kept as text, as Excel does when one is typed.
    const value = isTextFormat(style) ? String(input) : input;
    return { value, formula: null, style: plain };
  }
  if (typeof input !== "string") throw invalidArgument("a cell takes a text, a number, true, false or null");
  return textContent(host, input, style, plain);
}

function textContent(host: Host, input: string, style: CellStyle, plain: CellStyle): CellContent {
  if (input === "") return { value: null, formula: null, style: plain };
  const isFormula = input.startsWith("=") && !isTextFormat(style);
  if (input.length > (isFormula ? MAX_FORMULA_LENGTH : MAX_TEXT_LENGTH))
    throw invalidArgument(`${input.length} characters in a cell`);
  const typed = host.services.parseTyped(input, style.numberFormat);
  if (typed.kind === "invalid") throw invalidArgument(typed.message);
  if (typed.kind === "formula") return { value: null, formula: typed.formula, style: plain };
  const look = typed.quotePrefix ? patchStyle(style, { quotePrefix: true }) : plain;
  const formatted =
    typed.numberFormat === null || typed.numberFormat === look.numberFormat
      ? look
      : patchStyle(look, { numberFormat: typed.numberFormat });
  return { value: typed.value, formula: null, style: formatted };
}

export function isTextFormat(style: CellStyle): boolean {
  return style.numberFormat === "@";
}

/** Whether the cell holds exactly that already. */
export function holds(cell: Cell | undefined, content: CellContent): boolean {
  if (!cell) return false;
  return cell.value === content.value && cell.formula === content.formula && cell.style === content.style;
}
