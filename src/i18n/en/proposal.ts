import type { Messages } from "../messages";
import { formatCount, formatMark } from "../number";
import { count } from "./count";

const cells = (number: number) => count(number, "cell", "cells");
const rules = (number: number) => count(number, "rule", "rules");
const activities = (number: number) => count(number, "activity", "activities");

const TIDY = {
  properties: "Clear the file's properties",
  hiddenSheets: "Show the hidden sheets",
  names: "Delete names that are broken or point at other workbooks",
  settings: "Remove this add-in's settings from the workbook",
} as const;

const DUTIES = {
  respondents: "answers to IIT and EIT",
  disclosure: "OIT disclosure items",
  itas: "entries into ITAS",
} as const;

export const proposal: Messages["proposal"] = {
  addSheet: (sheets) => `Add sheet ${sheets}`,
  writeCells: (written, sheets) => `Write ${cells(written)} in ${count(sheets, "sheet", "sheets")}`,
  writeCellsAt: (written, where) => `Write ${cells(written)} at ${where}`,
  insertLines: (rows, columns) =>
    `Insert ${[rows > 0 ? count(rows, "row", "rows") : "", columns > 0 ? count(columns, "column", "columns") : ""].filter(Boolean).join(" and ")}; what is there moves along`,
  addRules: (added, where) => `Add ${rules(added)} at ${where}`,
  removeRules: (removed) => `Remove ${rules(removed)} of this add-in`,
  addNames: (names) => `Add the name ${names}`,
  addManyNames: (names) => `Add ${count(names, "name", "names")} for cells`,
  formatOnly: (sheets) => `Change formats in ${sheets}`,
  notes: "Kept as a note in the workbook; no cell changes",
  keepsAll: "Nothing of yours is overwritten",
  overwrites: (overwritten, where) => `Overwrites ${cells(overwritten)} of yours at ${where}`,
  andMore: (more) => `and ${formatCount(more)} more`,
  nothing: "Nothing to change",
  outcome: {
    marked: (marked, mark) => `Mark ${cells(marked)} below ${formatMark(mark)}`,
    nothingFails: (mark) => `No score is below ${formatMark(mark)}`,
    live: "The marks follow the scores by themselves",
    unmark: (removed) => `Take away the marks of this add-in (${rules(removed)})`,
    updateAnalysis: (sheet) => `Bring the analysis on “${sheet}” up to date; what you added stays`,
    analysis: (agencies) =>
      `Analysis of the result of ${count(agencies, "agency", "agencies")}, ready to print on A4`,
    correct: (where, agencies, scores) =>
      `Read ${where} as described: ${count(agencies, "agency", "agencies")}, ${count(scores, "score", "scores")}`,
    correctFailing: (failing) =>
      failing > 0
        ? `${count(failing, "score is", "scores are")} below the pass mark`
        : "Every score reaches the pass mark",
    correctTotals: (where, agencies) =>
      `Read ${where} as described: totals of ${count(agencies, "agency", "agencies")}`,
    uncorrect: (ranges) =>
      `Forget what was said of ${count(ranges, "range", "ranges")} and search for tables as before`,
    ruleset: (fiscalYearBe, mark) =>
      `In this workbook the pass mark of fiscal year B.E. ${fiscalYearBe} becomes ${formatMark(mark)}`,
    rulesetWeights: (fiscalYearBe, weights) =>
      `In this workbook the weights of fiscal year B.E. ${fiscalYearBe} become ${weights}`,
    rulesetLevels: (fiscalYearBe, levels) =>
      `In this workbook the levels of fiscal year B.E. ${fiscalYearBe} become ${levels}`,
    plan: (tasks, fiscalYearBe) => `Plan of ${activities(tasks)} for fiscal year B.E. ${fiscalYearBe}`,
    unreadable: (tasks) => `The period of ${activities(tasks)} cannot be read`,
    collect: ({ added, updated, unchanged }) =>
      added + updated === 0
        ? unchanged > 0
          ? "The register of reports says what these forms say already"
          : "There is no report that can be taken in yet"
        : `Register of reports: ${count(added, "row", "rows")} more, ${count(updated, "row", "rows")} brought up to date`,
    summary: (indicators, register) =>
      `Summary of ${count(indicators, "indicator", "indicators")} from the register on sheet “${register}”`,
    duty: (duty, fiscalYearBe, isUpdate, rows) =>
      `${isUpdate ? "Update" : "Make"} the sheet of ${DUTIES[duty]}, fiscal year ${fiscalYearBe}${isUpdate && rows > 0 ? `, ${formatCount(rows)} rows more` : ""}; what is typed stays`,
    tidy: (what, number) => `${TIDY[what]} (${formatCount(number)}); no cell changes`,
  },
  done: {
    tidy: (what) => `${TIDY[what]}: done`,
    highlight: (marked) => `Marked ${cells(marked)}`,
    unmark: "Marks removed",
    analysis: (sheet) => `Analysis sheet “${sheet}” is ready`,
    correct: (where) => `${where} is read as you said`,
    uncorrect: "Tables are searched for again",
    ruleset: (fiscalYearBe) => `Rules of ${fiscalYearBe} changed in this workbook`,
    plan: (sheet) => `Plan sheet “${sheet}” is ready`,
    collect: ({ added, updated }) =>
      [
        added > 0 || updated === 0 ? `${count(added, "report", "reports")} added to the register` : "",
        updated > 0 ? `${count(updated, "row", "rows")} brought up to date` : "",
      ]
        .filter(Boolean)
        .join(", "),
    summary: (where) => `Summary written at ${where}`,
    duty: (sheet) => `Sheet “${sheet}” is ready`,
  },
  change: {
    addSheet: (sheet) => `Add sheet “${sheet}”`,
    insertRows: (sheet) => `Insert rows in “${sheet}”`,
    insertColumns: (sheet) => `Insert columns in “${sheet}”`,
    setCells: (where) => `Write values at ${where}`,
    setFormat: (where) => `Format ${where}`,
    merge: (where) => `Merge ${where}`,
    setColumnWidth: (sheet) => `Set column widths in “${sheet}”`,
    setRowHeight: (sheet) => `Set row heights in “${sheet}”`,
    addRule: (where) => `Add a formatting rule at ${where}`,
    addDataBar: (where) => `Add data bars at ${where}`,
    removeRules: (sheet) => `Remove rules of this add-in in “${sheet}”`,
    setName: (name) => `Define the name ${name}`,
    removeName: (name) => `Delete the name ${name}`,
    setValidation: (where) => `Add a drop-down list at ${where}`,
    setDateValidation: (where) => `Check dates typed at ${where}`,
    addTable: (where) => `Make ${where} a table`,
    resizeTable: (where) => `Make the table ${where}`,
    protectSheet: (sheet) => `Protect “${sheet}” without a password`,
    setFileProperty: (property) => `Clear the file's property ${property}`,
    showSheet: (sheet) => `Show sheet “${sheet}”`,
    setDocumentProperty: (name) => `Note the property ${name} of the file`,
    freezePanes: (sheet) => `Freeze the headings of “${sheet}”`,
    setPageLayout: (sheet) => `Set up the page of “${sheet}”`,
    groupColumns: (sheet) => `Group columns in “${sheet}”`,
    groupRows: (sheet) => `Group rows in “${sheet}”`,
    showGridlines: (sheet) => `Gridlines of “${sheet}”`,
    setSetting: "Note something of this add-in in the workbook",
    activate: (where) => `Show ${where}`,
    times: (text, number) => `${text} (${formatCount(number)} times)`,
  },
};
