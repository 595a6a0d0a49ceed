import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import type { CellValue, WorkbookSnapshot } from "../snapshot";
import type { Change, ChangeSet } from "./changeSet";
import type { ChangeSummary } from "./describe";
import { LISTED } from "./describe";
import { formulaShape, isCommon } from "./formulaShape";
import { isInsertion } from "./insertion";
import type { CellContents, InverseStep } from "./inverse";
import { formulaSum, numberSum, type SetCells, writtenBy, type Written } from "./writtenRecord";

function isOwn(change: Change): change is SetCells {
  return change.kind === "setCells" && change.own === true;
}

/**
 * The part of a change set that writes over cells of our own, to be read before it is proposed; null where there is
 * none, or where nothing is known of what we wrote.
 */
export function ownCells({ action, changes }: ChangeSet, snapshot: WorkbookSnapshot): ChangeSet | null {
  const sheets = new Set(changes.filter(isOwn).map(({ range }) => range.sheet));
  if (sheets.size === 0 || !writtenBy(snapshot, action)) return null;
  const isOfThem = (change: Change) => isOwn(change) || (isInsertion(change) && sheets.has(change.sheet));
  return { action, changes: changes.filter(isOfThem) };
}

/**
 * Cells of our own in which somebody has typed a formula or a number since: a snapshot shows only values, so it takes
 * them for ours.
 *
 * @param foreseen what the cells hold, as the steps that would undo each change
 * @returns single cells, where they are once rows and columns have come in
 */
export function typedOver(
  { action, changes }: ChangeSet,
  foreseen: readonly InverseStep[][],
  snapshot: WorkbookSnapshot,
): RangeRef[] {
  const written = writtenBy(snapshot, action);
  if (!written) return [];
  const own = changes.filter(isOwn);
  const judge = new Judge(written, own);
  return changes.flatMap((change, index) =>
    isOwn(change)
      ? (foreseen[index] ?? []).flatMap((step) =>
          step.kind === "restoreCells" ? judge.typedIn(change, step.rect, step.before) : [],
        )
      : [],
  );
}

class Judge {
  /** Sums of our formulas: those written before, and those of now. */
  private readonly sums: Set<string>;
  /** Shapes of those of now, by sheet and column. */
  private readonly columns = new Map<string, Set<string>>();

  constructor(
    private readonly written: Written,
    own: readonly SetCells[],
  ) {
    this.sums = new Set(written.formulas);
    for (const { range, cells } of own)
      for (const line of cells)
        line.forEach((input, c) => {
          if (typeof input !== "object" || input === null) return;
          this.sums.add(formulaSum(input.formula));
          const key = columnKey(range.sheet, range.column + c);
          const shapes = this.columns.get(key) ?? new Set();
          this.columns.set(key, shapes.add(formulaShape(input.formula)));
        });
  }

  typedIn(change: SetCells, rect: { row: number; column: number }, before: CellContents): RangeRef[] {
    const { range, cells } = change;
    const [top, left] = [rect.row - range.row, rect.column - range.column];
    const found: RangeRef[] = [];
    before.formulas.forEach((line, r) =>
      line.forEach((content, c) => {
        const input = cells[top + r]?.[left + c] ?? null;
        if (input === null || content === "" || content === input) return;
        const isTyped =
          typeof content === "number"
            ? change.isBlock === true && left === 0 && !this.isOurNumber(line, top + r, c)
            : isFormula(content) &&
              !before.isText[r]?.[c] &&
              !this.isOurFormula(content, change, rect.column + c);
        if (isTyped) found.push(rangeOf(range.sheet, rect.row + r, rect.column + c));
      }),
    );
    return found;
  }

  private isOurNumber(line: readonly CellValue[], row: number, column: number): boolean {
    const { numbers } = this.written;
    return numbers === null || numbers.has(numberSum(line, row, column));
  }

  /** A formula that anybody may have typed has to stand in a column of such ones; of cells here and there that is not known. */
  private isOurFormula(formula: string, { range, isBlock }: SetCells, column: number): boolean {
    const shape = formulaShape(formula);
    if (!isBlock || !isCommon(shape)) return this.sums.has(formulaSum(formula));
    return this.columns.get(columnKey(range.sheet, column))?.has(shape) === true;
  }
}

const columnKey = (sheet: string, column: number): string => `${column} ${sheet}`;

const isFormula = (content: CellValue): content is string =>
  typeof content === "string" && content.startsWith("=");

/** The numbers of a proposal with the cells that somebody has typed in: they are the user's. */
export function withTypedOver(summary: ChangeSummary, typed: readonly RangeRef[]): ChangeSummary {
  if (typed.length === 0) return summary;
  return {
    ...summary,
    overwritten: summary.overwritten + typed.length,
    overwrittenAt: [...summary.overwrittenAt, ...typed].slice(0, LISTED),
  };
}
