/**
 * Notes (ECMA-376 §18.7) and threaded comments ([MS-XLSX] §2.6.204–207). A thread stands twice in a file: as itself,
 * and as a note of the author "tc={id}" for programs that know no threads.
 */
import { parseA1 } from "../../model/address";
import type { CommentAuthor, CommentModel, CommentReply, NoteModel } from "../../model/types";
import type { Package } from "../package/package";
import type { Relationship } from "../package/relationships";
import { decodeXstring } from "../xml/escape";
import { rewritable } from "../xml/rewritable";
import { serializeFragment } from "../xml/serialize";
import { childNamed, childrenNamed, deepTextOf, elementsOf, textOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

export interface SheetComments {
  comments: CommentModel[];
  notes: NoteModel[];
}

/** Authors by the id of their person. */
export type Persons = ReadonlyMap<string, CommentAuthor>;

export const THREAD_AUTHOR = "tc=";

/** `S::name@office.go.th::guid` of a work account, or the address itself. */
function emailOf(userId: string): string {
  return userId.split("::").find((part) => part.includes("@")) ?? "";
}

/** The persons of the workbook, from all of its parts for them. */
export function readPersons(
  source: Package,
  relationships: readonly Relationship[],
): Map<string, CommentAuthor> {
  const persons = new Map<string, CommentAuthor>();
  for (const { kind, part } of relationships) {
    if (kind !== "person" || part === null || !source.has(part)) continue;
    for (const { attributes } of childrenNamed(source.tree(part), "person")) {
      const personId = attributes.id ?? "";
      const name = decodeXstring(attributes.displayName ?? "");
      persons.set(personId, { name, email: emailOf(attributes.userId ?? ""), personId });
    }
  }
  return persons;
}

export function readSheetComments(
  source: Package,
  relationships: readonly Relationship[],
  persons: Persons,
): SheetComments {
  const found: SheetComments = { comments: [], notes: [] };
  for (const { kind, part } of relationships) {
    if (part === null || !source.has(part)) continue;
    if (kind === "threadedComment") found.comments.push(...readThreads(source.tree(part), persons));
    if (kind === "comments") found.notes.push(...readNotes(rewritable(source.tree(part))));
  }
  return found;
}

function readNotes(root: XmlElement): NoteModel[] {
  const authors = childrenNamed(childNamed(root, "authors"), "author").map((author) =>
    decodeXstring(textOf(author)),
  );
  return childrenNamed(childNamed(root, "commentList"), "comment").flatMap((source): NoteModel[] => {
    const cell = parseA1(source.attributes.ref ?? "");
    const author = authors[Number(source.attributes.authorId)] ?? "";
    if (!cell || author.startsWith(THREAD_AUTHOR)) return [];
    const text = childNamed(source, "text");
    return [
      {
        row: cell.row,
        column: cell.column,
        author,
        text: text ? decodeXstring(plainText(text)) : "",
        ...(text ? { richText: serializeFragment(text) } : {}),
      },
    ];
  });
}

/** The text of `<t>` and of the runs, without what stands above it as a reading aid. */
export function plainText(text: XmlElement): string {
  return elementsOf(text)
    .filter(({ local }) => local === "t" || local === "r")
    .map((part) => (part.local === "t" ? deepTextOf(part) : textOf(childNamed(part, "t"))))
    .join("");
}

function readThreads(root: XmlElement, persons: Persons): CommentModel[] {
  const threads = new Map<string, CommentModel>();
  for (const source of childrenNamed(root, "threadedComment")) {
    const { attributes } = source;
    const parent = threads.get(attributes.parentId ?? "");
    const reply = readReply(source, persons);
    if (parent) {
      parent.replies.push(reply);
      continue;
    }
    const cell = parseA1(attributes.ref ?? "");
    if (!cell || attributes.parentId !== undefined) continue;
    const resolved = attributes.done === "1" || attributes.done === "true";
    threads.set(reply.id, { ...reply, row: cell.row, column: cell.column, resolved, replies: [] });
  }
  return [...threads.values()];
}

function readReply(source: XmlElement, persons: Persons): CommentReply {
  const { attributes } = source;
  const personId = attributes.personId ?? "";
  const mentions = childNamed(source, "mentions");
  // The file says no zone and means UTC.
  const created = new Date(`${(attributes.dT ?? "").replace(/Z$/, "")}Z`);
  return {
    id: attributes.id ?? "",
    author: persons.get(personId) ?? { name: "", email: "", personId },
    created: Number.isNaN(created.getTime()) ? "" : created.toISOString(),
    content: decodeXstring(textOf(childNamed(source, "text"))),
    ...(mentions ? { mentions: serializeFragment(mentions) } : {}),
  };
}
