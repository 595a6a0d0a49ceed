/** What the user typed into an option: a value, nothing, or something that is not one. */
export type Typed<T> = { ok: true; value: T | undefined } | { ok: false };

function withArabicDigits(text: string): string {
  return text.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** A pass mark from 0 to 100; empty means "as the fiscal year has it". Thai digits are digits. */
export function parsePassMark(text: string): Typed<number> {
  const typed = withArabicDigits(text);
  if (typed === "") return { ok: true, value: undefined };
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(typed)) return { ok: false };
  const value = Number(typed);
  return value <= 100 ? { ok: true, value } : { ok: false };
}

/** A fiscal year of the Buddhist era; empty means "as the workbook says". A Christian-era year is not guessed at. */
export function parseFiscalYear(text: string): Typed<number> {
  const typed = withArabicDigits(text);
  if (typed === "") return { ok: true, value: undefined };
  return /^2[5-6]\d\d$/.test(typed) ? { ok: true, value: Number(typed) } : { ok: false };
}
