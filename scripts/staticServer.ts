import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import type { AddressInfo } from "node:net";

/** Only what a build of this project contains; anything else is served as bytes to download. */
const MIME_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A hash in the name (`main.1a2b3c4d.js`) means that the content never changes. */
const HASHED_NAME = /\.[0-9a-f]{8,}\.(?:js|css|woff2|wasm)$/;

export interface StaticServer {
  /** With a trailing slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a directory on the loopback interface only: nothing of the user's is reachable from the network.
 * Port 0 takes any free port. Rejects with Node's error (`EADDRINUSE`) when the port is taken.
 */
export async function serveDirectory(root: string, port = 0): Promise<StaticServer> {
  const directory = resolve(root);
  const server = createServer((request, response) => {
    answer(directory, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
      response.end(String(error));
    });
  });
  await new Promise<void>((started, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", started);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = await findFile(root, request.url ?? "/");
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": MIME_TYPES[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": HASHED_NAME.test(file.path) ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return void response.end();
  createReadStream(file.path)
    .on("error", (error) => response.destroy(error))
    .pipe(response);
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "Not found" : "Only GET and HEAD");
}

/** The file a URL names, inside the root and nowhere else; null when there is none. */
async function findFile(root: string, url: string): Promise<{ path: string; size: number } | null> {
  const path = decodePath(url);
  if (path === null) return null;
  const wanted = resolve(join(root, path));
  if (wanted !== root && !wanted.startsWith(root + sep)) return null;
  const found = path.endsWith("/") ? join(wanted, "index.html") : wanted;
  const stats = await stat(found).catch(() => null);
  return stats?.isFile() ? { path: found, size: stats.size } : null;
}

function decodePath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
    return path.includes("\0") ? null : path;
  } catch {
    // A malformed %-sequence names no file.
    return null;
  }
}
