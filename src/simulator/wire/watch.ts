import { notSupported } from "../objects/errors";

/**
 * A request object of which every field must be read. `done()` fails for a field that carries something and that
 * nobody asked for: the simulator would otherwise obey half a request. (The idea is pg-mem's `watchUse`.)
 */
export interface Watched<T extends object> {
  readonly fields: T;
  done(): void;
}

export function watch<T extends object>(value: T, what: string): Watched<T> {
  const unread = new Set(Object.keys(value).filter((key) => carriesSomething(value[key as keyof T])));
  const fields = new Proxy(value, {
    get(target, key) {
      unread.delete(key as string);
      return target[key as keyof T];
    },
  });
  return {
    fields,
    done() {
      if (unread.size > 0) throw notSupported(`${[...unread].join(", ")} of ${what}`);
    },
  };
}

/** The client writes empty texts, null and {} where it has nothing to say. */
function carriesSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}
