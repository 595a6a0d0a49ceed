/** The three instruments of the assessment: staff survey, service users' survey, public disclosure. */
export type Instrument = "IIT" | "EIT" | "OIT";

export const INSTRUMENTS: readonly Instrument[] = ["IIT", "EIT", "OIT"];

/** Our own key of an indicator. Official numbers are not keys: documents swap them (9 and 10 in Chiang Mai's 2563 report). */
export type IndicatorId =
  | "duties"
  | "budget"
  | "power"
  | "assets"
  | "problem-solving"
  | "service-quality"
  | "communication"
  | "improvement"
  | "disclosure"
  | "prevention";
