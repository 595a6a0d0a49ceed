import type { BorderLine } from "../../model/types";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument } from "../errors";
import { handle, type AreasTarget } from "../targets";
import { changeLine, readLine, SIDES } from "./borders";
import { readColor, readTint, showColor, tintOf, withTint } from "./colors";
import { LINE_STYLES, LINE_WEIGHTS, lineFromOffice, lineOfWeight, lineToOffice } from "./enums";

/** What Excel draws when a line is given only a colour or a weight. */
const THIN: BorderLine = { style: "thin", color: { auto: true } };

const bySide: NavigationMethod<AreasTarget> = documented({
  call: ({ areas }, args) => handle("RangeBorder", { areas, side: args.oneOf(0, SIDES) }),
});

export const rangeBorderCollectionClass = defineClass("RangeBorderCollection", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: { Count: documented({ get: () => SIDES.length }) },
  collection: documented({
    items: ({ areas }) => SIDES.map((side) => handle("RangeBorder", { areas, side })),
  }),
  indexer: bySide,
  navigationMethods: {
    GetItemAt: documented({
      call({ areas }, args) {
        const side = SIDES[args.integer(0)];
        if (!side) throw invalidArgument(`border ${args.integer(0)} of ${SIDES.length}`);
        return handle("RangeBorder", { areas, side });
      },
    }),
  },
});

export const rangeBorderClass = defineClass("RangeBorder", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  identity: ({ side }) => ({ Id: side }),
  scalarProperties: {
    SideIndex: documented({ get: ({ side }) => side }),
    Style: documented({
      get(target, host) {
        const line = readLine(host, target);
        return line === undefined ? null : line ? lineToOffice(line.style).style : "None";
      },
      set(target, args, host) {
        const style = args.oneOf(0, LINE_STYLES);
        changeLine(host, target, (line) => {
          if (style === "None") return null;
          const { weight } = lineToOffice(line?.style ?? "thin");
          return { color: line?.color ?? THIN.color, style: lineFromOffice(style, weight) };
        });
      },
    }),
    Weight: documented({
      get(target, host) {
        const line = readLine(host, target);
        return line ? lineToOffice(line.style).weight : line === null ? "Thin" : null;
      },
      set(target, args, host) {
        const weight = args.oneOf(0, LINE_WEIGHTS);
        changeLine(host, target, (line) => ({
          color: line?.color ?? THIN.color,
          style: lineOfWeight(line?.style ?? "thin", weight),
        }));
      },
    }),
    TintAndShade: documented({
      get(target, host) {
        const line = readLine(host, target);
        return line === undefined ? null : tintOf(line?.color);
      },
      set(target, args, host) {
        const tint = readTint(args.number(0));
        changeLine(host, target, (line) => line && { ...line, color: withTint(line.color, tint) });
      },
    }),
    Color: documented({
      get(target, host) {
        const line = readLine(host, target);
        return line === undefined ? null : showColor(host.model, line?.color, "#000000");
      },
      set(target, args, host) {
        const color = readColor(args.value(0));
        changeLine(host, target, (line) => ({ style: line?.style ?? THIN.style, color }));
      },
    }),
  },
});
