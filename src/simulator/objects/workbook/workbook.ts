import { parseA1 } from "../../model/address";
import { findSheetById } from "../../model/workbook";
import { assumed, defineClass, documented, fromClient, type NavigationMethod } from "../definition";
import { EventNumber, WORKBOOK_EVENT_TARGET } from "../events";
import { notImplemented } from "../errors";
import { decodeBase64, insertWorksheets } from "./insertWorksheets";
import { handle, WORKBOOK, type WorkbookTarget } from "../targets";

/** The range an event spoke of: `event.getRange(context)`. */
const rangeForEvent: NavigationMethod<WorkbookTarget> = fromClient({
  orNullObject: true,
  call(_target, args, host) {
    const match = /^event:(\{[^}]*\})!(.+)$/.exec(args.string(0));
    const sheet = match && findSheetById(host.model, match[1] ?? "");
    const rect = match && parseA1(match[2] ?? "");
    return sheet && rect ? host.range(sheet, rect) : null;
  },
});

export const workbookClass = defineClass("Workbook", {
  scalarProperties: {
    Name: documented({ get: (_target, host) => host.model.fileName }),
    ReadOnly: assumed("a simulated workbook can always be changed", { get: () => false }),
    IsDirty: documented({
      get: (_target, host) => host.isDirty,
      set(_target, args, host) {
        host.isDirty = args.boolean(0);
      },
    }),
    PreviouslySaved: documented({ get: (_target, host) => host.model.source !== null || host.wasSaved }),
    UsePrecisionAsDisplayed: assumed("never: values keep their full precision", {
      get: () => false,
      set(_target, args) {
        if (args.boolean(0)) throw notImplemented("Workbook.usePrecisionAsDisplayed");
      },
    }),
    AutoSave: assumed("never: saving is up to the program that opened the workbook", { get: () => false }),
    CalculationEngineVersion: assumed("a version of Excel 2021", { get: () => 191029 }),
  },
  navigationProperties: {
    Application: documented({ get: () => handle("Application", WORKBOOK) }),
    Comments: documented({ get: () => handle("CommentCollection", { sheet: null }) }),
    CustomXmlParts: documented({ get: () => handle("CustomXmlPartCollection", WORKBOOK) }),
    Functions: documented({ get: () => handle("Functions", WORKBOOK) }),
    Names: documented({ get: () => handle("NamedItemCollection", { sheet: null }) }),
    Properties: documented({ get: () => handle("DocumentProperties", WORKBOOK) }),
    Protection: documented({ get: () => handle("WorkbookProtection", WORKBOOK) }),
    Settings: documented({ get: () => handle("SettingCollection", WORKBOOK) }),
    Styles: documented({ get: () => handle("StyleCollection", WORKBOOK) }),
    Tables: documented({ get: () => handle("TableCollection", { sheet: null }) }),
    Worksheets: documented({ get: () => handle("WorksheetCollection", WORKBOOK) }),
    _Runtime: fromClient({ get: () => handle("Runtime", WORKBOOK) }),
  },
  scalarMethods: {
    GetIsActiveCollabSession: assumed("never", { call: () => false }),
    Save: documented(
      {
        call(_target, args, host) {
          args.optionalOneOf(0, ["Save", "Prompt"]);
          host.options.onSave();
          host.wasSaved = true;
          host.isDirty = false;
        },
      },
      "the file goes to `savedFiles`",
    ),
    InsertWorksheetsFromBase64: documented({ call: (_target, args, host) => insertWorksheets(host, args) }),
    // `Excel.createWorkbook` in a browser; elsewhere it goes through the application.
    CreateAndOpenWorkbook: fromClient({
      call(_target, args, host) {
        const file = args.optionalString(0);
        host.options.onCreateWorkbook(file ? decodeBase64(file) : null);
      },
    }),
    _RemoveReference: fromClient({ call: (_target, args, host) => host.references.release(args.string(0)) }),
    _RemoveAllReferences: fromClient({ call: (_target, _args, host) => host.references.releaseAll() }),
    _GetReferenceCount: fromClient({ call: (_target, _args, host) => host.references.count }),
    _RegisterActivatedEvent: fromClient({
      call: (_target, _args, host) =>
        host.events.register(EventNumber.workbookActivated, WORKBOOK_EVENT_TARGET),
    }),
    _UnregisterActivatedEvent: fromClient({
      call: (_target, _args, host) =>
        host.events.unregister(EventNumber.workbookActivated, WORKBOOK_EVENT_TARGET),
    }),
  },
  navigationMethods: {
    GetSelectedRange: documented({
      call(_target, _args, host) {
        const sheet = host.activeSheet();
        return host.range(sheet, sheet.selection);
      },
    }),
    GetSelectedRanges: documented({
      call(_target, _args, host) {
        const sheet = host.activeSheet();
        return handle("RangeAreas", host.areas(sheet, [sheet.selection]));
      },
    }),
    GetActiveCell: documented({
      call(_target, _args, host) {
        const sheet = host.activeSheet();
        return host.range(sheet, { ...sheet.selection, rowCount: 1, columnCount: 1 });
      },
    }),
    _GetRangeForEventByReferenceId: rangeForEvent,
    _GetRangeOrNullObjectForEventByReferenceId: { ...rangeForEvent, orNullObject: false },
  },
});
