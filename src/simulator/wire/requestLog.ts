/** What one request cost, in order. */
export interface RequestEntry {
  /** Actions of the client's program; the instantiations and references that the client adds do not count. */
  actions: number;
  bytesOut: number;
  bytesIn: number;
  /** Excel's code when the request failed. */
  error?: string;
  /** Only releases references at the end of `Excel.run`: the client's housekeeping, no `sync` of the program. */
  isCleanUp: boolean;
}

/** Every request since the host was connected. `count` and the bytes are of the program's own syncs. */
export class RequestLog {
  readonly log: RequestEntry[] = [];

  private get own(): RequestEntry[] {
    return this.log.filter((entry) => !entry.isCleanUp);
  }

  get count(): number {
    return this.own.length;
  }

  /** UTF-8 bytes from the program to the host. */
  get bytesOut(): number {
    return this.own.reduce((sum, entry) => sum + entry.bytesOut, 0);
  }

  get bytesIn(): number {
    return this.own.reduce((sum, entry) => sum + entry.bytesIn, 0);
  }

  reset(): void {
    this.log.length = 0;
  }
}

/** Length in UTF-8, without making the bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // A surrogate pair is two units and four bytes.
    length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return length;
}
