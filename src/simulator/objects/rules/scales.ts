/** Rules that paint by comparison: `colorScale`, `dataBar`, `iconSet`. */
import type { CfValue, Color, ConditionalRule } from "../../model/types";
import type { Arguments, Fields } from "../arguments";
import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import { readColor, showColor } from "../formats/colors";
import type { Host } from "../host";
import { handle, type RuleTarget } from "../targets";
import { readCriterion, showCriterion } from "./criteria";
import { changeRule, ruleOfType } from "./ruleStore";

type Scale = "colorScale" | "dataBar" | "iconSet";
type RuleOf<T extends Scale> = Extract<ConditionalRule, { type: T }>;

/** A property of rules of one type. */
function property<T extends Scale>(
  type: T,
  show: (rule: RuleOf<T>, host: Host) => unknown,
  read?: (args: Arguments, rule: RuleOf<T>) => Partial<RuleOf<T>>,
): ScalarProperty<RuleTarget> {
  const find = (target: RuleTarget): RuleOf<T> => {
    const rule = ruleOfType(target, type);
    if (!rule) throw itemNotFound("the rule is of another type");
    return rule as RuleOf<T>;
  };
  return documented({
    get: (target, host) => show(find(target), host),
    ...(read
      ? {
          set: (target: RuleTarget, args: Arguments, host: Host) =>
            changeRule(host, target, find(target), read(args, find(target))),
        }
      : {}),
  });
}

function readPoint(fields: Fields | undefined): { value: CfValue; color: Color } {
  if (!fields) throw invalidArgument("a colour scale has a minimum and a maximum");
  return { color: readColor(fields.string("color")), value: readCriterion(fields) };
}

export const colorScaleConditionalFormatClass = defineClass("ColorScaleConditionalFormat", {
  scalarProperties: {
    ThreeColorScale: property("colorScale", ({ points }) => points.length === 3),
    Criteria: property(
      "colorScale",
      ({ points }, host) => {
        const shown = points.map(({ value, color }) => ({
          ...showCriterion(value),
          color: showColor(host.model, color, "#000000"),
        }));
        return points.length === 3
          ? { minimum: shown[0], midpoint: shown[1], maximum: shown[2] }
          : { minimum: shown[0], maximum: shown[1] };
      },
      (args) => {
        const fields = args.record(0);
        const midpoint = fields.record("midpoint");
        const minimum = readPoint(fields.record("minimum"));
        const maximum = readPoint(fields.record("maximum"));
        return { points: midpoint ? [minimum, readPoint(midpoint), maximum] : [minimum, maximum] };
      },
    ),
  },
});

const DIRECTIONS = { context: "Context", leftToRight: "LeftToRight", rightToLeft: "RightToLeft" } as const;
type Direction = keyof typeof DIRECTIONS;

export const dataBarConditionalFormatClass = defineClass("DataBarConditionalFormat", {
  navigationProperties: {
    PositiveFormat: documented({ get: (target) => handle("ConditionalDataBarPositiveFormat", target) }),
    NegativeFormat: documented({ get: (target) => handle("ConditionalDataBarNegativeFormat", target) }),
  },
  scalarProperties: {
    ShowDataBarOnly: property(
      "dataBar",
      ({ showValue }) => !showValue,
      (args) => ({ showValue: !args.boolean(0) }),
    ),
    BarDirection: property(
      "dataBar",
      ({ direction }) => DIRECTIONS[direction],
      (args) => {
        const office = args.oneOf(0, Object.values(DIRECTIONS));
        return { direction: (office.charAt(0).toLowerCase() + office.slice(1)) as Direction };
      },
    ),
    AxisColor: property(
      "dataBar",
      ({ axisColor }, host) => (axisColor ? showColor(host.model, axisColor, "#000000") : ""),
      (args) => ({ axisColor: args.value(0) === "" ? null : readColor(args.value(0)) }),
    ),
    LowerBoundRule: property(
      "dataBar",
      ({ minimum }) => showCriterion(minimum),
      (args) => ({ minimum: readCriterion(args.record(0), "autoMin") }),
    ),
    UpperBoundRule: property(
      "dataBar",
      ({ maximum }) => showCriterion(maximum),
      (args) => ({ maximum: readCriterion(args.record(0), "autoMax") }),
    ),
  },
});

