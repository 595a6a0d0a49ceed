/** What differs between the regional settings that the simulated Excel can be told to have. */

export type LocaleName = "en-US" | "th-TH";

export interface LocaleRules {
  readonly name: LocaleName;
  /** Which number comes first in 1/4. */
  readonly dateOrder: "monthFirst" | "dayFirst";
  readonly currency: string;
  readonly longMonths: readonly string[];
  readonly shortMonths: readonly string[];
  readonly longDays: readonly string[];
  readonly shortDays: readonly string[];
  /** Built-in formats 6 and 8 (currency), 14 (short date) and 22 (with time) as this locale writes them. */
  readonly currencyFormat: string;
  readonly currencyFormatWithDecimals: string;
  readonly shortDateFormat: string;
  readonly dateTimeFormat: string;
}

const ENGLISH = {
  longMonths: "January February March April May June July August September October November December".split(
    " ",
  ),
  shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  longDays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  shortDays: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
};

export const EN_US: LocaleRules = {
  name: "en-US",
  dateOrder: "monthFirst",
  currency: "$",
  ...ENGLISH,
  currencyFormat: "$#,##0_);[Red]($#,##0)",
  currencyFormatWithDecimals: "$#,##0.00_);[Red]($#,##0.00)",
  shortDateFormat: "m/d/yyyy",
  dateTimeFormat: "m/d/yyyy h:mm",
};

/** Thai names as Windows and CLDR have them. */
export const TH_TH: LocaleRules = {
  name: "th-TH",
  dateOrder: "dayFirst",
  currency: "฿",
  longMonths: "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(
    " ",
  ),
  shortMonths: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" "),
  longDays: "อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์".split(" "),
  shortDays: "อา. จ. อ. พ. พฤ. ศ. ส.".split(" "),
  currencyFormat: '"฿"#,##0;[Red]-"฿"#,##0',
  currencyFormatWithDecimals: '"฿"#,##0.00;[Red]-"฿"#,##0.00',
  shortDateFormat: "d/m/yyyy",
  dateTimeFormat: "d/m/yyyy h:mm",
};

export function localeRules(name: LocaleName): LocaleRules {
  return name === "th-TH" ? TH_TH : EN_US;
}

function monthTable(...locales: LocaleRules[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const locale of locales) {
    for (const names of [locale.longMonths, locale.shortMonths]) {
      names.forEach((name, index) => table.set(name.toLowerCase(), index + 1));
    }
  }
  return table;
}

const ENGLISH_MONTHS = monthTable(EN_US);
const THAI_AND_ENGLISH_MONTHS = monthTable(EN_US, TH_TH);

/** 1–12 of a month's name; English names are understood everywhere, Thai ones only in Thai settings (assumed). */
export function monthNumber(name: string, locale: LocaleRules): number | null {
  const table = locale.name === "th-TH" ? THAI_AND_ENGLISH_MONTHS : ENGLISH_MONTHS;
  return table.get(name.toLowerCase()) ?? null;
}
