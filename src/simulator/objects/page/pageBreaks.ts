import { rectOf } from "../../model/address";
import { rectOfAddress } from "../cells/address";
import { ensureUnprotected } from "../cells/protection";
import { assumed, defineClass, documented } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import { handle, type PageBreakTarget, type PageBreaksTarget } from "../targets";

function linesOf({ sheet, axis }: PageBreaksTarget): number[] {
  return axis === "rows" ? sheet.rowBreaks : sheet.columnBreaks;
}

function setLines({ sheet, axis }: PageBreaksTarget, lines: number[]): void {
  if (axis === "rows") sheet.rowBreaks = lines;
  else sheet.columnBreaks = lines;
}

export const pageBreakCollectionClass = defineClass("PageBreakCollection", {
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  collection: documented({
    items: (target) => linesOf(target).map((line) => handle("PageBreak", { ...target, line })),
  }),
  indexer: documented({
    call(target, args) {
      const lines = linesOf(target);
      // Programs ask by position; the client asks for an item that it has by the item's own id.
      const id = args.value(0);
      const line = typeof id === "string" ? lines.find((own) => String(own) === id) : lines[args.integer(0)];
      return line === undefined ? null : handle("PageBreak", { ...target, line });
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (target) => linesOf(target).length }),
    RemovePageBreaks: documented({
      call(target, _args, host) {
        ensureUnprotected(target.sheet);
        setLines(target, []);
        host.sheetChanged(target.sheet);
      },
    }),
  },
  navigationMethods: {
    Add: documented({
      call(target, args, host) {
        const { sheet, axis } = target;
        ensureUnprotected(sheet);
        const range = args.target(0, "Range");
        if (range && range.sheet !== sheet) throw invalidArgument("the range is on another worksheet");
        const { row, column } = range?.rect ?? rectOfAddress(host.model, sheet, args.string(0));
        const line = axis === "rows" ? row : column;
        if (line === 0) throw invalidArgument("there is nothing before the first row or column");
        setLines(
          target,
          [...new Set([...linesOf(target), line])].sort((a, b) => a - b),
        );
        host.sheetChanged(sheet);
        return handle("PageBreak", { ...target, line });
      },
    }),
  },
});

export const pageBreakClass = defineClass("PageBreak", {
  identity: ({ line }) => ({ _Id: String(line) }),
  ensureAlive(target, host) {
    host.ensureSheetExists(target.sheet);
    if (!linesOf(target).includes(target.line)) throw itemNotFound("the page break was deleted");
  },
  scalarProperties: {
    RowIndex: assumed("the row after the break, or 0 for a vertical break", {
      get: ({ axis, line }) => (axis === "rows" ? line : 0),
    }),
    ColumnIndex: assumed("the column after the break, or 0 for a horizontal break", {
      get: ({ axis, line }) => (axis === "rows" ? 0 : line),
    }),
  },
  scalarMethods: {
    Delete: documented({
      call(target: PageBreakTarget, _args, host) {
        ensureUnprotected(target.sheet);
        setLines(
          target,
          linesOf(target).filter((line) => line !== target.line),
        );
        host.sheetChanged(target.sheet);
      },
    }),
  },
  navigationMethods: {
    GetCellAfterBreak: documented({
      call: ({ sheet, axis, line }, _args, host) =>
        host.range(sheet, axis === "rows" ? rectOf(line, 0) : rectOf(0, line)),
    }),
  },
});
