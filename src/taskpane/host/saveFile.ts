const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};
const KEEP_MS = 60_000;

/** Hands bytes to the browser as a download; they do not leave the machine. */
export function saveFile(bytes: Uint8Array, fileName: string): void {
  const type = TYPES[fileName.split(".").pop() ?? ""] ?? "application/octet-stream";
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download keeps its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
