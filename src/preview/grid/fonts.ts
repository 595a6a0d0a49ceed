import { createTextMeasure } from "./textMeasure";
import { STAND_IN_FONT } from "./units";

/** What measures the text of every sheet of the page. */
export const measure = createTextMeasure();

const listeners = new Set<() => void>();
let version = 0;

/** Grows when a font has arrived: everything has another size now and is measured again. */
export const fontVersion = (): number => version;

export function subscribeToFonts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

document.fonts.addEventListener("loadingdone", () => {
  measure.forget();
  version += 1;
  for (const listener of [...listeners]) listener();
});

// Asked for at once: most sheets of an office need them.
for (const weight of [400, 700]) void document.fonts.load(`${weight} 16px "${STAND_IN_FONT}"`, "ก");
