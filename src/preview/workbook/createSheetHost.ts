import type { ConnectedHost } from "../../simulator";
import { formatText, type FormattedText } from "../../simulator/calc";
import type { Scalar, WorkbookModel } from "../../simulator/model/types";
import { pixelsToPoints } from "../grid/units";
import { looksIn } from "./looks";
import type { Refusal, SheetHost } from "./sheetHost";
import { createTypingHistory } from "./typingHistory";
import { choicesAt, refusedByValidation } from "./validation";

type Connected = Pick<ConnectedHost, "workbook" | "calculation" | "user" | "onChanged">;

/** The simulated Excel as the grid sees it: a user's hands and eyes. */
export function createSheetHost({ workbook, calculation, user, onChanged }: Connected): SheetHost {
  const { source } = calculation;
  const listeners = new Set<() => void>();
  const history = createTypingHistory(workbook, user);
  let version = 0;
  let revision = 0;
  let reveals = 0;
  let structure = structureOf(workbook);
  let isUserActing = false;

  onChanged((changes) => {
    version += 1;
    if (!isUserActing && changes.some(({ kind }) => kind === "selection")) reveals += 1;
    const before = structure;
    structure = structureOf(workbook);
    const isLooking = changes.every(({ kind }) => kind === "selection" || kind === "workbook");
    if (!isLooking || structure !== before) {
      revision += 1;
      // Excel forgets what could be undone when a program writes; so does this.
      if (!isUserActing) history.forget();
    }
    for (const listener of [...listeners]) listener();
  });

  const act = (edit: () => void): Refusal | null => {
    isUserActing = true;
    try {
      edit();
      return null;
    } catch (error) {
      return refusalOf(error);
    } finally {
      isUserActing = false;
    }
  };

  return {
    workbook,
    get version() {
      return version;
    },
    get revision() {
      return revision;
    },
    get reveals() {
      return reveals;
    },
    format: (value, numberFormat) => formatIn(value, numberFormat, workbook.date1904),
    looksIn: (sheet, part) => looksIn(source, sheet, part),
    choicesAt: (sheet, row, column) => choicesAt(source, sheet, row, column),
    type(sheet, row, column, texts) {
      for (const [r, line] of texts.entries()) {
        for (const [c, text] of line.entries()) {
          const refusal = refusedByValidation(source, sheet, row + r, column + c, text ?? "");
          if (refusal) return refusal;
        }
      }
      return act(() => history.type(sheet, row, column, texts));
    },
    clear: (sheet, rect) => act(() => history.clear(sheet, rect)),
    setColumnWidth: (sheet, column, pixels) =>
      act(() => user.setColumnWidth(sheet, column, pixelsToPoints(pixels))),
    select: (sheet, rect) => act(() => user.select(sheet, rect)),
    activate: (sheet) => act(() => user.activate(sheet)),
    undo: () => act(() => history.undo()),
    redo: () => act(() => history.redo()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Sheets and names, to tell a workbook that has changed from one that only shows another sheet. */
function structureOf({ sheets, names }: WorkbookModel): string {
  return JSON.stringify([
    sheets.map(({ id, name, visibility }) => [id, name, visibility]),
    names.map(({ name, formula }) => [name, formula]),
  ]);
}

function formatIn(value: Scalar, numberFormat: string, date1904: boolean): FormattedText {
  return formatText(value, numberFormat, { locale: "th-TH", date1904 });
}

/** Excel's own code of a refusal; anything else is a defect and is thrown on. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return { code: error.code };
  throw error;
}
