/** The relations of a part that is being written: those it had keep their ids as long as they are used. */
import { OFFICE_RELATIONSHIPS, STRICT_RELATIONSHIPS } from "../xml/namespaces";
import { relativeTarget } from "../package/names";
import { freeRelationshipId } from "../package/relationships";
import type { Relationship } from "../package/relationships";

export class RelationshipList {
  private readonly list: Relationship[];
  private readonly base: string;
  private readonly used = new Set<string>();

  /**
   * @param part the part that has the relations
   * @param original what it had
   * @param managed kinds that are written anew: those that nobody asks for again are dropped
   */
  constructor(
    private readonly part: string,
    private readonly original: readonly Relationship[],
    private readonly managed: ReadonlySet<string>,
    isStrict: boolean,
  ) {
    this.list = original.filter(({ kind }) => !managed.has(kind));
    this.base = isStrict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  }

  /** The id of a relation to something outside the package. */
  external(kind: string, target: string): string {
    return this.find(kind, target, true, null);
  }

  /** The id of a relation to another part. */
  internal(kind: string, part: string): string {
    return this.find(kind, relativeTarget(this.part, part), false, part);
  }

  private find(kind: string, target: string, isExternal: boolean, part: string | null): string {
    const matches = (one: Relationship): boolean =>
      one.kind === kind &&
      one.isExternal === isExternal &&
      (part === null ? one.target === target : one.part?.toLowerCase() === part.toLowerCase());
    const own = this.list.find(matches);
    if (own) return own.id;
    const before = this.original.find((one) => matches(one) && !this.used.has(one.id));
    const id = before?.id ?? freeRelationshipId([...this.original, ...this.list]);
    this.used.add(id);
    this.list.push(before ?? { id, kind, type: `${this.base}/${kind}`, target, isExternal, part });
    return id;
  }

  /** In the original's order, new ones behind. */
  toArray(): Relationship[] {
    const rank = new Map(this.original.map(({ id }, index) => [id, index]));
    const at = ({ id }: Relationship): number => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
    return [...this.list].sort((a, b) => at(a) - at(b));
  }
}
