/** `Range.getVisibleView`: the rows and columns of a range that are not hidden. */
import { rectOf, rectToA1 } from "../../model/address";
import type { Cell } from "../../model/types";
import { isUnbounded } from "../cells/address";
import { formulaOf, styleAt, textAt, toOfficeValue, valueTypeOf } from "../cells/read";
import { writeCells } from "../cells/write";
import { defineClass, documented, type NavigationMethod, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { handle, type RangeTarget, type ViewTarget } from "../targets";

/** Lines of the view, as they are now: hiding more rows changes it. */
function visible({ sheet, rect, line }: ViewTarget): { rows: number[]; columns: number[] } {
  const rows = Array.from({ length: rect.rowCount }, (_, at) => rect.row + at).filter(
    (row) => sheet.rows.get(row)?.hidden !== true,
  );
  const columns = Array.from({ length: rect.columnCount }, (_, at) => rect.column + at).filter(
    (column) => sheet.columns.get(column)?.hidden !== true,
  );
  return { rows: line === undefined ? rows : rows.slice(line, line + 1), columns };
}

type Pick = (host: Host, target: ViewTarget, cell: Cell | undefined, row: number, column: number) => unknown;

function read(target: ViewTarget, host: Host, pick: Pick): unknown[][] {
  host.recalculation.settle();
  const { rows, columns } = visible(target);
  return rows.map((row) =>
    columns.map((column) => pick(host, target, target.sheet.cells.get(row, column), row, column)),
  );
}

function grid(pick: Pick, isWritable = false): ScalarProperty<ViewTarget> {
  return documented({
    get: (target, host) => read(target, host, pick),
    ...(isWritable ? { set: (target, args, host) => write(target, args.value(0), host) } : {}),
  });
}

/** Each visible cell gets its value; hidden ones stay. @throws InvalidArgument for another shape */
function write(target: ViewTarget, values: unknown, host: Host): void {
  const { rows, columns } = visible(target);
  const fits =
    Array.isArray(values) &&
    values.length === rows.length &&
    values.every((row: unknown) => Array.isArray(row) && row.length === columns.length);
  if (!fits) throw invalidArgument("the array has not the size of the view");
  rows.forEach((row, r) =>
    columns.forEach((column, c) => {
      const value = (values as unknown[][])[r]?.[c];
      writeCells(host, { sheet: target.sheet, rect: rectOf(row, column) }, [[value]]);
    }),
  );
}

export const rangeViewClass = defineClass("RangeView", {
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  scalarProperties: {
    Values: grid((_host, _target, cell) => toOfficeValue(cell?.value ?? null), true),
    Formulas: grid((_host, _target, cell) => formulaOf(cell), true),
    Text: grid((host, { sheet }, cell, row, column) => textAt(host, sheet, cell, row, column)),
    NumberFormat: grid(
      (host, { sheet }, cell, row, column) => styleAt(host, sheet, cell, row, column).numberFormat,
    ),
    ValueTypes: grid((_host, _target, cell) => valueTypeOf(cell?.value ?? null)),
    CellAddresses: grid((_host, _target, _cell, row, column) => rectToA1(rectOf(row, column))),
    RowCount: documented({ get: (target) => visible(target).rows.length }),
    ColumnCount: documented({ get: (target) => visible(target).columns.length }),
    Index: documented({ get: ({ line }) => line ?? 0 }),
  },
  navigationProperties: { Rows: documented({ get: (target) => handle("RangeViewCollection", target) }) },
  navigationMethods: {
    GetRange: documented({
      call(target, _args, host) {
        const { rows } = visible(target);
        const { sheet, rect, line } = target;
        return host.range(
          sheet,
          line === undefined ? rect : { ...rect, row: rows[0] ?? rect.row, rowCount: 1 },
        );
      },
    }),
  },
});

export const rangeViewCollectionClass = defineClass("RangeViewCollection", {
  collection: documented({
    items: (target) => visible(target).rows.map((_row, line) => handle("RangeView", { ...target, line })),
  }),
  scalarMethods: { GetCount: documented({ call: (target) => visible(target).rows.length }) },
  navigationMethods: {
    GetItemAt: documented({
      call(target, args) {
        const line = args.integer(0);
        if (line < 0 || line >= visible(target).rows.length) throw invalidArgument(`row ${line}`);
        return handle("RangeView", { ...target, line });
      },
    }),
  },
});

export const viewMethods: Record<string, NavigationMethod<RangeTarget>> = {
  GetVisibleView: documented({
    call({ sheet, rect }) {
      if (isUnbounded(rect)) throw invalidArgument("whole rows and columns have no view");
      return handle("RangeView", { sheet, rect });
    },
  }),
};
