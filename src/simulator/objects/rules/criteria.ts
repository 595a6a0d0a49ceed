/** Thresholds of colour scales, data bars and icon sets: Office.js's criteria beside ECMA-376 §18.3.1.11. */
import type { CfValue } from "../../model/types";
import type { Fields } from "../arguments";
import { invalidArgument } from "../errors";

const NAMES: readonly [own: CfValue["type"], office: string][] = [
  ["min", "LowestValue"],
  ["max", "HighestValue"],
  ["num", "Number"],
  ["percent", "Percent"],
  ["formula", "Formula"],
  ["percentile", "Percentile"],
];

/** `auto` is what "Automatic" means here: the lower or the upper end of a data bar. */
export function showCriterion(value: CfValue): { type: string; formula?: string } {
  const type =
    value.type === "autoMin" || value.type === "autoMax"
      ? "Automatic"
      : (NAMES.find(([own]) => own === value.type)?.[1] ?? "Invalid");
  if (value.value === null) return { type };
  return { type, formula: value.type === "formula" ? `=${value.value}` : value.value };
}

/** @throws InvalidArgument for a type that needs a value and has none */
export function readCriterion(fields: Fields, auto?: "autoMin" | "autoMax"): CfValue {
  const offices = [...NAMES.map(([, office]) => office), ...(auto ? ["Automatic"] : [])];
  const office = fields.oneOf("type", offices);
  const given = fields.value("formula");
  const text = typeof given === "number" ? String(given) : given;
  if (text !== undefined && typeof text !== "string") throw invalidArgument("formula");
  if (office === undefined) throw invalidArgument("a criterion needs a type");
  if (office === "Automatic" && auto) return { type: auto, value: null };
  const type = NAMES.find(([, name]) => name === office)?.[0] ?? "num";
  if (type === "min" || type === "max") return { type, value: null };
  const value = text?.startsWith("=") ? text.slice(1) : text;
  if (!value) throw invalidArgument(`a criterion of type ${office} needs a formula`);
  // "=5" as a number is the number 5; anything that is no number is a formula.
  const isNumber = Number.isFinite(Number(value));
  if (type !== "formula" && !isNumber && !text?.startsWith("="))
    throw invalidArgument(`"${value}" is no number`);
  return { type: type !== "formula" && !isNumber ? "formula" : type, value };
}
