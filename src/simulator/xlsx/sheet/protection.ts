/** `<sheetProtection>` (ECMA-376 §18.3.1.85). In the file an attribute that is set locks; the model says "users may". */
import type { SheetProtection } from "../../model/types";
import { sameData } from "../same";
import { booleanAttribute, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

/** Attribute → whether it is locked when the attribute is absent. */
const LOCKED_BY_DEFAULT: Readonly<Record<string, boolean>> = {
  objects: false,
  scenarios: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  selectLockedCells: false,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  selectUnlockedCells: false,
};

/** null when the sheet is not protected (also when the element is there, but switched off). */
export function readProtection(source: XmlElement | undefined): SheetProtection | null {
  if (!source || !booleanAttribute(source, "sheet", false)) return null;
  const options: Record<string, boolean> = {};
  for (const [name, locked] of Object.entries(LOCKED_BY_DEFAULT)) {
    options[name] = !booleanAttribute(source, name, locked);
  }
  const carried = Object.fromEntries(
    Object.entries(source.attributes).filter(([name]) => name !== "sheet" && !(name in LOCKED_BY_DEFAULT)),
  );
  return { options, carried };
}

export function protectionElement(
  protection: SheetProtection | null,
  original: XmlElement | undefined,
): XmlElement | undefined {
  if (sameData(readProtection(original), protection)) return original;
  if (!protection) return undefined;
  const locks = Object.entries(LOCKED_BY_DEFAULT).map(([name, lockedByDefault]) => {
    const locked = !(protection.options[name] ?? !lockedByDefault);
    return [name, locked === lockedByDefault ? null : Number(locked)] as const;
  });
  return element("sheetProtection", { ...protection.carried, sheet: 1, ...Object.fromEntries(locks) });
}
