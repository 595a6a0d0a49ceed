import { intersection } from "../../model/address";
import type { Rect } from "../../model/types";
import type { Arguments } from "../arguments";
import {
  addressOf,
  cellCountOf,
  ensureOnSheet,
  isEntireColumn,
  isEntireRow,
  rectsOfAddress,
  WHOLE_SHEET,
} from "../cells/address";
import { usedPart } from "../cells/read";
import { assumed, defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument, OfficeError } from "../errors";
import type { Host } from "../host";
import { handle, type AreasTarget, type Handle } from "../targets";
import { getTables } from "../tables/tableCollection";
import { copyAreas } from "../copying/copyFrom";
import { specialCells } from "../search/specialCells";
import { styleOfAreas } from "./extent";
import { clearingMethods } from "./clearing";

/** The sheet that all areas are on; there is always one. */
function sheetOf({ areas }: AreasTarget) {
  const [first] = areas;
  if (!first) throw invalidArgument("no areas");
  return first.sheet;
}

/** A member that answers other areas of the same sheet, or nothing. */
function areas(
  compute: (rect: Rect, args: Arguments, target: AreasTarget, host: Host) => (Rect | null)[],
  orNullObject = false,
): NavigationMethod<AreasTarget> {
  return documented({
    orNullObject,
    call(target, args, host): Handle | null {
      const rects = target.areas.flatMap(({ rect }) => compute(rect, args, target, host));
      const found = rects.filter((rect): rect is Rect => rect !== null);
      return found.length === 0 ? null : handle("RangeAreas", host.areas(sheetOf(target), found));
    },
  });
}

/** The rectangles of an argument that is a range, areas or an address. */
function otherRects(args: Arguments, target: AreasTarget, host: Host): Rect[] {
  const range = args.target(0, "Range");
  const others = range ? [range] : args.target(0, "RangeAreas")?.areas;
  if (!others) return rectsOfAddress(host.model, sheetOf(target), args.string(0));
  if (others.some(({ sheet }) => sheet !== sheetOf(target)))
    throw invalidArgument("the ranges are on different worksheets");
  return others.map(({ rect }) => rect);
}

const addressList = ({ areas: list }: AreasTarget): string =>
  list.map(({ sheet, rect }) => addressOf(sheet, rect)).join(",");

export const rangeAreasClass = defineClass("RangeAreas", {
  isTracked: true,
  ensureAlive(target, host) {
    host.ensureSheetExists(sheetOf(target));
    if (target.areas.every(({ isGone }) => isGone)) throw new OfficeError("InvalidReference");
  },
  scalarProperties: {
    Address: documented({ get: addressList }),
    AddressLocal: documented({ get: addressList }),
    AreaCount: documented({ get: ({ areas: list }) => list.length }),
    CellCount: documented({
      get: ({ areas: list }) => list.reduce((sum, { rect }) => sum + cellCountOf(rect), 0),
    }),
    Style: styleOfAreas,
    IsEntireColumn: documented({ get: ({ areas: list }) => list.every(({ rect }) => isEntireColumn(rect)) }),
    IsEntireRow: documented({ get: ({ areas: list }) => list.every(({ rect }) => isEntireRow(rect)) }),
  },
  navigationProperties: {
    Areas: documented({ get: (target) => handle("RangeCollection", target) }),
    ConditionalFormats: documented({ get: (target) => handle("ConditionalFormatCollection", target) }),
    DataValidation: documented({ get: (target) => handle("DataValidation", target) }),
    Format: documented({ get: (target) => handle("RangeFormat", target) }),
    Worksheet: documented({ get: (target) => handle("Worksheet", { sheet: sheetOf(target) }) }),
  },
  scalarMethods: {
    Calculate: assumed("the whole workbook is calculated", {
      call: (_target, _args, host) => host.recalculation.calculate(false),
    }),
    SetDirty: documented({
      call(target, _args, host) {
        for (const { sheet, rect } of target.areas) host.recalculation.cellsChanged(sheet, rect);
      },
    }),
    CopyFrom: documented({ call: copyAreas }),
    Clear: documented({
      call(target, args, host) {
        for (const area of target.areas) clearingMethods.Clear?.call(area, args, host);
      },
    }),
  },
  navigationMethods: {
    GetTables: getTables,
    GetEntireRow: areas((rect) => [{ ...rect, column: 0, columnCount: WHOLE_SHEET.columnCount }]),
    GetEntireColumn: areas((rect) => [{ ...rect, row: 0, rowCount: WHOLE_SHEET.rowCount }]),
    GetOffsetRangeAreas: areas((rect, args) => [
      ensureOnSheet({ ...rect, row: rect.row + args.integer(0), column: rect.column + args.integer(1) }),
    ]),
    GetIntersection: areas(
      (rect, args, target, host) => otherRects(args, target, host).map((other) => intersection(rect, other)),
      true,
    ),
    GetSpecialCells: documented({
      orNullObject: true,
      call(target, args, host) {
        const found = target.areas.flatMap((area) => specialCells(host, area, args));
        return found.length === 0 ? null : handle("RangeAreas", host.areas(sheetOf(target), found));
      },
    }),
    GetUsedRangeAreas: areas(
      (rect, args, target) => [usedPart(sheetOf(target), rect, args.optionalBoolean(0) ?? false)],
      true,
    ),
  },
});

export const rangeCollectionClass = defineClass("RangeCollection", {
  collection: documented({ items: ({ areas: list }) => list.map((area) => handle("Range", area)) }),
  scalarMethods: { GetCount: documented({ call: ({ areas: list }) => list.length }) },
  navigationMethods: {
    GetItemAt: documented({
      call({ areas: list }, args) {
        const area = list[args.integer(0)];
        if (!area) throw invalidArgument(`area ${args.integer(0)} of ${list.length}`);
        return handle("Range", area);
      },
    }),
  },
});
