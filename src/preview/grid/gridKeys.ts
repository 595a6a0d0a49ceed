import type { Direction } from "./selection";

/** What a key means on the grid. */
export type GridCommand =
  | { type: "move"; direction: Direction; extend: boolean; jump: boolean }
  | { type: "page"; direction: "up" | "down"; extend: boolean }
  | { type: "home"; toSheetStart: boolean; extend: boolean }
  | { type: "end" }
  | { type: "finish"; direction: Direction }
  | { type: "edit" }
  | { type: "cancel" }
  | { type: "clear" }
  | { type: "selectAll" }
  | { type: "undo" }
  | { type: "redo" }
  | { type: "newLine" };

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "code">;

const ARROWS: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Excel's keys. Null leaves the key to the browser: letters, copying, the caret inside a text. */
export function commandOf(key: Key, mode: "ready" | "enter" | "edit"): GridCommand | null {
  const control = key.ctrlKey || key.metaKey;
  switch (key.key) {
    case "Enter":
      if (key.altKey && mode !== "ready") return { type: "newLine" };
      return { type: "finish", direction: key.shiftKey ? "up" : "down" };
    case "Tab":
      return { type: "finish", direction: key.shiftKey ? "left" : "right" };
    case "Escape":
      return mode === "ready" ? null : { type: "cancel" };
  }
  if (mode === "edit") return null;
  const direction = ARROWS[key.key];
  if (direction && mode === "enter") return { type: "finish", direction };
  if (mode === "enter") return null;
  if (direction) return { type: "move", direction, extend: key.shiftKey, jump: control };
  return readyCommand(key, control);
}

function readyCommand(key: Key, control: boolean): GridCommand | null {
  switch (key.key) {
    case "PageUp":
    case "PageDown":
      return { type: "page", direction: key.key === "PageUp" ? "up" : "down", extend: key.shiftKey };
    case "Home":
      return { type: "home", toSheetStart: control, extend: key.shiftKey };
    case "End":
      return control ? { type: "end" } : null;
    case "F2":
      return { type: "edit" };
    case "Delete":
    case "Backspace":
      return { type: "clear" };
  }
  if (!control) return null;
  // By the place of the key, so that they work while the keyboard is set to Thai.
  if (key.code === "KeyA") return { type: "selectAll" };
  if (key.code === "KeyZ") return { type: key.shiftKey ? "redo" : "undo" };
  return key.code === "KeyY" ? { type: "redo" } : null;
}
