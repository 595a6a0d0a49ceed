import fc from "fast-check";
import { FileError } from "../../../src/simulator/xlsx";
import { decodeXstring, encodeXstring, encodeXstringAttribute } from "../../../src/simulator/xlsx/xml/escape";
import { inSchemaOrder } from "../../../src/simulator/xlsx/xml/order";
import { parseFragment, parseTree } from "../../../src/simulator/xlsx/xml/parse";
import { declarePrefixes } from "../../../src/simulator/xlsx/xml/prefixes";
import { rewritable } from "../../../src/simulator/xlsx/xml/rewritable";
import { serialize, serializeFragment } from "../../../src/simulator/xlsx/xml/serialize";
import { childNamed, deepTextOf, element } from "../../../src/simulator/xlsx/xml/tree";
import type { XmlElement } from "../../../src/simulator/xlsx/xml/tree";
import { canonical } from "./support/canonical";
import { MAIN } from "./support/package";

const parse = (xml: string): XmlElement => parseTree("part.xml", new TextEncoder().encode(xml));

function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return "no error";
}

describe("strings of the format", () => {
  it("come back whatever is in them, also in attributes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        const xml = serialize(element("t", { a: encodeXstringAttribute(text) }, [encodeXstring(text)]));
        const read = parse(xml);
        expect(decodeXstring(deepTextOf(read))).toBe(text);
        expect(decodeXstring(read.attributes.a ?? "")).toBe(text);
      }),
    );
  });

  it("keep half surrogates, control characters and what looks like an escape", () => {
    for (const text of [
      "\ud800x",
      "x\udfff",
      "\u0000\u0001\u001f",
      "_x0041_",
      "_x0041_x0042_",
      "_x_",
      "a\r\nb\tc",
    ]) {
      expect(decodeXstring(encodeXstring(text))).toBe(text);
    }
    expect(encodeXstring("a\rb")).toBe("a_x000D_b");
    expect(encodeXstring("_x000D_")).toBe("_x005F_x000D_");
    expect(encodeXstringAttribute("a\nb")).toBe("a_x000a_b");
  });

  it("leave Thai text with its marks alone", () => {
    const thai = "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ น้ำ กำ";
    expect(encodeXstring(thai)).toBe(thai);
    expect(deepTextOf(parse(`<t>${thai}</t>`))).toBe(thai);
  });
});

describe("parts are refused when they", () => {
  it("have a document type, so that no entity is ever expanded", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(errorOf(() => parse(bomb))).toBe("damaged");
    expect(errorOf(() => parse('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'))).toBe("damaged");
    expect(errorOf(() => parse("<x>&undefined;</x>"))).toBe("damaged");
  });

  it("are nested too deeply", () => {
    expect(errorOf(() => parse("<a>".repeat(300) + "</a>".repeat(300)))).toBe("too-large");
    expect(errorOf(() => parse("<a>".repeat(200) + "</a>".repeat(200)))).toBe("no error");
  });

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a b=1/>",
    "<a b='1' b='2'/>",
    "<p:a/>",
    "<a>\u0001</a>",
    "<a/><b/>",
  ])("are not well-formed: %j", (xml) => {
    expect(errorOf(() => parse(xml))).toBe("damaged");
  });

  it("are not the text that they claim to be", () => {
    const bytes = new Uint8Array([0x3c, 0x61, 0x3e, 0xc3, 0x28, 0x3c, 0x2f, 0x61, 0x3e]);
    expect(errorOf(() => parseTree("p", bytes))).toBe("damaged");
  });
});

describe("parts may be", () => {
  it("UTF-16 and begin with a byte order mark", () => {
    const xml = '\ufeff<?xml version="1.0" encoding="UTF-16"?><a>ไทย</a>';
    const bytes = new Uint8Array(xml.length * 2);
    const view = new DataView(bytes.buffer);
    [...xml].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), true));
    expect(deepTextOf(parseTree("p", bytes))).toBe("ไทย");
    expect(deepTextOf(parse("\ufeff<a>x</a>"))).toBe("x");
  });

  it("laid out with white space, which is content only where it stands alone", () => {
    const root = parse("<a>\n  <b> </b>\n  <c>x <d/> y</c>\n</a>");
    expect(root.children).toHaveLength(2);
    expect(deepTextOf(root.children[0] as XmlElement)).toBe(" ");
    expect((root.children[1] as XmlElement).children[0]).toBe("x ");
  });

  it("cut anywhere by the decoder's chunks", () => {
    const long = "ก".repeat(200_000);
    expect(deepTextOf(parse(`<a>${long}</a>`))).toBe(long);
  });
});

describe("trees", () => {
  const xml =
    `<x:a xmlns:x="${MAIN}" xmlns:q="urn:q" q:k="1"><x:b t="&quot;&lt;&#10;"/><q:c><x:d/></q:c>` +
    `<e xmlns="urn:e"><f/><x:g/></e></x:a>`;

  it("come back as they were", () => {
    expect(canonical(serialize(parse(xml)))).toEqual(canonical(xml));
  });

  it("stand alone as fragments in any part", () => {
    const holder = `<sheet xmlns="${MAIN}">${serializeFragment(parse(xml))}</sheet>`;
    expect(canonical(holder).children[0]).toEqual(canonical(xml));
    const inner = parse(xml).children[1] as XmlElement;
    expect(canonical(`<s xmlns="${MAIN}">${serializeFragment(inner)}</s>`).children[0]).toEqual(
      canonical(xml).children[1],
    );
  });

  it("can take elements without prefix, whatever prefix they had themselves", () => {
    const root = rewritable(parse(xml));
    const longer = { ...root, children: [...root.children, element("new")] };
    const read = canonical(serialize(longer));
    expect(read.children.slice(0, 3)).toEqual(canonical(xml).children);
    expect(read.children[3]).toEqual({ name: `{${MAIN}}new`, attributes: {}, children: [] });
  });

  it("declare the prefixes that they use, and drop what nobody can name", () => {
    const root = element("worksheet", { xmlns: MAIN }, [
      element("a", { "r:id": "rId1", "xr:uid": "{1}", "unknown:x": "1" }),
    ]);
    const written = serialize(declarePrefixes(root, false));
    const a = childNamed(parse(written), "a");
    expect(a?.attributes).toEqual({ "r:id": "rId1", "xr:uid": "{1}" });
    expect(written).toContain('mc:Ignorable="xr"');
    expect(serialize(declarePrefixes(root, true))).toContain(
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
  });

  it("are put in the order of a schema, strangers beside their neighbours", () => {
    const children = ["c", "odd", "a"].map((name) => element(name));
    const wrapped = element("mc:AlternateContent", {}, [element("mc:Choice", {}, [element("b")])]);
    const names = inSchemaOrder([wrapped, ...children], ["a", "b", "c"]).map(({ name }) => name);
    expect(names).toEqual(["a", "mc:AlternateContent", "c", "odd"]);
  });

  it("can be read from what was serialized", () => {
    expect(parseFragment(serializeFragment(element("a", { b: 1 }, ["x & y"]))).children).toEqual(["x & y"]);
  });
});
