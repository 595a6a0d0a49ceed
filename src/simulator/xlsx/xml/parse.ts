/** Strict, bounded XML reading over saxes: no document types, no entities, no endless nesting. */
import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { FileError } from "../fileError";
import { LIMITS } from "../limits";
import { canonicalNamespace, XML } from "./namespaces";
import { NO_SCOPE } from "./tree";
import type { Scope, XmlElement } from "./tree";

export interface XmlHandler {
  open(tag: SaxesTagNS, depth: number): void;
  close(tag: SaxesTagNS, depth: number): void;
  text(text: string): void;
}

/** Text is decoded and parsed in pieces, so a large part never becomes one string. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Parses a part. `depth` of the root element is 1.
 * @throws FileError "damaged" for malformed XML, wrong encoding or a document type; "too-large" for endless nesting
 */
export function parseXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  const fail = (reason: string): never => {
    throw new FileError("damaged", `The part ${part} is not well-formed XML: ${reason}`);
  };
  parser.on("error", (error) => fail(error.message));
  // Office never writes one, and it is the way in for entity bombs and external files.
  parser.on("doctype", () => fail("it has a document type declaration."));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > LIMITS.xmlDepth) throw new FileError("too-large", `The part ${part} is nested too deeply.`);
    handler.open(tag, depth);
  });
  parser.on("closetag", (tag) => {
    handler.close(tag, depth);
    depth -= 1;
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      return fail("its bytes are not text of its encoding.");
    }
  };
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      parser.write(decode(bytes.subarray(at, at + CHUNK_BYTES)));
    }
    parser.write(decode());
    parser.close();
  } catch (error) {
    // A single text of half a gigabyte is longer than a string may be.
    if (error instanceof RangeError)
      throw new FileError("too-large", `A text of the part ${part} is too long.`);
    throw error;
  }
}

/** Office Open XML parts are UTF-8 or UTF-16 (ECMA-376 part 2 §6.3.3); UTF-16 shows in the first two bytes. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = [bytes[0], bytes[1]];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

const ROOT_SCOPE: Scope = Object.freeze({ ...NO_SCOPE, xml: XML });

/** Builds trees from the events of one element each; several may be built one after another. */
export class TreeBuilder {
  private readonly open: XmlElement[] = [];
  private count = 0;
  private root: XmlElement | undefined;

  constructor(
    private readonly part: string,
    private readonly outer: Scope = ROOT_SCOPE,
  ) {}

  get isBuilding(): boolean {
    return this.open.length > 0;
  }

  openTag(tag: SaxesTagNS): XmlElement {
    if (++this.count > LIMITS.xmlElements) {
      throw new FileError("too-large", `The part ${this.part} has too many elements.`);
    }
    const parent = this.open[this.open.length - 1];
    const built = elementOfTag(tag, parent?.scope ?? this.outer);
    if (parent) parent.children.push(built);
    else this.root = built;
    this.open.push(built);
    return built;
  }

  text(text: string): void {
    const parent = this.open[this.open.length - 1];
    if (!parent) return;
    const last = parent.children.length - 1;
    const before = parent.children[last];
    if (typeof before === "string") parent.children[last] = before + text;
    else parent.children.push(text);
  }

  /** The finished element when this tag closed the outermost one. */
  closeTag(): XmlElement | undefined {
    const closed = this.open.pop();
    if (closed) dropIndentation(closed);
    return this.open.length === 0 ? this.root : undefined;
  }
}

export function elementOfTag(tag: SaxesTagNS, outer: Scope): XmlElement {
  const attributes: Record<string, string> = {};
  for (const name in tag.attributes) attributes[name] = tag.attributes[name]?.value ?? "";
  const declares = Object.keys(tag.ns).length > 0;
  return {
    name: tag.name,
    local: tag.local,
    uri: canonicalNamespace(tag.uri),
    attributes,
    children: [],
    scope: declares ? Object.freeze({ ...outer, ...tag.ns }) : outer,
  };
}

/** White space between elements is layout, not content, unless it is all there is (`<t> </t>`). */
function dropIndentation(parent: XmlElement): void {
  if (parent.children.length < 2 && typeof parent.children[0] === "string") return;
  const isLayout = parent.children.every((child) => typeof child !== "string" || child.trim() === "");
  if (isLayout) parent.children = parent.children.filter((child) => typeof child !== "string");
}

/** The whole part as a tree. */
export function parseTree(part: string, bytes: Uint8Array): XmlElement {
  const builder = new TreeBuilder(part);
  let root: XmlElement | undefined;
  parseXml(part, bytes, {
    open: (tag) => void builder.openTag(tag),
    text: (text) => builder.text(text),
    close: () => {
      root = builder.closeTag() ?? root;
    },
  });
  if (!root) throw new FileError("damaged", `The part ${part} is empty.`);
  return root;
}

/** A tree from a text that this layer serialized itself (see `serializeFragment`). */
export function parseFragment(xml: string): XmlElement {
  return parseTree("fragment", new TextEncoder().encode(xml));
}
