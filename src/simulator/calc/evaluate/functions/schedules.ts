/** Money over time: the parts of payments, flows on dates, depreciation. */
import type { Scalar } from "../../../model/types";
import { NUM_ERROR, isError } from "../../values/errors";
import type { Value } from "../../values/value";
import { finite } from "../arithmetic";
import { type FunctionDefinition, define } from "../definition";
import { collectNumbers } from "../items";

const isNumber = (value: Scalar | Value): value is number => typeof value === "number";

/** The whole payment, and what of it is interest in one period (Microsoft, "IPMT function"). */
function split(rate: number, period: number, count: number, present: number, future: number, type: number) {
  const growth = (1 + rate) ** count;
  const series = rate === 0 ? count : ((growth - 1) / rate) * (1 + rate * type);
  const payment = -(present * growth + future) / series;
  const before = (1 + rate) ** (period - 1);
  const paid = rate === 0 ? period - 1 : ((before - 1) / rate) * (1 + rate * type);
  const owed = -(present * before + payment * paid);
  const interest = type === 1 && period === 1 ? 0 : (owed * rate) / (type === 1 ? 1 + rate : 1);
  return { payment, interest };
}

function cumulate(
  [rate, count, present, from, to, type]: readonly number[],
  pick: (parts: { payment: number; interest: number }) => number,
): Value {
  if (rate === undefined || count === undefined || present === undefined) return NUM_ERROR;
  if (from === undefined || to === undefined || type === undefined) return NUM_ERROR;
  if (rate <= 0 || count <= 0 || present <= 0 || from < 1 || to < from || to > count) return NUM_ERROR;
  let sum = 0;
  for (let period = Math.ceil(from); period <= to; period++)
    sum += pick(split(rate, period, count, present, 0, type));
  return finite(sum);
}

/** Years of 365 days from the first date on. */
function datedValue(rate: number, flows: readonly number[], dates: readonly number[]): number {
  const first = Math.floor(dates[0] ?? 0);
  return flows.reduce(
    (sum, flow, i) => sum + flow / (1 + rate) ** ((Math.floor(dates[i] ?? 0) - first) / 365),
    0,
  );
}

/** The root between −0.999999 and a rate where the sign has changed; #NUM! where it never does. */
function rootOf(f: (rate: number) => number, guess: number): Value {
  let [low, high] = [-0.999999, Math.max(guess, 0.1)];
  while (f(low) * f(high) > 0 && high < 1e6) high *= 2;
  if (f(low) * f(high) > 0) return NUM_ERROR;
  for (let step = 0; step < 200 && high - low > 1e-13; step++) {
    const middle = (low + high) / 2;
    if (f(low) * f(middle) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const PART = ["number", "number", "number", "number", "number?", "number?"] as const;
const SUM = ["number", "number", "number", "number", "number", "number"] as const;

export const scheduleFunctions: readonly FunctionDefinition[] = [
  define("IPMT", [...PART], ([rate, period, count, present, future = 0, type = 0]) =>
    period < 1 || period > count
      ? NUM_ERROR
      : finite(split(rate, period, count, present, future, type).interest),
  ),
  define("PPMT", [...PART], ([rate, period, count, present, future = 0, type = 0]) => {
    if (period < 1 || period > count) return NUM_ERROR;
    const { payment, interest } = split(rate, period, count, present, future, type);
    return finite(payment - interest);
  }),
  define("CUMIPMT", [...SUM], (args) => cumulate(args, ({ interest }) => interest)),
  define("CUMPRINC", [...SUM], (args) => cumulate(args, ({ payment, interest }) => payment - interest)),
  define("XNPV", ["number", "any", "any"], ([rate, values, dates], context) => {
    const flows = collectNumbers([values], context);
    const days = collectNumbers([dates], context);
    if (isError(flows)) return flows;
    if (isError(days)) return days;
    if (flows.length !== days.length || rate <= -1) return NUM_ERROR;
    return finite(datedValue(rate, flows, days));
  }),
  define("XIRR", ["any", "any", "number?"], ([values, dates, guess = 0.1], context) => {
    const flows = collectNumbers([values], context);
    const days = collectNumbers([dates], context);
    if (isError(flows)) return flows;
    if (isError(days)) return days;
    if (flows.length !== days.length || !flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0))
      return NUM_ERROR;
    const root = rootOf((rate) => datedValue(rate, flows, days), guess);
    return isNumber(root) ? finite(root) : root;
  }),
  define("MIRR", ["any", "number", "number"], ([values, finance, reinvest], context) => {
    const flows = collectNumbers([values], context);
    if (isError(flows)) return flows;
    const last = flows.length - 1;
    const gains = flows.reduce(
      (sum, flow, i) => sum + (flow > 0 ? flow * (1 + reinvest) ** (last - i) : 0),
      0,
    );
    const costs = flows.reduce((sum, flow, i) => sum + (flow < 0 ? flow / (1 + finance) ** i : 0), 0);
    return gains === 0 || costs === 0 ? NUM_ERROR : finite((gains / -costs) ** (1 / last) - 1);
  }),
  define("SYD", ["number", "number", "number", "number"], ([cost, salvage, life, period]) =>
    period < 1 || period > life
      ? NUM_ERROR
      : finite(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))),
  ),
  define(
    "DDB",
    ["number", "number", "number", "number", "number?"],
    ([cost, salvage, life, period, factor = 2]) => {
      if (period < 1 || period > life || life <= 0) return NUM_ERROR;
      let book = cost;
      let loss = 0;
      for (let year = 1; year <= period; year++) {
        loss = Math.max(0, Math.min((book * factor) / life, book - salvage));
        book -= loss;
      }
      return finite(loss);
    },
  ),
];
