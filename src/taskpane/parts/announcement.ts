import type { Messages } from "../../i18n/messages";
import { noticeText } from "../jobs/noticeText";
import { isNothing, type PaneState } from "../state/paneState";

/** What a screen reader hears of the state: what is being done and what came of it. Empty when nothing is new. */
export function announcementOf(state: PaneState, messages: Messages): string {
  const { busy, proposal } = messages.pane;
  const { work, notice } = state;
  switch (work.step) {
    case "proposing":
      return busy.preparing;
    case "confirming":
      return busy.writing;
    case "undoing":
    case "settling":
      return busy.undoing;
    case "proposed":
      if (isNothing(work.pending)) return proposal.upToDate;
      return work.isRevised ? proposal.revised : `${proposal.title} ${proposal.nothingYet}`;
    default:
      return notice !== null && notice.kind !== "trouble" ? noticeText(notice, messages) : "";
  }
}
