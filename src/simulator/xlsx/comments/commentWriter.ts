/** The comments of all sheets of a workbook that is being saved. */
import type { SheetModel } from "../../model/types";
import type { Relationship } from "../package/relationships";
import type { RelationshipList } from "../sheet/relationshipList";
import { legacyDrawingOf } from "../sheet/sheetPart";
import type { SheetPart } from "../sheet/sheetPart";
import { PersonWriter } from "./persons";
import { readPersons } from "./readComments";
import { commentsChanged, writeSheetComments } from "./writeComments";
import type { CommentPlace, CommentTargets } from "./writeComments";

/** Kinds of relations that are made anew when a sheet's comments changed. */
export const COMMENT_RELATIONS = ["comments", "threadedComment"];

export class CommentWriter {
  private readonly targets: CommentTargets;
  private readonly personPart: string | null;

  constructor(place: CommentPlace, workbookRelationships: readonly Relationship[]) {
    const known = readPersons(place.target, workbookRelationships);
    this.targets = { ...place, known, persons: new PersonWriter(known) };
    this.personPart = workbookRelationships.find(({ kind }) => kind === "person")?.part ?? null;
  }

  /** Whether the sheet's comments are not those of its own parts. */
  isChanged(sheet: SheetModel, own: SheetPart | undefined): boolean {
    return commentsChanged(sheet, own?.relationships ?? [], this.targets);
  }

  /** Answers the part of the legacy drawing the sheet needs now; null for none. */
  write(sheet: SheetModel, own: SheetPart | undefined, relationships: RelationshipList): string | null {
    const before = own ? legacyDrawingOf(own) : null;
    const after = writeSheetComments(sheet, own?.relationships ?? [], before, relationships, this.targets);
    if (before !== null && after === null) relationships.remove("vmlDrawing", before);
    return after;
  }

  /** After all sheets: those who are new among the authors. */
  writePersons(relationships: RelationshipList): void {
    const { target, folder, persons } = this.targets;
    persons.write(target, folder, this.personPart, relationships);
  }
}
