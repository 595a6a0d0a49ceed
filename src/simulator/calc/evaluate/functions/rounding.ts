/** The ROUND family. */
import { roundDecimal, roundToMultiple, toFifteenDigits } from "../../values/decimal";
import { DIV_ERROR, NUM_ERROR } from "../../values/errors";
import type { Value } from "../../values/value";
import { type FunctionDefinition, define } from "../definition";

/** CEILING and FLOOR: a positive number with a negative step is #NUM!; a negative one is fine either way. */
function toStep(value: number, step: number, round: (quotient: number) => number): Value {
  if (value === 0) return 0;
  if (value > 0 && step < 0) return NUM_ERROR;
  return roundToMultiple(value, step, round) + 0;
}

/** CEILING.MATH and FLOOR.MATH: the sign of the step does not matter; `away` turns negatives round. */
function toStepMath(value: number, step: number | undefined, mode: number | undefined, up: boolean): number {
  const size = Math.abs(step ?? 1);
  if (size === 0) return 0;
  const flips = value < 0 && (mode ?? 0) !== 0;
  return roundToMultiple(value, size, up !== flips ? Math.ceil : Math.floor) + 0;
}

function toParity(value: number, isOdd: boolean): number {
  const magnitude = Math.ceil(toFifteenDigits(Math.abs(value)));
  const parity = isOdd ? 1 : 0;
  const next = magnitude % 2 === parity ? magnitude : magnitude + 1;
  return value < 0 ? -next + 0 : next;
}

export const roundingFunctions: readonly FunctionDefinition[] = [
  define("ROUND", ["number", "number"], ([value, places]) => roundDecimal(value, Math.trunc(places))),
  define("ROUNDUP", ["number", "number"], ([value, places]) => roundDecimal(value, Math.trunc(places), "up")),
  define("ROUNDDOWN", ["number", "number"], ([value, places]) =>
    roundDecimal(value, Math.trunc(places), "down"),
  ),
  define("TRUNC", ["number", "number??"], ([value, places = 0]) =>
    places === 0 ? Math.trunc(value) + 0 : roundDecimal(value, Math.trunc(places), "down"),
  ),
  define("INT", ["number"], ([value]) => Math.floor(value)),
  define("MROUND", ["number", "number"], ([value, step]) => {
    if (step === 0 || value === 0) return 0;
    if (value > 0 !== step > 0) return NUM_ERROR;
    return roundToMultiple(value, step, (quotient) => Math.floor(quotient + 0.5));
  }),
  define("CEILING", ["number", "number"], ([value, step]) =>
    step === 0 ? 0 : toStep(value, step, Math.ceil),
  ),
  define("FLOOR", ["number", "number"], ([value, step]) =>
    step === 0 ? (value === 0 ? 0 : DIV_ERROR) : toStep(value, step, Math.floor),
  ),
  define("CEILING.MATH", ["number", "number?", "number?"], ([value, step, mode]) =>
    toStepMath(value, step, mode, true),
  ),
  define("FLOOR.MATH", ["number", "number?", "number?"], ([value, step, mode]) =>
    toStepMath(value, step, mode, false),
  ),
  define("CEILING.PRECISE", ["number", "number?"], ([value, step]) => toStepMath(value, step, 0, true)),
  define("ISO.CEILING", ["number", "number?"], ([value, step]) => toStepMath(value, step, 0, true)),
  define("FLOOR.PRECISE", ["number", "number?"], ([value, step]) => toStepMath(value, step, 0, false)),
  define("EVEN", ["number"], ([value]) => toParity(value, false)),
  define("ODD", ["number"], ([value]) => toParity(value, true)),
];
