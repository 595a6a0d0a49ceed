import type { AgencyData, FilePart, PropertyName, Unseen } from "../../../core/sharing/findings";
import type { SharingSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { count } from "../count";

const DATA: Record<AgencyData, string> = {
  scores: "scores",
  register: "reports",
  agencies: "names and contacts",
  forms: "report forms",
};

const PROPERTIES: Record<PropertyName, string> = {
  author: "author",
  lastAuthor: "last modified by",
  manager: "manager",
  company: "company",
  title: "title",
  subject: "subject",
  keywords: "keywords",
  category: "category",
  comments: "comments",
};

const PARTS: Record<FilePart, string> = {
  macros: "macros (VBA)",
  externalLinks: "links to other workbooks with copies of their values",
  connections: "data connections",
  pivotCaches: "source data of pivot tables",
  embeddedObjects: "embedded files",
  pictures: "pictures",
  charts: "charts",
  controls: "form controls",
  notes: "notes of cells",
  threadAuthors: "names of people who commented",
  signatures: "digital signatures",
  printerSettings: "printer settings",
  other: "other, unknown parts",
};

const UNSEEN: Record<Unseen, string> = {
  file: "Macros, external links and embedded files cannot be seen from here. Use Excel's File > Info > Inspect Document too.",
  notes: "This Excel does not show the cells' notes to the add-in. Look at Review > Notes too.",
  "damaged-file":
    "The file itself cannot be read, so macros and external links were not checked. Use File > Info > Inspect Document too.",
};

const hidden = (number: number, what: "rows" | "columns") =>
  what === "rows"
    ? count(number, "hidden row", "hidden rows")
    : count(number, "hidden column", "hidden columns");
const remarks = (number: number, what: "comments" | "notes") =>
  what === "comments" ? count(number, "comment", "comments") : count(number, "note", "notes");

export const sharing: SharingSentences = {
  "sharing/agencies": ({ sheet, what, agencyCount }) =>
    `“${sheet}” holds ${DATA[what]} of ${count(agencyCount, "agency", "agencies")}. Make a copy without this sheet before sending.`,
  "sharing/hidden-sheet": ({ sheet, isVeryHidden, cellCount }) =>
    `Sheet “${sheet}” is ${isVeryHidden ? "very hidden (Excel's menu does not list it)" : "hidden"} and holds ${count(cellCount, "cell", "cells")}. Show and check it, or make a copy without it.`,
  "sharing/hidden-cells": ({ sheet, what, lineCount, cellCount }) =>
    `“${sheet}” has ${hidden(lineCount, what)} with ${count(cellCount, "filled cell", "filled cells")}. Unhide and check them.`,
  "sharing/comments": ({ sheet, what, count: number, authors }) =>
    `“${sheet}” has ${remarks(number, what)}${authors.length > 0 ? ` by ${authors.join(", ")}` : ""}. Read them and delete what should not be sent.`,
  "sharing/property": ({ property, text }) =>
    property === "lastAuthor"
      ? `The file's property “${PROPERTIES[property]}” is “${text}”. Excel writes it on saving; remove it with File > Info > Inspect Document.`
      : `The file's property “${PROPERTIES[property]}” is “${text}”. Clear it if it should not be sent.`,
  "sharing/custom-property": ({ name, text }) =>
    `The file's own property “${name}” is “${text}”. Make a copy if it should not be sent.`,
  "sharing/identity-numbers": ({ sheet, cellCount }) =>
    `“${sheet}” has Thai identity numbers in ${count(cellCount, "cell", "cells")}. Remove or mask them before sending.`,
  "sharing/phones": ({ sheet, cellCount }) =>
    `“${sheet}” has phone numbers in ${count(cellCount, "cell", "cells")}. Check that they are meant to be sent.`,
  "sharing/emails": ({ sheet, cellCount }) =>
    `“${sheet}” has e-mail addresses in ${count(cellCount, "cell", "cells")}. Check that they are meant to be sent.`,
  "sharing/external-formulas": ({ sheet, cellCount, file }) =>
    `“${sheet}” has ${count(cellCount, "formula that looks", "formulas that look")} into “${file}”, which others cannot open. Paste values, or make a copy.`,
  "sharing/external-name": ({ name, file }) =>
    `The name “${name}” points at the workbook “${file}”. Delete the name.`,
  "sharing/broken-name": ({ name }) => `The name “${name}” points at cells that are gone. Delete the name.`,
  "sharing/errors": ({ sheet, cellCount, error }) =>
    `“${sheet}” shows ${error} in ${count(cellCount, "cell", "cells")}. Mend the formulas before sending.`,
  "sharing/outside-print": ({ sheet, cellCount }) =>
    `“${sheet}” has ${count(cellCount, "filled cell", "filled cells")} outside its print area. Whoever gets the file sees them.`,
  "sharing/own-settings": ({ count: number }) =>
    `This add-in keeps ${count(number, "setting", "settings")} in the workbook, nothing personal. Remove them if you like.`,
  "sharing/custom-xml": ({ count: number }) =>
    `The workbook holds ${count(number, "XML part", "XML parts")} of other programs. Make a copy to leave such parts out.`,
  "sharing/file-part": ({ part, count: number }) =>
    `The file holds ${PARTS[part]}: ${formatCount(number)}. Make a copy if they should not be sent.`,
  "sharing/unseen": ({ what }) => UNSEEN[what],
  "sharing/clean": ({ sheetCount }) =>
    `Sheets checked: ${formatCount(sheetCount)}. Nothing was found that should be mended before sending.`,
  "sharing/no-such-sheets": ({ sheets }) =>
    `The workbook has no sheet ${sheets.map((name) => `“${name}”`).join(", ")}. Check the names and try again.`,
  "sharing/no-sheets": () => "Choose at least one sheet for the copy.",
  "sharing/copy-without": ({ formulas, hiddenCells, rules, names }) =>
    `In the copy ${count(formulas, "formula is a value", "formulas are values")}; it is without ${count(hiddenCells, "hidden cell", "hidden cells")}, and ${count(rules, "rule", "rules")} and ${count(names, "name", "names")} that spoke of what is left out.`,
  "sharing/copy-without-drawings": ({ count: number }) =>
    `The copy is without pictures, charts and embedded files (${formatCount(number)}). Copy them by hand if they are needed.`,
  "sharing/no-file": () =>
    "This Excel does not give the file, so no copy can be made here. Copy the sheets to a new workbook and paste values.",
};
