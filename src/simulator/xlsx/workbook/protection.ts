/** `<workbookProtection>` (ECMA-376 §18.2.29): whether sheets may be added, deleted, renamed, moved or hidden. */
import type { WorkbookModel } from "../../model/types";
import { sameData } from "../same";
import { booleanAttribute, element, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

type Protection = Pick<WorkbookModel, "structureProtected" | "structurePassword">;

/** The password's hash: the old one of sixteen bits, or one with its algorithm, salt and rounds. */
const PASSWORD = [
  "workbookPassword",
  "workbookPasswordCharacterSet",
  "workbookAlgorithmName",
  "workbookHashValue",
  "workbookSaltValue",
  "workbookSpinCount",
] as const;

export function readWorkbookProtection(source: XmlElement | undefined): Protection {
  const structureProtected = booleanAttribute(source, "lockStructure", false);
  const password = PASSWORD.flatMap((name) => {
    const value = source?.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return structureProtected && password.length > 0
    ? { structureProtected, structurePassword: Object.fromEntries(password) }
    : { structureProtected };
}

/** The element as it was when nothing changed: also a hash that nobody here can check stays as it is. */
export function workbookProtectionElement(
  { structureProtected, structurePassword }: Protection,
  original: XmlElement | undefined,
): XmlElement | undefined {
  const now: Protection = structurePassword
    ? { structureProtected, structurePassword }
    : { structureProtected };
  if (sameData(readWorkbookProtection(original), now)) return original;
  const password = Object.fromEntries(PASSWORD.map((name) => [name, structurePassword?.[name] ?? null]));
  if (structureProtected)
    return withChanges(original ?? element("workbookProtection"), { ...password, lockStructure: 1 });
  // Nothing else of it locks anything: with the structure's password gone the element says nothing.
  const isOtherLock =
    booleanAttribute(original, "lockWindows", false) || booleanAttribute(original, "lockRevision", false);
  return original && isOtherLock ? withChanges(original, { lockStructure: null }) : undefined;
}
