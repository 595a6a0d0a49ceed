import { useMemo } from "react";
import type { Rect, SheetModel } from "../../simulator/model/types";
import type { PreviewMessages } from "../messages";

interface StatusBarProps {
  sheet: SheetModel;
  selected: Rect;
  version: string;
  messages: PreviewMessages;
}

/** Count, average and sum of a selection of several cells, as Excel shows them. */
export function StatusBar({ sheet, selected, version, messages }: StatusBarProps) {
  const totals = useMemo(() => totalsOf(sheet, selected, version), [sheet, selected, version]);
  if (totals.count < 2) return <div className="status-bar" />;
  const show = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 4 });
  return (
    <div className="status-bar">
      {totals.numbers > 0 && <span>{messages.average(show(totals.sum / totals.numbers))}</span>}
      <span>{messages.count(totals.count)}</span>
      {totals.numbers > 0 && <span>{messages.sum(show(totals.sum))}</span>}
    </div>
  );
}

/** `_version` makes it count again after a change: the sheet is the same object with other cells. */
function totalsOf(sheet: SheetModel, selected: Rect, _version: string) {
  const totals = { count: 0, numbers: 0, sum: 0 };
  for (const { cell } of sheet.cells.inside(selected)) {
    if (cell.value === null || cell.value === "") continue;
    totals.count += 1;
    if (typeof cell.value !== "number") continue;
    totals.numbers += 1;
    totals.sum += cell.value;
  }
  return totals;
}
