/** The list of persons who wrote comments ([MS-XLSX] §2.6.207), with those added who are new. */
import type { CommentAuthor } from "../../model/types";
import type { Package } from "../package/package";
import type { RelationshipList } from "../sheet/relationshipList";
import { encodeXstringAttribute } from "../xml/escape";
import { element, elementsOf } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const PERSON_TYPE = "application/vnd.ms-excel.person+xml";
const PERSON_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/person";

/** Gives ids to authors and keeps those whom no part lists yet. */
export class PersonWriter {
  private readonly ids = new Map<string, string>();
  private readonly added: XmlElement[] = [];

  constructor(private readonly known: ReadonlyMap<string, CommentAuthor>) {}

  idOf({ name, email, personId }: CommentAuthor): string {
    if (personId !== undefined && this.known.has(personId)) return personId;
    const key = `${name}\n${email}`;
    const id = this.ids.get(key) ?? this.knownId(name, email) ?? this.add(name, email);
    this.ids.set(key, id);
    return id;
  }

  private knownId(name: string, email: string): string | undefined {
    return [...this.known.values()].find((own) => own.name === name && own.email === email)?.personId;
  }

  private add(name: string, email: string): string {
    let id: string;
    let number = this.added.length;
    do id = `{00000000-0000-0000-0001-${(++number).toString(16).toUpperCase().padStart(12, "0")}}`;
    while (this.known.has(id));
    const displayName = encodeXstringAttribute(name);
    const userId = encodeXstringAttribute(email || name);
    this.added.push(element("person", { displayName, id, userId, providerId: "None" }));
    return id;
  }

  /** Writes the part when somebody is new. */
  write(target: Package, workbookFolder: string, part: string | null, relationships: RelationshipList): void {
    if (this.added.length === 0) return;
    const name = part ?? target.freeName(`${workbookFolder}persons/person`, ".xml");
    const root = part ? target.tree(part) : element("personList", { xmlns: THREADED });
    const added = root.name.includes(":") ? this.added.map((one) => prefixed(one, root)) : this.added;
    target.write(name, { ...root, children: [...elementsOf(root), ...added] }, PERSON_TYPE);
    relationships.internal("person", name, PERSON_RELATION);
  }
}

function prefixed(node: XmlElement, like: XmlElement): XmlElement {
  return { ...node, name: `${like.name.slice(0, like.name.indexOf(":"))}:${node.local}` };
}
