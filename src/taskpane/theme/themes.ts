import type { Theme } from "@fluentui/react-components";
import { createDarkTheme, createHighContrastTheme, createLightTheme } from "@fluentui/react-components";
import { BRAND } from "./brand";

export type PaneThemeName = "light" | "dark" | "highContrast";

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

/** For Office's own high-contrast themes; under Windows high contrast the system's colours replace these. */
const HIGH_CONTRAST: ScoreColors = {
  itaFail: "#FFFFFF",
  itaFailText: "#FFFFFF",
  itaFailSoft: "#000000",
  itaPass: "#1AEBFF",
  itaTrack: "#000000",
  itaMark: "#FFFF00",
};

export const THEMES: Record<PaneThemeName, PaneTheme> = {
  light: { ...createLightTheme(BRAND), ...THAI_TYPE, ...LIGHT },
  dark: { ...createDarkTheme(BRAND), ...THAI_TYPE, ...DARK },
  highContrast: { ...createHighContrastTheme(), ...THAI_TYPE, ...HIGH_CONTRAST },
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
