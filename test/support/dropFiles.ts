import type { Locator } from "playwright-core";

export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** Drops files on an element of the page, as a person drags them from a folder. */
export async function dropFiles(target: Locator, files: readonly DroppedFile[]): Promise<void> {
  const page = target.page();
  const data = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { lastModified: Date.UTC(2021, 3, 18) }));
    }
    return transfer;
  }, data);
  for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer });
}
