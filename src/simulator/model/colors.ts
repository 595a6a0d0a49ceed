/** Colours as people see them: theme, tint and palette resolved to "#RRGGBB". */
import type { Color, WorkbookModel } from "./types";

/**
 * The Office theme of 2013–2022 in the order that colour indexes use: lt1, dk1, lt2, dk2, accent1…6, hlink, folHlink.
 * (The theme part lists dk1 before lt1; `theme="0"` nevertheless means lt1: ECMA-376 §18.8.3 as Excel applies it.)
 */
export const OFFICE_THEME_COLORS: readonly string[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];

/** ECMA-376 §18.8.27: 0–7 repeat 8–15, then the 56 colours of the classic palette. */
const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const REST =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
export const STANDARD_INDEXED_COLORS: readonly string[] = [...EIGHT, ...EIGHT, ...REST.split(" ")].map(
  (hex) => `#${hex}`,
);

const SYSTEM_FOREGROUND = 64;
const SYSTEM_BACKGROUND = 65;

export type Palette = Pick<WorkbookModel, "themeColors" | "indexedColors">;

/** "#RRGGBB" of a colour; `automatic` (black for text, say) when the colour is automatic or absent. */
export function colorToHex(color: Color | null | undefined, palette: Palette, automatic = "#000000"): string {
  if (!color || "auto" in color) return automatic;
  return applyTint(baseColor(color, palette, automatic), color.tint ?? 0);
}

function baseColor(color: Exclude<Color, { auto: true }>, palette: Palette, automatic: string): string {
  if ("rgb" in color) return color.rgb.toUpperCase();
  if ("theme" in color) return palette.themeColors[color.theme] ?? automatic;
  if (color.indexed === SYSTEM_FOREGROUND) return "#000000";
  if (color.indexed === SYSTEM_BACKGROUND) return "#FFFFFF";
  return (palette.indexedColors ?? STANDARD_INDEXED_COLORS)[color.indexed] ?? automatic;
}

/**
 * Lightens (tint > 0) or darkens (tint < 0) the luminance of a colour: ECMA-376 §18.8.19. The arithmetic is the
 * whole-number HLS of Windows (0–240; Microsoft KB 29240), which gives exactly the swatches of Excel's colour picker;
 * fractions would be off by a step or two.
 */
export function applyTint(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const { hue, luminance, saturation } = toHls(hex);
  const changed = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + HLS_MAX * tint;
  // The file's tints are a little short of round values (0.79998 for 0.8): make up for it before rounding down.
  return fromHls({ hue, saturation, luminance: Math.min(HLS_MAX, Math.max(0, Math.floor(changed + 0.01))) });
}

const HLS_MAX = 240;
const RGB_MAX = 255;

interface Hls {
  hue: number;
  luminance: number;
  saturation: number;
}

/** Whole-number division, to the nearest. */
function divide(dividend: number, divisor: number): number {
  return Math.floor((dividend + divisor / 2) / divisor);
}

function toHls(hex: string): Hls {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const luminance = divide((max + min) * HLS_MAX, 2 * RGB_MAX);
  if (max === min) return { hue: 0, luminance, saturation: 0 };
  const range = luminance <= HLS_MAX / 2 ? max + min : 2 * RGB_MAX - max - min;
  const saturation = divide((max - min) * HLS_MAX, range);
  const distance = (value: number): number => divide((max - value) * (HLS_MAX / 6), max - min);
  const hue =
    max === red
      ? distance(blue) - distance(green)
      : max === green
        ? HLS_MAX / 3 + distance(red) - distance(blue)
        : (2 * HLS_MAX) / 3 + distance(green) - distance(red);
  return { hue: (hue + HLS_MAX) % HLS_MAX, luminance, saturation };
}

function fromHls({ hue, luminance, saturation }: Hls): string {
  const high =
    luminance <= HLS_MAX / 2
      ? divide(luminance * (HLS_MAX + saturation), HLS_MAX)
      : luminance + saturation - divide(luminance * saturation, HLS_MAX);
  const low = 2 * luminance - high;
  const channel = (shift: number): string => {
    const at = (hue + shift + HLS_MAX) % HLS_MAX;
    const rise = (distance: number): number => low + divide((high - low) * distance, HLS_MAX / 6);
    const level =
      at < HLS_MAX / 6
        ? rise(at)
        : at < HLS_MAX / 2
          ? high
          : at < (HLS_MAX * 2) / 3
            ? rise((HLS_MAX * 2) / 3 - at)
            : low;
    const value = Math.min(RGB_MAX, divide(level * RGB_MAX, HLS_MAX));
    return value.toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${channel(HLS_MAX / 3)}${channel(0)}${channel(-HLS_MAX / 3)}`;
}

/** "#RRGGBB" or "RRGGBB" or "AARRGGBB" as a colour; null for anything else. */
export function colorFromHex(text: string): Color | null {
  const match = /^#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})$/.exec(text.trim());
  return match?.[1] ? { rgb: `#${match[1].toUpperCase()}` } : null;
}
