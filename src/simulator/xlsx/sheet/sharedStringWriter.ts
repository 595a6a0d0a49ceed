/** Numbers the texts of a workbook that is being saved, in the order in which cells use them. */
import { encodeXstring, escapeXml } from "../xml/escape";
import { parseFragment } from "../xml/parse";
import { XML_DECLARATION } from "../xml/serialize";
import type { SharedString } from "./cellValue";
import { plainText } from "./richText";

const NEEDS_SPACE = /^\s|\s$|\n/;

function textElement(text: string): string {
  const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeXml(encodeXstring(text))}</t>`;
}

export class SharedStringWriter {
  private readonly plain = new Map<string, number>();
  private readonly rich = new Map<string, { index: number; text: string }>();
  private readonly items: string[] = [];
  private uses = 0;

  /** @param fixed texts that keep their places at the start */
  constructor(fixed: readonly SharedString[]) {
    for (const { text, richText } of fixed) {
      const index = this.items.push(richText ?? textElement(text)) - 1;
      if (richText === undefined) {
        if (!this.plain.has(text)) this.plain.set(text, index);
      } else if (!this.rich.has(richText)) this.rich.set(richText, { index, text });
    }
  }

  /** The number of a text. Its runs are kept only while they still say the same. */
  indexOf(text: string, richText: string | undefined): number {
    this.uses += 1;
    if (richText !== undefined) {
      const known = this.richIndex(richText);
      if (known.text === text) return known.index;
    }
    let index = this.plain.get(text);
    if (index === undefined) {
      index = this.items.push(textElement(text)) - 1;
      this.plain.set(text, index);
    }
    return index;
  }

  private richIndex(richText: string): { index: number; text: string } {
    let known = this.rich.get(richText);
    if (!known) {
      const text = plainText(parseFragment(`<si>${richText}</si>`));
      known = { index: this.items.push(richText) - 1, text };
      this.rich.set(richText, known);
    }
    return known;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** @param rootAttributes the start tag's attributes, as text; @param tail what follows the items (an extension list) */
  toBytes(rootAttributes: string, tail: string): Uint8Array {
    const parts = [
      XML_DECLARATION,
      `<sst ${rootAttributes} count="${this.uses}" uniqueCount="${this.items.length}">`,
    ];
    for (const item of this.items) parts.push("<si>", item, "</si>");
    parts.push(tail, "</sst>");
    return new TextEncoder().encode(parts.join(""));
  }
}
