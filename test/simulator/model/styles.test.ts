import fc from "fast-check";
import { DEFAULT_STYLE, internStyle, patchStyle, stylePatcher } from "../../../src/simulator/model/styles";
import type { CellStyle } from "../../../src/simulator/model/types";

describe("styles", () => {
  it("are one object when they are equal", () => {
    const copy = JSON.parse(JSON.stringify(DEFAULT_STYLE)) as CellStyle;
    expect(internStyle(copy)).toBe(DEFAULT_STYLE);
    const bold = patchStyle(DEFAULT_STYLE, { font: { bold: true } });
    expect(bold).not.toBe(DEFAULT_STYLE);
    expect(patchStyle(bold, { font: { bold: false } })).toBe(DEFAULT_STYLE);
    expect(patchStyle(DEFAULT_STYLE, { font: { bold: true } })).toBe(bold);
  });

  it("share their parts", () => {
    const bold = patchStyle(DEFAULT_STYLE, { font: { bold: true } });
    expect(bold.fill).toBe(DEFAULT_STYLE.fill);
    expect(bold.borders).toBe(DEFAULT_STYLE.borders);
  });

  it("cannot be changed in place", () => {
    expect(() => Object.assign(DEFAULT_STYLE, { locked: false })).toThrow(TypeError);
    expect(() => Object.assign(DEFAULT_STYLE.font, { bold: true })).toThrow(TypeError);
  });

  it("keep what the patch does not name, also when it names it as undefined", () => {
    const style = patchStyle(DEFAULT_STYLE, { font: { size: 16, name: undefined }, locked: undefined });
    expect(style.font.size).toBe(16);
    expect(style.font.name).toBe("Calibri");
    expect(style.locked).toBe(true);
  });

  it("leave the theme's font when the font is named", () => {
    const style = patchStyle(DEFAULT_STYLE, { font: { name: "TH SarabunPSK" } });
    expect(style.font.carried).toBeUndefined();
    expect(patchStyle(DEFAULT_STYLE, { font: { size: 12 } }).font.carried).toEqual({
      family: "2",
      scheme: "minor",
    });
  });

  it("drop a gradient when a pattern is set", () => {
    const gradient = patchStyle(DEFAULT_STYLE, { fill: { pattern: "gradient", carried: "<gradientFill/>" } });
    const solid = patchStyle(gradient, { fill: { pattern: "solid", foreground: { rgb: "#FF0000" } } });
    expect(solid.fill).toEqual({ pattern: "solid", foreground: { rgb: "#FF0000" }, background: null });
  });

  it("can be patched many at a time", () => {
    const patch = stylePatcher({ alignment: { wrapText: true } });
    expect(patch(DEFAULT_STYLE)).toBe(patchStyle(DEFAULT_STYLE, { alignment: { wrapText: true } }));
    expect(patch(DEFAULT_STYLE).alignment.wrapText).toBe(true);
  });

  it("never take different styles for one", () => {
    const patches = fc.record({
      numberFormat: fc.string(),
      font: fc.record({ name: fc.string(), size: fc.integer({ min: 1, max: 409 }), bold: fc.boolean() }),
      alignment: fc.record({ indent: fc.nat(250), wrapText: fc.boolean() }),
      locked: fc.boolean(),
    });
    fc.assert(
      fc.property(patches, patches, (a, b) => {
        const one = patchStyle(DEFAULT_STYLE, a);
        const other = patchStyle(DEFAULT_STYLE, b);
        expect(one === other).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
