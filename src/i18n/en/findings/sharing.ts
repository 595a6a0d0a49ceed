import type { AgencyData, FilePart, PropertyName, Unseen } from "../../../core/sharing/findings";
import type { SharingSentences } from "../../findingSentences";
import { formatCount } from "../../number";

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

export const sharing: SharingSentences = {
  "sharing/agencies": ({ sheet, what, agencyCount }) =>
    `“${sheet}” holds ${DATA[what]} of ${formatCount(agencyCount)} agencies. Make a copy without this sheet before sending.`,
  "sharing/hidden-sheet": ({ sheet, isVeryHidden, cellCount }) =>
    `Sheet “${sheet}” is ${isVeryHidden ? "very hidden (Excel's menu does not list it)" : "hidden"} and holds ${formatCount(cellCount)} cells. Show and check it, or make a copy without it.`,
  "sharing/hidden-cells": ({ sheet, what, lineCount, cellCount }) =>
    `“${sheet}” has ${formatCount(lineCount)} hidden ${what} with ${formatCount(cellCount)} filled cells. Unhide and check them.`,
  "sharing/comments": ({ sheet, what, count, authors }) =>
    `“${sheet}” has ${formatCount(count)} ${what}${authors.length > 0 ? ` by ${authors.join(", ")}` : ""}. Read them and delete what should not be sent.`,
  "sharing/property": ({ property, text }) =>
    property === "lastAuthor"
      ? `The file's property “${PROPERTIES[property]}” is “${text}”. Excel writes it on saving; remove it with File > Info > Inspect Document.`
      : `The file's property “${PROPERTIES[property]}” is “${text}”. Clear it if it should not be sent.`,
  "sharing/custom-property": ({ name, text }) =>
    `The file's own property “${name}” is “${text}”. Make a copy if it should not be sent.`,
  "sharing/identity-numbers": ({ sheet, cellCount }) =>
    `“${sheet}” has Thai identity numbers in ${formatCount(cellCount)} cells. Remove or mask them before sending.`,
  "sharing/phones": ({ sheet, cellCount }) =>
    `“${sheet}” has phone numbers in ${formatCount(cellCount)} cells. Check that they are meant to be sent.`,
  "sharing/emails": ({ sheet, cellCount }) =>
    `“${sheet}” has e-mail addresses in ${formatCount(cellCount)} cells. Check that they are meant to be sent.`,
  "sharing/external-formulas": ({ sheet, cellCount, file }) =>
    `“${sheet}” has ${formatCount(cellCount)} formulas that look into “${file}”, which others cannot open. Paste values, or make a copy.`,
  "sharing/external-name": ({ name, file }) =>
    `The name “${name}” points at the workbook “${file}”. Delete the name.`,
  "sharing/broken-name": ({ name }) => `The name “${name}” points at cells that are gone. Delete the name.`,
  "sharing/errors": ({ sheet, cellCount, error }) =>
    `“${sheet}” shows ${error} in ${formatCount(cellCount)} cells. Mend the formulas before sending.`,
  "sharing/outside-print": ({ sheet, cellCount }) =>
    `“${sheet}” has ${formatCount(cellCount)} filled cells outside its print area. Whoever gets the file sees them.`,
  "sharing/own-settings": ({ count }) =>
    `This add-in keeps ${formatCount(count)} settings in the workbook, none of them personal. They can be removed.`,
  "sharing/custom-xml": ({ count }) =>
    `The workbook holds ${formatCount(count)} XML parts of other programs. Make a copy to leave them out.`,
  "sharing/file-part": ({ part, count }) =>
    `The file holds ${PARTS[part]}: ${formatCount(count)}. Make a copy if they should not be sent.`,
  "sharing/unseen": ({ what }) => UNSEEN[what],
  "sharing/clean": ({ sheetCount }) =>
    `Sheets checked: ${formatCount(sheetCount)}. Nothing was found that should be mended before sending.`,
  "sharing/no-such-sheets": ({ sheets }) =>
    `The workbook has no sheet ${sheets.map((name) => `“${name}”`).join(", ")}. Check the names and try again.`,
  "sharing/no-sheets": () => "Choose at least one sheet for the copy.",
  "sharing/copy-without": ({ formulas, hiddenCells, rules, names }) =>
    `In the copy ${formatCount(formulas)} formulas are values; it is without ${formatCount(hiddenCells)} hidden cells, and ${formatCount(rules)} rules and ${formatCount(names)} names that spoke of what is left out.`,
  "sharing/copy-without-drawings": ({ count }) =>
    `The copy is without pictures, charts and embedded files (${formatCount(count)}). Copy them by hand if they are needed.`,
  "sharing/no-file": () =>
    "This Excel does not give the file, so no copy can be made here. Copy the sheets to a new workbook and paste values.",
};
