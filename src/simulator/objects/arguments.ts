import { invalidArgument, notSupported } from "./errors";
import type { ClassName, Handle, Targets } from "./targets";

/** Finds the object that a path id of the request stands for; null is a null object. */
export type ResolvePath = (pathId: number) => Handle | null;

/**
 * The arguments of one call, read with their types checked. What nobody reads is an error (`ensureAllRead`):
 * an argument that is ignored would be a promise that is not kept.
 */
export class Arguments {
  private readonly read = new Set<number>();
  private readonly records: Fields[] = [];

  constructor(
    /** "Range.clear", for messages. */
    readonly location: string,
    private readonly values: readonly unknown[],
    /** Same shape as `values`: path ids where an argument is an object of the client, else 0 or absent. */
    private readonly pathIds: readonly unknown[],
    private readonly resolve: ResolvePath,
  ) {}

  /** The bare JSON of an argument; undefined when it was left out (JSON has only null for that). */
  value(index: number): unknown {
    this.read.add(index);
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.value(index) !== undefined;
  }

  string(index: number): string {
    const value = this.value(index);
    if (typeof value !== "string") throw invalidArgument(`${this.location}: argument ${index + 1}, a text`);
    return value;
  }

  optionalString(index: number): string | undefined {
    return this.has(index) ? this.string(index) : undefined;
  }

  number(index: number): number {
    const value = this.value(index);
    if (typeof value !== "number") throw invalidArgument(`${this.location}: argument ${index + 1}, a number`);
    return value;
  }

  integer(index: number): number {
    const value = this.number(index);
    if (!Number.isInteger(value)) throw invalidArgument(`${this.location}: argument ${index + 1}, ${value}`);
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.has(index) ? this.integer(index) : undefined;
  }

  boolean(index: number): boolean {
    const value = this.value(index);
    if (typeof value !== "boolean")
      throw invalidArgument(`${this.location}: argument ${index + 1}, true or false`);
    return value;
  }

  optionalBoolean(index: number): boolean | undefined {
    return this.has(index) ? this.boolean(index) : undefined;
  }

  /** One of Excel's enumerated texts, which it compares without case. */
  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    return pickOne(this.string(index), allowed, this.location);
  }

  optionalOneOf<T extends string>(index: number, allowed: readonly T[]): T | undefined {
    return this.has(index) ? this.oneOf(index, allowed) : undefined;
  }

  /** The object given as this argument; undefined when the argument is something else. */
  handle(index: number): Handle | undefined {
    const pathId = this.pathIds[index];
    if (typeof pathId !== "number" || pathId === 0) return undefined;
    this.read.add(index);
    const found = this.resolve(pathId);
    if (!found) throw invalidArgument(`${this.location}: argument ${index + 1} is a null object`);
    return found;
  }

  /** How many arguments were given. */
  get count(): number {
    return this.values.length;
  }

  /** Whether an argument is a list of which items are objects of the client, or a plain list of values. */
  isList(index: number): boolean {
    const paths = this.pathIds[index];
    const value = this.values[index];
    return Array.isArray(value) && !(value.length > 0 && value.every(Array.isArray) && !Array.isArray(paths));
  }

  /** The items of a list: objects of the client, or bare values. */
  list(index: number): { handle?: Handle; value?: unknown }[] {
    this.read.add(index);
    const paths = this.pathIds[index];
    const values = this.values[index];
    if (!Array.isArray(values)) throw invalidArgument(`${this.location}: argument ${index + 1}, a list`);
    return values.map((value: unknown, at) => {
      const pathId: unknown = Array.isArray(paths) ? paths[at] : 0;
      if (typeof pathId !== "number" || pathId === 0) return { value };
      const found = this.resolve(pathId);
      if (!found) throw invalidArgument(`${this.location}: item ${at + 1} is a null object`);
      return { handle: found };
    });
  }

  /** The target of an argument of that class; undefined when the argument is something else. */
  target<N extends ClassName>(index: number, className: N): Targets[N] | undefined {
    const found = this.handle(index);
    return found?.className === className ? (found.target as Targets[N]) : undefined;
  }

  /** A plain object argument, of which each field must be read. */
  record(index: number): Fields {
    return this.recordOf(this.value(index));
  }

  /** The same for an object found inside an argument (an element of an array, say). */
  recordOf(value: unknown): Fields {
    const fields = new Fields(this.location, value, this.resolve);
    this.records.push(fields);
    return fields;
  }

  ensureAllRead(): void {
    for (const record of this.records) record.ensureAllRead();
    this.values.forEach((value, index) => {
      if (value !== null && value !== undefined && !this.read.has(index))
        throw notSupported(`argument ${index + 1} of ${this.location}`);
    });
  }
}

/** The fields of a plain object in a request, e.g. the options of `protect`. */
export class Fields {
  private readonly fields: Record<string, unknown>;
  private readonly read = new Set<string>();
  private readonly records: Fields[] = [];

  constructor(
    private readonly location: string,
    value: unknown,
    private readonly resolve: ResolvePath,
  ) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw invalidArgument(`${location}: an object`);
    this.fields = value as Record<string, unknown>;
  }

  value(name: string): unknown {
    this.read.add(name);
    return this.fields[name] ?? undefined;
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  string(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === "string") return value;
    throw invalidArgument(`${this.location}: ${name}, a text`);
  }

  number(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === "number") return value;
    throw invalidArgument(`${this.location}: ${name}, a number`);
  }

  boolean(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === "boolean") return value;
    throw invalidArgument(`${this.location}: ${name}, true or false`);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.string(name);
    return value === undefined ? undefined : pickOne(value, allowed, `${this.location}: ${name}`);
  }

  record(name: string): Fields | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    const fields = new Fields(`${this.location}.${name}`, value, this.resolve);
    this.records.push(fields);
    return fields;
  }

  /** An object of the client inside the record: the client writes `{_ObjectPathId: n}` for it. */
  target<N extends ClassName>(name: string, className: N): Targets[N] | undefined {
    const value = this.value(name);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const pathId = (value as Record<string, unknown>)._ObjectPathId;
    if (typeof pathId !== "number") return undefined;
    const found = this.resolve(pathId);
    return found?.className === className ? (found.target as Targets[N]) : undefined;
  }

  ensureAllRead(): void {
    for (const record of this.records) record.ensureAllRead();
    for (const [name, value] of Object.entries(this.fields)) {
      if (value !== null && value !== undefined && !this.read.has(name))
        throw notSupported(`the field "${name}" of ${this.location}`);
    }
  }
}

/** @throws InvalidArgument when `text` is none of the allowed ones */
function pickOne<T extends string>(text: string, allowed: readonly T[], location: string): T {
  const found = allowed.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw invalidArgument(`${location}: "${text}" is none of ${allowed.join(", ")}`);
  return found;
}
