import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..");
const SRC = join(ROOT, "src");

interface Source {
  /** From src, with slashes: "excel/applyChanges.ts". */
  path: string;
  text: string;
}

const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => ({
    path: relative(SRC, join(SRC, path)).split(sep).join("/"),
    text: readFileSync(join(SRC, path), "utf8"),
  }));

function nodesOf({ path, text }: Source): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return nodes;
}

function found(source: Source, wanted: (node: ts.Node) => boolean): string[] {
  return nodesOf(source)
    .filter(wanted)
    .map((node) => `${source.path}: ${node.getText().slice(0, 80)}`);
}

/** Uses of words in code; comments may speak of anything. A rough reading, and a fast one. */
function mentioned({ path, text }: Source, words: RegExp): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'])\/\/.*$/gm, "$1");
  return code
    .split("\n")
    .filter((line) => words.test(line))
    .map((line) => `${path}: ${line.trim().slice(0, 80)}`);
}

/** The simulated Excel is no part of the add-in; the preview opens workbooks in it. */
const ofTheAddIn = sources.filter(({ path }) => !/^(simulator|preview)\//.test(path));

describe("nothing writes to the workbook but the operations of change sets", () => {
  test("only src/excel speaks to a request context", () => {
    const speaks = /\.sync\(|[cC]ontext\.workbook\b/;
    const others = ofTheAddIn.filter(({ path }) => !path.startsWith("excel/"));
    expect(others.length).toBeGreaterThan(300);
    expect(others.flatMap((source) => mentioned(source, speaks))).toEqual([]);
    expect(sources.flatMap((source) => mentioned(source, speaks)).length).toBeGreaterThan(30);
  });

  /** Besides the operations: the journal of a write, showing a cell, and listening to events. */
  const WRITERS = /^excel\/(operations\/.*|journal|selection|watchChanges)\.ts$/;

  /** Methods of Office.js that change something, from its own declarations. */
  function changingMethods(): Set<string> {
    const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
    const excel = declarations
      .slice(declarations.indexOf("declare namespace Excel {"))
      // What can be called in formulas has names of its own.
      .replace(/class Functions extends[\s\S]*?\n {4}}/, "");
    const names = [...excel.matchAll(/^ {8}(\w+)\(/gm)].map(([, name = ""]) => name);
    const reads = /^(get|load|toJSON|track|untrack|is[A-Z]|constructor|sync|find)/;
    return new Set(names.filter((name) => !reads.test(name)));
  }

  /** Names that lists, maps and sets have too: there the object tells. */
  const ORDINARY = new Set(
    [Array, Map, Set, String, Promise, AbortController].flatMap((type) =>
      Object.getOwnPropertyNames(type.prototype as object),
    ),
  );
  const OF_EXCEL =
    /workbook|worksheet|\b(names|tables|settings|custom)\b|conditionalFormats|[rR]ange|validation/;

  test("in src/excel, only they set properties or call what changes something", () => {
    const changing = changingMethods();
    expect(changing.size).toBeGreaterThan(100);
    for (const method of ["merge", "group", "delete", "insert", "setCellProperties", "protect"]) {
      expect(changing).toContain(method);
    }
    const writes = (node: ts.Node): boolean => {
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
        return (
          ts.isPropertyAccessExpression(node.left) && node.left.expression.kind !== ts.SyntaxKind.ThisKeyword
        );
      }
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
      const { name, expression: on } = node.expression;
      if (!changing.has(name.text)) return false;
      return !ORDINARY.has(name.text) || OF_EXCEL.test(on.getText());
    };
    const others = sources.filter(({ path }) => path.startsWith("excel/") && !WRITERS.test(path));
    expect(others.length).toBeGreaterThan(15);
    expect(others.flatMap((source) => found(source, writes))).toEqual([]);
    // The rule finds what it is meant to find.
    const operations = sources.filter(({ path }) => path.startsWith("excel/operations/"));
    expect(operations.flatMap((source) => found(source, writes)).length).toBeGreaterThan(80);
  });
});

describe("the pane is a web page that keeps to itself", () => {
  const shipped = sources.filter(({ path }) => !path.startsWith("batch/"));

  const mentions = (words: RegExp, allowed: readonly string[]) =>
    shipped.filter(({ path }) => !allowed.includes(path)).flatMap((source) => mentioned(source, words));

  test("no text becomes markup or code", () => {
    const words =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|document\.write|eval\()/;
    expect(mentions(words, [])).toEqual([]);
    // The preview evaluates Microsoft's library, of the installed package, in Node only.
    expect(mentions(/\bnew Function\b/, ["simulator/clientLibrary.ts"])).toEqual([]);
  });

  test("it asks nobody for anything: only the preview fetches its own samples", () => {
    const words =
      /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)/;
    expect(mentions(words, ["preview/workbook/samples.ts"])).toEqual([]);
  });

  test("nothing is stored outside the workbook but the user's preferences", () => {
    const words =
      /\b(localStorage|sessionStorage|indexedDB|caches\.|document\.cookie|cookieStore|showSaveFilePicker)/;
    const allowed = ["taskpane/TaskPane.tsx", "simulator/clientLibrary.ts"];
    const elsewhere = mentions(words, allowed).filter((use) => !use.startsWith("simulator/xlsx/"));
    expect(elsewhere).toEqual([]);
    const [pane] = sources.filter(({ path }) => path === "taskpane/TaskPane.tsx");
    expect(pane && mentioned(pane, words)).toHaveLength(1);
  });

  const policyOf = (page: string): Record<string, string[]> => {
    const html = readFileSync(join(SRC, page), "utf8");
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
    return Object.fromEntries(
      policy.split(";").map((part) => {
        const [name = "", ...values] = part.trim().split(/\s+/);
        return [name, values];
      }),
    );
  };

  test.each(["taskpane/taskpane.html", "preview/index.html"])("%s has a strict policy", (page) => {
    const policy = policyOf(page);
    expect(policy).toMatchObject({
      "default-src": ["'none'"],
      "worker-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    expect(policy["script-src"]).not.toContain("'unsafe-inline'");
    expect(policy["script-src"]).not.toContain("'unsafe-eval'");
    const hosts = Object.values(policy)
      .flat()
      .filter((value) => /[.:]/.test(value) && value !== "data:");
    const office = "https://appsforoffice.microsoft.com";
    expect(hosts.filter((host) => host !== office)).toEqual([]);
    if (page.startsWith("preview")) expect(hosts).toEqual([]);
    // The policy has to stand before the first script.
    const html = readFileSync(join(SRC, page), "utf8");
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });

  test("servers of this project listen on this machine only", () => {
    const scripts = readdirSync(join(ROOT, "scripts"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => readFileSync(join(ROOT, "scripts", path), "utf8"));
    const listening = scripts.flatMap((text) =>
      [...text.matchAll(/\.listen\(([^)]*)\)/g)].map(([, args]) => args),
    );
    expect(listening.length).toBeGreaterThan(0);
    for (const args of listening) expect(args).toContain('"127.0.0.1"');
    expect(readFileSync(join(ROOT, "webpack.config.js"), "utf8")).toContain('host: "127.0.0.1"');
  });
});
