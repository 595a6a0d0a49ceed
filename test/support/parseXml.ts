import { SaxesParser } from "saxes";

/** An element of a small XML file, for tests. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** Itself and everything below with this qualified name; `*` is every name. In document order. */
  descendants(name: string): XmlElement[] {
    const below = this.children.flatMap((child) => child.descendants(name));
    return name === "*" || this.name === name ? [this, ...below] : below;
  }

  /** The first direct child with this name. Throws when there is none. */
  child(name: string): XmlElement {
    const found = this.children.find((child) => child.name === name);
    if (!found) throw new Error(`<${this.name}> has no <${name}>`);
    return found;
  }
}

/** Parses a whole XML document and returns its root element. Throws on XML that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const document = new XmlElement("", {});
  const open = [document];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = new XmlElement(name, attributes);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  const [root] = document.children;
  if (!root) throw new Error("an XML document without a root");
  return root;
}
