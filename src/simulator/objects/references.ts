import type { Handle } from "./targets";

/** Objects that the client tracks over several requests (`_KeepReference`), by the id it was given. */
export class ReferenceTable {
  private readonly byId = new Map<string, Handle>();
  private readonly ids = new Map<Handle, string>();
  private lastNumber = 0;

  get count(): number {
    return this.byId.size;
  }

  keep(found: Handle): string {
    const known = this.ids.get(found);
    if (known !== undefined) return known;
    const id = `${found.className}#${++this.lastNumber}`;
    this.byId.set(id, found);
    this.ids.set(found, id);
    return id;
  }

  get(id: string): Handle | undefined {
    return this.byId.get(id);
  }

  idOf(found: Handle): string | undefined {
    return this.ids.get(found);
  }

  release(id: string): void {
    const found = this.byId.get(id);
    if (!found) return;
    this.byId.delete(id);
    this.ids.delete(found);
  }

  releaseAll(): void {
    this.byId.clear();
    this.ids.clear();
  }

  all(): Iterable<Handle> {
    return this.byId.values();
  }
}
