import type { Messages } from "../messages";
import { formatCount } from "../number";

export const safety: Messages["safety"] = {
  unfinishedTitle: "A write is unfinished",
  unfinishedWrite: (when) => `It began at ${when} and stopped on the way`,
  unfinishedUndo: (when) => `Undoing what was written at ${when} stopped on the way`,
  where: (sheets, cellCount) => {
    if (cellCount === 0) return `It is about ${sheets}`;
    return `It is about ${sheets} · ${cellCount === 1 ? "1 cell" : `${formatCount(cellCount)} cells`}`;
  },
  safe: "Nothing is lost. Choose how it shall be.",
  takeBack: "Put it back",
  finish: "Finish it",
  finishUndo: "Finish undoing",
  tooLarge:
    "It was too large for its way back to be kept. Check the sheets above, or open the file as last saved.",
  forget: "Checked, close this",
  lastWrite: (when, sheets) =>
    sheets ? `Undo what was written at ${when} in ${sheets}` : `Undo what was written at ${when}`,
  stillWaiting: "Excel has not answered yet. If a cell is being edited, press Enter or Esc.",
};
