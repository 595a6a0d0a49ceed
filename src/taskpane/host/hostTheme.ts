import type { PaneThemeName } from "../theme/themes";

/** What of `Office.context.officeTheme` is read; older hosts leave parts of it out. */
export interface HostColors {
  isDarkTheme?: boolean;
  bodyBackgroundColor?: string;
}

/** Below this relative brightness (0–255) white text is read more easily than black. */
const MIDDLE = 128;

function brightnessOf(hexColor: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hexColor);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Light or dark as the host's colours are; undefined when the host says nothing of use. */
export function themeOfHost(colors: HostColors | null | undefined): PaneThemeName | undefined {
  if (!colors) return undefined;
  if (typeof colors.isDarkTheme === "boolean") return colors.isDarkTheme ? "dark" : "light";
  const brightness = brightnessOf(colors.bodyBackgroundColor ?? "");
  if (brightness === null) return undefined;
  return brightness < MIDDLE ? "dark" : "light";
}
