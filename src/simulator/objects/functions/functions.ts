/** `workbook.functions`: worksheet functions called by programs, with values and ranges as arguments. */
import { quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import type { Scalar } from "../../model/types";
import type { Arguments } from "../arguments";
import { toOfficeValue } from "../cells/read";
import { defineClass, documented, fromClient, type NavigationMethod } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { handle, type FunctionResultTarget, type Handle, type WorkbookTarget } from "../targets";
import { FUNCTION_NAMES } from "./names";

function literal(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(literal).join(","));
    return `{${rows.join(";")}}`;
  }
  throw invalidArgument("an argument that is neither a value nor a range");
}

function scalarText(value: Scalar): string {
  return value !== null && typeof value === "object" ? value.error : literal(value);
}

/** An object of the client as part of a formula: a range, or what another function answered. */
function objectText(found: Handle): string {
  if (found.className === "Range") {
    const { sheet, rect } = found.target;
    return `${quoteSheetName(sheet.name)}!${rectToAbsoluteA1(rect)}`;
  }
  if (found.className !== "FunctionResult")
    throw invalidArgument(`an argument of the class ${found.className}`);
  const { value } = found.target;
  return Array.isArray(value)
    ? `{${value.map((row) => row.map(scalarText).join(",")).join(";")}}`
    : scalarText(value);
}

/** Arguments in order; what is left out at the end is not written. */
function texts(args: Arguments): string[] {
  const list: string[] = [];
  for (let index = 0; index < args.count; index++) {
    const found = args.handle(index);
    if (found) list.push(objectText(found));
    // Functions of any number of arguments come with all of them in one array.
    else if (args.isList(index))
      list.push(
        ...args.list(index).map((item) => (item.handle ? objectText(item.handle) : literal(item.value))),
      );
    else list.push(literal(args.value(index)));
  }
  while (list.length > 0 && list[list.length - 1] === "") list.pop();
  return list;
}

function call(wireName: string): NavigationMethod<WorkbookTarget> {
  const name = wireName.toUpperCase().replace(/_/g, ".");
  return fromClient({
    call(_target, args, host: Host) {
      const sheet = host.activeSheet();
      const value = host.recalculation.evaluate(`${name}(${texts(args).join(",")})`, sheet, 0, 0);
      return handle("FunctionResult", { value });
    },
  });
}

export const functionsClass = defineClass("Functions", {
  navigationMethods: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, call(name)])),
});

function errorOf({ value }: FunctionResultTarget): string | null {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value.error : null;
}

export const functionResultClass = defineClass("FunctionResult", {
  scalarProperties: {
    Error: documented({ get: errorOf }),
    Value: documented({
      get: (target) =>
        Array.isArray(target.value)
          ? target.value.map((row) => row.map(toOfficeValue))
          : errorOf(target) === null
            ? toOfficeValue(target.value)
            : null,
    }),
  },
});
