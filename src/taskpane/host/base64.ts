/** Bytes in portions: a single call with millions of arguments overflows the stack. */
export function toBase64(bytes: Uint8Array): string {
  const PORTION = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += PORTION) {
    text += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  return btoa(text);
}
