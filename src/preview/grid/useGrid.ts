import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Rect } from "../../simulator/model/types";
import type { Refusal, SheetHost } from "../workbook/sheetHost";
import { editText, isFilled } from "./cellText";
import type { SheetScene } from "./drawCells";
import type { GridCommand } from "./gridKeys";
import { initialGridState, reduceGrid, type Editing } from "./gridState";
import {
  mergeAt,
  move,
  selectCell,
  selectedRect,
  type Direction,
  type Ground,
  type Position,
  type Selection,
} from "./selection";

export interface GridController {
  selected: Rect;
  /** The cell that is typed into, its merged area included. */
  active: Rect;
  editing: Editing | null;
  /** What the formula bar shows. */
  text: string;
  select(selection: Selection): void;
  extend(end: Position): void;
  edit(editing: Editing): void;
  write(text: string): void;
  /** Puts a text into the active cell at once: a choice from its list. */
  enter(text: string): void;
  /** Writes what was typed and moves on. */
  finish(direction: Direction | null): void;
  cancel(): void;
  run(command: RunnableCommand): void;
  paste(texts: string[][]): void;
  clear(): void;
}

/** A new line is the text box's own business: it knows where its caret is. */
export type RunnableCommand = Exclude<GridCommand, { type: "newLine" }>;

export interface GridOptions {
  host: SheetHost;
  scene: SheetScene;
  /** How many rows one page up or down is. */
  pageRows: number;
  onRefused(refusal: Refusal): void;
}

/** What the user does on one sheet: selecting, typing, clearing, pasting; the host is told of each. */
export function useGrid({ host, scene, pageRows, onRefused }: GridOptions): GridController {
  const { sheet } = scene;
  const [state, dispatch] = useReducer(reduceGrid, sheet.selection, initialGridState);
  const selected = useMemo(
    () => selectedRect(state.selection, sheet.merges),
    [state.selection, sheet.merges],
  );
  const { active } = state.selection;
  const merge = mergeAt(sheet.merges, active);
  const text = editText(sheet.cells.get(active.row, active.column), scene.format);

  const report = useCallback(
    (refusal: Refusal | null) => {
      if (refusal) onRefused(refusal);
    },
    [onRefused],
  );

  useSelectionBothWays(host, scene, selected, (rect) => dispatch({ type: "follow", rect }));

  const ground: Ground = {
    rows: scene.layout.rows,
    columns: scene.layout.columns,
    merges: sheet.merges,
    isFilled: (row, column) => isFilled(sheet.cells.get(row, column)),
  };

  const select = (selection: Selection) => dispatch({ type: "select", selection });
  /** Into a merged area one comes by its upper left cell. */
  const goTo = ({ active: at, end }: Selection) => {
    const area = at.row === end.row && at.column === end.column ? mergeAt(sheet.merges, at) : undefined;
    select(area ? selectCell(area.row, area.column) : { active: at, end });
  };
  const step = (direction: Direction, extend = false, jump = false) =>
    select(move(state.selection, direction, { extend, jump }, ground));

  // What is being typed is taken once, though leaving the editor and pressing elsewhere both finish it.
  const typing = useRef<string | null>(null);
  typing.current = state.editing?.text ?? null;
  const finish = (direction: Direction | null) => {
    const typed = typing.current;
    typing.current = null;
    if (typed !== null && typed !== text) report(host.type(sheet, active.row, active.column, [[typed]]));
    if (direction) step(direction);
    else dispatch({ type: "stop" });
  };

  const clear = () => report(host.clear(sheet, selected));

  const paste = (texts: string[][]) => {
    const filling = fillSelection(texts, selected);
    report(host.type(sheet, selected.row, selected.column, filling));
    const last = {
      row: selected.row + filling.length - 1,
      column: selected.column + Math.max(...filling.map((line) => line.length)) - 1,
    };
    select({ active: { row: selected.row, column: selected.column }, end: last });
  };

  const run = (command: RunnableCommand) => {
    switch (command.type) {
      case "move":
        return step(command.direction, command.extend, command.jump);
      case "finish":
        return finish(command.direction);
      case "cancel":
        return dispatch({ type: "stop" });
      case "edit":
        return dispatch({ type: "edit", editing: { text, mode: "edit", place: "cell" } });
      case "clear":
        return clear();
      case "undo":
        return report(host.undo());
      case "redo":
        return report(host.redo());
      default:
        return goTo(farSelection(command, state.selection, scene, pageRows));
    }
  };

  return {
    selected,
    active: merge ?? { ...active, rowCount: 1, columnCount: 1 },
    editing: state.editing,
    text,
    select: (selection) => {
      finish(null);
      goTo(selection);
    },
    extend: (end) => dispatch({ type: "extend", end }),
    edit: (editing) => dispatch({ type: "edit", editing }),
    write: (written) => dispatch({ type: "write", text: written }),
    enter: (entered) => report(host.type(sheet, active.row, active.column, [[entered]])),
    finish,
    cancel: () => dispatch({ type: "stop" }),
    run,
    paste,
    clear,
  };
}

