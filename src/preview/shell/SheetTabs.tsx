import { colorToHex } from "../../simulator/model/colors";
import type { SheetModel, WorkbookModel } from "../../simulator/model/types";

interface SheetTabsProps {
  workbook: WorkbookModel;
  active: SheetModel;
  label: string;
  onActivate(sheet: SheetModel): void;
}

/** The visible sheets, as tabs: arrow keys walk along them. */
export function SheetTabs({ workbook, active, label, onActivate }: SheetTabsProps) {
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility === "visible");
  const walk = (step: number) => {
    const next = sheets[sheets.indexOf(active) + step];
    if (next) onActivate(next);
  };
  return (
    <div
      className="sheet-tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") walk(1);
        if (event.key === "ArrowLeft") walk(-1);
      }}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          ref={(element) => {
            if (sheet === active && element?.parentElement?.contains(document.activeElement)) element.focus();
          }}
          onClick={() => onActivate(sheet)}
        >
          {sheet.tabColor && (
            <i className="sheet-tab-color" style={{ background: colorToHex(sheet.tabColor, workbook) }} />
          )}
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
