import type { KeyboardEvent } from "react";
import { focusGrid } from "../grid/CellEditor";

const AREAS = [".title-bar", ".desk-sheet", ".desk-pane"];
const FOCUSABLE = "button:not(:disabled), select, input:not([hidden]), a[href], [tabindex='0']";

/** F6 and Shift+F6 go round the page's parts, as in Excel; a cell that is being typed into keeps the keyboard. */
export function moveBetweenAreas(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== "F6" || !(target instanceof Element) || target.closest("[data-editing]")) return;
  event.preventDefault();
  const from = AREAS.findIndex((area) => target.closest(area));
  const step = event.shiftKey ? AREAS.length - 1 : 1;
  const area = AREAS[(Math.max(from, 0) + step) % AREAS.length] ?? ".desk-sheet";
  if (area === ".desk-sheet") focusGrid();
  else document.querySelector(area)?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
