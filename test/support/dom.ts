import { JSDOM } from "jsdom";

/** What React and Fluent UI expect to find as globals. */
const NAMES = [
  "document",
  "navigator",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLButtonElement",
  "HTMLIFrameElement",
  "HTMLInputElement",
  "NodeFilter",
  "CSSStyleSheet",
  "Event",
  "CustomEvent",
  "KeyboardEvent",
  "MouseEvent",
  "MutationObserver",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
] as const;

function installDom(): JSDOM {
  const dom = new JSDOM("<!doctype html><html><head></head><body><div id=root></div></body></html>", {
    url: "https://localhost/",
    pretendToBeVisual: true,
  });
  const target = globalThis as Record<string, unknown>;
  target.window = dom.window;
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true, writable: true });
  }
  target.IS_REACT_ACT_ENVIRONMENT = true;
  return dom;
}

/**
 * A browser's window for tests in Node. It is there once this module is imported, which must be before React is.
 * jsdom has no layout: sizes are zero and nothing is ever out of sight.
 */
export const dom = installDom();
