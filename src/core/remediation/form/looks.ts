import type { RangeFormat } from "../../changes/changeSet";
import { TEXT } from "../../paper/looks";

/** What the agency fills in: a light tint that a copier loses, and a line around it. */
export const ANSWER: RangeFormat = { fillColor: "#FFF8E1", locked: false };
export const CELL: RangeFormat = { ...TEXT, wrap: true, borders: { style: "Thin" } };
