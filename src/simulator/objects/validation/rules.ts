/** `DataValidation.rule`: Office.js's nested object beside the flat attributes of ECMA-376 §18.3.1.32. */
import { quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import type { DataValidation, SheetModel } from "../../model/types";
import type { Fields } from "../arguments";
import { invalidArgument } from "../errors";

type Type = DataValidation["type"];

/** Office.js's field and type name of each kind. */
const KINDS: readonly [type: Type, field: string, officeType: string][] = [
  ["whole", "wholeNumber", "WholeNumber"],
  ["decimal", "decimal", "Decimal"],
  ["list", "list", "List"],
  ["date", "date", "Date"],
  ["time", "time", "Time"],
  ["textLength", "textLength", "TextLength"],
  ["custom", "custom", "Custom"],
];

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** Excel's limit for the choices written into a rule (Microsoft, "Excel specifications and limits"). */
const MAX_LIST_LENGTH = 255;

export function officeType(type: Type): string {
  return KINDS.find(([own]) => own === type)?.[2] ?? "None";
}

export function showRule(validation: DataValidation): Record<string, unknown> {
  const kind = KINDS.find(([own]) => own === validation.type);
  if (!kind) return {};
  const [type, field] = kind;
  if (type === "list")
    return { list: { inCellDropDown: validation.inCellDropDown, source: showSource(validation.formula1) } };
  if (type === "custom") return { custom: { formula: `=${validation.formula1 ?? ""}` } };
  const hasTwo = validation.operator === "between" || validation.operator === "notBetween";
  return {
    [field]: {
      operator: OPERATORS[validation.operator] ?? "Between",
      formula1: `=${validation.formula1 ?? ""}`,
      ...(hasTwo ? { formula2: `=${validation.formula2 ?? ""}` } : {}),
    },
  };
}

/** `"ก,ข"` in the file is the list ก,ข; anything else is a formula. */
function showSource(formula: string | null): string {
  const choices = formula === null ? null : /^"((?:[^"]|"")*)"$/.exec(formula);
  return choices ? (choices[1] ?? "").replace(/""/g, '"') : `=${formula ?? ""}`;
}

type RulePart = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** @throws InvalidArgument when it is not exactly one kind of rule */
export function readRule(rule: Fields, sheet: SheetModel): RulePart {
  const given = KINDS.filter(([, field]) => rule.has(field));
  const [kind, ...others] = given;
  if (!kind || others.length > 0) throw invalidArgument("a data validation rule has one kind");
  const [type, field] = kind;
  const part = rule.record(field);
  if (!part) throw invalidArgument(field);
  const base = { type, operator: "between", formula1: null, formula2: null, inCellDropDown: true };
  if (type === "list")
    return {
      ...base,
      inCellDropDown: part.boolean("inCellDropDown") ?? true,
      formula1: readSource(part, sheet),
    };
  if (type === "custom") return { ...base, formula1: withoutEquals(part.string("formula")) };
  const office = part.oneOf("operator", Object.values(OPERATORS));
  const operator = Object.keys(OPERATORS).find((own) => OPERATORS[own] === office) ?? "between";
  const formula1 = readFormula(part, "formula1", type, sheet);
  if (formula1 === null) throw invalidArgument("formula1 is missing");
  const hasTwo = operator === "between" || operator === "notBetween";
  const formula2 = readFormula(part, "formula2", type, sheet);
  if (hasTwo && formula2 === null) throw invalidArgument("formula2 is missing");
  return { ...base, operator, formula1, formula2: hasTwo ? formula2 : null };
}

function withoutEquals(text: string | undefined): string {
  const own = text?.startsWith("=") ? text.slice(1) : text;
  if (!own) throw invalidArgument("an empty formula");
  return own;
}

function referenceIn(part: Fields, name: string, sheet: SheetModel): string | null {
  const range = part.target(name, "Range");
  if (!range) return null;
  const local = rectToAbsoluteA1(range.rect);
  return range.sheet === sheet ? local : `${quoteSheetName(range.sheet.name)}!${local}`;
}

function readSource(part: Fields, sheet: SheetModel): string {
  const reference = referenceIn(part, "source", sheet);
  if (reference !== null) return reference;
  const source = part.string("source");
  if (!source) throw invalidArgument("a list needs a source");
  if (source.startsWith("=")) return withoutEquals(source);
  if (source.length > MAX_LIST_LENGTH) throw invalidArgument(`a list of ${source.length} characters`);
  return `"${source.replace(/"/g, '""')}"`;
}

/** A number, a formula, a range, or (for dates) an ISO 8601 text. */
function readFormula(part: Fields, name: string, type: Type, sheet: SheetModel): string | null {
  const reference = referenceIn(part, name, sheet);
  if (reference !== null) return reference;
  const value = part.value(name);
  if (value === undefined) return null;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw invalidArgument(name);
  if (value.startsWith("=")) return withoutEquals(value);
  if (type === "date" || type === "time") return String(serialOf(value));
  if (!Number.isFinite(Number(value))) throw invalidArgument(`${name}: "${value}" is no number`);
  return value;
}

/** Days since the last day of 1899, as the 1900 system counts after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function serialOf(text: string): number {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : "T00:00Z"}`,
  );
  if (Number.isNaN(time)) throw invalidArgument(`"${text}" is no date`);
  return (time - EPOCH) / DAY;
}
