import type { Rect } from "../../grid";
import { groupSeeds, type HeaderGroup } from "./groups";
import { shapeLong, type Bounds, type NamedRun } from "./longShape";
import { columnLimits, joinAliases, neighbours, splitAtHeaders } from "./nameRuns";
import { findSeeds } from "./seeds";
import type { TableShape, Undecided } from "./shapes";
import type { SheetView } from "./sheetView";
import { shapeWide } from "./wideShape";

/** Key columns may stand this far beside the indicators' columns. */
const KEY_COLUMNS = 10;

interface Item {
  top: number;
  bottom: number;
  left: number;
  right: number;
  header?: HeaderGroup;
  run?: NamedRun;
}

/** Finds the shapes of all tables with indicators on a sheet, from top to bottom. No cell belongs to two of them. */
export function detectShapes(view: SheetView, taken: readonly Rect[]): (TableShape | Undecided)[] {
  const isTaken = (row: number, column: number) =>
    taken.some(
      (rect) =>
        row >= rect.row &&
        row < rect.row + rect.rowCount &&
        column >= rect.column &&
        column < rect.column + rect.columnCount,
    );
  const seeds = findSeeds(view, taken.length > 0 ? isTaken : () => false);
  if (seeds.length === 0) return [];
  const { headers, runs } = groupSeeds(seeds);
  const named = joinAliases(view, splitAtHeaders(view, runs));
  const beside = neighbours(named);
  const items = [...headers.map(headerItem), ...named.map(runItem)].sort(
    (a, b) => a.top - b.top || a.left - b.left,
  );
  const shapes: (TableShape | Undecided)[] = [];
  for (const item of items) {
    const bounds = boundsOf(view, item, items);
    if (item.header) shapes.push(...shapeWide(view, item.header, bounds));
    else if (item.run) {
      const limits = columnLimits(view, item.run, beside.get(item.run) ?? { before: null, after: null });
      const shape = shapeLong(view, item.run, { ...bounds, ...limits });
      if (shape) shapes.push(shape);
    }
  }
  return shapes;
}

function headerItem(header: HeaderGroup): Item {
  const columns = header.seeds.map((seed) => seed.column);
  return {
    top: header.top,
    bottom: header.bottom,
    left: Math.min(...columns) - KEY_COLUMNS,
    right: Math.max(...columns) + KEY_COLUMNS,
    header,
  };
}

function runItem(run: NamedRun): Item {
  const first = run.seeds[0];
  const last = run.seeds[run.seeds.length - 1];
  return {
    top: first?.row ?? 0,
    bottom: last ? last.row + last.rowCount - 1 : 0,
    left: Math.min(run.column, ...run.aliasColumns),
    right: run.column + KEY_COLUMNS,
    run,
  };
}

/** Rows between the table above and the one below that share columns with it. */
function boundsOf(view: SheetView, item: Item, items: readonly Item[]): Bounds {
  let top = view.top;
  let bottom = view.bottom;
  for (const other of items) {
    if (other === item || other.left > item.right || other.right < item.left) continue;
    if (other.bottom < item.top) top = Math.max(top, other.bottom + 1);
    if (other.top > item.bottom) bottom = Math.min(bottom, other.top - 1);
  }
  return { left: view.left, right: view.right, top, bottom };
}
