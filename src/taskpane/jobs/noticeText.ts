import type { Messages } from "../../i18n/messages";
import type { Notice } from "../state/paneState";
import { doneSentence } from "./outcomeSentences";

/** What just happened, in one line. */
export function noticeText(notice: Exclude<Notice, { kind: "trouble" }>, messages: Messages): string {
  if (notice.kind === "done") return doneSentence(notice.applied.pending, messages);
  const say = messages.pane.done;
  const { restoredCells, removedSheets, kept } = notice.report;
  const parts = [restoredCells > 0 ? say.undoneCells(restoredCells) : say.undone];
  if (removedSheets.length > 0)
    parts.push(say.removedSheets(removedSheets.map((name) => `“${name}”`).join(", ")));
  if (kept.length > 0) parts.push(say.keptCells(kept.length));
  return parts.join(" · ");
}
