import type { SheetSnapshot } from "../../snapshot";

const SAMPLE_TEXTS = 200;
const MIN_LETTERS = 40;

/**
 * Whether a sheet's Thai was read in a wrong 8-bit encoding: TIS-620 puts Thai at A1–FB, which Latin-1, Windows-1252 and Mac
 * Roman show as "§Ÿà¡◊Õ". Then most letters are neither ASCII nor Thai. It can only be said, not repaired.
 */
export function isGarbled(sheet: SheetSnapshot): boolean {
  let thai = 0;
  let ascii = 0;
  let foreign = 0;
  let texts = 0;
  for (const row of sheet.values) {
    for (const cell of row) {
      if (typeof cell !== "string" || cell === "") continue;
      for (let i = 0; i < cell.length && i < 200; i++) {
        const code = cell.charCodeAt(i);
        if (code >= 0x0e00 && code <= 0x0e7f) thai++;
        else if (code < 0x80) ascii++;
        else if (code < 0x0250 || (code >= 0x2000 && code <= 0x2bff) || code === 0x02c6 || code === 0x02dc)
          foreign++;
      }
      if (++texts >= SAMPLE_TEXTS) return judge();
    }
  }
  return judge();

  function judge(): boolean {
    return thai === 0 && foreign >= MIN_LETTERS && foreign > ascii;
  }
}
