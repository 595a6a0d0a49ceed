/** Fills in forms as other people's programs do: on the XML of the file, with nothing of our own code. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ForeignCell, Producer } from "./foreignWorkbook";
import { foreignWorkbook } from "./foreignWorkbook";

/** By A1 address. */
export type Typed = Record<string, string | { date: number }>;

type Files = Record<string, Uint8Array>;

function partText(files: Files, name: string): string {
  const part = files[name];
  return part ? strFromU8(part) : "";
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, "&");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function sharedTexts(files: Files): string[] {
  const items = partText(files, "xl/sharedStrings.xml").match(/<si>[\s\S]*?<\/si>/g) ?? [];
  return items.map((item) =>
    [...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map((match) => unescape(match[1] ?? "")).join(""),
  );
}

/** The first sheet's cells by address, as their texts or numbers. */
export function cellsOf(bytes: Uint8Array): Map<string, string | number> {
  const files = unzipSync(bytes);
  const texts = sharedTexts(files);
  const cells = new Map<string, string | number>();
  for (const [, attributes = "", inner = ""] of partText(files, "xl/worksheets/sheet1.xml").matchAll(
    /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
  )) {
    const address = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "";
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
    const inline = /<t[^>]*>([\s\S]*?)<\/t>/.exec(inner)?.[1];
    if (inline !== undefined) cells.set(address, unescape(inline));
    else if (value === undefined) continue;
    else cells.set(address, /t="s"/.test(attributes) ? (texts[Number(value)] ?? "") : Number(value));
  }
  return cells;
}

/** The address of the cell in this column whose row begins with this text somewhere. */
export function addressOf(bytes: Uint8Array, header: string, rowText: RegExp): string {
  const cells = [...cellsOf(bytes)];
  const column = cells.find(([, value]) => value === header)?.[0].replace(/\d+/, "");
  const row = cells.find(([, value]) => rowText.test(String(value)))?.[0].replace(/[A-Z]+/, "");
  if (column === undefined || row === undefined) throw new Error(`no ${header} for ${String(rowText)}`);
  return column + row;
}

/** Types into cells that are there, keeping their looks, as a program does that patches the file. */
export function typeInto(bytes: Uint8Array, typed: Typed): Uint8Array {
  const files = unzipSync(bytes);
  const part = "xl/worksheets/sheet1.xml";
  let xml = partText(files, part);
  for (const [address, value] of Object.entries(typed)) {
    const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>[\\s\\S]*?</c>)`);
    if (!cell.test(xml)) throw new Error(`the form has no cell ${address}`);
    xml = xml.replace(cell, (_, attributes: string) => {
      const style = / s="\d+"/.exec(attributes)?.[0] ?? "";
      return typeof value === "string"
        ? `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
        : `<c r="${address}"${style}><v>${value.date}</v></c>`;
    });
  }
  return zipSync({ ...files, [part]: strToU8(xml) }, { mtime: new Date(2021, 3, 10) });
}

/** The first sheet's values saved anew by another program, which keeps neither looks nor protection. */
export function savedBy(producer: Producer, bytes: Uint8Array, sheetName = "แบบรายงาน"): Uint8Array {
  const rows: ForeignCell[][] = [];
  for (const [address, value] of cellsOf(bytes)) {
    const column =
      [...address.replace(/\d+/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(address.replace(/[A-Z]+/, "")) - 1;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  return foreignWorkbook({ producer, sheets: [{ name: sheetName, cells: rows }] });
}
