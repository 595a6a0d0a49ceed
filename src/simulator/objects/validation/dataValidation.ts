import { anyValue } from "../../model/anyValue";
import type { DataValidation } from "../../model/types";
import { defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import { handle, type AreasTarget } from "../targets";
import { judgeCells } from "./invalidCells";
import { officeType, readRule, showRule } from "./rules";
import { changeValidations, findValidation, replaceValidation } from "./validations";

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** A part of the one validation of all cells; null when they differ. */
function property<T>(
  show: (validation: DataValidation) => T,
  set: ScalarProperty<AreasTarget>["set"],
): ScalarProperty<AreasTarget> {
  return documented({
    get(target) {
      const found = findValidation(target);
      if (found.kind === "one") return show(found.validation);
      return found.kind === "none" ? show(anyValue([])) : null;
    },
    set,
  });
}

export const dataValidationClass = defineClass("DataValidation", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: {
    Type: documented({
      get(target) {
        const found = findValidation(target);
        if (found.kind === "one") return officeType(found.validation.type);
        return found.kind === "none" ? "None" : found.kind === "partly" ? "MixedCriteria" : "Inconsistent";
      },
    }),
    Rule: property(showRule, (target, args, host) => {
      const [first] = target.areas;
      if (!first) throw invalidArgument("no cells");
      const rule = readRule(args.record(0), first.sheet);
      const found = findValidation(target);
      const base = found.kind === "one" ? found.validation : anyValue([]);
      const ranges = target.areas.map(({ rect }) => ({ ...rect }));
      replaceValidation(host, target, { ...base, ...rule, ranges });
    }),
    Valid: documented({
      get(target, host) {
        const { valid, invalid } = judgeCells(host, target);
        if (invalid.length === 0) return true;
        return valid === 0 ? false : null;
      },
    }),
    IgnoreBlanks: property(
      ({ allowBlank }) => allowBlank,
      (target, args, host) => changeValidations(host, target, { allowBlank: args.boolean(0) }),
    ),
    Prompt: property(
      (validation) => ({
        message: validation.prompt,
        showPrompt: validation.showInputMessage,
        title: validation.promptTitle,
      }),
      (target, args, host) => {
        const fields = args.record(0);
        changeValidations(host, target, {
          prompt: fields.string("message") ?? "",
          promptTitle: fields.string("title") ?? "",
          showInputMessage: fields.boolean("showPrompt") ?? true,
        });
      },
    ),
    ErrorAlert: property(
      (validation) => ({
        message: validation.error,
        showAlert: validation.showErrorMessage,
        style: STYLES[validation.errorStyle],
        title: validation.errorTitle,
      }),
      (target, args, host) => {
        const fields = args.record(0);
        const style = fields.oneOf("style", Object.values(STYLES)) ?? "Stop";
        changeValidations(host, target, {
          error: fields.string("message") ?? "",
          errorTitle: fields.string("title") ?? "",
          showErrorMessage: fields.boolean("showAlert") ?? true,
          errorStyle: style.toLowerCase() as DataValidation["errorStyle"],
        });
      },
    ),
  },
  navigationMethods: {
    GetInvalidCells: documented({
      orNullObject: true,
      call(target, _args, host) {
        const { invalid } = judgeCells(host, target);
        const [first] = target.areas;
        return first && invalid.length > 0 ? handle("RangeAreas", host.areas(first.sheet, invalid)) : null;
      },
    }),
  },
  scalarMethods: {
    Clear: documented({ call: (target, _args, host) => replaceValidation(host, target, null) }),
  },
});
