import type {
  ClassDefinition,
  NavigationMethod,
  NavigationProperty,
  ScalarMethod,
  ScalarProperty,
} from "../objects/definition";
import { notImplemented } from "../objects/errors";
import type { ClassName, Handle } from "../objects/targets";

/**
 * Looks members up by their wire names. Which class a target belongs to is not known here: class and target of a
 * handle belong together, which the types of `objects/` ensure where handles are made.
 */
type AnyTarget = unknown;

export type Definition = ClassDefinition<ClassName>;
export type Registry = { readonly [N in ClassName]?: ClassDefinition<N> };

const OR_NULL_OBJECT = "OrNullObject";

/** "GetItem" → "getItem", as programs and error locations say it. */
export function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function definitionOf(registry: Registry, found: Handle): Definition {
  const definition = registry[found.className] as unknown as Definition | undefined;
  if (!definition) throw notImplemented(found.className);
  return definition;
}

export function locationOf(definition: Definition, member: string): string {
  return `${definition.className}.${camelName(member)}`;
}

function lookUp<T extends { orNullObject?: boolean }>(
  members: Record<string, T> | undefined,
  name: string,
): { member: T; mayBeNull: boolean } | undefined {
  const own = members?.[name];
  if (own) return { member: own, mayBeNull: name.includes(OR_NULL_OBJECT) };
  if (!name.endsWith(OR_NULL_OBJECT)) return undefined;
  const base = members?.[name.slice(0, -OR_NULL_OBJECT.length)];
  return base?.orNullObject ? { member: base, mayBeNull: true } : undefined;
}

export function navigationProperty(
  definition: Definition,
  name: string,
): { member: NavigationProperty<AnyTarget>; mayBeNull: boolean } {
  const found = lookUp<NavigationProperty<AnyTarget>>(definition.navigationProperties, name);
  if (!found) throw notImplemented(locationOf(definition, name));
  return found;
}

export function navigationMethod(
  definition: Definition,
  name: string,
): { member: NavigationMethod<AnyTarget>; mayBeNull: boolean } {
  const found = lookUp<NavigationMethod<AnyTarget>>(definition.navigationMethods, name);
  if (!found) throw notImplemented(locationOf(definition, name));
  return found;
}

export function scalarMethod(definition: Definition, name: string): ScalarMethod<AnyTarget> {
  const found = (definition.scalarMethods as Record<string, ScalarMethod<AnyTarget>> | undefined)?.[name];
  if (!found) throw notImplemented(locationOf(definition, name));
  return found;
}

export function scalarProperty(definition: Definition, name: string): ScalarProperty<AnyTarget> {
  const found = (definition.scalarProperties as Record<string, ScalarProperty<AnyTarget>> | undefined)?.[
    name
  ];
  if (!found) throw notImplemented(locationOf(definition, name));
  return found;
}

/** The member's name as the table has it, whatever case the program wrote; undefined when there is none. */
export function findName(members: object | undefined, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.keys(members ?? {}).find((candidate) => candidate.toLowerCase() === wanted);
}
