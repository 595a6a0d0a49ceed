import { finding, type Finding } from "../result";
import type { SheetSnapshot } from "../snapshot";
import { externalFile, namedFile } from "./checkCells";
import type { FilePart, PropertyName, Unseen } from "./findings";
import type { CellRemark, SharingSnapshot } from "./types";

/** Properties that name people or offices; the others are titles and the like, worth a look. */
const PERSONAL: readonly PropertyName[] = ["author", "lastAuthor", "manager", "company"];

export function checkProperties({ properties, customProperties }: SharingSnapshot): Finding[] {
  const own = Object.entries(properties) as [PropertyName, string][];
  return [
    ...own.flatMap(([property, text]) =>
      text.trim() === ""
        ? []
        : [
            finding(PERSONAL.includes(property) ? "warning" : "info", "sharing/property", {
              property,
              text: short(text),
            }),
          ],
    ),
    ...customProperties.map(({ name, text }) =>
      finding("info", "sharing/custom-property", { name: short(name), text: short(text) }),
    ),
  ];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

export function checkHiddenSheets(sheets: readonly SheetSnapshot[]): Finding[] {
  return sheets.flatMap(({ name, visibility, values, used }) => {
    if (visibility === "visible") return [];
    const cellCount = values.reduce((sum, line) => sum + line.filter((value) => value !== "").length, 0);
    const params = { sheet: name, isVeryHidden: visibility === "veryHidden", cellCount };
    // An empty hidden sheet gives nothing away.
    return [finding(used ? "warning" : "info", "sharing/hidden-sheet", params)];
  });
}

/** Comments and notes by sheet, with who wrote them. */
export function checkRemarks(remarks: readonly CellRemark[], what: "comments" | "notes"): Finding[] {
  const bySheet = new Map<string, CellRemark[]>();
  for (const remark of remarks) {
    const list = bySheet.get(remark.at.sheet);
    if (list) list.push(remark);
    else bySheet.set(remark.at.sheet, [remark]);
  }
  return [...bySheet].map(([sheet, list]) => {
    const authors = [...new Set(list.map(({ author }) => short(author)).filter((name) => name !== ""))];
    const params = { sheet, what, count: list.length, authors: authors.slice(0, 5) };
    return finding("warning", "sharing/comments", params, list[0]?.at);
  });
}

/** Names that stand for nothing any more, or for another workbook. Excel's own hidden ones (_xlnm…) are left out. */
export function checkNames(
  { workbook, sheetNames }: SharingSnapshot,
  externalFiles: readonly string[] = [],
): Finding[] {
  const all = [...workbook.names, ...sheetNames];
  return all.flatMap(({ name, formula }) => {
    if (isExcelsOwn(name)) return [];
    const file = externalFile(formula);
    if (file !== null)
      return [finding("warning", "sharing/external-name", { name, file: namedFile(file, externalFiles) })];
    return isBroken(formula) ? [finding("warning", "sharing/broken-name", { name })] : [];
  });
}

/** Names that Excel keeps for itself: filters, functions of later versions. */
export function isExcelsOwn(name: string): boolean {
  return /^_xl|^_FilterDatabase/i.test(name);
}

export function isBroken(formula: string): boolean {
  return formula.includes("#REF!");
}

const QUIET_PARTS: readonly FilePart[] = ["pictures", "charts", "controls", "printerSettings", "other"];

/** What no cell shows: the add-in's settings, custom XML, parts of the file; and what could not be looked at. */
export function checkFile({ workbook, customXmlCount, file, notes }: SharingSnapshot): Finding[] {
  const settings = Object.keys(workbook.settings).length;
  const parts = file !== null && file !== "damaged" ? file.counts : null;
  const unseen: Unseen[] = [
    ...(file === null ? (["file"] as const) : file === "damaged" ? (["damaged-file"] as const) : []),
    // In a file that was looked at, notes are among its parts.
    ...(notes === null && parts === null ? (["notes"] as const) : []),
  ];
  return [
    ...(Object.entries(parts ?? {}) as [FilePart, number][]).map(([part, count]) =>
      finding(QUIET_PARTS.includes(part) ? "info" : "warning", "sharing/file-part", { part, count }),
    ),
    ...(customXmlCount > 0 ? [finding("info", "sharing/custom-xml", { count: customXmlCount })] : []),
    ...(settings > 0 ? [finding("info", "sharing/own-settings", { count: settings })] : []),
    ...unseen.map((what) => finding("info", "sharing/unseen", { what })),
  ];
}
