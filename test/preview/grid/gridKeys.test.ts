import { commandOf, type GridCommand } from "../../../src/preview/grid/gridKeys";

interface Pressed {
  key: string;
  code?: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  altKey?: boolean;
}

function pressed(key: Pressed, mode: "ready" | "enter" | "edit" = "ready"): GridCommand | null {
  return commandOf(
    { code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...key },
    mode,
  );
}

test("arrows move, with shift they extend, with control they jump", () => {
  expect(pressed({ key: "ArrowDown" })).toEqual({
    type: "move",
    direction: "down",
    extend: false,
    jump: false,
  });
  expect(pressed({ key: "ArrowLeft", shiftKey: true, ctrlKey: true })).toEqual({
    type: "move",
    direction: "left",
    extend: true,
    jump: true,
  });
});

test("arrows finish what was typed over a cell but move the caret in a text that is edited", () => {
  expect(pressed({ key: "ArrowRight" }, "enter")).toEqual({ type: "finish", direction: "right" });
  expect(pressed({ key: "ArrowRight" }, "edit")).toBeNull();
});

test("enter and tab finish everywhere, alt+enter begins a line, escape gives up", () => {
  expect(pressed({ key: "Enter" })).toEqual({ type: "finish", direction: "down" });
  expect(pressed({ key: "Tab", shiftKey: true }, "edit")).toEqual({ type: "finish", direction: "left" });
  expect(pressed({ key: "Enter", altKey: true }, "edit")).toEqual({ type: "newLine" });
  expect(pressed({ key: "Escape" }, "enter")).toEqual({ type: "cancel" });
  expect(pressed({ key: "Escape" })).toBeNull();
});

test("shortcuts go by the place of the key: they work on a Thai keyboard", () => {
  expect(pressed({ key: "ผ", code: "KeyZ", ctrlKey: true })).toEqual({ type: "undo" });
  expect(pressed({ key: "ฟ", code: "KeyA", ctrlKey: true })).toEqual({ type: "selectAll" });
  expect(pressed({ key: "ฟ", code: "KeyA" })).toBeNull();
});
