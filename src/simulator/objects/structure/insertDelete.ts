import { documented, type NavigationMethod, type ScalarMethod } from "../definition";
import type { RangeTarget } from "../targets";
import { axisOf, shiftSheet } from "./shiftSheet";

export const insertMethods: Record<string, NavigationMethod<RangeTarget>> = {
  Insert: documented({
    call({ sheet, rect }, args, host) {
      const asked = args.oneOf(0, ["Down", "Right"]) === "Down" ? "rows" : "columns";
      const at = { ...rect };
      shiftSheet(host, sheet, { rect: at, kind: "insert", axis: axisOf(at, asked) });
      return host.range(sheet, at);
    },
  }),
};

export const deleteMethods: Record<string, ScalarMethod<RangeTarget>> = {
  Delete: documented({
    call({ sheet, rect }, args, host) {
      const asked = args.oneOf(0, ["Up", "Left"]) === "Up" ? "rows" : "columns";
      const at = { ...rect };
      shiftSheet(host, sheet, { rect: at, kind: "delete", axis: axisOf(at, asked) });
    },
  }),
};
