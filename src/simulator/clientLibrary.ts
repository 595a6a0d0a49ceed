/**
 * Evaluates the genuine client library with a window of its own, so that several may be loaded side by side. It runs
 * in the caller's own realm: its errors are the caller's `Error`, its objects the caller's `Object`.
 */
import type { ClientGlobals } from "./index";

/** Top-level names of the library that it also looks for on `window`. */
const SHARED_NAMES = [
  "Excel",
  "Microsoft",
  "OSF",
  "Office",
  "OfficeCore",
  "OfficeExt",
  "OfficeExtension",
  "OfficeExtensionBatch",
  "OfficeRuntime",
  "Sys",
  "Type",
] as const;

const nothing = (): null => null;

function createElement() {
  return { style: {}, setAttribute: nothing, appendChild: nothing, getElementsByTagName: () => [] };
}

/** The least of a browser that the library needs while it is evaluated: it neither draws nor loads anything. */
function createWindow(): Record<string, unknown> {
  const storage = { getItem: nothing, setItem: nothing, removeItem: nothing, length: 0 };
  const document = {
    // Never "complete": the library would ask its own host for more.
    readyState: "loading",
    addEventListener: nothing,
    createElement,
    getElementsByTagName: () => [],
    head: createElement(),
    body: createElement(),
    cookie: "",
  };
  const window: Record<string, unknown> = {
    document,
    location: { href: "https://simulator.invalid/", protocol: "https:", search: "", hash: "" },
    navigator: { userAgent: "simulated Excel" },
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    name: "",
    Promise,
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

/** Ties each shared name to `window`, in both directions, as a browser does for top-level variables. */
function prologue(): string {
  const ties = SHARED_NAMES.map(
    (name) =>
      `Object.defineProperty(window, "${name}", {configurable: true, enumerable: true, ` +
      `get: function () { return ${name}; }, set: function (value) { ${name} = value; }});`,
  );
  // `Type` and `Microsoft` exist before: the library would otherwise patch Function and look for a global.
  return `var ${SHARED_NAMES.join(", ")};\n${ties.join("\n")}\nMicrosoft = {}; Sys = {}; Type = function () {};\n`;
}

const BROWSER_NAMES = [
  "window",
  "self",
  "document",
  "location",
  "navigator",
  "sessionStorage",
  "localStorage",
];

/**
 * Compiles the library once; each call of the answer evaluates it anew, with state of its own.
 * @param source the text of `excel-web-16.00.js`
 */
export function compileClientLibrary(source: string): () => ClientGlobals {
  // The library is Microsoft's own file from the installed package, evaluated as a page would.
  const evaluate = new Function(
    ...BROWSER_NAMES,
    `${prologue()}${source}\n;return { Excel: Excel, Office: Office, OfficeExtension: OfficeExtension, OSF: OSF };`,
  );
  return () => {
    const window = createWindow();
    return evaluate.apply(
      window,
      BROWSER_NAMES.map((name) => window[name]),
    ) as ClientGlobals;
  };
}