/** One copied cell fills the whole selection, as in Excel; a block is pasted as it is. Whole rows and columns are not filled. */
function fillSelection(texts: string[][], selected: Rect): string[][] {
  const [[only] = []] = texts;
  const isOne = texts.length === 1 && texts[0]?.length === 1 && only !== undefined;
  if (!isOne || selected.rowCount * selected.columnCount > MOST_FILLED) return texts;
  return Array.from({ length: selected.rowCount }, () => new Array<string>(selected.columnCount).fill(only));
}

const MOST_FILLED = 100_000;

/** Page keys, Home, End and "all": the other ends of the sheet. */
function farSelection(
  command: Extract<GridCommand, { type: "page" | "home" | "end" | "selectAll" }>,
  selection: Selection,
  { sheet, layout }: SheetScene,
  pageRows: number,
): Selection {
  const used = sheet.cells.usedRect((cell) => isFilled(cell)) ?? {
    row: 0,
    column: 0,
    rowCount: 1,
    columnCount: 1,
  };
  const last = { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 };
  if (command.type === "selectAll") return { active: { row: used.row, column: used.column }, end: last };
  if (command.type === "end") return selectCell(last.row, last.column);
  const from = command.extend ? selection.end : selection.active;
  const to =
    command.type === "home"
      ? { row: command.toSheetStart ? 0 : from.row, column: 0 }
      : {
          row: clampRow(from.row + (command.direction === "up" ? -pageRows : pageRows), layout.rows.count),
          column: from.column,
        };
  return command.extend ? { active: selection.active, end: to } : selectCell(to.row, to.column);
}

function clampRow(row: number, count: number): number {
  return Math.min(Math.max(row, 0), count - 1);
}

/** Tells the workbook what the user selected, and follows when the add-in selects something. */
function useSelectionBothWays(
  host: SheetHost,
  { sheet }: SheetScene,
  selected: Rect,
  follow: (rect: Rect) => void,
): void {
  const told = useRef<string | null>(null);
  const followLatest = useRef(follow);
  followLatest.current = follow;
  const { version } = host;

  useEffect(() => {
    const key = keyOf(sheet.id, selected);
    if (told.current === key) return;
    told.current = key;
    if (keyOf(sheet.id, sheet.selection) !== key) host.select(sheet, selected);
  }, [host, sheet, selected]);

  useEffect(() => {
    const key = keyOf(sheet.id, sheet.selection);
    if (told.current === null || told.current === key) return;
    told.current = key;
    followLatest.current(sheet.selection);
  }, [sheet, version]);
}

function keyOf(sheetId: string, rect: Rect): string {
  return `${sheetId}:${rect.row},${rect.column},${rect.rowCount},${rect.columnCount}`;
}
