import { findSheetById } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { rectOfAddress, rectsOfAddress, WHOLE_SHEET } from "../cells/address";
import { rectOf } from "../../model/address";
import { ensureOnSheet } from "../cells/address";
import { usedPart } from "../cells/read";
import { assumed, defineClass, documented, fromClient, type NavigationMethod } from "../definition";
import { invalidArgument, notImplemented } from "../errors";
import { readColor, showColor } from "../formats/colors";
import { columnWidthToShown, shownToColumnWidth, STANDARD_COLUMN_WIDTH } from "../../model/layout";
import type { Host } from "../host";
import { handle, type SheetTarget } from "../targets";
import { worksheetFindMethods, worksheetReplaceMethods } from "../search/find";
import { copyWorksheet } from "./copySheet";
import { outlineLevelMethods } from "./outlineLevels";
import { worksheetEventMethods } from "./eventMethods";
import {
  activateWorksheet,
  deleteWorksheet,
  moveWorksheet,
  officeVisibility,
  renameWorksheet,
  setVisibility,
} from "./sheets";

/** The whole sheet, or what an address, a name or a table says. */
function rangeArgument({ sheet }: SheetTarget, args: Arguments, host: Host) {
  const address = args.optionalString(0);
  return host.range(sheet, address === undefined ? WHOLE_SHEET : rectOfAddress(host.model, sheet, address));
}

/** The next or previous sheet among the tabs. */
function neighbour(step: 1 | -1): NavigationMethod<SheetTarget> {
  return documented({
    orNullObject: true,
    call({ sheet }, args, host) {
      const visibleOnly = args.optionalBoolean(0) ?? false;
      const { sheets } = host.model;
      for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
        const candidate = sheets[at];
        if (candidate && (!visibleOnly || candidate.visibility === "visible"))
          return handle("Worksheet", { sheet: candidate });
      }
      return null;
    },
  });
}

const byId: NavigationMethod<SheetTarget> = fromClient({
  call(_target, args, host) {
    const sheet = findSheetById(host.model, args.string(0));
    return sheet ? handle("Worksheet", { sheet }) : null;
  },
});

