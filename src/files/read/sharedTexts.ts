import { FileError } from "../../simulator/xlsx/fileError";
import { decodeXstring } from "../../simulator/xlsx/xml/escape";
import { parseXml } from "../../simulator/xlsx/xml/parse";
import { READ_LIMITS } from "../limits";
import type { PartReader } from "./partReader";

/** The texts of the table of shared strings (ECMA-376 §18.4.9), without their looks and without phonetics. */
export function readSharedTexts(reader: PartReader, part: string | undefined): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const collector = new TextCollector();
  parseXml(part, reader.bytes(part), {
    open: (tag, depth) => {
      if (depth === 2) collector.start();
      else collector.open(tag.local);
    },
    text: (text) => collector.text(text),
    close: (tag, depth) => {
      collector.close(tag.local);
      if (depth !== 2 || tag.local !== "si") return;
      if (texts.length >= READ_LIMITS.sharedStrings)
        throw new FileError("too-large", "The file has too many texts.");
      texts.push(collector.result());
    },
  });
  return texts;
}

/** Gathers `<t>` of a string item: of its runs too, not of its phonetics (CT_Rst, §18.4.8). */
export class TextCollector {
  private collected = "";
  private current: string | null = null;
  private phonetics = 0;

  start(): void {
    this.collected = "";
    this.current = null;
    this.phonetics = 0;
  }

  open(local: string): void {
    if (local === "rPh") this.phonetics += 1;
    if (local === "t" && this.phonetics === 0) this.current = "";
  }

  text(text: string): void {
    if (this.current !== null) this.current += text;
  }

  close(local: string): void {
    if (local === "rPh") this.phonetics -= 1;
    if (local !== "t" || this.current === null) return;
    this.collected += decodeXstring(this.current);
    this.current = null;
  }

  result(): string {
    return this.collected.slice(0, READ_LIMITS.cellText);
  }
}
