/** Payments, present and future values. */
import { DIV_ERROR, NUM_ERROR, isError } from "../../values/errors";
import type { Value } from "../../values/value";
import { finite } from "../arithmetic";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";

/** (1 + rate)^periods and the sum of its series, the two factors of every annuity. */
function factors(rate: number, periods: number, atStart: number): { growth: number; series: number } {
  const growth = (1 + rate) ** periods;
  const series = rate === 0 ? periods : ((growth - 1) / rate) * (1 + rate * (atStart !== 0 ? 1 : 0));
  return { growth, series };
}

function futureValue(
  rate: number,
  periods: number,
  payment: number,
  present: number,
  atStart: number,
): number {
  const { growth, series } = factors(rate, periods, atStart);
  return -(present * growth + payment * series);
}

function payment(rate: number, periods: number, present: number, future: number, atStart: number): Value {
  const { growth, series } = factors(rate, periods, atStart);
  return periods === 0 ? NUM_ERROR : finite(-(present * growth + future) / series);
}

function periods(rate: number, pay: number, present: number, future: number, atStart: number): Value {
  if (rate === 0) return pay === 0 ? NUM_ERROR : finite(-(present + future) / pay);
  const due = pay * (1 + rate * (atStart !== 0 ? 1 : 0));
  return finite(Math.log((due - future * rate) / (present * rate + due)) / Math.log(1 + rate));
}

/** Newton's method; #NUM! when it does not settle (Excel: 20 steps for RATE and IRR). */
function solve(f: (x: number) => number, guess: number): Value {
  let x = guess;
  for (let step = 0; step < 60; step++) {
    const y = f(x);
    const slope = (f(x + 1e-7) - f(x - 1e-7)) / 2e-7;
    const next = x - y / slope;
    if (!Number.isFinite(next)) return NUM_ERROR;
    if (Math.abs(next - x) < 1e-12) return next;
    x = next;
  }
  return NUM_ERROR;
}

function presentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (i + 1), 0);
}

export const financialFunctions: readonly FunctionDefinition[] = [
  define("PMT", ["number", "number", "number", "number?", "number?"], ([rate, n, pv, fv = 0, type = 0]) =>
    payment(rate, n, pv, fv, type),
  ),
  define("FV", ["number", "number", "number", "number?", "number?"], ([rate, n, pay, pv = 0, type = 0]) =>
    finite(futureValue(rate, n, pay, pv, type)),
  ),
  define("PV", ["number", "number", "number", "number?", "number?"], ([rate, n, pay, fv = 0, type = 0]) => {
    const { growth, series } = factors(rate, n, type);
    return finite(-(fv + pay * series) / growth);
  }),
  define("NPER", ["number", "number", "number", "number?", "number?"], ([rate, pay, pv, fv = 0, type = 0]) =>
    periods(rate, pay, pv, fv, type),
  ),
  define(
    "RATE",
    ["number", "number", "number", "number?", "number?", "number?"],
    ([n, pay, pv, fv = 0, type = 0, guess = 0.1]) =>
      solve((rate) => futureValue(rate, n, pay, pv, type) - fv, guess),
  ),
  define("NPV", ["number", "...any"], ([rate, args], context) => {
    const flows = collectNumbers(args, context);
    if (isError(flows)) return flows;
    return rate === -1 ? DIV_ERROR : finite(presentValue(rate, flows));
  }),
  define("IRR", ["any", "number?"], ([values, guess = 0.1], context) => {
    const flows = collectNumbers([values], context);
    if (isError(flows)) return flows;
    if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return NUM_ERROR;
    return solve((rate) => presentValue(rate, flows), guess);
  }),
  define("SLN", ["number", "number", "number"], ([cost, salvage, life]) =>
    life === 0 ? DIV_ERROR : finite((cost - salvage) / life),
  ),
  define("EFFECT", ["number", "number"], ([nominal, n]) =>
    nominal <= 0 || n < 1 ? NUM_ERROR : finite((1 + nominal / Math.trunc(n)) ** Math.trunc(n) - 1),
  ),
  define("NOMINAL", ["number", "number"], ([effective, n]) =>
    effective <= 0 || n < 1
      ? NUM_ERROR
      : finite(((1 + effective) ** (1 / Math.trunc(n)) - 1) * Math.trunc(n)),
  ),
];
