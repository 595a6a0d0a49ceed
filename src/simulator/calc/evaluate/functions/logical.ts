/** IF and its relatives: only the branch that is taken is evaluated. */
import type { CellError, Scalar } from "../../../model/types";
import type { Node } from "../../parser/ast";
import { toLogical, toNumber } from "../../values/coerce";
import { compareScalars } from "../../values/compare";
import { NA_ERROR, VALUE_ERROR, isErrorScalar } from "../../values/errors";
import { ArrayValue, type Value } from "../../values/value";
import type { EvaluationContext } from "../context";
import { type FunctionDefinition, type SpecialForm, define } from "../definition";
import { forEachItem } from "../items";
import { broadcast, dereference, toSingle } from "../operands";

function argument(args: readonly Node[], index: number, context: EvaluationContext, absent: Scalar): Value {
  const node = args[index];
  return node ? context.evaluate(node, context) : absent;
}

function runIf(args: readonly Node[], context: EvaluationContext): Value {
  if (args.length < 2 || args.length > 3) return VALUE_ERROR;
  const test = dereference(argument(args, 0, context, null), context);
  if (test instanceof ArrayValue) {
    const yes = dereference(argument(args, 1, context, true), context);
    const no = dereference(argument(args, 2, context, false), context);
    return broadcast([test, yes, no], ([item = null, a = null, b = null]) => {
      const holds = toLogical(item);
      return typeof holds === "boolean" ? (holds ? a : b) : holds;
    });
  }
  const holds = toLogical(test);
  if (typeof holds !== "boolean") return holds;
  return holds ? argument(args, 1, context, true) : argument(args, 2, context, false);
}

function onError(name: string, catches: (error: CellError) => boolean): SpecialForm {
  return {
    name,
    run: (args, context) => {
      if (args.length !== 2) return VALUE_ERROR;
      const value = argument(args, 0, context, null);
      const plain = dereference(value, context);
      if (plain instanceof ArrayValue) {
        if (!plain.items.some((item) => isErrorScalar(item) && catches(item))) return plain;
        const instead = dereference(argument(args, 1, context, null), context);
        return broadcast([plain, instead], ([item = null, other = null]) =>
          isErrorScalar(item) && catches(item) ? other : item,
        );
      }
      return isErrorScalar(plain) && catches(plain) ? argument(args, 1, context, null) : plain;
    },
  };
}

function runIfs(args: readonly Node[], context: EvaluationContext): Value {
  if (args.length === 0 || args.length % 2 !== 0) return VALUE_ERROR;
  for (let i = 0; i < args.length; i += 2) {
    const test = dereference(argument(args, i, context, null), context);
    if (test instanceof ArrayValue) return ifsByItem(args, i, test, context);
    const holds = toLogical(test);
    if (typeof holds !== "boolean") return holds;
    if (holds) return argument(args, i + 1, context, null);
  }
  return NA_ERROR;
}

function ifsByItem(args: readonly Node[], from: number, test: ArrayValue, context: EvaluationContext): Value {
  const yes = dereference(argument(args, from + 1, context, null), context);
  const rest =
    from + 2 < args.length ? dereference(runIfs(args.slice(from + 2), context), context) : NA_ERROR;
  return broadcast([test, yes, rest], ([item = null, a = null, b = null]) => {
    const holds = toLogical(item);
    return typeof holds === "boolean" ? (holds ? a : b) : holds;
  });
}

function runSwitch(args: readonly Node[], context: EvaluationContext): Value {
  if (args.length < 3) return VALUE_ERROR;
  const wanted = dereference(argument(args, 0, context, null), context);
  if (wanted instanceof ArrayValue) {
    return broadcast([wanted], ([item = null]) => toSingle(switchOn(item, args, context), context));
  }
  return switchOn(wanted, args, context);
}

function switchOn(wanted: Scalar, args: readonly Node[], context: EvaluationContext): Value {
  if (isErrorScalar(wanted)) return wanted;
  let at = 1;
  for (; at + 1 < args.length; at += 2) {
    const candidate = toSingle(argument(args, at, context, null), context);
    const order = compareScalars(wanted, candidate);
    if (typeof order !== "number") return order;
    const sameKind = wanted === null || candidate === null || typeof wanted === typeof candidate;
    if (order === 0 && sameKind) return argument(args, at + 1, context, null);
  }
  return at < args.length ? argument(args, at, context, null) : NA_ERROR;
}

function runChoose(args: readonly Node[], context: EvaluationContext): Value {
  const index = dereference(argument(args, 0, context, null), context);
  const choose = (item: Scalar): Value => {
    const number = toNumber(item, context.source.rules);
    if (typeof number !== "number") return number;
    const at = Math.trunc(number);
    return at >= 1 && at < args.length ? argument(args, at, context, null) : VALUE_ERROR;
  };
  if (!(index instanceof ArrayValue)) return choose(index);
  return chooseSeveral(index, choose, context);
}

/** CHOOSE({1,2},a,b) puts whole columns side by side. */
function chooseSeveral(
  index: ArrayValue,
  choose: (item: Scalar) => Value,
  context: EvaluationContext,
): Value {
  const chosen = index.items.map((item) => dereference(choose(item), context));
  const rows = Math.max(index.rowCount, ...chosen.map((c) => (c instanceof ArrayValue ? c.rowCount : 1)));
  const columns = Math.max(
    index.columnCount,
    ...chosen.map((c) => (c instanceof ArrayValue ? c.columnCount : 1)),
  );
  return ArrayValue.from(rows, columns, (row, column) => {
    const r = index.rowCount === 1 ? 0 : row;
    const c = index.columnCount === 1 ? 0 : column;
    if (r >= index.rowCount || c >= index.columnCount) return NA_ERROR;
    const value = chosen[r * index.columnCount + c] ?? null;
    if (!(value instanceof ArrayValue)) return value;
    const vr = value.rowCount === 1 ? 0 : row;
    const vc = value.columnCount === 1 ? 0 : column;
    return vr < value.rowCount && vc < value.columnCount ? value.get(vr, vc) : NA_ERROR;
  });
}

export const logicalForms: readonly SpecialForm[] = [
  { name: "IF", run: runIf },
  { name: "IFS", run: runIfs },
  { name: "SWITCH", run: runSwitch },
  { name: "CHOOSE", run: runChoose },
  onError("IFERROR", () => true),
  onError("IFNA", (error) => error.error === "#N/A"),
];

/** The logical values among the arguments; text in cells does not count, none at all is #VALUE!. */
function combineLogicals(
  args: readonly Value[],
  context: EvaluationContext,
  combine: (trues: number, count: number) => boolean,
): Value {
  let trues = 0;
  let count = 0;
  const error = forEachItem(args, context, (item, direct) => {
    if (!direct && (typeof item === "string" || item === null)) return;
    const logical = toLogical(item);
    if (typeof logical !== "boolean") return logical;
    count++;
    if (logical) trues++;
  });
  if (error) return error;
  return count === 0 ? VALUE_ERROR : combine(trues, count);
}

export const logicalFunctions: readonly FunctionDefinition[] = [
  define("AND", ["...any"], ([args], context) => combineLogicals(args, context, (trues, n) => trues === n)),
  define("OR", ["...any"], ([args], context) => combineLogicals(args, context, (trues) => trues > 0)),
  define("XOR", ["...any"], ([args], context) => combineLogicals(args, context, (trues) => trues % 2 === 1)),
  define("NOT", ["logical"], ([value]) => !value),
  define("TRUE", [], () => true),
  define("FALSE", [], () => false),
];
