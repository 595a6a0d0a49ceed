const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels, from the IHDR chunk that every PNG begins with. Throws on another kind of file. */
export function readPngSize(bytes: Buffer): [width: number, height: number] {
  if (!bytes.subarray(0, 8).equals(SIGNATURE) || bytes.toString("latin1", 12, 16) !== "IHDR") {
    throw new Error("not a PNG file");
  }
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
