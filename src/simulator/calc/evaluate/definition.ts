/** How a worksheet function is declared: its parameters by kind, and what it does with the arguments. */
import type { Scalar } from "../../model/types";
import type { Node } from "../parser/ast";
import type { Value } from "../values/value";
import type { EvaluationContext } from "./context";

/**
 * number, text, logical, scalar: one value, converted; a whole array makes the function work item by item.
 * any: as it comes, references unread. array: the same, but worked out item by item even in an ordinary formula.
 */
type Kind = "number" | "text" | "logical" | "scalar" | "any" | "array";

/**
 * A kind; with "?" it may be left out or empty (`F(a,,b)`), both undefined; with "??" an empty one counts as a blank
 * cell (VLOOKUP(…,) means FALSE). "...any" and "...array" take all the rest.
 */
export type Parameter = Kind | `${Kind}?` | `${Kind}??` | "...any" | "...array";

interface KindTypes {
  number: number;
  text: string;
  logical: boolean;
  scalar: Scalar;
  any: Value;
  array: Value;
}

type ArgumentOf<P> = P extends `...${string}`
  ? Value[]
  : P extends `${infer K extends Kind}??`
    ? KindTypes[K] | undefined
    : P extends `${infer K extends Kind}?`
      ? KindTypes[K] | undefined
      : P extends Kind
        ? KindTypes[P]
        : never;

export type Arguments<P extends readonly Parameter[]> = { -readonly [I in keyof P]: ArgumentOf<P[I]> };

export interface ParameterShape {
  readonly kind: Kind;
  readonly optional: boolean;
  readonly emptyIsBlank: boolean;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly ParameterShape[];
  readonly rest: ParameterShape | null;
  readonly required: number;
  readonly run: (args: readonly unknown[], context: EvaluationContext) => Value;
}

/** A function that decides itself which arguments are evaluated. */
export interface SpecialForm {
  readonly name: string;
  readonly run: (args: readonly Node[], context: EvaluationContext) => Value;
}

function shapeOf(parameter: Parameter): ParameterShape {
  const kind = parameter.replace(/[.?]/g, "") as Kind;
  return { kind, optional: parameter.endsWith("?"), emptyIsBlank: !/[^?]\?$/.test(parameter) };
}

/** Declares a function. `run` gets the converted arguments as a tuple; errors in converted ones never reach it. */
export function define<const P extends readonly Parameter[]>(
  name: string,
  parameters: P,
  run: (args: Arguments<P>, context: EvaluationContext) => Value,
): FunctionDefinition {
  const last = parameters[parameters.length - 1];
  const rest = last?.startsWith("...") ? shapeOf(last) : null;
  const fixed = (rest ? parameters.slice(0, -1) : parameters).map(shapeOf);
  return {
    name,
    parameters: fixed,
    rest,
    required: fixed.filter((shape) => !shape.optional).length,
    run: (args, context) => run(args as Arguments<P>, context),
  };
}
