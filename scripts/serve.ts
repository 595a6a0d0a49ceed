import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveDirectory } from "./staticServer";

/** Serves the built pages (`npm run build`) for a browser on this machine; PORT chooses another port. */
const dist = join(__dirname, "..", "dist");
const port = Number(process.env.PORT ?? 3000);

async function main(): Promise<void> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error("There is no build yet: run `npm run build` first, or `npm start` for both.");
  }
  const server = await serveDirectory(dist, port);
  console.log(`\n  ผู้ช่วยเลขานุการ ITA · ITA Secretariat\n  ${server.url}\n\n  Ctrl+C stops it.\n`);
}

main().catch((error: NodeJS.ErrnoException) => {
  const message =
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken by another program. Choose another one: PORT=3001 npm start`
      : error.message;
  console.error(message);
  process.exitCode = 1;
});
