/** ST_Sqref (ECMA-376 §18.18.76): rectangles separated by spaces. */
import { parseA1, rectToA1 } from "../../model/address";
import type { Rect } from "../../model/types";
import { FileError } from "../fileError";
import { LIMITS } from "../limits";

/** What cannot be read as a range is left out. */
export function parseSqref(text: string | undefined): Rect[] {
  const rects: Rect[] = [];
  for (const item of (text ?? "").split(/[\s,]+/)) {
    const rect = item === "" ? null : parseA1(item);
    if (rect) rects.push(rect);
    if (rects.length > LIMITS.ranges) throw new FileError("too-large", "A rule covers too many ranges.");
  }
  return rects;
}

export function formatSqref(rects: readonly Rect[]): string {
  return rects.map(rectToA1).join(" ");
}
