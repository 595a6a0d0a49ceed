/** Colour scales, data bars and icons: what a number looks like among the numbers of its rule. */
import { colorToHex } from "../../model/colors";
import type { ConditionalRule } from "../../model/types";
import { numbersIn } from "./cellsOf";
import type { RulePlace } from "./conditions";
import { thresholdValue } from "./thresholds";

/** A bar as parts of the cell's width, from the left: 0 is its left edge, 1 its right one. */
export interface DataBar {
  from: number;
  to: number;
  color: string;
  isNegative: boolean;
  /** Where negative and positive bars meet; null when there are no negative ones. */
  axis: number | null;
  gradient: boolean;
  showValue: boolean;
}

export interface Icon {
  /** ECMA-376 §18.18.42: "3TrafficLights1" … */
  iconSet: string;
  /** 0 is the icon of the lowest values, as the set lists them. */
  index: number;
  showValue: boolean;
}

function channels(hex: string): [number, number, number] {
  const at = (start: number): number => parseInt(hex.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  const parts = a.map((channel, i) => Math.round(channel + ((b[i] ?? 0) - channel) * share));
  return `#${parts.map((part) => part.toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}

type RuleOf<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** The fill of a number between the colours of the points around it. */
export function colorScaleOf(rule: RuleOf<"colorScale">, place: RulePlace): (value: number) => string | null {
  const numbers = numbersIn(place.ranges, place.read);
  const points = rule.points.map(({ value, color }) => ({
    at: thresholdValue(value, numbers, rule, place),
    color: colorToHex(color, place.source.workbook),
  }));
  return (value) => {
    let lower: { at: number; color: string } | null = null;
    for (const { at, color } of points) {
      if (at === null) return null;
      if (value <= at) {
        if (!lower || at === lower.at) return color;
        return mix(lower.color, color, (value - lower.at) / (at - lower.at));
      }
      lower = { at, color };
    }
    return lower?.color ?? null;
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** Bars run from the minimum to the maximum; below zero they run to the left from an axis (Excel 2010 and later). */
export function dataBarOf(rule: RuleOf<"dataBar">, place: RulePlace): (value: number) => DataBar | null {
  const numbers = numbersIn(place.ranges, place.read);
  const least = thresholdValue(rule.minimum, numbers, rule, place);
  const most = thresholdValue(rule.maximum, numbers, rule, place);
  const { workbook } = place.source;
  const color = colorToHex(rule.color, workbook);
  const negative = rule.negativeColor ? colorToHex(rule.negativeColor, workbook) : color;
  // Only the extension of 2010 knows negative bars.
  const hasAxis = rule.extensionId !== undefined && least !== null && least < 0;
  const axis =
    hasAxis && least !== null && most !== null ? clamp(most <= 0 ? 1 : -least / (most - least)) : null;
  const shared = { gradient: rule.gradient, showValue: rule.showValue, axis };
  return (value) => {
    if (least === null || most === null) return null;
    const spread = most - least;
    if (axis === null) {
      const share = spread === 0 ? (value < least ? 0 : 1) : clamp((value - least) / spread);
      const length = (rule.minLength + share * (rule.maxLength - rule.minLength)) / 100;
      return mirrored({ ...shared, from: 0, to: length, color, isNegative: false });
    }
    if (value < 0) {
      const length = axis * clamp(value / least);
      return mirrored({ ...shared, from: axis - length, to: axis, color: negative, isNegative: true });
    }
    const length = most > 0 ? (1 - axis) * clamp(value / most) : 0;
    return mirrored({ ...shared, from: axis, to: axis + length, color, isNegative: false });
  };

  function mirrored(bar: DataBar): DataBar {
    if (rule.direction !== "rightToLeft") return bar;
    return { ...bar, from: 1 - bar.to, to: 1 - bar.from, axis: bar.axis === null ? null : 1 - bar.axis };
  }
}

/** The icon of the highest point that a number reaches (or passes, when the point says greater than). */
export function iconOf(rule: RuleOf<"iconSet">, place: RulePlace): (value: number) => Icon | null {
  const numbers = numbersIn(place.ranges, place.read);
  const limits = rule.points.map((point) => ({
    at: thresholdValue(point, numbers, rule, place),
    includes: point.gte !== false,
  }));
  return (value) => {
    let index = 0;
    for (let i = 1; i < limits.length; i++) {
      const limit = limits[i];
      if (!limit || limit.at === null) return null;
      if (value > limit.at || (limit.includes && value === limit.at)) index = i;
    }
    return {
      iconSet: rule.iconSet,
      index: rule.reverse ? limits.length - 1 - index : index,
      showValue: rule.showValue,
    };
  };
}
