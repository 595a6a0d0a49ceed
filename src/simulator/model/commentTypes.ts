/** Comments with their threads, and notes. */

/** Who wrote a comment. */
export interface CommentAuthor {
  name: string;
  /** "" when the file does not say. */
  email: string;
  /** Of the file's list of persons; absent for an author of this session. */
  personId?: string;
}

export interface CommentReply {
  /** "{GUID}", unique in the workbook. */
  id: string;
  author: CommentAuthor;
  /** ISO 8601, UTC. */
  created: string;
  content: string;
  /** `<mentions>` of the file, kept while the content stays the same. */
  mentions?: string;
}

/** A comment with its thread ([MS-XLSX] §2.6.205: threaded comments). */
export interface CommentModel extends CommentReply {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

/** A note (ECMA-376 §18.7: what files call a comment): plain text in a yellow box. */
export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
  /** `<text>` of the file with its formats, kept while the text stays the same. */
  richText?: string;
}
