import type { RangeFormat } from "../changes/changeSet";

/** The government's document font (Cabinet resolution of 7 September 2553 names TH SarabunPSK); 14 points in wide tables. */
export const FONT = "TH SarabunPSK";
export const TITLE: RangeFormat = {
  fontName: FONT,
  fontSize: 18,
  bold: true,
  horizontal: "Center",
  vertical: "Center",
};
export const TEXT: RangeFormat = { fontName: FONT, fontSize: 14, vertical: "Top" };
export const HEADER: RangeFormat = {
  fontName: FONT,
  fontSize: 14,
  bold: true,
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
  fillColor: "#F2F2F2",
  borders: { style: "Thin" },
};
export const SMALL: RangeFormat = { fontName: FONT, fontSize: 12, fontColor: "#595959", vertical: "Center" };
/** Thai Buddhist calendar, Arabic digits: 30 เม.ย. 2564. */
export const DATE_FORMAT = "[$-107041E]d mmm yyyy;@";
