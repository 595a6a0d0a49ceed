/** An object without the members that say nothing: what was read from the host can be written to it so. */
export function withoutNulls(value: object): object {
  const entries = Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (part === null || part === undefined) return [];
    const isObject = typeof part === "object" && !Array.isArray(part);
    return [[key, isObject ? withoutNulls(part) : part] as const];
  });
  return Object.fromEntries(entries);
}
