/**
 * How an Office.js class is written down: a table of its members, each with how its behaviour is known.
 * Names are those on the wire (PascalCase); the words for the four kinds of members are the client library's.
 */
import type { Arguments } from "./arguments";
import type { Host } from "./host";
import type { ClassName, Handle, Targets } from "./targets";

/**
 * - `documented`: Microsoft's reference says so (the link follows from class and member);
 * - `client`: read from the client library's own code;
 * - `assumed`: neither; as Excel is seen or believed to behave.
 */
export type Source = "documented" | "client" | "assumed";

export interface Known {
  source: Source;
  /** What is assumed, or where it is read. */
  note?: string;
}

export interface ScalarProperty<Target> extends Known {
  get(target: Target, host: Host): unknown;
  /** Absent on read-only properties. The one argument is the new value. */
  set?(target: Target, args: Arguments, host: Host): void;
}

export interface NavigationProperty<Target> extends Known {
  get(target: Target, host: Host): Handle | null;
  /** There is a `…OrNullObject` beside it: null is a null object there and ItemNotFound here. */
  orNullObject?: boolean;
}

export interface ScalarMethod<Target> extends Known {
  call(target: Target, args: Arguments, host: Host): unknown;
}

export interface NavigationMethod<Target> extends Known {
  call(target: Target, args: Arguments, host: Host): Handle | null;
  orNullObject?: boolean;
}

export interface CollectionMembers<Target> extends Known {
  items(target: Target, host: Host): Handle[];
}

export interface ClassMembers<N extends ClassName> {
  /** What identifies the object on the wire, given with every answer about it: `{Id: …}` or `{_Id: …}`. */
  identity?(target: Targets[N], host: Host): Record<string, unknown>;
  /** Throws when the object is gone (its sheet deleted, say). */
  ensureAlive?(target: Targets[N], host: Host): void;
  /** Whether `track` works on it (the class has `_KeepReference`). */
  isTracked?: boolean;
  scalarProperties?: Record<string, ScalarProperty<Targets[N]>>;
  navigationProperties?: Record<string, NavigationProperty<Targets[N]>>;
  scalarMethods?: Record<string, ScalarMethod<Targets[N]>>;
  navigationMethods?: Record<string, NavigationMethod<Targets[N]>>;
  /** `getItem(key)` of collections that have an indexer. */
  indexer?: NavigationMethod<Targets[N]>;
  collection?: CollectionMembers<Targets[N]>;
}

export interface ClassDefinition<N extends ClassName = ClassName> extends ClassMembers<N> {
  className: N;
}

export function defineClass<N extends ClassName>(className: N, members: ClassMembers<N>): ClassDefinition<N> {
  return { className, ...members };
}

/** A member before it is said how its behaviour is known. */
type Unsourced<T extends Known> = Omit<T, keyof Known>;

function withSource<T extends Known>(member: Unsourced<T>, source: Source, note: string | undefined): T {
  return { ...member, source, ...(note ? { note } : {}) } as T;
}

/** The behaviour is in Microsoft's reference of this member. */
export function documented<T extends Known>(member: Unsourced<T>, note?: string): T {
  return withSource(member, "documented", note);
}

/** The behaviour is read from the client library. */
export function fromClient<T extends Known>(member: Unsourced<T>, note?: string): T {
  return withSource(member, "client", note);
}

/** Nobody says so; the note tells what is taken for granted. */
export function assumed<T extends Known>(note: string, member: Unsourced<T>): T {
  return withSource(member, "assumed", note);
}
