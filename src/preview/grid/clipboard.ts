/**
 * Cells as text on the clipboard, the way Excel writes them: tabs between cells, line ends between rows, and quotes
 * around a cell that holds a tab, a line end or a quote at its start.
 */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

function quote(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Reads what Excel, a browser table or a text editor put on the clipboard. Rows may have different lengths. */
export function fromClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)?.push(cell);
    at = next;
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) rows.at(-1)?.push("");
    } else if (at < text.length) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      // A line end after the last row begins no new one.
      if (at < text.length) rows.push([]);
    }
  }
  return rows;
}

function readPlain(text: string, start: number): { cell: string; next: number } {
  let next = start;
  while (next < text.length && !/[\t\r\n]/.test(text[next] ?? "")) next += 1;
  return { cell: text.slice(start, next), next };
}

/** A quoted cell; a quote that nobody closes was just a character. */
function readQuoted(text: string, start: number): { cell: string; next: number } {
  let cell = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] ?? "")) return { cell, next: at + 1 };
    else return readPlain(text, start);
  }
  return readPlain(text, start);
}
