/** Conditional formats and data validations as the file has them. */
import type { Rect } from "./cellTypes";
import type { Color, DifferentialStyle } from "./styleTypes";

export interface CfValue {
  type: "num" | "percent" | "percentile" | "formula" | "min" | "max" | "autoMin" | "autoMax";
  value: string | null;
  gte?: boolean;
}

interface RuleBase {
  /** Session identity, "{GUID}" as Excel writes it. */
  id: string;
  ranges: Rect[];
  /** 1 is the highest; unique over the sheet. */
  priority: number;
  stopIfTrue: boolean;
  style: DifferentialStyle | null;
  /** The rule lives in the sheet's x14 extension (formulas over other sheets, newer icon sets). */
  isExtension?: boolean;
  /** The rule as the file had it, as XML, for all that we do not model. */
  carried?: string;
}

/** One conditional format rule of ECMA-376 §18.3.1.10. Formulas are without "=", relative to the first range's top left cell. */
export type ConditionalRule =
  | (RuleBase & { type: "expression"; formula: string })
  | (RuleBase & { type: "cellIs"; operator: string; formulas: string[] })
  | (RuleBase & {
      type: "containsText" | "notContainsText" | "beginsWith" | "endsWith";
      text: string;
      formula: string;
    })
  | (RuleBase & { type: "top10"; rank: number; percent: boolean; bottom: boolean })
  | (RuleBase & { type: "aboveAverage"; above: boolean; equal: boolean; stdDev: number })
  | (RuleBase & { type: "duplicateValues" | "uniqueValues" })
  | (RuleBase & {
      type: "containsBlanks" | "notContainsBlanks" | "containsErrors" | "notContainsErrors";
      formula: string;
    })
  | (RuleBase & { type: "timePeriod"; timePeriod: string; formula: string })
  | (RuleBase & { type: "colorScale"; points: { value: CfValue; color: Color }[] })
  | (RuleBase & {
      type: "dataBar";
      minimum: CfValue;
      maximum: CfValue;
      color: Color;
      showValue: boolean;
      minLength: number;
      maxLength: number;
      gradient: boolean;
      borderColor?: Color | null;
      negativeColor?: Color | null;
      axisColor?: Color | null;
      direction: "context" | "leftToRight" | "rightToLeft";
      /** x14:id that ties the rule to its extension. */
      extensionId?: string;
    })
  | (RuleBase & {
      type: "iconSet";
      iconSet: string;
      points: CfValue[];
      showValue: boolean;
      reverse: boolean;
    });

export interface DataValidation {
  ranges: Rect[];
  type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  operator: string;
  formula1: string | null;
  formula2: string | null;
  allowBlank: boolean;
  /** true shows the drop-down (the file's attribute is inverted). */
  inCellDropDown: boolean;
  showErrorMessage: boolean;
  errorStyle: "stop" | "warning" | "information";
  errorTitle: string;
  error: string;
  showInputMessage: boolean;
  promptTitle: string;
  prompt: string;
  /** Kept in the sheet's x14 extension, as Excel does for lists on other sheets. */
  isExtension?: boolean;
  /** Attributes we do not model (xr:uid, imeMode), by name. */
  carried?: Readonly<Record<string, string>>;
}