export const worksheetClass = defineClass("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  scalarProperties: {
    Id: documented({ get: ({ sheet }) => sheet.id }),
    Name: documented({
      get: ({ sheet }) => sheet.name,
      set: ({ sheet }, args, host) => renameWorksheet(host, sheet, args.string(0)),
    }),
    Position: documented({
      get: ({ sheet }, host) => host.model.sheets.indexOf(sheet),
      set({ sheet }, args, host) {
        const position = args.integer(0);
        if (position < 0 || position >= host.model.sheets.length)
          throw invalidArgument(`position ${position}`);
        moveWorksheet(host, sheet, position);
      },
    }),
    Visibility: documented({
      get: ({ sheet }) => officeVisibility(sheet.visibility),
      set({ sheet }, args, host) {
        const wanted = args.oneOf(0, ["Visible", "Hidden", "VeryHidden"]);
        setVisibility(
          host,
          sheet,
          wanted === "VeryHidden" ? "veryHidden" : wanted === "Hidden" ? "hidden" : "visible",
        );
      },
    }),
    TabColor: documented(
      {
        get: ({ sheet }, host) => (sheet.tabColor ? showColor(host.model, sheet.tabColor, "") : ""),
        set({ sheet }, args, host) {
          const text = args.string(0);
          sheet.tabColor = text === "" ? null : readColor(text);
          host.workbookChanged();
        },
      },
      "an empty text is the automatic colour",
    ),
    StandardWidth: documented({
      get: ({ sheet }) => columnWidthToShown(sheet.defaultColumnWidth ?? STANDARD_COLUMN_WIDTH),
      set({ sheet }, args, host) {
        sheet.defaultColumnWidth = shownToColumnWidth(args.number(0));
        host.sheetChanged(sheet);
      },
    }),
    StandardHeight: documented({ get: ({ sheet }) => sheet.defaultRowHeight }),
    ShowGridlines: documented({ get: ({ sheet }) => sheet.showGridlines, set: setGridlines }),
    ShowHeadings: documented({ get: ({ sheet }) => sheet.showHeadings, set: setHeadings }),
    EnableCalculation: assumed("every worksheet is calculated; switching that off is refused", {
      get: () => true,
      set(_target, args) {
        if (!args.boolean(0)) throw notImplemented("Worksheet.enableCalculation = false");
      },
    }),
    // The client writes these two under other names than it reads them (`Worksheet_ShowGridlines_Set`).
    Gridlines: fromClient({ get: ({ sheet }) => sheet.showGridlines, set: setGridlines }),
    Headings: fromClient({ get: ({ sheet }) => sheet.showHeadings, set: setHeadings }),
  },
  navigationProperties: {
    AutoFilter: documented({ get: ({ sheet }) => handle("AutoFilter", { sheet, table: null }) }),
    Comments: documented({ get: ({ sheet }) => handle("CommentCollection", { sheet }) }),
    FreezePanes: documented({ get: (target) => handle("WorksheetFreezePanes", target) }),
    HorizontalPageBreaks: documented({
      get: ({ sheet }) => handle("PageBreakCollection", { sheet, axis: "rows" }),
    }),
    VerticalPageBreaks: documented({
      get: ({ sheet }) => handle("PageBreakCollection", { sheet, axis: "columns" }),
    }),
    Names: documented({ get: ({ sheet }) => handle("NamedItemCollection", { sheet }) }),
    PageLayout: documented({ get: (target) => handle("PageLayout", target) }),
    Protection: documented({ get: (target) => handle("WorksheetProtection", target) }),
    Tables: documented({ get: ({ sheet }) => handle("TableCollection", { sheet }) }),
  },
  scalarMethods: {
    Activate: documented({ call: ({ sheet }, _args, host) => activateWorksheet(host, sheet) }),
    Delete: documented({ call: ({ sheet }, _args, host) => deleteWorksheet(host, sheet) }),
    Calculate: documented({
      call: (_target, args, host) => host.recalculation.calculate(args.optionalBoolean(0) ?? false),
    }),
    ...outlineLevelMethods,
    ...worksheetEventMethods,
    ...worksheetReplaceMethods,
  },
  navigationMethods: {
    GetRange: documented({ call: rangeArgument }),
    GetRanges: documented({
      call({ sheet }, args, host) {
        const address = args.optionalString(0);
        const rects = address === undefined ? [WHOLE_SHEET] : rectsOfAddress(host.model, sheet, address);
        return handle("RangeAreas", host.areas(sheet, rects));
      },
    }),
    GetRangeByIndexes: documented({
      call: ({ sheet }, args, host) =>
        host.range(
          sheet,
          ensureOnSheet(rectOf(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
        ),
    }),
    GetCell: documented({
      call: ({ sheet }, args, host) =>
        host.range(sheet, ensureOnSheet(rectOf(args.integer(0), args.integer(1)))),
    }),
    GetUsedRange: documented(
      {
        call({ sheet }, args, host) {
          host.recalculation.settle();
          const used = usedPart(sheet, WHOLE_SHEET, args.optionalBoolean(0) ?? false);
          return host.range(sheet, used ?? rectOf(0, 0));
        },
      },
      "the top left cell of a blank worksheet",
    ),
    GetUsedRangeOrNullObject: documented({
      call({ sheet }, args, host) {
        host.recalculation.settle();
        const used = usedPart(sheet, WHOLE_SHEET, args.optionalBoolean(0) ?? false);
        return used && host.range(sheet, used);
      },
    }),
    GetNext: neighbour(1),
    GetPrevious: neighbour(-1),
    Copy: documented({
      call({ sheet }, args, host) {
        const type = args.optionalOneOf(0, ["None", "Before", "After", "Beginning", "End"]) ?? "None";
        return handle("Worksheet", {
          sheet: copyWorksheet(
            host,
            sheet,
            type,
            args.has(1) ? args.target(1, "Worksheet")?.sheet : undefined,
          ),
        });
      },
    }),
    ...worksheetFindMethods,
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  },
});

function setGridlines({ sheet }: SheetTarget, args: Arguments, host: Host): void {
  sheet.showGridlines = args.boolean(0);
  host.sheetChanged(sheet);
}

function setHeadings({ sheet }: SheetTarget, args: Arguments, host: Host): void {
  sheet.showHeadings = args.boolean(0);
  host.sheetChanged(sheet);
}
