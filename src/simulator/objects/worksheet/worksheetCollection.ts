import { findSheet, findSheetById } from "../../model/workbook";
import { defineClass, documented, type NavigationMethod } from "../definition";
import type { Host } from "../host";
import { handle, type WorkbookTarget } from "../targets";
import { worksheetCollectionEventMethods } from "./eventMethods";
import { addWorksheet, visibleSheets } from "./sheets";

/** By name, or by id as the client uses it. */
function sheetByKey(host: Host, key: string) {
  return findSheet(host.model, key) ?? findSheetById(host.model, key) ?? null;
}

function edgeSheet(pick: <T>(list: T[]) => T | undefined): NavigationMethod<WorkbookTarget> {
  return documented({
    call(_target, args, host) {
      const sheet = pick(args.optionalBoolean(0) ? visibleSheets(host) : host.model.sheets);
      return sheet ? handle("Worksheet", { sheet }) : null;
    },
  });
}

export const worksheetCollectionClass = defineClass("WorksheetCollection", {
  collection: documented({
    items: (_target, host) => host.model.sheets.map((sheet) => handle("Worksheet", { sheet })),
  }),
  indexer: documented({
    orNullObject: true,
    call(_target, args, host) {
      const sheet = sheetByKey(host, args.string(0));
      return sheet && handle("Worksheet", { sheet });
    },
  }),
  scalarMethods: {
    GetCount: documented({
      call: (_target, args, host) =>
        (args.optionalBoolean(0) ? visibleSheets(host) : host.model.sheets).length,
    }),
    ...worksheetCollectionEventMethods,
  },
  navigationMethods: {
    Add: documented({
      call: (_target, args, host) =>
        handle("Worksheet", { sheet: addWorksheet(host, args.optionalString(0)) }),
    }),
    GetActiveWorksheet: documented({
      call: (_target, _args, host) => handle("Worksheet", { sheet: host.activeSheet() }),
    }),
    GetFirst: edgeSheet((sheets) => sheets[0]),
    GetLast: edgeSheet((sheets) => sheets[sheets.length - 1]),
  },
});
