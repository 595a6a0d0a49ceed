/** Excel's enumerations beside the names of ECMA-376 that the model keeps. */
import type { Arguments } from "../arguments";

/** model name → Office.js name */
export type Names = Readonly<Record<string, string>>;

export const HORIZONTAL: Names = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const VERTICAL: Names = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** By the number of ECMA-376 §18.8.1. */
export const READING_ORDER = ["Context", "LeftToRight", "RightToLeft"] as const;

export const UNDERLINE: Names = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};

export const PATTERN: Names = {
  none: "None",
  solid: "Solid",
  gray125: "Gray16",
  gray0625: "Gray8",
  lightGray: "Gray25",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gradient: "LinearGradient",
};

export function toOffice(names: Names, own: string): string {
  return names[own] ?? own;
}

/** The model's name for the argument. @throws InvalidArgument */
export function fromOffice(names: Names, args: Arguments, index = 0): string {
  const wanted = args.oneOf(index, Object.values(names));
  return Object.keys(names).find((own) => names[own] === wanted) ?? wanted;
}

/** Line style and weight of Office.js for each style of ECMA-376. */
const LINES: readonly [own: string, style: string, weight: string][] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

export const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export function lineToOffice(own: string): { style: string; weight: string } {
  const found = LINES.find(([name]) => name === own);
  return { style: found?.[1] ?? "Continuous", weight: found?.[2] ?? "Thin" };
}

/** The model's style for a line of that style and weight; the weight gives way when there is no such line. */
export function lineFromOffice(style: string, weight: string): string {
  const exact = LINES.find(([, ofStyle, ofWeight]) => ofStyle === style && ofWeight === weight);
  return (exact ?? LINES.find(([, ofStyle]) => ofStyle === style) ?? LINES[0])?.[0] ?? "thin";
}

/** A weight given to a line: a style that has no such weight becomes a continuous line, as in Excel. */
export function lineOfWeight(own: string, weight: string): string {
  const { style } = lineToOffice(own);
  const same = LINES.find(([, ofStyle, ofWeight]) => ofStyle === style && ofWeight === weight);
  return same?.[0] ?? lineFromOffice("Continuous", weight);
}
