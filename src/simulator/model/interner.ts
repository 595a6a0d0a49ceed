/**
 * Makes equal values one object, so that they can be compared by reference and stored once. Values that nobody
 * holds any more are forgotten, so a page that opens many workbooks does not grow.
 */
export class Interner<T extends object> {
  private readonly byKey = new Map<string, WeakRef<T>>();
  private readonly ids = new WeakMap<T, number>();
  private readonly forgotten = new FinalizationRegistry<string>((key) => {
    if (this.byKey.get(key)?.deref() === undefined) this.byKey.delete(key);
  });
  private lastId = 0;

  /** @param keyOf a text that is equal exactly when two values are equal */
  constructor(private readonly keyOf: (value: T) => string) {}

  intern(value: T): T {
    if (this.ids.has(value)) return value;
    const key = this.keyOf(value);
    const known = this.byKey.get(key)?.deref();
    if (known) return known;
    const own = Object.freeze({ ...value });
    this.byKey.set(key, new WeakRef(own));
    this.ids.set(own, ++this.lastId);
    this.forgotten.register(own, key);
    return own;
  }

  /** A number that stands for the value in the keys of larger values. */
  idOf(value: T): number {
    return this.ids.get(this.intern(value)) as number;
  }
}
