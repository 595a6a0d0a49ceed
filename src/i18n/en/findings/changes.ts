import type { ChangeSentences } from "../../findingSentences";
import { formatCount } from "../../number";
import { count } from "../count";

const cells = (number: number) => count(number, "cell", "cells");

export const changes: ChangeSentences = {
  "changes/sheet-protected": ({ sheet }) =>
    `Sheet “${sheet}” is protected; nothing was written. Unprotect the sheet and try again.`,
  "changes/would-overwrite": ({ cellCount }) =>
    `There ${cellCount === 1 ? "is" : "are"} ${cells(cellCount)} of yours in this place; nothing was written. Choose empty cells or a new sheet.`,
  "changes/workbook-changed": () =>
    "The workbook changed after the changes were shown; nothing was written. See the new changes and confirm again.",
  "changes/nothing-to-do": () => "The workbook is up to date; there is nothing to change.",
  "changes/undo-kept": ({ cellCount }) =>
    `${cells(cellCount)} that you changed afterwards ${cellCount === 1 ? "was" : "were"} kept. Look at ${cellCount === 1 ? "it" : "them"} too.`,
  "changes/differs": ({ cellCount }) =>
    `Read back, ${cells(cellCount)} ${cellCount === 1 ? "does" : "do"} not hold what was written. Look at ${cellCount === 1 ? "it" : "them"}, or undo.`,
  "changes/half-done": () =>
    "Part of it was written, then Excel refused the rest. Put it back or finish it with the buttons at the top.",
  "changes/unknown-end": () =>
    "Excel has not answered, so it is not known whether all was written. Read the workbook again to see.",
  "changes/unfinished": () => "An earlier write was interrupted. Put it back or finish it first.",
  "changes/cannot-take-back": () =>
    "The interrupted write was too large for its way back to be kept in the workbook. Check the sheets named, or open the file as last saved.",
  "changes/no-undo": () =>
    "All was written, but Excel's answer was lost, so it cannot be undone from here. To go back, open the file as last saved.",
  "changes/undo-inexact": ({ rowCount, textCount, hasLines }) => {
    const rows = count(rowCount, "row", "rows");
    const texts = count(textCount, "text", "texts");
    const parts = [
      ...(rowCount > 0 ? [`${rows} will have a fixed height`] : []),
      ...(textCount > 0 ? [`${texts} may lose an apostrophe in front`] : []),
      ...(hasLines ? ["lines may count as those of the cell beside"] : []),
    ];
    return `Can be undone later, except that ${parts.join("; ")}.`;
  },
  "changes/save-first": ({ cellCount }) =>
    `${cells(cellCount)} are written at once. If Excel stops halfway this cannot be put back: save the file before you confirm.`,
  "changes/cancelled": () => "Cancelled before anything was written.",
  "host/no-answer": ({ seconds }) =>
    `Excel has not answered for ${formatCount(seconds)} seconds. If a cell is being edited, press Enter or Esc and try again.`,
  "host/editing-cell": () => "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  "host/item-gone": () =>
    "A sheet, name or rule that is needed has been deleted. Read the workbook again and retry.",
  "host/access-denied": () =>
    "The workbook is read-only or protected, so Excel does not let it be changed. Make it editable and try again.",
  "host/too-large": () =>
    "This is more than Excel takes at once. Split the table into smaller ones and try again.",
  "host/unsupported": ({ member }) =>
    `This Excel cannot do that (${member}). Use a newer Excel or Excel on the web.`,
  "host/selection-not-a-range": () => "Select one cell or one range first, then try again.",
  "host/error": ({ hostCode, message }) =>
    `Excel could not do it (${hostCode}: ${message}). Check the workbook and try again.`,
  "file/not-xlsx": ({ file }) =>
    `“${file}” is not an .xlsx workbook. Open it in Excel and save it as .xlsx first.`,
  "file/password-protected": ({ file }) =>
    `“${file}” has a password. Remove the password in Excel and open it again.`,
  "file/damaged": ({ file }) => `“${file}” is damaged or incomplete. Ask its owner for a new copy.`,
  "file/unreadable": ({ file }) => `“${file}” cannot be opened. Check that it exists and may be read.`,
  "file/too-large": ({ file }) => `“${file}” is too large to open safely. Split it into smaller files.`,
  "file/exists": ({ file }) => `“${file}” exists already. Use another name, or --force to replace it.`,
  "file/same-as-input": ({ file }) =>
    `“${file}” is the input, which is never changed. Use another name with --out.`,
  "file/no-folder": ({ folder }) => `There is no folder “${folder}”. Create it and try again.`,
  "file/would-lose": ({ parts }) =>
    `Saving would lose these parts of the file: ${parts}. Nothing was saved. Do it in Excel, or use --force if they may be lost.`,
};
