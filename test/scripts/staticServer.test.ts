import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveDirectory, type StaticServer } from "../../scripts/staticServer";

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ita-server-"));
  const root = join(folder, "dist");
  mkdirSync(join(root, "sub"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "<p>หน้าแรก</p>");
  writeFileSync(join(root, "sub", "index.html"), "sub");
  writeFileSync(join(root, "main.0123abcd.js"), "1");
  writeFileSync(join(root, "ตัวอย่าง.xlsx"), "x");
  server = await serveDirectory(root);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("listens on the loopback interface only", () => {
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
});

test.each([
  ["", "text/html; charset=utf-8", "no-cache"],
  ["sub/", "text/html; charset=utf-8", "no-cache"],
  ["main.0123abcd.js?v=1", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  [
    encodeURIComponent("ตัวอย่าง.xlsx"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "no-cache",
  ],
])("serves %j as %s", async (path, type, cache) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("cache-control")).toBe(cache);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("answers HEAD without a body, refuses to be written to", async () => {
  const head = await fetch(server.url, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetch(server.url, { method: "POST", body: "x" })).status).toBe(405);
});

test.each(["missing.js", "sub", "%", "a%00b"])("does not find %j", async (path) => {
  expect((await fetch(server.url + path)).status).toBe(404);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/sub/../../secret.txt",
  "//../secret.txt",
])("%s does not lead out of the folder", async (path) => {
  const answer = await rawGet(path);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain("secret");
});

/** A request with its path as it is: `fetch` would tidy it up first. */
function rawGet(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on("data", (part) => (text += part.toString())).on("end", () => resolve(text));
    socket.on("error", reject);
  });
}
