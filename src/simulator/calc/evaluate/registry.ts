/** Every function the engine knows, by its upper-case name. */
import type { FunctionDefinition, SpecialForm } from "./definition";
import { arrayFunctions } from "./functions/arrays";
import { conditionalFunctions } from "./functions/conditional";
import { dateFunctions } from "./functions/date";
import { distributionFunctions } from "./functions/distribution";
import { financialFunctions } from "./functions/financial";
import { scheduleFunctions } from "./functions/schedules";
import { informationFunctions } from "./functions/information";
import { lambdaForms, lambdaFunctions } from "./functions/lambda";
import { logicalForms, logicalFunctions } from "./functions/logical";
import { lookupFunctions } from "./functions/lookup";
import { mathFunctions } from "./functions/math";
import { numberTextFunctions } from "./functions/numberText";
import { referenceFunctions } from "./functions/references";
import { roundingFunctions } from "./functions/rounding";
import { statisticalFunctions } from "./functions/statistics";
import { subtotalFunctions } from "./functions/subtotal";
import { textFunctions } from "./functions/text";
import { trigonometryFunctions } from "./functions/trigonometry";
import { workdayFunctions } from "./functions/workdays";

const definitions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    arrayFunctions,
    conditionalFunctions,
    dateFunctions,
    distributionFunctions,
    financialFunctions,
    scheduleFunctions,
    informationFunctions,
    lambdaFunctions,
    logicalFunctions,
    lookupFunctions,
    mathFunctions,
    numberTextFunctions,
    referenceFunctions,
    roundingFunctions,
    statisticalFunctions,
    subtotalFunctions,
    textFunctions,
    trigonometryFunctions,
    workdayFunctions,
  ]
    .flat()
    .map((definition) => [definition.name, definition]),
);

const specialForms: ReadonlyMap<string, SpecialForm> = new Map(
  [...logicalForms, ...lambdaForms].map((form) => [form.name, form]),
);

/** Functions whose value may change without any cell changing (Microsoft, "Excel recalculation"). */
const VOLATILE: ReadonlySet<string> = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
  "CELL",
]);

/** Functions that look at a reference's place and size, not at its cells. */
const PLACE_ONLY: ReadonlySet<string> = new Set([
  "ROW",
  "ROWS",
  "COLUMN",
  "COLUMNS",
  "AREAS",
  "SHEET",
  "SHEETS",
]);

/** Functions whose answer can be larger than one cell even when their arguments are not. */
const ARRAY_RESULT: ReadonlySet<string> = new Set([
  ...arrayFunctions.map(({ name }) => name),
  "MAP",
  "SCAN",
  "BYROW",
  "BYCOL",
  "MAKEARRAY",
  "MMULT",
  "MINVERSE",
  "MUNIT",
  "FREQUENCY",
  "MODE.MULT",
  "RANDARRAY",
  "TEXTSPLIT",
  "XLOOKUP",
  "INDEX",
  "OFFSET",
  "INDIRECT",
  "REDUCE",
]);

export function findFunction(name: string): FunctionDefinition | undefined {
  return definitions.get(name);
}

export function findSpecialForm(name: string): SpecialForm | undefined {
  return specialForms.get(name);
}

export function isVolatileFunction(name: string): boolean {
  return VOLATILE.has(name);
}

export function readsPlaceOnly(name: string): boolean {
  return PLACE_ONLY.has(name);
}

export function mayReturnArray(name: string): boolean {
  return ARRAY_RESULT.has(name);
}

/** All names, for documentation. */
export function functionNames(): string[] {
  return [...definitions.keys(), ...specialForms.keys()].sort();
}
