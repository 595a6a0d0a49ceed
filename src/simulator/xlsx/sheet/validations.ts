/** Data validation (ECMA-376 §18.3.1.32; in the x14 extension [MS-XLSX] §2.6.2). */
import type { DataValidation } from "../../model/types";
import { expressionFromFile, formulaToFile } from "../formula/fileForm";
import { sameData } from "../same";
import { decodeXstring, encodeUnwritable, encodeXstringAttribute } from "../xml/escape";
import { EXCEL_MAIN, X14 } from "../xml/namespaces";
import { booleanAttribute, childNamed, childrenNamed, deepTextOf, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { formatSqref, parseSqref } from "./ranges";

const TYPES = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const ERROR_STYLES = ["stop", "warning", "information"] as const;
const MODELLED = new Set([
  "type",
  "errorStyle",
  "operator",
  "allowBlank",
  "showDropDown",
  "showInputMessage",
  "showErrorMessage",
  "errorTitle",
  "error",
  "promptTitle",
  "prompt",
  "sqref",
]);

/** Both forms have the same names; the extension wraps formulas and ranges in elements of their own. */
function readValidation(source: XmlElement, isExtension: boolean): DataValidation {
  const { attributes } = source;
  const formula = (name: string): string | null => {
    const found = childNamed(source, name);
    return found ? expressionFromFile(deepTextOf(found)) : null;
  };
  const text = (name: string): string => decodeXstring(attributes[name] ?? "");
  const sqref = isExtension ? deepTextOf(childNamed(source, "sqref") ?? element("sqref")) : attributes.sqref;
  const carried = Object.fromEntries(Object.entries(attributes).filter(([name]) => !MODELLED.has(name)));
  return {
    ranges: parseSqref(sqref),
    type: TYPES.find((type) => type === attributes.type) ?? "none",
    operator: attributes.operator ?? "between",
    formula1: formula("formula1"),
    formula2: formula("formula2"),
    allowBlank: booleanAttribute(source, "allowBlank", false),
    inCellDropDown: !booleanAttribute(source, "showDropDown", false),
    showErrorMessage: booleanAttribute(source, "showErrorMessage", false),
    errorStyle: ERROR_STYLES.find((style) => style === attributes.errorStyle) ?? "stop",
    errorTitle: text("errorTitle"),
    error: text("error"),
    showInputMessage: booleanAttribute(source, "showInputMessage", false),
    promptTitle: text("promptTitle"),
    prompt: text("prompt"),
    ...(isExtension ? { isExtension } : {}),
    ...(Object.keys(carried).length > 0 ? { carried } : {}),
  };
}

export function readValidations(source: XmlElement | undefined, isExtension = false): DataValidation[] {
  return childrenNamed(source, "dataValidation").map((item) => readValidation(item, isExtension));
}

/** `<dataValidations>` of the sheet, or of its extension; undefined when there is none. */
export function validationsElement(
  validations: readonly DataValidation[],
  original: XmlElement | undefined,
  isExtension = false,
): XmlElement | undefined {
  const own = validations.filter(
    (validation) => (validation.isExtension ?? false) === isExtension && validation.ranges.length > 0,
  );
  if (own.length === 0) return undefined;
  if (original && sameData(readValidations(original, isExtension), own)) return original;
  const name = isExtension ? "x14:dataValidations" : "dataValidations";
  const declared = isExtension ? { "xmlns:x14": X14, "xmlns:xm": EXCEL_MAIN } : {};
  return element(
    name,
    { ...original?.attributes, ...declared, count: own.length },
    own.map((validation) => validationElement(validation, isExtension)),
  );
}

function validationElement(validation: DataValidation, isExtension: boolean): XmlElement {
  const optional = (text: string): string | null => (text === "" ? null : encodeXstringAttribute(text));
  const formula = (name: string, text: string | null): XmlElement[] => {
    if (text === null) return [];
    const written = encodeUnwritable(formulaToFile(text));
    return isExtension
      ? [element(`x14:${name}`, {}, [element("xm:f", {}, [written])])]
      : [element(name, {}, [written])];
  };
  const ranges = formatSqref(validation.ranges);
  return element(
    isExtension ? "x14:dataValidation" : "dataValidation",
    {
      type: validation.type === "none" ? null : validation.type,
      errorStyle: validation.errorStyle === "stop" ? null : validation.errorStyle,
      operator: validation.operator === "between" ? null : validation.operator,
      allowBlank: validation.allowBlank ? 1 : null,
      showDropDown: validation.inCellDropDown ? null : 1,
      showInputMessage: validation.showInputMessage ? 1 : null,
      showErrorMessage: validation.showErrorMessage ? 1 : null,
      errorTitle: optional(validation.errorTitle),
      error: optional(validation.error),
      promptTitle: optional(validation.promptTitle),
      prompt: optional(validation.prompt),
      sqref: isExtension ? null : ranges,
      ...validation.carried,
    },
    [
      ...formula("formula1", validation.formula1),
      ...formula("formula2", validation.formula2),
      ...(isExtension ? [element("xm:sqref", {}, [ranges])] : []),
    ],
  );
}
