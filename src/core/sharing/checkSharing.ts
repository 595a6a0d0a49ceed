import { finding, type Finding } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { checkAgencies } from "./checkAgencies";
import { checkCells } from "./checkCells";
import { checkFile, checkHiddenSheets, checkNames, checkProperties, checkRemarks } from "./checkWorkbook";
import type { SharingFindings } from "./findings";
import { proposeTidy } from "./proposeTidy";
import {
  SHARING_GROUPS,
  TIDY_KINDS,
  type SharingGroup,
  type SharingReport,
  type SharingSnapshot,
  type TidyKind,
} from "./types";

const GROUP_OF: Record<keyof SharingFindings, SharingGroup> = {
  "sharing/agencies": "agencies",
  "sharing/hidden-sheet": "hidden",
  "sharing/hidden-cells": "hidden",
  "sharing/identity-numbers": "personal",
  "sharing/phones": "personal",
  "sharing/emails": "personal",
  "sharing/property": "personal",
  "sharing/custom-property": "personal",
  "sharing/comments": "remarks",
  "sharing/external-formulas": "links",
  "sharing/external-name": "links",
  "sharing/broken-name": "errors",
  "sharing/errors": "errors",
  "sharing/outside-print": "rest",
  "sharing/own-settings": "rest",
  "sharing/custom-xml": "rest",
  "sharing/file-part": "rest",
  "sharing/unseen": "rest",
  "sharing/clean": "rest",
  "sharing/no-such-sheets": "rest",
  "sharing/no-sheets": "rest",
  "sharing/copy-without": "rest",
  "sharing/copy-without-drawings": "rest",
  "sharing/no-file": "rest",
};

/** Such parts of a file belong with the links. */
const LINKING_PARTS: readonly string[] = ["externalLinks", "connections"];

function groupOf({ code, params }: Finding): SharingGroup {
  if (code === "sharing/file-part" && "part" in params && LINKING_PARTS.includes(params.part)) return "links";
  return Object.hasOwn(GROUP_OF, code) ? GROUP_OF[code as keyof SharingFindings] : "rest";
}

/**
 * What a workbook would give away, before it goes to others: everything that a receiver can see or find, in groups, each with
 * what to do. Pure and linear in the cells. `isSafe` when there is nothing that should be mended.
 */
export function checkSharing(snapshot: SharingSnapshot): SharingReport {
  const { workbook } = snapshot;
  const { file } = snapshot;
  const externalFiles = file !== null && file !== "damaged" ? file.externalFiles : [];
  const agencies = checkAgencies(workbook);
  const findings = [
    ...agencies,
    ...checkHiddenSheets(workbook.sheets),
    ...workbook.sheets.flatMap((sheet) => checkCells(sheet, snapshot.sheets.get(sheet.name), externalFiles)),
    ...checkProperties(snapshot),
    ...checkRemarks(snapshot.comments, "comments"),
    ...checkRemarks(snapshot.notes ?? [], "notes"),
    ...checkNames(snapshot, externalFiles),
    ...checkFile(snapshot),
  ];
  const isSafe = findings.every((item) => item.severity === "info");
  const shown = isSafe
    ? [finding("info", "sharing/clean", { sheetCount: workbook.sheets.length }), ...findings]
    : findings;
  const crowded = new Set(agencies.map((item) => item.at?.sheet));
  return {
    isSafe,
    groups: SHARING_GROUPS.flatMap((group) => {
      const own = shown.filter((item) => groupOf(item) === group);
      return own.length > 0 ? [{ group, findings: own }] : [];
    }),
    offers: offersFor(workbook, findings),
    sheets: workbook.sheets.map(({ name, visibility, used }) => ({
      name,
      visibility,
      isOffered: visibility === "visible" && used !== null && !crowded.has(name),
    })),
    sawFile: snapshot.file !== null && snapshot.file !== "damaged",
  };
}

/** A mending is offered where it would change something. Properties are not in the snapshot: their findings tell. */
function offersFor(workbook: WorkbookSnapshot, findings: readonly Finding[]): TidyKind[] {
  const hasClearable = findings.some(
    (item) =>
      item.code === "sharing/property" && "property" in item.params && item.params.property !== "lastAuthor",
  );
  return TIDY_KINDS.filter((what) => {
    if (what === "properties") return hasClearable;
    const proposed = proposeTidy(workbook, { what });
    return proposed.ok && proposed.value.outcome.count > 0;
  });
}
