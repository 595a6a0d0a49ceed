import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * `npm run excel` opens the add-in in Excel on this machine; `npm run excel -- web ADDRESS` in Excel on the web,
 * with the address of a workbook there. Microsoft's own tools do it. They are fetched when they are needed: one of
 * them has a native part that does not install on every machine, and nothing else needs them.
 */
const DEBUGGING = "office-addin-debugging@7.0.0";
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const DEV_PORT = "3000";

const HELP = `Excel for the desktop does not exist on this system, so the add-in cannot be opened in it here.

  What works here:
    npm start                       the preview: the same task pane on a simulated Excel, in the browser
    npm run excel -- web ADDRESS    Excel on the web, with the address of a workbook on OneDrive or SharePoint

  In Excel on the web you can also add it by hand: run "npm run dev", then Home > Add-ins > More add-ins >
  Upload my add-in, and choose manifest.xml.`;

const isWindows = process.platform === "win32";

function run(tool: string, ...args: string[]): void {
  const { status, error } = spawnSync("npx", ["--yes", tool, ...args].map(quoteForShell), {
    stdio: "inherit",
    // On Windows npx is a .cmd file, which only a shell starts.
    shell: isWindows,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${tool} ended with ${status}: see its message above.`);
}

/** What goes through the Windows shell is quoted: an address has an "&" in it, the dev server's command a space. */
function quoteForShell(argument: string): string {
  if (!isWindows || /^[\w@./:-]+$/.test(argument)) return argument;
  if (argument.includes('"')) throw new Error(`Not a usable address: ${argument}`);
  return `"${argument}"`;
}

function ensureCertificates(): void {
  if (existsSync(join(homedir(), ".office-addin-dev-certs", "localhost.crt"))) return;
  console.log("Excel opens a pane over HTTPS only: a certificate for localhost is made and trusted now.");
  run(CERTIFICATES, "install");
}

function main([target = "desktop", address]: string[]): void {
  const isDesktop = target === "desktop";
  if (!isDesktop && (target !== "web" || !address)) throw new Error(HELP);
  if (isDesktop && !isWindows && process.platform !== "darwin") throw new Error(HELP);
  ensureCertificates();
  run(
    DEBUGGING,
    ...["start", "manifest.xml", target, "--app", "excel", "--no-debug"],
    ...["--dev-server", "npm run dev", "--dev-server-port", DEV_PORT],
    ...(address ? ["--document", address] : []),
  );
  console.log(`\nTo take it out of Excel again: npx ${DEBUGGING} stop manifest.xml`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
