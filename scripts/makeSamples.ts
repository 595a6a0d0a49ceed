import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SAMPLE_BOOKS } from "./samples";
import { buildSample } from "./samples/buildSample";

/** Writes the sample workbooks into assets/samples. The same bytes come out every time. */
const FOLDER = join(__dirname, "..", "assets", "samples");

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const book of SAMPLE_BOOKS) {
    const bytes = await buildSample(book);
    await writeFile(join(FOLDER, book.fileName), bytes);
    console.log(`${book.fileName}  ${bytes.length} bytes`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
