/** Finding, adding and removing comments, with the events that programs get of it. */
import { rectContains } from "../../model/address";
import type { CommentModel, CommentReply, Rect, SheetModel, WorkbookModel } from "../../model/types";
import { newId } from "../../model/workbook";
import { ensureAllowed } from "../cells/protection";
import { invalidArgument, invalidOperation } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import type { CommentTarget, ScopeTarget } from "../targets";

/** In the order of the sheets and, within one, of the cells. */
export function commentsOf(host: Host, { sheet }: ScopeTarget): CommentTarget[] {
  const sheets = sheet ? [sheet] : host.model.sheets;
  return sheets.flatMap((own) =>
    [...own.comments]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((comment) => ({ sheet: own, comment })),
  );
}

export function commentAt(sheet: SheetModel, { row, column }: Rect): CommentModel | undefined {
  return sheet.comments.find((comment) => comment.row === row && comment.column === column);
}

type CommentEvent = "commentAdded" | "commentDeleted" | "commentChanged";

export function raiseComment(
  host: Host,
  event: CommentEvent,
  sheet: SheetModel,
  { id, replies }: CommentModel,
  changeType?: string,
): void {
  host.sheetChanged(sheet);
  host.events.raise(EventNumber[event], [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    source: host.source,
    commentDetails: [{ commentId: id, replyIds: replies.map((reply) => reply.id) }],
    ...(changeType ? { changeType } : {}),
  });
}

/** A comment or reply of the person at the sheet. */
export function newReply(host: Host, content: string): CommentReply {
  if (content === "") throw invalidArgument("a comment without content");
  const { clock, person } = host.options;
  return {
    id: freeId(host.model),
    author: { name: person.name, email: person.email },
    created: clock().toISOString(),
    content,
  };
}

/** A file may have been saved by an earlier session that counted from the same number. */
function freeId(model: WorkbookModel): string {
  const used = new Set(
    model.sheets
      .flatMap(({ comments }) => comments.flatMap((own) => [own, ...own.replies]))
      .map(({ id }) => id),
  );
  let id: string;
  do id = newId(model);
  while (used.has(id));
  return id;
}

/** @throws InvalidOperation where the cell has a comment or a note already */
export function addComment(host: Host, sheet: SheetModel, rect: Rect, content: string): CommentTarget {
  ensureAllowed(sheet, "objects");
  const isThere = ({ row, column }: { row: number; column: number }): boolean =>
    rectContains(rect, row, column);
  if (sheet.comments.some(isThere)) throw invalidOperation("the cell has a comment already");
  if (sheet.notes.some(isThere)) throw invalidOperation("the cell has a note already");
  const comment: CommentModel = {
    ...newReply(host, content),
    row: rect.row,
    column: rect.column,
    resolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  raiseComment(host, "commentAdded", sheet, comment);
  return { sheet, comment };
}

export function deleteComment(host: Host, sheet: SheetModel, comment: CommentModel): void {
  sheet.comments = sheet.comments.filter((own) => own !== comment);
  raiseComment(host, "commentDeleted", sheet, comment);
}
