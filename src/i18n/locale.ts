/** The languages of the product. Thai is the default; English is equally complete. */
export type Locale = "th" | "en";

export const LOCALES: readonly Locale[] = ["th", "en"];

/**
 * The language for a host's display language ("th-TH", "en-US"): as the manifest does it, Thai unless the host
 * speaks English. Null or an unknown language is Thai: the product is made for Thai offices.
 */
export function localeFor(displayLanguage: string | null | undefined): Locale {
  return /^en\b/i.test(displayLanguage ?? "") ? "en" : "th";
}

export function isLocale(value: unknown): value is Locale {
  return value === "th" || value === "en";
}
