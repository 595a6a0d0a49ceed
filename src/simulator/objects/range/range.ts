import { invalidArgument, OfficeError } from "../errors";
import { assumed, defineClass, documented, fromClient } from "../definition";
import { handle } from "../targets";
import { autoFillMethods } from "../copying/autoFill";
import { copyMethods } from "../copying/copyFrom";
import { moveMethods } from "../copying/moveTo";
import { removeDuplicatesMethods } from "../copying/removeDuplicates";
import { findMethods, replaceMethods } from "../search/find";
import { specialCellMethods } from "../search/specialCells";
import { spillMethods } from "../search/spills";
import { deleteMethods, insertMethods } from "../structure/insertDelete";
import { getTables } from "../tables/tableCollection";
import { auditMethods } from "./audit";
import { cellPropertyMethods } from "./cellProperties";
import { clearingMethods } from "./clearing";
import { contentProperties } from "./contents";
import { extentProperties } from "./extent";
import { hyperlinkProperties } from "./hyperlinks";
import { mergingMethods, mergingNavigation } from "./merging";
import { neighbourMethods } from "./neighbours";
import { positionProperties } from "./position";
import { selectionMethods } from "./selection";
import { viewMethods } from "./rangeView";
import { outlineMethods, visibilityProperties } from "./visibility";

export const rangeClass = defineClass("Range", {
  isTracked: true,
  ensureAlive({ sheet, isGone }, host) {
    host.ensureSheetExists(sheet);
    if (isGone) throw new OfficeError("InvalidReference");
  },
  scalarProperties: {
    ...positionProperties,
    ...contentProperties,
    ...visibilityProperties,
    ...extentProperties,
    ...hyperlinkProperties,
  },
  navigationProperties: {
    ConditionalFormats: documented({
      get: (target) => handle("ConditionalFormatCollection", { areas: [target] }),
    }),
    DataValidation: documented({ get: (target) => handle("DataValidation", { areas: [target] }) }),
    Format: documented({ get: (target) => handle("RangeFormat", { areas: [target] }) }),
    Sort: documented({ get: (target) => handle("RangeSort", target) }),
    Worksheet: documented({ get: ({ sheet }) => handle("Worksheet", { sheet }) }),
  },
  scalarMethods: {
    ...clearingMethods,
    ...copyMethods,
    ...moveMethods,
    ...autoFillMethods,
    ...replaceMethods,
    ...deleteMethods,
    ...cellPropertyMethods,
    ...mergingMethods,
    ...outlineMethods,
    ...selectionMethods,
    Calculate: assumed("the whole workbook is calculated", {
      call: (_target, _args, host) => host.recalculation.calculate(false),
    }),
    SetDirty: documented({
      call: ({ sheet, rect }, _args, host) => host.recalculation.cellsChanged(sheet, rect),
    }),
    // Sent before values of more than 1,500 cells are written in pieces (`setRangePropertiesInBulk`).
    _ValidateArraySize: fromClient({
      call({ rect }, args) {
        if (args.integer(0) !== rect.rowCount || args.integer(1) !== rect.columnCount)
          throw invalidArgument(
            "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
          );
      },
    }),
  },
  navigationMethods: {
    ...neighbourMethods,
    ...auditMethods,
    ...viewMethods,
    ...mergingNavigation,
    ...insertMethods,
    ...findMethods,
    ...specialCellMethods,
    ...spillMethods,
    ...removeDuplicatesMethods,
    GetTables: {
      ...getTables,
      call: (target, args, host) => getTables.call({ areas: [target] }, args, host),
    },
  },
});
