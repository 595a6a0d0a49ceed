import { findSheetById } from "../../model/workbook";
import type { DefinedName, Scalar } from "../../model/types";
import { quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import { parseReference } from "../cells/address";
import { toOfficeValue, valueTypeOf } from "../cells/read";
import { assumed, defineClass, documented } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { handle } from "../targets";
import { formulaOfInput } from "./namedItemCollection";

/** The sheet whose formulas the name is read on: its own, or the active one. */
function sheetOf(host: Host, name: DefinedName) {
  return (name.sheetId ? findSheetById(host.model, name.sheetId) : undefined) ?? host.activeSheet();
}

function valueOf(host: Host, name: DefinedName): Scalar | Scalar[][] {
  return host.recalculation.evaluate(name.formula, sheetOf(host, name), 0, 0);
}

/** Excel.NamedItemType. A name of one range is a "Range" whatever stands in it. */
function typeOf(host: Host, name: DefinedName): string {
  if (parseReference(host.model, name.formula)) return "Range";
  const value = valueOf(host, name);
  if (Array.isArray(value)) return "Array";
  const type = valueTypeOf(value);
  return type === "Empty" ? "Range" : type;
}

/** `Sheet1!$A$1` as text for a range, the value for everything else. */
function shownValue(host: Host, name: DefinedName): unknown {
  const found = parseReference(host.model, name.formula);
  if (found) return `${quoteSheetName(found.sheet.name)}!${rectToAbsoluteA1(found.rect)}`;
  const value = valueOf(host, name);
  return Array.isArray(value) ? value.map((row) => row.map(toOfficeValue)) : toOfficeValue(value);
}

export const namedItemClass = defineClass("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  ensureAlive({ name }, host) {
    if (!host.model.names.includes(name)) throw itemNotFound(`the name "${name.name}"`);
  },
  scalarProperties: {
    Name: documented({ get: ({ name }) => name.name }),
    Formula: documented({
      get: ({ name }) => `=${name.formula}`,
      set({ name }, args, host) {
        name.formula = formulaOfInput(args.string(0));
        host.recalculation.everythingChanged();
        host.workbookChanged();
      },
    }),
    Type: documented({ get: ({ name }, host) => typeOf(host, name) }),
    Value: documented({ get: ({ name }, host) => shownValue(host, name) }),
    Scope: documented({ get: ({ name }) => (name.sheetId === null ? "Workbook" : "Worksheet") }),
    Comment: documented({
      get: ({ name }) => name.comment,
      set({ name }, args, host) {
        name.comment = args.string(0);
        host.workbookChanged();
      },
    }),
    Visible: documented({
      get: ({ name }) => !name.hidden,
      set({ name }, args, host) {
        name.hidden = !args.boolean(0);
        host.workbookChanged();
      },
    }),
  },
  navigationProperties: {
    ArrayValues: documented({ get: (target) => handle("NamedItemArrayValues", target) }),
    Worksheet: documented({
      orNullObject: true,
      get({ name }, host) {
        const sheet = name.sheetId === null ? undefined : findSheetById(host.model, name.sheetId);
        return sheet ? handle("Worksheet", { sheet }) : null;
      },
    }),
  },
  scalarMethods: {
    Delete: documented({
      call({ name }, _args, host) {
        host.model.names = host.model.names.filter((other) => other !== name);
        host.recalculation.everythingChanged();
        host.workbookChanged();
      },
    }),
  },
  navigationMethods: {
    GetRange: assumed("a name that is no single range fails with InvalidArgument", {
      call({ name }, _args, host) {
        const found = parseReference(host.model, name.formula);
        if (!found) throw invalidArgument(`"${name.name}" is no range`);
        return host.range(found.sheet, found.rect);
      },
    }),
    GetRangeOrNullObject: documented({
      call({ name }, _args, host) {
        const found = parseReference(host.model, name.formula);
        return found && host.range(found.sheet, found.rect);
      },
    }),
  },
});

/** The value as rows and columns, whatever kind it is of. */
function grid(host: Host, name: DefinedName): Scalar[][] {
  const value = valueOf(host, name);
  return Array.isArray(value) ? value : [[value]];
}

export const namedItemArrayValuesClass = defineClass("NamedItemArrayValues", {
  scalarProperties: {
    Values: documented({ get: ({ name }, host) => grid(host, name).map((row) => row.map(toOfficeValue)) }),
    Types: documented({ get: ({ name }, host) => grid(host, name).map((row) => row.map(valueTypeOf)) }),
  },
});
