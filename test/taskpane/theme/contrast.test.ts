import { THEMES, type PaneTheme, type PaneThemeName } from "../../../src/taskpane/theme/themes";

function channel(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const match = /^#(..)(..)(..)$/.exec(color);
  if (!match) throw new Error(`not a hex colour: ${color}`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map(channel);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

type Token = keyof PaneTheme;

/** Text on what it stands on: 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXTS: [Token, Token][] = [
  ["colorNeutralForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground2", "colorNeutralBackground1"],
  ["colorNeutralForeground2", "colorNeutralBackground2"],
  ["colorNeutralForeground2", "colorBrandBackground2"],
  ["colorNeutralForeground3", "colorNeutralBackground1"],
  ["colorNeutralForeground1", "colorBrandBackground2"],
  ["colorBrandForeground2", "colorBrandBackground2"],
  ["colorBrandForegroundLink", "colorNeutralBackground1"],
  ["colorStatusWarningForeground1", "colorNeutralBackground1"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["itaFailText", "colorNeutralBackground1"],
  ["itaFailText", "itaFailSoft"],
];

/** Bars and lines: 3:1 (1.4.11). */
const PICTURES: [Token, Token][] = [
  ["itaFail", "colorNeutralBackground1"],
  ["itaFail", "itaTrack"],
  ["itaPass", "colorNeutralBackground1"],
  ["itaMark", "colorNeutralBackground1"],
  ["itaMark", "itaTrack"],
  ["colorBrandForeground1", "colorNeutralBackground1"],
];

describe.each(Object.keys(THEMES) as PaneThemeName[])("the %s theme", (name) => {
  const theme = THEMES[name];
  const ratio = (front: Token, back: Token) => contrast(String(theme[front]), String(theme[back]));

  test.each(TEXTS)("%s is readable on %s", (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(PICTURES)("%s is visible on %s", (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });

  test("failing and passing bars differ in lightness as well as hue", () => {
    expect(ratio("itaFail", "itaPass")).toBeGreaterThanOrEqual(1.5);
  });
});
