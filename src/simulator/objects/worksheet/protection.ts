import { assumed, defineClass, documented } from "../definition";
import type { Fields } from "../arguments";
import { accessDenied, notImplemented } from "../errors";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import type { Host } from "../host";
import type { SheetModel } from "../../model/types";
import { passwordHash } from "./passwordHash";

/** Office.js option → attribute of ECMA-376 §18.3.1.85, which the model keeps as "users may". */
const OPTIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

function readOptions(fields: Fields | undefined): Record<string, boolean> {
  const options: Record<string, boolean> = {};
  for (const [name, attribute] of Object.entries(OPTIONS))
    options[attribute] = fields?.boolean(name) ?? false;
  const mode = fields?.oneOf("selectionMode", SELECTION_MODES) ?? "Normal";
  options.selectLockedCells = mode === "Normal";
  options.selectUnlockedCells = mode !== "None";
  return options;
}

function showOptions(sheet: SheetModel): Record<string, unknown> {
  const own = sheet.protection?.options ?? {};
  const shown: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(OPTIONS)) shown[name] = own[attribute] ?? false;
  const mayUnlocked = own.selectUnlockedCells ?? true;
  shown.selectionMode = !mayUnlocked ? "None" : (own.selectLockedCells ?? true) ? "Normal" : "Unlocked";
  return shown;
}

/** @throws AccessDenied unless the password is the one it was protected with */
function checkPassword(sheet: SheetModel, password: string | undefined): void {
  const { carried } = sheet.protection ?? {};
  if (!carried || (carried.password === undefined && carried.hashValue === undefined)) return;
  if (carried.hashValue !== undefined && password !== undefined)
    throw notImplemented("WorksheetProtection.unprotect of a worksheet with a modern password hash");
  if (password === undefined || carried.password !== passwordHash(password))
    throw accessDenied("the password is not the one the worksheet is protected with");
}

function raiseProtectionChanged(host: Host, sheet: SheetModel): void {
  host.sheetChanged(sheet);
  host.events.raise(EventNumber.worksheetProtectionChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
    worksheetId: sheet.id,
    isProtected: sheet.protection !== null,
    source: host.source,
  });
}

export const worksheetProtectionClass = defineClass("WorksheetProtection", {
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  scalarProperties: {
    Protected: documented({ get: ({ sheet }) => sheet.protection !== null }),
    Options: documented({ get: ({ sheet }) => showOptions(sheet) }),
  },
  scalarMethods: {
    Protect: assumed(
      "protecting a protected worksheet fails with AccessDenied, as reported in OfficeDev/office-js issue 6784",
      {
        call({ sheet }, args, host) {
          const options = readOptions(args.has(0) ? args.record(0) : undefined);
          const password = args.optionalString(1);
          if (sheet.protection) throw accessDenied("the worksheet is protected already");
          sheet.protection = {
            options,
            carried: password ? { password: passwordHash(password) } : {},
          };
          raiseProtectionChanged(host, sheet);
        },
      },
    ),
    Unprotect: assumed("unprotecting a worksheet that is not protected fails, as in the same issue", {
      call({ sheet }, args, host) {
        const password = args.optionalString(0);
        if (!sheet.protection) throw accessDenied("the worksheet is not protected");
        checkPassword(sheet, password);
        sheet.protection = null;
        raiseProtectionChanged(host, sheet);
      },
    }),
  },
});