const optionalColor = (args: Arguments): Color | null =>
  args.value(0) === "" ? null : readColor(args.value(0));

export const dataBarPositiveFormatClass = defineClass("ConditionalDataBarPositiveFormat", {
  scalarProperties: {
    FillColor: property(
      "dataBar",
      ({ color }, host) => showColor(host.model, color, "#000000"),
      (args) => ({ color: readColor(args.value(0)) }),
    ),
    GradientFill: property(
      "dataBar",
      ({ gradient }) => gradient,
      (args) => ({ gradient: args.boolean(0) }),
    ),
    BorderColor: property(
      "dataBar",
      ({ borderColor }, host) => (borderColor ? showColor(host.model, borderColor, "#000000") : ""),
      (args) => ({ borderColor: optionalColor(args) }),
    ),
  },
});

export const dataBarNegativeFormatClass = defineClass("ConditionalDataBarNegativeFormat", {
  scalarProperties: {
    FillColor: property(
      "dataBar",
      ({ negativeColor, color }, host) => showColor(host.model, negativeColor ?? color, "#000000"),
      (args) => ({ negativeColor: readColor(args.value(0)) }),
    ),
    MatchPositiveFillColor: property(
      "dataBar",
      ({ negativeColor }) => !negativeColor,
      (args, { color, negativeColor }) => ({
        negativeColor: args.boolean(0) ? null : (negativeColor ?? color),
      }),
    ),
  },
});

const ICON_SETS: readonly string[] = (
  "ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols " +
  "ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray " +
  "FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes"
).split(" ");

const COUNTS = { Three: 3, Four: 4, Five: 5 } as const;

/** "ThreeArrows" → "3Arrows", as ECMA-376 §18.18.42 names it. */
function toOwnSet(office: string): string {
  return office.replace(/^(Three|Four|Five)/, (word) => String(COUNTS[word as keyof typeof COUNTS]));
}

const iconCount = (own: string): number => Number(own.charAt(0));

function showIconCriteria({ points }: RuleOf<"iconSet">): unknown[] {
  return points.map((point) => ({
    ...showCriterion(point),
    operator: point.gte === false ? "GreaterThan" : "GreaterThanOrEqual",
  }));
}

function readIconCriteria(args: Arguments, rule: RuleOf<"iconSet">): Partial<RuleOf<"iconSet">> {
  const given = args.value(0);
  const count = iconCount(rule.iconSet);
  if (!Array.isArray(given) || given.length !== count) throw invalidArgument(`${count} criteria`);
  const points = given.map((value: unknown, index): CfValue => {
    // The first icon is for everything below the second: its criterion says nothing.
    if (index === 0) return { type: "percent", value: "0" };
    const fields = args.recordOf(value);
    const operator = fields.oneOf("operator", ["GreaterThan", "GreaterThanOrEqual"]);
    return { ...readCriterion(fields), gte: operator !== "GreaterThan" };
  });
  return { points };
}

export const iconSetConditionalFormatClass = defineClass("IconSetConditionalFormat", {
  scalarProperties: {
    Style: assumed("another set begins with even percentages", {
      ...property(
        "iconSet",
        ({ iconSet }) => ICON_SETS.find((office) => toOwnSet(office) === iconSet) ?? "Invalid",
        (args) => {
          const iconSet = toOwnSet(args.oneOf(0, ICON_SETS));
          const count = iconCount(iconSet);
          const points = Array.from({ length: count }, (_, index): CfValue => ({
            type: "percent",
            value: String(Math.round((100 * index) / count)),
          }));
          return { iconSet, points };
        },
      ),
    }),
    ReverseIconOrder: property(
      "iconSet",
      ({ reverse }) => reverse,
      (args) => ({ reverse: args.boolean(0) }),
    ),
    ShowIconOnly: property(
      "iconSet",
      ({ showValue }) => !showValue,
      (args) => ({ showValue: !args.boolean(0) }),
    ),
    Criteria: property("iconSet", showIconCriteria, readIconCriteria),
  },
});
