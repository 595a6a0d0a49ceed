import { quoteSheetName, rectToAbsoluteA1 } from "../../model/address";
import type { DefinedName, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { defineClass, documented } from "../definition";
import { invalidArgument, itemAlreadyExists } from "../errors";
import type { Host } from "../host";
import { isValidName, takenNames } from "../tables/names";
import { handle, type Handle, type ScopeTarget } from "../targets";

/** "=85" → "85": the model keeps formulas of names without "=". @throws InvalidArgument without one */
export function formulaOfInput(formula: string): string {
  if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument("a name's formula starts with =");
  return formula.slice(1);
}

const byName = new Intl.Collator("en", { sensitivity: "base" });

function namesOf(host: Host, { sheet }: ScopeTarget): DefinedName[] {
  // Excel's own names (print areas and titles) are not items of the collection. It lists in alphabetical order.
  return host.model.names
    .filter((name) => name.sheetId === (sheet?.id ?? null) && !name.name.startsWith("_xlnm."))
    .sort((a, b) => byName.compare(a.name, b.name));
}

function find(host: Host, scope: ScopeTarget, name: string): DefinedName | undefined {
  const key = name.toLowerCase();
  return namesOf(host, scope).find((candidate) => candidate.name.toLowerCase() === key);
}

/** What the name stands for: a range object, or a formula text. */
function referenceArgument(args: Arguments): string {
  const range = args.target(1, "Range");
  return range
    ? `${quoteSheetName(range.sheet.name)}!${rectToAbsoluteA1(range.rect)}`
    : formulaOfInput(args.string(1));
}

function ensureFree(host: Host, sheet: SheetModel | null, name: string): void {
  if (!isValidName(name)) throw invalidArgument(`"${name}" is no valid name`);
  const taken = sheet
    ? find(host, { sheet }, name) !== undefined
    : takenNames(host.model).has(name.toLowerCase());
  if (taken) throw itemAlreadyExists(`the name "${name}"`);
}

function add(host: Host, { sheet }: ScopeTarget, args: Arguments, formula: string): Handle {
  const name = args.string(0);
  ensureFree(host, sheet, name);
  const comment = args.optionalString(2) ?? "";
  const added: DefinedName = { name, sheetId: sheet?.id ?? null, formula, hidden: false, comment };
  host.model.names.push(added);
  host.recalculation.everythingChanged();
  host.workbookChanged();
  return handle("NamedItem", { name: added });
}

export const namedItemCollectionClass = defineClass("NamedItemCollection", {
  collection: documented({
    items: (scope, host) => namesOf(host, scope).map((name) => handle("NamedItem", { name })),
  }),
  indexer: documented({
    orNullObject: true,
    call(scope, args, host) {
      const name = find(host, scope, args.string(0));
      return name ? handle("NamedItem", { name }) : null;
    },
  }),
  scalarMethods: { GetCount: documented({ call: (scope, _args, host) => namesOf(host, scope).length }) },
  navigationMethods: {
    Add: documented({ call: (scope, args, host) => add(host, scope, args, referenceArgument(args)) }),
    AddFormulaLocal: documented(
      { call: (scope, args, host) => add(host, scope, args, formulaOfInput(args.string(1))) },
      "English function names in every language",
    ),
  },
});
