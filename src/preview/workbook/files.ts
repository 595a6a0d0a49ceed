const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Larger files are refused before they are read into memory. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

export async function readFile(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Hands bytes to the browser as a download; they do not leave the machine. */
export function downloadFile(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download keeps its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
