import type { ConnectedHost } from "../../simulator";
import type { Scalar, SheetModel } from "../../simulator/model/types";
import type { ConditionalLook } from "../grid/drawCells";
import { pixelsToPoints } from "../grid/units";
import { choicesAt, takesOnlyItsChoices } from "./choices";
import type { Refusal, SheetHost } from "./sheetHost";
import { createTypingHistory } from "./typingHistory";

export interface SheetHostParts {
  connected: Pick<ConnectedHost, "workbook" | "user" | "onChanged">;
  formatText(value: Scalar, numberFormat: string): string;
  lookAt(sheet: SheetModel, row: number, column: number): ConditionalLook | undefined;
}

/** The simulated Excel as the grid sees it: a user's hands and eyes. */
export function createSheetHost({ connected, formatText, lookAt }: SheetHostParts): SheetHost {
  const { workbook, user } = connected;
  const listeners = new Set<() => void>();
  const history = createTypingHistory(workbook, user);
  let version = 0;
  let isUserActing = false;

  connected.onChanged((changes) => {
    // Excel forgets what could be undone when a program writes; so does this.
    if (!isUserActing && changes.some(({ kind }) => kind !== "selection")) history.forget();
    version += 1;
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
    formatText,
    lookAt,
    type(sheet, row, column, texts) {
      const refused = texts.some((line, r) =>
        line.some(
          (text, c) => text !== null && text !== "" && isRefusedChoice(sheet, row + r, column + c, text),
        ),
      );
      if (refused) return { code: "NotInList" };
      return act(() => history.type(sheet, row, column, texts));
    },
    clear: (sheet, rect) => act(() => history.clear(sheet, rect)),
    setColumnWidth: (sheet, column, pixels) =>
      act(() => user.setColumnWidth(sheet, column, pixelsToPoints(pixels))),
    select: (sheet, rect) => act(() => user.select(sheet, rect)),
    activate: (sheet) => act(() => user.activate(sheet)),
    undo: () => act(() => history.undo()),
    redo: () => act(() => history.redo()),
    choicesAt: (sheet, row, column) => choicesAt(workbook, sheet, row, column),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function isRefusedChoice(sheet: SheetModel, row: number, column: number, text: string): boolean {
    const choices = choicesAt(workbook, sheet, row, column);
    return choices !== null && takesOnlyItsChoices(sheet, row, column) && !choices.includes(text.trim());
  }
}

/** Excel's own code of a refusal; anything else is a defect and is thrown on. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return { code: error.code };
  throw error;
}
