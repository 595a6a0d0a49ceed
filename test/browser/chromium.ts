import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { chromium, type Browser } from "playwright-core";

/**
 * A Chromium that comes from npm alone. `@sparticuz/chromium` packs the browser, the system libraries it
 * needs and a Latin font as Brotli files; its own launcher unpacks the libraries only on AWS, so they are
 * unpacked here, once, beside the other caches in node_modules. No Thai font is among them: fontconfig gets
 * Sarabun for Thai. The fonts that workbooks name are not there, as on most machines outside Thailand.
 */
const MODULES = join(__dirname, "..", "..", "node_modules");
const PACKED = join(MODULES, "@sparticuz", "chromium", "bin");
const THAI_FONTS = join(MODULES, "@expo-google-fonts", "sarabun");
const CACHE = join(MODULES, ".cache", "ita-chromium");

const EXECUTABLE = "chromium";
const LIBRARIES = "lib";
const FONT_CONFIG = "fonts.conf";

export interface ChromiumFiles {
  executablePath: string;
  /** What the process needs besides its own environment. */
  env: Record<string, string>;
}

/** Unpacks the browser if it is not there yet (about 5 seconds, once per `npm ci`). */
export async function unpackChromium(): Promise<ChromiumFiles> {
  const version = await packageVersion();
  const target = join(CACHE, version);
  if (!existsSync(target)) {
    await mkdir(CACHE, { recursive: true });
    // Unpacked aside and renamed: a second run beside this one never sees half a browser.
    const fresh = await mkdtemp(join(CACHE, "unpacking-"));
    await Promise.all([
      unpackFile("chromium.br", join(fresh, EXECUTABLE)),
      unpackTar("al2023.tar.br", fresh),
      unpackTar("fonts.tar.br", fresh),
    ]);
    await rename(fresh, target).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    });
  }
  await writeIfOther(join(target, FONT_CONFIG), fontConfig(target));
  return {
    executablePath: join(target, EXECUTABLE),
    env: { LD_LIBRARY_PATH: join(target, LIBRARIES), FONTCONFIG_FILE: join(target, FONT_CONFIG) },
  };
}

/** Starts the browser. The package's own arguments are for Lambda (one process, no site isolation): not used. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    // Containers and bare machines have neither a sandbox user nor a large /dev/shm nor a GPU.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"],
  });
}

async function writeIfOther(path: string, text: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => null);
  if (before !== text) await writeFile(path, text);
}

async function packageVersion(): Promise<string> {
  const text = await readFile(join(PACKED, "..", "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

async function unpackFile(name: string, target: string): Promise<void> {
  await writeFile(target, await decompress(name));
  await chmod(target, 0o755);
}

async function decompress(name: string): Promise<Buffer> {
  return promisify(brotliDecompress)(await readFile(join(PACKED, name)));
}

/** Plain ustar: 512-byte headers, name at 0, octal size at 124, type at 156 ("0" or NUL is a file). */
async function unpackTar(name: string, target: string): Promise<void> {
  const tar = await decompress(name);
  for (let offset = 0; offset + 512 <= tar.length;) {
    const field = (start: number, length: number) =>
      tar.toString("utf8", offset + start, offset + start + length).replace(/\0.*$/s, "");
    const path = field(0, 100);
    if (path === "") return;
    const size = parseInt(field(124, 12), 8);
    const isFile = tar[offset + 156] === 0x30 || tar[offset + 156] === 0;
    if (isFile) {
      const file = join(target, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, tar.subarray(offset + 512, offset + 512 + size), { mode: 0o755 });
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}

function fontConfig(target: string): string {
  const alias = (family: string, ...preferred: string[]) =>
    `<alias binding="same"><family>${family}</family><prefer>${preferred
      .map((name) => `<family>${name}</family>`)
      .join("")}</prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(target, "fonts")}</dir>
  <dir>${join(THAI_FONTS, "400Regular")}</dir>
  <dir>${join(THAI_FONTS, "600SemiBold")}</dir>
  <dir>${join(THAI_FONTS, "700Bold")}</dir>
  <cachedir>${join(target, "font-cache")}</cachedir>
  ${alias("Segoe UI", "Open Sans", "Sarabun")}
  ${alias("sans-serif", "Open Sans", "Sarabun")}
  ${alias("serif", "Open Sans", "Sarabun")}
  ${alias("monospace", "Open Sans", "Sarabun")}
</fontconfig>
`;
}
