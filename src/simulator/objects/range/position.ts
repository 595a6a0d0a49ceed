import { quoteSheetName } from "../../model/address";
import { addressOf, cellCountOf, isEntireColumn, isEntireRow } from "../cells/address";
import { documented, type ScalarProperty } from "../definition";
import type { RangeTarget } from "../targets";

/** JavaScript's safe limit for cellCount: Excel answers −1 beyond 2³¹ − 1 cells. */
const MAX_COUNT = 2 ** 31 - 1;

/** Where a range is. */
export const positionProperties: Record<string, ScalarProperty<RangeTarget>> = {
  Address: documented({ get: ({ sheet, rect }) => addressOf(sheet, rect) }),
  AddressLocal: documented({ get: ({ sheet, rect }) => addressOf(sheet, rect) }, quoteNote()),
  RowIndex: documented({ get: ({ rect }) => rect.row }),
  ColumnIndex: documented({ get: ({ rect }) => rect.column }),
  RowCount: documented({ get: ({ rect }) => rect.rowCount }),
  ColumnCount: documented({ get: ({ rect }) => rect.columnCount }),
  CellCount: documented(
    { get: ({ rect }) => (cellCountOf(rect) > MAX_COUNT ? -1 : cellCountOf(rect)) },
    "−1 beyond 2^31 − 1 cells",
  ),
  IsEntireColumn: documented({ get: ({ rect }) => isEntireColumn(rect) }),
  IsEntireRow: documented({ get: ({ rect }) => isEntireRow(rect) }),
};

function quoteNote(): string {
  return `English addresses in every language; sheet names are quoted as ${quoteSheetName("ผล 1")}`;
}
