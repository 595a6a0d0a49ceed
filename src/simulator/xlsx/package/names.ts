/** Part names and relation targets (ECMA-376 part 2 §6.2–6.5). Names are kept without their leading slash. */

/** The part that a relation's target means, seen from the part that has the relation. */
export function resolveTarget(source: string, target: string): string {
  const path = (target.split(/[?#]/)[0] ?? "").replace(/\\/g, "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The shortest target from one part to another, as Excel writes it. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Where a part's relations are kept: xl/workbook.xml → xl/_rels/workbook.xml.rels; "" is the package itself. */
export function relationshipPart(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part whose relations these are; null for other parts. */
export function relationshipOwner(part: string): string | null {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(part);
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : null;
}
