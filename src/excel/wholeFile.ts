/** Office gives a file in slices of at most 4 MB (Microsoft, "Document.getFileAsync"). */
const SLICE_BYTES = 4_194_304;

/** What of Office's document is needed to read it as a file. */
export type FileSource = Pick<Office.Document, "getFileAsync">;

/**
 * The open workbook as .xlsx bytes, as it is now, saved or not; null where the host does not give it (a workbook on an
 * iPad, one that is protected, an error of Office's own).
 */
export async function readWholeFile(document: FileSource): Promise<Uint8Array | null> {
  const file = await new Promise<Office.File | null>((resolve) =>
    document.getFileAsync("compressed" as unknown as Office.FileType, { sliceSize: SLICE_BYTES }, (result) =>
      resolve(isGiven(result) ? result.value : null),
    ),
  );
  if (!file) return null;
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await readSlice(file, index);
    if (!slice) break;
    bytes.set(slice, length);
    length += slice.length;
  }
  // Office keeps at most two files open for a program: the next reading needs this one closed.
  file.closeAsync();
  return length === file.size ? bytes : null;
}

function readSlice(file: Office.File, index: number): Promise<Uint8Array | null> {
  return new Promise((resolve) =>
    file.getSliceAsync(index, (result) =>
      resolve(isGiven(result) ? Uint8Array.from(result.value.data as ArrayLike<number>) : null),
    ),
  );
}

function isGiven({ status }: Office.AsyncResult<unknown>): boolean {
  return String(status) === "succeeded";
}
