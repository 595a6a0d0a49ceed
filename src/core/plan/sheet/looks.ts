import type { RuleSpec } from "../../changes/changeSet";

export { DATE_FORMAT, FONT, HEADER, SMALL, TEXT, TITLE } from "../../paper/looks";

/** A timeline cell shows nothing of its own number, only text that people type. */
export const HIDDEN_NUMBER = ";;;@";

/**
 * What a bar looks like. Lightness (L*) is about 84 for planned, 57 for late and 31 for done, so that a grey print and a
 * colour-blind reader tell them apart; late, cancelled and points carry a sign besides.
 */
type Look = RuleSpec["format"];

export const PLANNED: Look = { fillColor: "#BDD7EE", fontColor: "#1F4E79" };
export const LATE: Look = { fillColor: "#E06666", fontColor: "#000000", bold: true };
export const DONE: Look = { fillColor: "#1F4E79", fontColor: "#FFFFFF" };
export const POINT: Look = { fontColor: "#1F4E79", bold: true };
export const CANCELLED: Look = { fillColor: "#F2F2F2", fontColor: "#7F7F7F" };
export const TODAY: Look = { outlineColor: "#404040" };
export const TODAY_HEADER: Look = { fillColor: "#BFBFBF", fontColor: "#000000" };
export const VANISHED: Look = { fontColor: "#7F7F7F" };

/** Shows `sign` in place of any number; text stays as typed. */
export function signFormat(sign: string): string {
  return `"${sign}";"${sign}";"${sign}"`;
}

/** Shows `sign` before any text. */
export function prefixFormat(sign: string): string {
  return `General;General;General;"${sign}"@`;
}
