/** `_rels/*.rels`: what a part refers to (ECMA-376 part 2 §6.5). */
import { PACKAGE_RELATIONSHIPS, relationKind } from "../xml/namespaces";
import { childrenNamed, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { resolveTarget } from "./names";

export interface Relationship {
  id: string;
  type: string;
  /** The last step of the type: "worksheet", "styles" … */
  kind: string;
  target: string;
  isExternal: boolean;
  /** The part of this package that it leads to; null when it leads outside. */
  part: string | null;
}

export function readRelationships(source: string, root: XmlElement): Relationship[] {
  return childrenNamed(root, "Relationship").map(({ attributes }) => {
    const target = attributes.Target ?? "";
    const isExternal = attributes.TargetMode === "External";
    const type = attributes.Type ?? "";
    return {
      id: attributes.Id ?? "",
      type,
      kind: relationKind(type),
      target,
      isExternal,
      part: isExternal ? null : resolveTarget(source, target),
    };
  });
}

export function writeRelationships(relationships: readonly Relationship[]): XmlElement {
  return element(
    "Relationships",
    { xmlns: PACKAGE_RELATIONSHIPS },
    relationships.map(({ id, type, target, isExternal }) =>
      element("Relationship", {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: isExternal ? "External" : null,
      }),
    ),
  );
}

/** The first `rIdN` that none of them has. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  const used = new Set(relationships.map((relationship) => relationship.id));
  for (let number = 1; ; number++) {
    if (!used.has(`rId${number}`)) return `rId${number}`;
  }
}
