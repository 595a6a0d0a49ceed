/** What a conditional format paints: `format.{fill, font, borders, numberFormat}`. */
import type { BorderLine, Borders, DifferentialStyle, Font } from "../../model/types";
import type { Arguments } from "../arguments";
import { defineClass, documented, type NavigationMethod, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import { readColor, showColor } from "../formats/colors";
import { fromOffice, LINE_STYLES, lineFromOffice, lineToOffice, toOffice, UNDERLINE } from "../formats/enums";
import type { Host } from "../host";
import { handle, type RuleBorderSide, type RuleBorderTarget, type RuleTarget } from "../targets";
import { changeRuleStyle, ruleOf } from "./ruleStore";

const styleOf = (target: RuleTarget): DifferentialStyle => ruleOf(target).style ?? {};

export const conditionalRangeFormatClass = defineClass("ConditionalRangeFormat", {
  scalarProperties: {
    NumberFormat: documented({
      get: (target) => styleOf(target).numberFormat ?? null,
      set: (target, args, host) =>
        changeRuleStyle(host, target, (style) => ({
          ...style,
          numberFormat: args.has(0) && args.value(0) !== "" ? args.string(0) : undefined,
        })),
    }),
  },
  navigationProperties: {
    Borders: documented({ get: (target) => handle("ConditionalRangeBorderCollection", target) }),
    Fill: documented({ get: (target) => handle("ConditionalRangeFill", target) }),
    Font: documented({ get: (target) => handle("ConditionalRangeFont", target) }),
  },
});

export const conditionalRangeFillClass = defineClass("ConditionalRangeFill", {
  scalarProperties: {
    Color: documented({
      get(target, host) {
        const color = styleOf(target).fill?.foreground;
        return color ? showColor(host.model, color, "#000000") : "";
      },
      set(target, args, host) {
        if (args.value(0) === "") return clearFill(target, host);
        const color = readColor(args.value(0));
        changeRuleStyle(host, target, (style) => ({
          ...style,
          fill: { pattern: "solid", foreground: color, background: null },
        }));
      },
    }),
  },
  scalarMethods: { Clear: documented({ call: (target, _args, host) => clearFill(target, host) }) },
});

function clearFill(target: RuleTarget, host: Host): void {
  changeRuleStyle(host, target, (style) => ({ ...style, fill: undefined }));
}

function fontProperty<K extends "bold" | "italic" | "strikethrough" | "underline" | "color">(
  attribute: K,
  show: (value: Font[K] | undefined, host: Host) => unknown,
  read: (args: Arguments) => Font[K],
): ScalarProperty<RuleTarget> {
  return documented({
    get: (target, host) => show(styleOf(target).font?.[attribute], host),
    set: (target, args, host) =>
      changeRuleStyle(host, target, (style) => ({
        ...style,
        font: { ...style.font, [attribute]: read(args) },
      })),
  });
}

export const conditionalRangeFontClass = defineClass("ConditionalRangeFont", {
  scalarProperties: {
    Bold: fontProperty(
      "bold",
      (bold) => bold ?? null,
      (args) => args.boolean(0),
    ),
    Italic: fontProperty(
      "italic",
      (italic) => italic ?? null,
      (args) => args.boolean(0),
    ),
    Strikethrough: fontProperty(
      "strikethrough",
      (struck) => struck ?? null,
      (args) => args.boolean(0),
    ),
    Underline: fontProperty(
      "underline",
      (underline) => toOffice(UNDERLINE, underline ?? "none"),
      (args) => fromOffice({ none: "None", single: "Single", double: "Double" }, args) as Font["underline"],
    ),
    Color: fontProperty(
      "color",
      (color, host) => (color ? showColor(host.model, color, "#000000") : ""),
      (args) => readColor(args.value(0)),
    ),
  },
  scalarMethods: {
    Clear: documented({
      call: (target, _args, host) =>
        changeRuleStyle(host, target, (style) => ({ ...style, font: undefined })),
    }),
  },
});

const SIDES: readonly RuleBorderSide[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const OWN_SIDE = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

const border = (target: RuleTarget, side: RuleBorderSide) =>
  handle("ConditionalRangeBorder", { sheet: target.sheet, ruleId: target.ruleId, side });

const bySide: NavigationMethod<RuleTarget> = documented({
  call: (target, args) => border(target, args.oneOf(0, SIDES)),
});

export const conditionalRangeBorderCollectionClass = defineClass("ConditionalRangeBorderCollection", {
  scalarProperties: { Count: documented({ get: () => SIDES.length }) },
  collection: documented({ items: (target) => SIDES.map((side) => border(target, side)) }),
  indexer: bySide,
  navigationProperties: {
    Top: documented({ get: (target) => border(target, "EdgeTop") }),
    Bottom: documented({ get: (target) => border(target, "EdgeBottom") }),
    Left: documented({ get: (target) => border(target, "EdgeLeft") }),
    Right: documented({ get: (target) => border(target, "EdgeRight") }),
  },
  navigationMethods: {
    GetItemAt: documented({
      call(target, args) {
        const side = SIDES[args.integer(0)];
        if (!side) throw invalidArgument(`border ${args.integer(0)} of ${SIDES.length}`);
        return border(target, side);
      },
    }),
  },
});

function lineOf(target: RuleBorderTarget): BorderLine | null {
  return styleOf(target).borders?.[OWN_SIDE[target.side]] ?? null;
}

function changeLine(target: RuleBorderTarget, host: Host, line: BorderLine | null): void {
  const change: Partial<Borders> = { [OWN_SIDE[target.side]]: line };
  changeRuleStyle(host, target, (style) => ({ ...style, borders: { ...style.borders, ...change } }));
}

export const conditionalRangeBorderClass = defineClass("ConditionalRangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  scalarProperties: {
    SideIndex: documented({ get: ({ side }) => side }),
    Style: documented({
      get(target) {
        const line = lineOf(target);
        return line ? lineToOffice(line.style).style : "None";
      },
      set(target, args, host) {
        const style = args.oneOf(0, LINE_STYLES);
        const color = lineOf(target)?.color ?? { auto: true };
        // Conditional formats have thin lines only (Excel's own dialog).
        changeLine(target, host, style === "None" ? null : { style: lineFromOffice(style, "Thin"), color });
      },
    }),
    Color: documented({
      get: (target, host) => showColor(host.model, lineOf(target)?.color, "#000000"),
      set: (target, args, host) =>
        changeLine(target, host, {
          style: lineOf(target)?.style ?? "thin",
          color: readColor(args.value(0)),
        }),
    }),
  },
});
