import { rectOf } from "../../model/address";
import { ensureAllowed } from "../cells/protection";
import { defineClass, documented } from "../definition";
import { itemNotFound } from "../errors";
import { handle, type CommentReplyTarget, type CommentTarget } from "../targets";
import { contentArgument, current, sharedProperties } from "./comment";
import { newReply, raiseComment } from "./commentStore";

const asHandle = (target: CommentReplyTarget) => handle("CommentReply", target);

export const commentReplyCollectionClass = defineClass("CommentReplyCollection", {
  collection: documented({
    items: (target) => current(target).replies.map((reply) => asHandle({ ...target, reply })),
  }),
  indexer: documented({
    orNullObject: true,
    call(target, args) {
      const id = args.string(0);
      const reply = current(target).replies.find((own) => own.id === id);
      return reply ? asHandle({ ...target, reply }) : null;
    },
  }),
  scalarMethods: { GetCount: documented({ call: (target) => current(target).replies.length }) },
  navigationMethods: {
    Add: documented({
      call(target, args, host) {
        ensureAllowed(target.sheet, "objects");
        const reply = newReply(host, contentArgument(args, 0));
        const comment = current(target);
        comment.replies.push(reply);
        raiseComment(host, "commentChanged", target.sheet, comment, "ReplyAdded");
        return asHandle({ ...target, reply });
      },
    }),
    GetItemAt: documented({
      call(target, args) {
        const reply = current(target).replies[args.integer(0)];
        return reply ? asHandle({ ...target, reply }) : null;
      },
    }),
  },
});

function isThere(target: CommentTarget & CommentReplyTarget): boolean {
  return current(target).replies.includes(target.reply);
}

export const commentReplyClass = defineClass("CommentReply", {
  identity: ({ reply }) => ({ Id: reply.id }),
  ensureAlive(target, host) {
    host.ensureSheetExists(target.sheet);
    if (!isThere(target)) throw itemNotFound("the reply was deleted");
  },
  scalarProperties: {
    ...sharedProperties<CommentReplyTarget>(({ reply }) => reply),
    Content: documented({
      get: ({ reply }) => reply.content,
      set(target, args, host) {
        ensureAllowed(target.sheet, "objects");
        target.reply.content = args.string(0);
        delete target.reply.mentions;
        raiseComment(host, "commentChanged", target.sheet, current(target), "ReplyEdited");
      },
    }),
    Resolved: documented({ get: (target) => current(target).resolved }),
  },
  scalarMethods: {
    Delete: documented({
      call(target, _args, host) {
        ensureAllowed(target.sheet, "objects");
        const comment = current(target);
        comment.replies = comment.replies.filter((own) => own !== target.reply);
        raiseComment(host, "commentChanged", target.sheet, comment, "ReplyDeleted");
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
    GetParentComment: documented({ call: (target) => handle("Comment", target) }),
  },
});
