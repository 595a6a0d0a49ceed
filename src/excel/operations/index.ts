import type { ChangeKind } from "../../core/changes/changeSet";
import type { InverseStep } from "../../core/changes/inverse";
import { addSheet, anticipateAddSheet, revertAddSheet } from "./addSheet";
import { anticipateInsertColumns, anticipateInsertRows, insertColumns, insertRows } from "./insertion";
import { revertInsertColumns, revertInsertRows } from "./insertion";
import { anticipateMerge, merge, revertMerge } from "./merge";
import { anticipateRemoveName, anticipateSetName, removeName, revertName, setName } from "./names";
import type { Anticipation, Operation, Reversal } from "./operation";
import { NOTHING_TO_UNDO } from "./operation";
import { setPageLayout } from "./pageLayout";
import { addDataBar, addRule, removeRules, revertAddRule, revertRemoveRule } from "./rules";
import { anticipateAddDataBar, anticipateAddRule, anticipateRemoveRules } from "./rules";
import { anticipateSetCells, revertSetCells, setCells } from "./setCells";
import { anticipateSetFormat, revertSetFormat, setFormat } from "./setFormat";
import { anticipateSetSetting, revertSetting, setSetting } from "./settings";
import { anticipateProperty, revertProperty, setDocumentProperty } from "./properties";
import { anticipateFileProperty, revertFileProperty, setFileProperty } from "./fileProperties";
import { anticipateShowSheet, revertVisibility, showSheet } from "./visibility";
import { activate, freezePanes, groupColumns, groupRows, protectSheet, showGridlines } from "./sheetView";
import { anticipateColumnWidth, anticipateRowHeight } from "./sizes";
import { revertColumnWidth, revertRowHeight, setColumnWidth, setRowHeight } from "./sizes";
import { addTable, anticipateAddTable, anticipateResizeTable, resizeTable } from "./tables";
import { revertAddTable, revertTableSize } from "./tables";
import { anticipateValidation, revertValidation, setDateValidation, setValidation } from "./validation";

export const operations: { [Kind in ChangeKind]: Operation<Kind> } = {
  addSheet,
  insertRows,
  insertColumns,
  setCells,
  setFormat,
  merge,
  setColumnWidth,
  setRowHeight,
  addRule,
  addDataBar,
  removeRules,
  setName,
  removeName,
  setValidation,
  setDateValidation,
  addTable,
  resizeTable,
  protectSheet,
  setDocumentProperty,
  setFileProperty,
  showSheet,
  freezePanes,
  setPageLayout,
  groupColumns,
  groupRows,
  showGridlines,
  setSetting,
  activate,
};

/** Nothing to foresee: it is for sheets that the same change set adds, or only shows cells. */
const nothing = () => NOTHING_TO_UNDO;

/** What each kind of change is going to replace: for the journal of an interrupted write. */
export const anticipations: { [Kind in ChangeKind]: Anticipation<Kind> } = {
  addSheet: anticipateAddSheet,
  setCells: anticipateSetCells,
  setFormat: anticipateSetFormat,
  merge: anticipateMerge,
  setColumnWidth: anticipateColumnWidth,
  setRowHeight: anticipateRowHeight,
  addRule: anticipateAddRule,
  addDataBar: anticipateAddDataBar,
  removeRules: anticipateRemoveRules,
  setName: anticipateSetName,
  removeName: anticipateRemoveName,
  setValidation: anticipateValidation,
  setDateValidation: anticipateValidation,
  addTable: anticipateAddTable,
  resizeTable: anticipateResizeTable,
  protectSheet: nothing,
  setDocumentProperty: anticipateProperty,
  setFileProperty: anticipateFileProperty,
  showSheet: anticipateShowSheet,
  insertRows: anticipateInsertRows,
  insertColumns: anticipateInsertColumns,
  freezePanes: nothing,
  setPageLayout: nothing,
  groupColumns: nothing,
  groupRows: nothing,
  showGridlines: nothing,
  setSetting: anticipateSetSetting,
  activate: nothing,
};

export const reversals: { [Kind in InverseStep["kind"]]: Reversal<Kind> } = {
  deleteSheet: revertAddSheet,
  deleteRows: revertInsertRows,
  deleteColumns: revertInsertColumns,
  restoreCells: revertSetCells,
  restoreFormat: revertSetFormat,
  unmerge: revertMerge,
  restoreColumnWidth: revertColumnWidth,
  restoreRowHeight: revertRowHeight,
  removeRule: revertAddRule,
  restoreRule: revertRemoveRule,
  restoreValidation: revertValidation,
  removeTable: revertAddTable,
  restoreTableSize: revertTableSize,
  restoreProperty: revertProperty,
  restoreFileProperty: revertFileProperty,
  restoreVisibility: revertVisibility,
  restoreName: revertName,
  restoreSetting: revertSetting,
};
