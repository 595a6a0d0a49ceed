import type { Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { BRAND } from "./brand";

/**
 * There is no third one: under Windows' contrast themes the browser puts the system's colours in place of either
 * (forced colours), and the styles name what must then be drawn in which of them.
 */
export type PaneThemeName = "light" | "dark";

/** Colours of the product beside Fluent's own. Fail and pass differ in lightness as well as hue, and never stand alone. */
interface ScoreColors {
  itaFail: string;
  itaFailText: string;
  itaFailSoft: string;
  itaPass: string;
  itaTrack: string;
  itaMark: string;
}

export type PaneTheme = Theme & ScoreColors;

/**
 * Thai first: Leelawadee UI is on every Windows, Sarabun and Noto Sans Thai elsewhere. Lines are taller than Fluent's,
 * or the marks above and below Thai letters touch the line before.
 */
const THAI_TYPE: Partial<Theme> = {
  fontFamilyBase: '"Leelawadee UI", "Segoe UI", "Sarabun", "Noto Sans Thai", sans-serif',
  fontSizeBase200: "13px",
  lineHeightBase100: "18px",
  lineHeightBase200: "20px",
  lineHeightBase300: "22px",
  lineHeightBase400: "26px",
  lineHeightBase500: "30px",
  lineHeightBase600: "36px",
};

const LIGHT: ScoreColors = {
  itaFail: "#B3261E",
  itaFailText: "#8C1D18",
  itaFailSoft: "#FCEEED",
  itaPass: "#5B9AA8",
  itaTrack: "#EEF1F2",
  itaMark: "#242424",
};

const DARK: ScoreColors = {
  itaFail: "#F2877F",
  itaFailText: "#FFB4AB",
  itaFailSoft: "#432321",
  itaPass: "#3F8496",
  itaTrack: "#33393B",
  itaMark: "#FFFFFF",
};

export const THEMES: Record<PaneThemeName, PaneTheme> = {
  light: { ...createLightTheme(BRAND), ...THAI_TYPE, ...LIGHT },
  dark: { ...createDarkTheme(BRAND), ...THAI_TYPE, ...DARK },
};

/** The product's colours as CSS variables, the way Fluent's `tokens` gives its own. */
export const scoreTokens: Record<keyof ScoreColors, string> = {
  itaFail: "var(--itaFail)",
  itaFailText: "var(--itaFailText)",
  itaFailSoft: "var(--itaFailSoft)",
  itaPass: "var(--itaPass)",
  itaTrack: "var(--itaTrack)",
  itaMark: "var(--itaMark)",
};
