import { useSyncExternalStore } from "react";
import type { Preferences } from "../state/preferences";
import type { PaneThemeName } from "./themes";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  if (typeof matchMedia !== "function") return () => undefined;
  const list = matchMedia(DARK);
  list.addEventListener("change", onChange);
  return () => list.removeEventListener("change", onChange);
}

/** The theme the system asks for. Under forced colours (Windows contrast themes) the system recolours either one. */
function systemTheme(): PaneThemeName {
  return typeof matchMedia === "function" && matchMedia(DARK).matches ? "dark" : "light";
}

/** The user's choice first, then the host's theme, then the system's. */
export function useThemeName(
  host: PaneThemeName | undefined,
  preference: Preferences["theme"],
): PaneThemeName {
  const system = useSyncExternalStore(subscribe, systemTheme, () => "light" as const);
  if (preference !== "host") return preference;
  return host ?? system;
}
