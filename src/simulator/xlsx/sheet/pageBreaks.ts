/** `<rowBreaks>` and `<colBreaks>` (ECMA-376 §18.3.1.74): manual breaks; automatic ones are the printer's. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { sameData } from "../same";
import { childrenNamed, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** The first row or column of each new page. */
export function readBreaks(source: XmlElement | undefined): number[] {
  const ids = childrenNamed(source, "brk").map(({ attributes }) => Number(attributes.id ?? 0));
  return [...new Set(ids.filter((id) => Number.isInteger(id) && id > 0))].sort((a, b) => a - b);
}

/** Breaks that are as they were keep their element. */
export function breaksElement(
  name: "rowBreaks" | "colBreaks",
  breaks: readonly number[],
  original: XmlElement | undefined,
): XmlElement | undefined {
  if (sameData(readBreaks(original), breaks)) return original;
  if (breaks.length === 0) return undefined;
  const max = (name === "rowBreaks" ? MAX_COLUMNS : MAX_ROWS) - 1;
  return element(
    name,
    { count: breaks.length, manualBreakCount: breaks.length },
    breaks.map((id) => element("brk", { id, max, man: 1 })),
  );
}
