import type { Change, Proposal } from "../changes/changeSet";
import { finding, success, type Result } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { externalFile } from "./checkCells";
import { isBroken, isExcelsOwn } from "./checkWorkbook";
import { FILE_PROPERTIES, type PropertyName } from "./findings";
import type { TidyKind } from "./types";

export interface TidyOptions {
  what: TidyKind;
}

export interface TidyOutcome {
  what: TidyKind;
  /** Properties, sheets, names or settings. */
  count: number;
}

type Clearable = Exclude<PropertyName, "lastAuthor">;

/** All that Excel lets a program write; who saved last it writes itself. */
const CLEARED_PROPERTIES = FILE_PROPERTIES.filter((name): name is Clearable => name !== "lastAuthor");

/** Mends one kind of thing before the workbook is shared. Every one can be undone; cells stay as they are. */
export function proposeTidy(
  snapshot: WorkbookSnapshot,
  { what }: TidyOptions,
): Result<Proposal<TidyOutcome>> {
  const changes = changesFor(snapshot, what);
  return success(
    { changeSet: { action: "tidy", changes }, outcome: { what, count: changes.length } },
    changes.length === 0 ? [finding("info", "changes/nothing-to-do", {})] : [],
  );
}

function changesFor({ sheets, names, settings }: WorkbookSnapshot, what: TidyKind): Change[] {
  switch (what) {
    case "properties":
      return CLEARED_PROPERTIES.map((property) => ({ kind: "setFileProperty", property, value: "" }));
    case "hiddenSheets":
      return sheets
        .filter(({ visibility }) => visibility !== "visible")
        .map(({ name }) => ({ kind: "showSheet", sheet: name }));
    case "names":
      return names
        .filter(({ name }) => !isExcelsOwn(name))
        .filter(({ formula }) => isBroken(formula) || externalFile(formula) !== null)
        .map(({ name }) => ({ kind: "removeName", name }));
    case "settings":
      return Object.keys(settings).map((key) => ({ kind: "setSetting", key, value: null }));
  }
}
