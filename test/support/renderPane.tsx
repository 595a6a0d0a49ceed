// First: React looks for a window when it is imported.
import { dom } from "./dom";
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

export const { document } = dom.window;

let root: Root | null = null;

/** Renders into the page's root; a second call replaces the first. */
export async function render(node: ReactNode): Promise<void> {
  await unmount();
  root = createRoot(document.getElementById("root") as HTMLElement);
  await act(async () => root?.render(node));
  await settle();
}

export async function unmount(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
}

/** Lets promises, lazy parts and effects come to rest. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  });
}

/** Something happens outside the pane: a cell is edited, an answer arrives. */
export async function happens(what: () => void): Promise<void> {
  await act(async () => what());
  await settle();
}

export function text(): string {
  return (document.body.textContent ?? "").replace(/\s+/g, " ");
}

function nameOf(element: Element): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The button with this name, wholly or in part when given as an expression. */
export function button(name: string | RegExp): HTMLButtonElement {
  const all = [...document.querySelectorAll("button")];
  const found = all.filter((each) =>
    typeof name === "string" ? nameOf(each) === name : name.test(nameOf(each)),
  );
  const [only] = found;
  if (!only || found.length > 1) {
    throw new Error(`${found.length} buttons named ${String(name)} among: ${all.map(nameOf).join(" | ")}`);
  }
  return only;
}

export function hasButton(name: string): boolean {
  return [...document.querySelectorAll("button")].some((each) => nameOf(each) === name);
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new dom.window.MouseEvent("click", { bubbles: true, cancelable: true }));
  });
  await settle();
}

export async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new dom.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await settle();
}

/** Types into a text field the way React hears it. */
export async function type(element: HTMLInputElement, value: string): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(dom.window.HTMLInputElement.prototype, "value")?.set;
  await act(async () => {
    setter?.call(element, value);
    element.dispatchEvent(new dom.window.Event("input", { bubbles: true }));
  });
  await settle();
}

/** Chooses from a drop-down the way React hears it. */
export async function choose(element: HTMLSelectElement, value: string): Promise<void> {
  await act(async () => {
    element.value = value;
    element.dispatchEvent(new dom.window.Event("change", { bubbles: true }));
  });
  await settle();
}
