/** The relations of a part that is being written: those it had keep their ids as long as they are used. */
import { OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from "../xml/namespaces";
import { relativeTarget } from "../package/names";
import type { Relationship } from "../package/relationships";

/** Two relations with the same key lead to the same place. */
function keyOf(kind: string, isExternal: boolean, goal: string): string {
  return `${kind} ${isExternal ? goal : goal.toLowerCase()}`;
}

function keyOfRelationship({ kind, isExternal, target, part }: Relationship): string {
  return keyOf(kind, isExternal, isExternal ? target : (part ?? target));
}

export class RelationshipList {
  private readonly kept = new Map<string, Relationship>();
  private readonly list: Relationship[] = [];
  private readonly before = new Map<string, Relationship>();
  private readonly ids: Set<string>;
  private readonly base: string;
  private lastNumber = 0;

  /**
   * @param part the part that has the relations
   * @param original what it had
   * @param managed kinds that are written anew: those that nobody asks for again are dropped
   */
  constructor(
    private readonly part: string,
    private readonly original: readonly Relationship[],
    managed: ReadonlySet<string>,
    isStrict: boolean,
  ) {
    this.ids = new Set(original.map(({ id }) => id));
    this.base = isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
    for (const relationship of original) {
      const key = keyOfRelationship(relationship);
      if (!managed.has(relationship.kind)) this.keep(key, relationship);
      else if (!this.before.has(key)) this.before.set(key, relationship);
    }
  }

  /** The id of a relation to something outside the package. */
  external(kind: string, target: string): string {
    const key = keyOf(kind, true, target);
    return this.find(key, () => ({ kind, target, isExternal: true, part: null }));
  }

  /** The id of a relation to another part. @param type in full, for kinds that are not of Office itself */
  internal(kind: string, part: string, type?: string): string {
    const key = keyOf(kind, false, part);
    const make = () => ({ kind, target: relativeTarget(this.part, part), isExternal: false, part });
    return this.find(key, make, type);
  }

  /** Forgets the relation to a part that is no longer needed. */
  remove(kind: string, part: string): void {
    const key = keyOf(kind, false, part);
    const kept = this.kept.get(key);
    if (!kept) return;
    this.kept.delete(key);
    this.list.splice(this.list.indexOf(kept), 1);
  }

  private keep(key: string, relationship: Relationship): void {
    this.list.push(relationship);
    if (!this.kept.has(key)) this.kept.set(key, relationship);
  }

  private find(key: string, make: () => Omit<Relationship, "id" | "type">, type?: string): string {
    const kept = this.kept.get(key);
    if (kept) return kept.id;
    const before = this.before.get(key);
    if (before) {
      this.keep(key, before);
      return before.id;
    }
    const made = make();
    const id = this.freeId();
    this.keep(key, { ...made, id, type: type ?? `${this.base}/${made.kind}` });
    return id;
  }

  private freeId(): string {
    let id: string;
    do id = `rId${++this.lastNumber}`;
    while (this.ids.has(id));
    return id;
  }

  /** In the original's order, new ones behind. */
  toArray(): Relationship[] {
    const rank = new Map(this.original.map(({ id }, index) => [id, index]));
    const at = ({ id }: Relationship): number => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
    return [...this.list].sort((a, b) => at(a) - at(b));
  }
}
