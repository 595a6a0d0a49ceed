import {
  applyTint,
  colorFromHex,
  colorToHex,
  OFFICE_THEME_COLORS,
  STANDARD_INDEXED_COLORS,
} from "../../../src/simulator/model/colors";

const TINTS = [
  0.7999816888943144, 0.5999938962981048, 0.3999755851924192, -0.249977111117893, -0.499984740745262,
];

/** What Excel's colour picker shows for the Office theme of 2013: the five shades under each colour. */
const SWATCHES: Record<string, string[]> = {
  "#4472C4": ["#D9E1F2", "#B4C6E7", "#8EA9DB", "#305496", "#203764"],
  "#5B9BD5": ["#DDEBF7", "#BDD7EE", "#9BC2E6", "#2F75B5", "#1F4E78"],
  "#ED7D31": ["#FCE4D6", "#F8CBAD", "#F4B084", "#C65911", "#833C0C"],
  "#A5A5A5": ["#EDEDED", "#DBDBDB", "#C9C9C9", "#7B7B7B", "#525252"],
  "#FFC000": ["#FFF2CC", "#FFE699", "#FFD966", "#BF8F00", "#806000"],
  "#70AD47": ["#E2EFDA", "#C6E0B4", "#A9D08E", "#548235", "#375623"],
  "#44546A": ["#D6DCE4", "#ACB9CA", "#8497B0", "#333F4F", "#222B35"],
};

describe("tints", () => {
  it.each(Object.entries(SWATCHES))("of %s are the swatches of Excel's colour picker", (base, swatches) => {
    expect(TINTS.map((tint) => applyTint(base, tint))).toEqual(swatches);
  });

  it("of white, black and grey are exact too", () => {
    const white = [-0.0499893185216834, -0.14999847407452621, -0.249977111117893, -0.34998626667073579];
    expect(white.map((tint) => applyTint("#FFFFFF", tint))).toEqual([
      "#F2F2F2",
      "#D9D9D9",
      "#BFBFBF",
      "#A6A6A6",
    ]);
    const black = [0.499984740745262, 0.34998626667073579, 0.249977111117893, 0.14999847407452621];
    expect(black.map((tint) => applyTint("#000000", tint))).toEqual([
      "#808080",
      "#595959",
      "#404040",
      "#262626",
    ]);
    expect(applyTint("#E7E6E6", -0.249977111117893)).toBe("#AEAAAA");
  });

  it("of the whole scale end in white and black", () => {
    expect(applyTint("#4472C4", 1)).toBe("#FFFFFF");
    expect(applyTint("#4472C4", -1)).toBe("#000000");
    expect(applyTint("#4472C4", 0)).toBe("#4472C4");
  });
});

describe("colorToHex", () => {
  const palette = { themeColors: [...OFFICE_THEME_COLORS] };

  it("resolves every way of writing a colour", () => {
    expect(colorToHex({ rgb: "#ff00aa" }, palette)).toBe("#FF00AA");
    expect(colorToHex({ theme: 0 }, palette)).toBe("#FFFFFF");
    expect(colorToHex({ theme: 1 }, palette)).toBe("#000000");
    expect(colorToHex({ theme: 4, tint: 0.7999816888943144 }, palette)).toBe("#D9E1F2");
    expect(colorToHex({ indexed: 10 }, palette)).toBe("#FF0000");
    expect(colorToHex({ indexed: 64 }, palette)).toBe("#000000");
    expect(colorToHex({ indexed: 65 }, palette)).toBe("#FFFFFF");
  });

  it("gives the automatic colour for automatic, absent and unknown colours", () => {
    expect(colorToHex({ auto: true }, palette, "#123456")).toBe("#123456");
    expect(colorToHex(null, palette)).toBe("#000000");
    expect(colorToHex({ theme: 99 }, palette, "#123456")).toBe("#123456");
    expect(colorToHex({ indexed: 63 }, palette)).toBe(STANDARD_INDEXED_COLORS[63]);
  });

  it("takes the workbook's own palette before the standard one", () => {
    const own = STANDARD_INDEXED_COLORS.map((hex, index) => (index === 10 ? "#010203" : hex));
    expect(colorToHex({ indexed: 10 }, { ...palette, indexedColors: own })).toBe("#010203");
  });

  it("reads hex texts with and without alpha", () => {
    expect(colorFromHex("#a1b2c3")).toEqual({ rgb: "#A1B2C3" });
    expect(colorFromHex("FFA1B2C3")).toEqual({ rgb: "#A1B2C3" });
    expect(colorFromHex("red")).toBeNull();
  });
});
