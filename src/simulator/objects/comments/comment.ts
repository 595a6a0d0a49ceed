import { rectOf } from "../../model/address";
import type { CommentModel, Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { parseReference } from "../cells/address";
import { ensureAllowed } from "../cells/protection";
import { assumed, defineClass, documented, type NavigationMethod, type ScalarProperty } from "../definition";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { Host } from "../host";
import { handle, type CommentTarget, type ScopeTarget } from "../targets";
import { COMMENT_EVENT_NAMES, eventMethods } from "../worksheet/eventMethods";
import { WORKBOOK_EVENT_TARGET } from "../events";
import { addComment, commentAt, commentsOf, deleteComment, raiseComment } from "./commentStore";

/** One cell, as a range or as an address with the sheet's name. @throws InvalidArgument for more than one */
function cellArgument(args: Arguments, host: Host, scope: ScopeTarget): { sheet: SheetModel; rect: Rect } {
  const found = args.target(0, "Range") ?? parseReference(host.model, args.string(0));
  if (!found || found.rect.rowCount * found.rect.columnCount !== 1)
    throw invalidArgument(`${args.location}: one cell, with the name of its worksheet`);
  if (scope.sheet && scope.sheet !== found.sheet) throw invalidArgument("the cell is on another worksheet");
  return found;
}

/** Plain text. @throws NotImplemented for mentions */
export function contentArgument(args: Arguments, index: number): string {
  const type = args.optionalOneOf(index + 1, ["Plain", "Mention"]) ?? "Plain";
  if (type === "Mention") throw notImplemented("comments that mention people");
  return args.string(index);
}

const asHandle = (target: CommentTarget) => handle("Comment", target);

const byCell: NavigationMethod<ScopeTarget> = documented({
  call(scope, args, host) {
    const { sheet, rect } = cellArgument(args, host, scope);
    const comment = commentAt(sheet, rect);
    return comment ? asHandle({ sheet, comment }) : null;
  },
});

export const commentCollectionClass = defineClass("CommentCollection", {
  collection: documented({ items: (scope, host) => commentsOf(host, scope).map(asHandle) }),
  indexer: documented({
    orNullObject: true,
    call(scope, args, host) {
      const id = args.string(0);
      const found = commentsOf(host, scope).find(({ comment }) => comment.id === id);
      return found ? asHandle(found) : null;
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (scope, _args, host) => commentsOf(host, scope).length }),
    ...eventMethods<ScopeTarget>(COMMENT_EVENT_NAMES, ({ sheet }) => sheet?.id ?? WORKBOOK_EVENT_TARGET),
  },
  navigationMethods: {
    Add: documented({
      call(scope, args, host) {
        const { sheet, rect } = cellArgument(args, host, scope);
        return asHandle(addComment(host, sheet, rect, contentArgument(args, 1)));
      },
    }),
    GetItemAt: documented({
      call(scope, args, host) {
        const found = commentsOf(host, scope)[args.integer(0)];
        return found ? asHandle(found) : null;
      },
    }),
    GetItemByCell: byCell,
    GetItemByReplyId: documented({
      call(scope, args, host) {
        const id = args.string(0);
        const found = commentsOf(host, scope).find(({ comment }) =>
          comment.replies.some((reply) => reply.id === id),
        );
        return found ? asHandle(found) : null;
      },
    }),
  },
});

/** What comments and replies have in common: both say it of `own`. */
export function sharedProperties<T>(
  own: (target: T) => CommentModel["replies"][number],
): Record<string, ScalarProperty<T>> {
  return {
    Id: documented({ get: (target) => own(target).id }),
    AuthorName: documented({ get: (target) => own(target).author.name }),
    AuthorEmail: documented({ get: (target) => own(target).author.email }),
    CreationDate: documented({ get: (target) => own(target).created }),
    ContentType: documented({ get: (target) => (own(target).mentions ? "Mention" : "Plain") }),
    RichContent: assumed("the plain text", { get: (target) => own(target).content }),
    Mentions: assumed("none: mentions of a file are kept, and not shown", { get: () => [] }),
  };
}

export const commentClass = defineClass("Comment", {
  identity: ({ comment }) => ({ Id: comment.id }),
  ensureAlive({ sheet, comment }, host) {
    host.ensureSheetExists(sheet);
    if (!sheet.comments.some(({ id }) => id === comment.id)) throw itemNotFound("the comment was deleted");
  },
  scalarProperties: {
    ...sharedProperties<CommentTarget>((target) => current(target)),
    Content: documented({
      get: (target) => current(target).content,
      set(target, args, host) {
        ensureAllowed(target.sheet, "objects");
        const comment = current(target);
        comment.content = args.string(0);
        delete comment.mentions;
        raiseComment(host, "commentChanged", target.sheet, comment, "CommentEdited");
      },
    }),
    Resolved: documented({
      get: (target) => current(target).resolved,
      set(target, args, host) {
        const comment = current(target);
        comment.resolved = args.boolean(0);
        const change = comment.resolved ? "CommentResolved" : "CommentReopened";
        raiseComment(host, "commentChanged", target.sheet, comment, change);
      },
    }),
  },
  navigationProperties: {
    Replies: documented({
      get: (target) => handle("CommentReplyCollection", { ...target, comment: current(target) }),
    }),
  },
  scalarMethods: {
    Delete: documented({
      call(target, _args, host) {
        ensureAllowed(target.sheet, "objects");
        deleteComment(host, target.sheet, current(target));
      },
    }),
  },
  navigationMethods: {
    GetLocation: documented({
      call(target, _args, host) {
        const { row, column } = current(target);
        return host.range(target.sheet, rectOf(row, column));
      },
    }),
  },
});

/** The comment as it is now: moving cells makes it anew. */
export function current({ sheet, comment }: CommentTarget): CommentModel {
  return sheet.comments.find(({ id }) => id === comment.id) ?? comment;
}
