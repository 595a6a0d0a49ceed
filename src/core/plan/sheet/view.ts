import type { Change } from "../../changes/changeSet";
import { MAX_ROWS, rangeOf } from "../../grid";
import { paperPage } from "../../paper/page";
import { WORKING_FIELDS } from "./fields";
import type { PlanLayout } from "./layout";
import { printedColumns } from "./layout";

/** The official plan of thirteen activities fills one page; more than this many would be too small to read on one. */
const TASKS_ON_ONE_PAGE = 18;

/** Printed are the whole columns of the official table: rows that are added, and a signature below it, are printed too. */
export function view(layout: PlanLayout, taskCount: number): Change[] {
  const { sheet, codesRow, headerBottom, columns } = layout;
  return [
    { kind: "groupRows", sheet, row: codesRow, rowCount: 2, collapsed: true },
    { kind: "groupColumns", sheet, column: columns.no ?? 0, columnCount: WORKING_FIELDS.length },
    { kind: "freezePanes", sheet, rows: headerBottom + 1, columns: 1 },
    paperPage(sheet, {
      ...(taskCount <= TASKS_ON_ONE_PAGE ? { fitToPagesTall: 1 } : {}),
      printArea: rangeOf(sheet, 0, 0, MAX_ROWS, printedColumns(layout)),
      titleRows: { row: 0, rowCount: headerBottom + 1 },
    }),
  ];
}
