/**
 * TH SarabunPSK, the government's font, may not be had from npm; Sarabun, by the same hand, may. Its letters are the same
 * drawn larger: at one size the government's are 5/7 as wide and their line is one and a half times the size (a row of 24
 * points at 16). A copy of Sarabun with those measures breaks lines and fills rows nearly as the government's font does.
 */
const SCALE = 7 / 5;
const LINE = 1.5;
/** How much of a line is above the base line. */
const ABOVE = 0.68;

const FAMILY = "Sarabun";
/** As long as the other name, which it takes the place of. */
export const GOVERNMENT_LIKE = "SarabuG";

/** A TrueType file's tables by name: where they begin. */
function tablesOf(font: Buffer): Map<string, number> {
  const count = font.readUInt16BE(4);
  const tables = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const entry = 12 + 16 * index;
    tables.set(font.toString("latin1", entry, entry + 4), font.readUInt32BE(entry + 8));
  }
  return tables;
}

/** The font with the government's measures, under a name of its own. */
export function governmentLike(sarabun: Buffer): Buffer {
  const font = Buffer.from(sarabun);
  const tables = tablesOf(font);
  const at = (table: string): number => {
    const offset = tables.get(table);
    if (offset === undefined) throw new Error(`the font has no table ${table}`);
    return offset;
  };
  const unitsPerEm = Math.round(font.readUInt16BE(at("head") + 18) * SCALE);
  const ascender = Math.round(unitsPerEm * LINE * ABOVE);
  const descender = Math.round(unitsPerEm * LINE * (1 - ABOVE));
  font.writeUInt16BE(unitsPerEm, at("head") + 18);
  // hhea and OS/2 each have their own word for ascender, descender and gap (OpenType specification).
  font.writeInt16BE(ascender, at("hhea") + 4);
  font.writeInt16BE(-descender, at("hhea") + 6);
  font.writeInt16BE(0, at("hhea") + 8);
  font.writeInt16BE(ascender, at("OS/2") + 68);
  font.writeInt16BE(-descender, at("OS/2") + 70);
  font.writeInt16BE(0, at("OS/2") + 72);
  font.writeUInt16BE(ascender, at("OS/2") + 74);
  font.writeUInt16BE(descender, at("OS/2") + 76);
  for (const encode of [(text: string) => Buffer.from(text, "latin1"), utf16]) {
    const [from, to] = [encode(FAMILY), encode(GOVERNMENT_LIKE)];
    for (let found = font.indexOf(from); found >= 0; found = font.indexOf(from, found + 1))
      to.copy(font, found);
  }
  return font;
}

/** Big-endian, as names in fonts are. */
function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}
