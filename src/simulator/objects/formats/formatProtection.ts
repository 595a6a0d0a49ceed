import { stylePatcher } from "../../model/styles";
import { ensureUnprotected } from "../cells/protection";
import { restyle, uniform } from "../cells/styles";
import { defineClass, documented, type ScalarProperty } from "../definition";
import type { AreasTarget } from "../targets";

function property(attribute: "locked" | "formulaHidden"): ScalarProperty<AreasTarget> {
  return documented({
    get: ({ areas }, host) => uniform(host, areas, (style) => style[attribute]),
    set({ areas }, args, host) {
      const change = stylePatcher({ [attribute]: args.boolean(0) });
      for (const { sheet, rect } of areas) {
        ensureUnprotected(sheet);
        restyle(host, sheet, rect, change);
      }
    },
  });
}

export const formatProtectionClass = defineClass("FormatProtection", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: { Locked: property("locked"), FormulaHidden: property("formulaHidden") },
});
