/** Writes the notes and threads of a sheet: the parts stay as they were unless the model says something else. */
import { rectOf, rectToA1 } from "../../model/address";
import type { CommentModel, CommentReply, NoteModel, SheetModel } from "../../model/types";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import type { RelationshipList } from "../sheet/relationshipList";
import { encodeXstring } from "../xml/escape";
import { parseFragment } from "../xml/parse";
import { element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { THREADED, type PersonWriter } from "./persons";
import { plainText, readSheetComments, THREAD_AUTHOR, type Persons } from "./readComments";
import { hasOtherShapes, noteShapes } from "./vml";

const TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  threaded: "application/vnd.ms-excel.threadedcomments+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};
const THREADED_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

export interface CommentPlace {
  target: Package;
  /** Where the workbook's parts are, "xl/". */
  folder: string;
  mainNamespace: string;
}

export interface CommentTargets extends CommentPlace {
  known: Persons;
  persons: PersonWriter;
}

/** Whether the sheet's comments are not those of its parts (as they are after moving along with the cells). */
export function commentsChanged(
  { comments, notes }: SheetModel,
  relationships: readonly Relationship[],
  { target, known }: CommentTargets,
): boolean {
  const file = readSheetComments(target, relationships, known);
  return JSON.stringify(sorted(file)) !== JSON.stringify(sorted({ comments, notes }));
}

function sorted({ comments, notes }: { comments: CommentModel[]; notes: NoteModel[] }): unknown {
  const byPlace = (a: NoteModel | CommentModel, b: NoteModel | CommentModel): number =>
    a.row - b.row || a.column - b.column;
  // An author's person is found by its id; who is new has none.
  const reply = ({ id, author, created, content, mentions }: CommentReply): unknown[] => [
    id,
    author.personId,
    created,
    content,
    mentions,
  ];
  return [
    [...comments]
      .sort(byPlace)
      .map((one) => [one.row, one.column, one.resolved, reply(one), one.replies.map(reply)]),
    [...notes].sort(byPlace).map(({ row, column, author, text }) => [row, column, author, text]),
  ];
}

/**
 * @param vmlPart the legacy drawing that the sheet has already
 * @returns the part of the legacy drawing the sheet needs now; null for none
 */
export function writeSheetComments(
  sheet: SheetModel,
  original: readonly Relationship[],
  vmlPart: string | null,
  relationships: RelationshipList,
  targets: CommentTargets,
): string | null {
  const { target, folder } = targets;
  const partOf = (kind: string, free: string): string =>
    original.find((one) => one.kind === kind && one.part !== null && target.has(one.part))?.part ??
    target.freeName(`${folder}${free}`, ".xml");
  if (sheet.comments.length > 0) {
    const part = partOf("threadedComment", "threadedComments/threadedComment");
    target.write(part, threadsElement(sheet.comments, targets.persons), TYPES.threaded);
    relationships.internal("threadedComment", part, THREADED_RELATION);
  }
  const places = [...sheet.comments, ...sheet.notes];
  if (places.length > 0) {
    const part = partOf("comments", "comments");
    target.write(part, notesElement(sheet, targets.mainNamespace), TYPES.comments);
    relationships.internal("comments", part);
  }
  const vml = vmlPart === null ? null : new TextDecoder().decode(target.bytes(vmlPart));
  if (places.length === 0 && (vml === null || !hasOtherShapes(vml))) return null;
  const part = vmlPart ?? target.freeName(`${folder}drawings/vmlDrawing`, ".vml");
  target.writeDefaultType("vml", TYPES.vml);
  target.write(part, new TextEncoder().encode(noteShapes(vml, places)), TYPES.vml);
  return part;
}

const cellOf = ({ row, column }: { row: number; column: number }): string => rectToA1(rectOf(row, column));

function threadsElement(comments: readonly CommentModel[], persons: PersonWriter): XmlElement {
  const one = (ref: string, reply: CommentReply, more: Record<string, string | null>): XmlElement =>
    element(
      "threadedComment",
      // Hundredths of a second, and no zone, as Excel writes them.
      {
        ref,
        dT: reply.created.slice(0, 22) || null,
        personId: persons.idOf(reply.author),
        id: reply.id,
        ...more,
      },
      [
        element("text", {}, [encodeXstring(reply.content)]),
        ...(reply.mentions ? [parseFragment(reply.mentions)] : []),
      ],
    );
  return element(
    "ThreadedComments",
    { xmlns: THREADED },
    comments.flatMap((comment) => [
      one(cellOf(comment), comment, { done: comment.resolved ? "1" : null }),
      ...comment.replies.map((reply) => one(cellOf(comment), reply, { parentId: comment.id })),
    ]),
  );
}

/** What Excel writes for programs that know no threads. */
const THREAD_NOTICE =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ";

function notesElement({ comments, notes }: SheetModel, mainNamespace: string): XmlElement {
  const authors: string[] = [];
  const authorId = (name: string): number => {
    const at = authors.indexOf(name);
    return at >= 0 ? at : authors.push(name) - 1;
  };
  const text = (content: string): XmlElement =>
    element("text", {}, [element("t", { "xml:space": "preserve" }, [encodeXstring(content)])]);
  const threads = comments.map((comment) => {
    const replies = comment.replies.map(({ content }) => `\nReply:\n    ${content}`).join("");
    return {
      place: comment,
      author: `${THREAD_AUTHOR}${comment.id}`,
      text: text(`${THREAD_NOTICE}${comment.content}${replies}`),
    };
  });
  const own = notes.map((note) => {
    const rich = note.richText === undefined ? undefined : parseFragment(note.richText);
    const isSame = rich !== undefined && plainText(rich) === encodeXstring(note.text);
    return { place: note, author: note.author, text: isSame ? rich : text(note.text) };
  });
  const list = [...threads, ...own]
    .sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column)
    .map((one) => element("comment", { ref: cellOf(one.place), authorId: authorId(one.author) }, [one.text]));
  return element("comments", { xmlns: mainNamespace }, [
    element(
      "authors",
      {},
      authors.map((name) => element("author", {}, [encodeXstring(name)])),
    ),
    element("commentList", {}, list),
  ]);
}
