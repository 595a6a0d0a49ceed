import { patchStyle } from "../../model/styles";
import type { CellStyle, Fill } from "../../model/types";
import { ensureAllowed } from "../cells/protection";
import { restyle, uniform } from "../cells/styles";
import { defineClass, documented } from "../definition";
import type { Host } from "../host";
import type { AreasTarget } from "../targets";
import { readColor, showColor } from "./colors";
import { fromOffice, PATTERN, toOffice } from "./enums";

function fill(host: Host, { areas }: AreasTarget, change: (fill: Fill) => Fill): void {
  const done = new Map<CellStyle, CellStyle>();
  for (const { sheet, rect } of areas) {
    ensureAllowed(sheet, "formatCells");
    restyle(host, sheet, rect, (style) => {
      let changed = done.get(style);
      if (!changed) done.set(style, (changed = patchStyle(style, { fill: change(style.fill) })));
      return changed;
    });
  }
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
        get: ({ areas }, host) =>
          uniform(host, areas, ({ fill: own }) => showColor(host.model, fillColor(own), "#FFFFFF")),
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
      get: ({ areas }, host) => uniform(host, areas, ({ fill: own }) => toOffice(PATTERN, own.pattern)),
      set(target, args, host) {
        const pattern = fromOffice(PATTERN, args);
        fill(host, target, (own) => (pattern === "none" ? NO_FILL : { ...own, pattern }));
      },
    }),
    PatternColor: documented({
      get: ({ areas }, host) =>
        uniform(host, areas, ({ fill: own }) =>
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
