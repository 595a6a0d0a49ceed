/**
 * Rectangles with a value each, found by overlap: an R-tree (Guttman 1984, "R-trees: a dynamic index structure for
 * spatial searching") with nodes split along their longer side.
 */
import type { Rect } from "../../model/types";

interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface Leaf<T> {
  box: Box;
  value: T;
}

interface Branch<T> {
  box: Box;
  /** null in a node of leaves. */
  branches: Branch<T>[] | null;
  leaves: Leaf<T>[];
}

const CAPACITY = 16;

function boxOf(rect: Rect): Box {
  return {
    top: rect.row,
    left: rect.column,
    bottom: rect.row + rect.rowCount - 1,
    right: rect.column + rect.columnCount - 1,
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function around(boxes: readonly { box: Box }[]): Box {
  const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { box: one } of boxes) extend(box, one);
  return box;
}

function extend(box: Box, by: Box): void {
  box.top = Math.min(box.top, by.top);
  box.left = Math.min(box.left, by.left);
  box.bottom = Math.max(box.bottom, by.bottom);
  box.right = Math.max(box.right, by.right);
}

/** Half the outline, in which both axes count alike; areas of single columns would all be small. */
function margin(box: Box): number {
  return box.bottom - box.top + box.right - box.left;
}

function growth(box: Box, by: Box): number {
  const bottom = Math.max(box.bottom, by.bottom) - Math.min(box.top, by.top);
  const right = Math.max(box.right, by.right) - Math.min(box.left, by.left);
  return bottom + right - margin(box);
}

export class RTree<T> {
  private root: Branch<T> = { box: around([]), branches: null, leaves: [] };

  insert(rect: Rect, value: T): void {
    const sibling = this.insertInto(this.root, { box: boxOf(rect), value });
    if (!sibling) return;
    this.root = { box: around([this.root, sibling]), branches: [this.root, sibling], leaves: [] };
  }

  private insertInto(node: Branch<T>, leaf: Leaf<T>): Branch<T> | null {
    extend(node.box, leaf.box);
    if (!node.branches) {
      node.leaves.push(leaf);
      return node.leaves.length > CAPACITY ? this.splitLeaves(node) : null;
    }
    let best = node.branches[0] as Branch<T>;
    let least = Infinity;
    for (const branch of node.branches) {
      const cost = growth(branch.box, leaf.box);
      if (cost < least || (cost === least && margin(branch.box) < margin(best.box))) {
        least = cost;
        best = branch;
      }
    }
    const sibling = this.insertInto(best, leaf);
    if (sibling) node.branches.push(sibling);
    return node.branches.length > CAPACITY ? this.splitBranches(node) : null;
  }

  private splitLeaves(node: Branch<T>): Branch<T> {
    const [kept, moved] = halve(node.leaves);
    node.leaves = kept;
    node.box = around(kept);
    return { box: around(moved), branches: null, leaves: moved };
  }

  private splitBranches(node: Branch<T>): Branch<T> {
    const [kept, moved] = halve(node.branches ?? []);
    node.branches = kept;
    node.box = around(kept);
    return { box: around(moved), branches: moved, leaves: [] };
  }

  /** Takes out one entry. Boxes above it may stay larger than needed; that costs time, not truth. */
  remove(rect: Rect, value: T): void {
    const box = boxOf(rect);
    const open: Branch<T>[] = [this.root];
    for (let node = open.pop(); node; node = open.pop()) {
      if (!overlaps(node.box, box)) continue;
      const at = node.leaves.findIndex((leaf) => leaf.value === value);
      if (at >= 0) {
        node.leaves.splice(at, 1);
        return;
      }
      if (node.branches) open.push(...node.branches);
    }
  }

  /** Calls `visit` with the value of every rectangle that shares a cell with `rect`. */
  search(rect: Rect, visit: (value: T) => void): void {
    const box = boxOf(rect);
    const open: Branch<T>[] = [this.root];
    for (let node = open.pop(); node; node = open.pop()) {
      if (!overlaps(node.box, box)) continue;
      for (const leaf of node.leaves) if (overlaps(leaf.box, box)) visit(leaf.value);
      if (node.branches) open.push(...node.branches);
    }
  }
}

/** Two halves along the axis on which the centres spread more. */
function halve<E extends { box: Box }>(entries: readonly E[]): [E[], E[]] {
  const spread = around(entries);
  const byRow = spread.bottom - spread.top >= spread.right - spread.left;
  const centre = ({ box }: E): number => (byRow ? box.top + box.bottom : box.left + box.right);
  const sorted = [...entries].sort((a, b) => centre(a) - centre(b));
  const middle = sorted.length >> 1;
  return [sorted.slice(0, middle), sorted.slice(middle)];
}
