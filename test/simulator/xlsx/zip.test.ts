import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { FileError } from "../../../src/simulator/xlsx";
import { crc32 } from "../../../src/simulator/xlsx/zip/crc32";
import { packEntry, unpackEntry } from "../../../src/simulator/xlsx/zip/entry";
import { readZip } from "../../../src/simulator/xlsx/zip/readZip";
import { writeZip } from "../../../src/simulator/xlsx/zip/writeZip";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const some = text("some text, some text, some text, some text");

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return "no error";
}

describe("archives", () => {
  it("have the checksum of the standard", () => {
    expect(crc32(text("123456789"))).toBe(0xcbf43926);
  });

  it("are written so that another program reads them, and the other way round", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 })),
        (files) => {
          const written = writeZip(Object.entries(files).map(([name, bytes]) => packEntry(name, bytes)));
          expect(unzipSync(written)).toEqual(files);
          const read = readZip(zipSync(files)).map((entry) => [entry.name, unpackEntry(entry)]);
          expect(Object.fromEntries(read)).toEqual(files);
        },
      ),
    );
  });

  it("depend on nothing but their entries", () => {
    const once = writeZip([packEntry("a.xml", some), packEntry("ไทย.xml", some)]);
    expect(writeZip([packEntry("a.xml", some), packEntry("ไทย.xml", some)])).toEqual(once);
    expect(Object.keys(unzipSync(once))).toEqual(["a.xml", "ไทย.xml"]);
  });

  it("may have data descriptors, comments and Windows' separators", () => {
    const bytes = zipSync({ "xl\\book.xml": some });
    const commented = new Uint8Array([...bytes, ...text("comment")]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 7, true);
    expect(readZip(commented).map(({ name }) => name)).toEqual(["xl/book.xml"]);
  });

  it("are damaged wherever they are cut off", () => {
    const bytes = zipSync({ "a.xml": some, "b.xml": some });
    for (let length = 4; length < bytes.length; length += 7) {
      expect(codeOf(() => readZip(bytes.slice(0, length)))).toBe("damaged");
    }
  });

  it("are damaged when a part is not what its checksum says", () => {
    const bytes = zipSync({ "a.xml": some }, { level: 0 });
    bytes[45] = (bytes[45] as number) ^ 1;
    const [entry] = readZip(bytes);
    expect(codeOf(() => unpackEntry(entry!))).toBe("damaged");
  });

  it("never give more than they declare", () => {
    const bytes = zipSync({ "a.xml": new Uint8Array(100_000) });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(codeOf(() => unpackEntry(readZip(bytes)[0]!))).toBe("damaged");
  });

  it("are refused when a name occurs twice", () => {
    expect(codeOf(() => readZip(writeZip([packEntry("a.xml", some), packEntry("A.XML", some)])))).toBe(
      "damaged",
    );
  });

  it("are told apart when they are encrypted", () => {
    const bytes = zipSync({ "a.xml": some });
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    bytes[directory + 8] = 1;
    expect(codeOf(() => readZip(bytes))).toBe("password-protected");
  });

  it("are too large before anything is unpacked", () => {
    const bytes = zipSync({ "a.xml": some, "b.xml": some });
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 24, 0x30000000, true);
    expect(codeOf(() => readZip(bytes))).toBe("too-large");
  });

  it("may be in the 64-bit form", () => {
    // One stored entry whose sizes stand in the extra field of the directory, with a 64-bit end record.
    const name = text("a.xml");
    const crc = crc32(some);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(26, name.length, true);
    const record = new DataView(new ArrayBuffer(46));
    record.setUint32(0, 0x02014b50, true);
    record.setUint32(16, crc, true);
    record.setUint32(20, 0xffffffff, true);
    record.setUint32(24, 0xffffffff, true);
    record.setUint16(28, name.length, true);
    record.setUint16(30, 20, true);
    const extra = new DataView(new ArrayBuffer(20));
    extra.setUint16(0, 1, true);
    extra.setUint16(2, 16, true);
    extra.setUint32(4, some.length, true);
    extra.setUint32(12, some.length, true);
    const offset = 30 + name.length + some.length;
    const end64 = new DataView(new ArrayBuffer(56));
    end64.setUint32(0, 0x06064b50, true);
    end64.setUint32(32, 1, true);
    end64.setUint32(48, offset, true);
    const locator = new DataView(new ArrayBuffer(20));
    locator.setUint32(0, 0x07064b50, true);
    locator.setUint32(8, offset + 46 + name.length + 20, true);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(10, 0xffff, true);
    end.setUint32(16, 0xffffffff, true);
    const pieces = [local, name, some, record, name, extra, end64, locator, end].map((piece) =>
      piece instanceof DataView ? new Uint8Array(piece.buffer) : piece,
    );
    const bytes = new Uint8Array(pieces.flatMap((piece) => [...piece]));
    const [entry] = readZip(bytes);
    expect(entry?.name).toBe("a.xml");
    expect(unpackEntry(entry!)).toEqual(some);
  });
});
