import type { Rect } from "../../simulator/model/types";
import { selectCell, type Position, type Selection } from "./selection";

/** What is being typed and where the caret is. */
export interface Editing {
  text: string;
  /** "enter" began with a letter: arrows finish it. "edit" began with F2 or a double click: arrows move the caret. */
  mode: "enter" | "edit";
  place: "cell" | "bar";
}

/** What the user is doing on one sheet. */
export interface GridState {
  selection: Selection;
  editing: Editing | null;
}

export type GridEvent =
  | { type: "select"; selection: Selection }
  | { type: "extend"; end: Position }
  | { type: "edit"; editing: Editing }
  | { type: "write"; text: string }
  | { type: "stop" }
  /** The add-in or the workbook selected something. */
  | { type: "follow"; rect: Rect };

export function initialGridState(rect: Rect): GridState {
  return { selection: selectionOf(rect), editing: null };
}

export function reduceGrid(state: GridState, event: GridEvent): GridState {
  switch (event.type) {
    case "select":
      return { selection: event.selection, editing: null };
    case "extend":
      return { ...state, selection: { active: state.selection.active, end: event.end } };
    case "edit":
      return { ...state, editing: event.editing };
    case "write":
      return state.editing ? { ...state, editing: { ...state.editing, text: event.text } } : state;
    case "stop":
      return { ...state, editing: null };
    case "follow":
      return { selection: selectionOf(event.rect), editing: null };
  }
}

function selectionOf(rect: Rect): Selection {
  const selection = selectCell(rect.row, rect.column);
  return {
    ...selection,
    end: { row: rect.row + rect.rowCount - 1, column: rect.column + rect.columnCount - 1 },
  };
}
