import type { Change } from "../../changes/changeSet";
import type { Field } from "./fields";
import { FIELDS } from "./fields";
import type { PlanLayout } from "./layout";

/** Points; Thai letters with marks above and below need a third more than Latin ones. */
const TITLE_HEIGHT = 27;
const HEADER_HEIGHT = 24;
/** Widths in characters. */
export const MONTH_WIDTH = { month: 7.5, "half-month": 5.5, week: 3.3 };
const WIDTHS: Record<Field, number> = {
  activity: 60,
  note: 13,
  no: 5,
  period: 27,
  start: 14,
  end: 14,
  owners: 48,
  status: 20,
  progress: 13,
  doneOn: 15,
  mark: 36,
  key: 5,
};

export function sizes(layout: PlanLayout): Change[] {
  const { sheet, columns, timeline, scale, codesRow, headerTop, headerBottom } = layout;
  const first = timeline[0]?.column ?? 1;
  const headerRows = headerBottom - headerTop + 1;
  return [
    { kind: "setRowHeight", sheet, row: 0, rowCount: codesRow, height: TITLE_HEIGHT },
    { kind: "setRowHeight", sheet, row: headerTop, rowCount: headerRows, height: HEADER_HEIGHT },
    {
      kind: "setColumnWidth",
      sheet,
      column: first,
      columnCount: timeline.length,
      characters: MONTH_WIDTH[scale],
    },
    ...FIELDS.flatMap((field): Change[] => {
      const column = columns[field];
      return column === undefined
        ? []
        : [{ kind: "setColumnWidth", sheet, column, columnCount: 1, characters: WIDTHS[field] }];
    }),
  ];
}
