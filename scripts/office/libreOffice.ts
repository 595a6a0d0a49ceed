/** LibreOffice, where it is on the machine: a second program that opens our files and calculates them anew. */
import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where it is on Linux (in PATH), macOS and Windows. */
const PLACES = [
  "soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Always calculate a file anew when it is opened: its stored values are ours, and would prove nothing. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const TIMEOUT_MS = 120_000;

export class LibreOffice {
  private constructor(
    private readonly program: string,
    readonly version: string,
    /** Its profile and its files; nothing of the user's is touched. */
    private readonly folder: string,
  ) {}

  /** null when it is not on the machine. The caller closes it. */
  static async find(): Promise<LibreOffice | null> {
    for (const program of PLACES) {
      if (program.includes("/") && !(await exists(program))) continue;
      const version = await run(program, ["--version"], { timeout: TIMEOUT_MS }).then(
        ({ stdout }) => stdout.trim(),
        () => null,
      );
      if (version === null) continue;
      const folder = await mkdtemp(join(tmpdir(), "check-office-"));
      await mkdir(join(folder, "profile", "user"), { recursive: true });
      await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), SETTINGS);
      return new LibreOffice(program, version, folder);
    }
    return null;
  }

  /**
   * Opens files, calculates them and saves each as .xlsx.
   * @returns the saved files in the same order; null for one that it did not open
   */
  async resave(files: readonly string[]): Promise<(Uint8Array | null)[]> {
    const out = join(this.folder, "out");
    await rm(out, { recursive: true, force: true });
    const profile = `-env:UserInstallation=file://${join(this.folder, "profile")}`;
    await run(
      this.program,
      [
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        ...files,
      ],
      { timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 },
    );
    return Promise.all(
      files.map((file) =>
        readFile(join(out, basename(file))).then(
          (bytes) => new Uint8Array(bytes),
          () => null,
        ),
      ),
    );
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
