import type { Fill } from "../../model/types";
import { defineClass, documented } from "../definition";
import type { Host } from "../host";
import type { AreasTarget } from "../targets";
import { readColor, readTint, showColor, tintOf, withTint } from "./colors";
import { fromOffice, PATTERN, toOffice } from "./enums";
import { changeLook, commonLook } from "./looks";

function fill(host: Host, target: AreasTarget, change: (fill: Fill) => Fill): void {
  changeLook(host, target, (style) => ({ fill: change(style.fill) }));
}

const NO_FILL: Fill = { pattern: "none", foreground: null, background: null };

/** A solid fill is painted in its foreground colour; a pattern in its foreground on its background. */
function fillColor(fill: Fill) {
  return fill.pattern === "solid" ? fill.foreground : fill.pattern === "none" ? null : fill.background;
}

export const rangeFillClass = defineClass("RangeFill", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: {
    Color: documented(
      {
        get: (target, host) =>
          commonLook(host, target, ({ fill: own }) => showColor(host.model, fillColor(own), "#FFFFFF")),
        set(target, args, host) {
          if (args.value(0) === "") return fill(host, target, () => NO_FILL);
          const color = readColor(args.value(0));
          fill(host, target, (own) =>
            own.pattern === "none" || own.pattern === "solid" || own.pattern === "gradient"
              ? { pattern: "solid", foreground: color, background: null }
              : { ...own, background: color },
          );
        },
      },
      '"#FFFFFF" without a fill; null when cells differ',
    ),
    Pattern: documented({
      get: (target, host) => commonLook(host, target, ({ fill: own }) => toOffice(PATTERN, own.pattern)),
      set(target, args, host) {
        const pattern = fromOffice(PATTERN, args);
        fill(host, target, (own) => (pattern === "none" ? NO_FILL : { ...own, pattern }));
      },
    }),
    TintAndShade: documented({
      get: (target, host) => commonLook(host, target, ({ fill: own }) => tintOf(fillColor(own))),
      set(target, args, host) {
        const tint = readTint(args.number(0));
        fill(host, target, (own) =>
          own.pattern === "solid"
            ? { ...own, foreground: withTint(own.foreground, tint) }
            : { ...own, background: withTint(own.background, tint) },
        );
      },
    }),
    PatternTintAndShade: documented({
      get: (target, host) =>
        commonLook(host, target, ({ fill: own }) => (own.pattern === "solid" ? 0 : tintOf(own.foreground))),
      set(target, args, host) {
        const tint = readTint(args.number(0));
        fill(host, target, (own) =>
          own.pattern === "solid" ? own : { ...own, foreground: withTint(own.foreground, tint) },
        );
      },
    }),
    PatternColor: documented({
      get: (target, host) =>
        commonLook(host, target, ({ fill: own }) =>
          showColor(host.model, own.pattern === "solid" ? null : own.foreground, "#000000"),
        ),
      set(target, args, host) {
        const color = readColor(args.value(0));
        fill(host, target, (own) => ({ ...own, foreground: color }));
      },
    }),
  },
  scalarMethods: { Clear: documented({ call: (target, _args, host) => fill(host, target, () => NO_FILL) }) },
});
