import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const DIST = join(__dirname, "..", "..", "dist");

/** What Microsoft's own React template ships today; Office.js itself, from Microsoft's servers, is not counted. */
const PANE_BUDGET = 170 * 1024;

/** The scripts that a page asks for before anything is clicked. */
function initialScripts(page: string): string[] {
  const html = readFileSync(join(DIST, page), "utf8");
  return [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1] ?? "")
    .filter((src) => !src.startsWith("https:"));
}

function gzippedSize(file: string): number {
  return gzipSync(readFileSync(join(DIST, file))).length;
}

test("the pane's initial scripts keep to their budget", () => {
  const scripts = initialScripts("taskpane.html");
  const sizes = Object.fromEntries(scripts.map((script) => [script, gzippedSize(script)]));
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  // The sizes are part of the message when this fails.
  expect({ total: total <= PANE_BUDGET ? "within budget" : total, sizes }).toEqual({
    total: "within budget",
    sizes,
  });
});

test("the preview shares the pane's code instead of having its own copy", () => {
  const pane = initialScripts("taskpane.html");
  const shared = initialScripts("index.html").filter((script) => pane.includes(script));
  expect(shared.length).toBeGreaterThan(0);
  const sharedSize = shared.reduce((sum, script) => sum + gzippedSize(script), 0);
  expect(sharedSize).toBeGreaterThan(80 * 1024);
});

test.each(["index.html", "taskpane.html"])("%s asks for files by relative addresses only", (page) => {
  const html = readFileSync(join(DIST, page), "utf8");
  const addresses = [...html.matchAll(/\s(?:src|href)="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
  const outside = addresses.filter((address) => /^(?:\w+:|\/)/.test(address));
  const allowed =
    page === "taskpane.html" ? ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"] : [];
  expect(outside).toEqual(allowed);
});

test("the manifest of the build is the development manifest unless an address was given", () => {
  const built = readFileSync(join(DIST, "manifest.xml"), "utf8");
  const source = readFileSync(join(DIST, "..", "manifest.xml"), "utf8");
  const base = process.env.ITA_BASE_URL?.replace(/\/+$/, "") ?? "https://localhost:3000";
  expect(built).toBe(source.replaceAll("https://localhost:3000", base));
});
