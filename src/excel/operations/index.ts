import type { ChangeKind } from "../../core/changes/changeSet";
import type { InverseStep } from "../../core/changes/inverse";
import { addSheet, revertAddSheet } from "./addSheet";
import { insertColumns, insertRows, revertInsertColumns, revertInsertRows } from "./insertion";
import { merge, revertMerge } from "./merge";
import { removeName, revertName, setName } from "./names";
import type { Operation, Reversal } from "./operation";
import { setPageLayout } from "./pageLayout";
import { addDataBar, addRule, removeRules, revertAddRule, revertRemoveRule } from "./rules";
import { revertSetCells, setCells } from "./setCells";
import { revertSetFormat, setFormat } from "./setFormat";
import { revertSetting, setSetting } from "./settings";
import { revertFileProperty, setFileProperty } from "./fileProperties";
import { revertProperty, setDocumentProperty } from "./properties";
import { revertVisibility, showSheet } from "./visibility";
import { activate, freezePanes, groupColumns, groupRows, protectSheet, showGridlines } from "./sheetView";
import { revertColumnWidth, revertRowHeight, setColumnWidth, setRowHeight } from "./sizes";
import { addTable, resizeTable, revertAddTable, revertTableSize } from "./tables";
import { revertValidation, setDateValidation, setValidation } from "./validation";

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
