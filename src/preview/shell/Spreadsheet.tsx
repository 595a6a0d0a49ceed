import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { SheetModel } from "../../simulator/model/types";
import { findSheetById } from "../../simulator/model/workbook";
import type { SheetScene } from "../grid/drawCells";
import { Grid } from "../grid/Grid";
import { layOutSheet } from "../grid/sheetLayout";
import { fontVersion, measure, subscribeToFonts } from "../grid/fonts";
import { useGrid } from "../grid/useGrid";
import { useViewport } from "../grid/useViewport";
import type { PreviewMessages } from "../messages";
import type { Refusal, SheetHost } from "../workbook/sheetHost";
import { FormulaBar } from "./FormulaBar";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";

interface SpreadsheetProps {
  host: SheetHost;
  messages: PreviewMessages;
  onRefused(refusal: Refusal): void;
}

/** One workbook to look at and type into: formula bar, active sheet, tabs, totals. */
export default function Spreadsheet({ host, messages, onRefused }: SpreadsheetProps) {
  const changes = useSyncExternalStore(host.subscribe, () => host.version);
  const fonts = useSyncExternalStore(subscribeToFonts, fontVersion);
  const version = `${changes}.${fonts}`;
  const sheet = findSheetById(host.workbook, host.workbook.activeSheetId) ?? host.workbook.sheets[0];
  if (!sheet) return null;
  return (
    <SheetView
      key={sheet.id}
      host={host}
      sheet={sheet}
      version={version}
      messages={messages}
      onRefused={onRefused}
    />
  );
}

interface SheetViewProps extends SpreadsheetProps {
  sheet: SheetModel;
  version: string;
}

function SheetView({ host, sheet, version, messages, onRefused }: SheetViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { view, onScroll } = useViewport(scroller);
  const [reach, setReach] = useState({ row: 0, column: 0 });
  const scene = useScene(host, sheet, version, reach);
  const grid = useGrid({ host, scene, pageRows: pageRows(scene, view.height), onRefused });
  const { row, column } = grid.active;
  // Walking towards the end of what is laid out lays more of the endless sheet out.
  const isNearEnd = row > scene.layout.rows.count - 10 || column > scene.layout.columns.count - 4;
  if (isNearEnd && (row > reach.row || column > reach.column)) {
    setReach({ row: Math.max(row, reach.row), column: Math.max(column, reach.column) });
  }
  return (
    <div className="spreadsheet">
      <FormulaBar grid={grid} messages={messages} />
      <Grid
        host={host}
        scene={scene}
        grid={grid}
        view={view}
        scroller={scroller}
        onScroll={onScroll}
        messages={messages}
        onRefused={onRefused}
      />
      <div className="sheet-foot">
        <SheetTabs
          workbook={host.workbook}
          active={sheet}
          label={messages.sheetTabs}
          onActivate={(next) => {
            const refusal = host.activate(next);
            if (refusal) onRefused(refusal);
          }}
        />
        <StatusBar sheet={sheet} selected={grid.selected} version={version} messages={messages} />
      </div>
    </div>
  );
}

/** What is drawn, made anew when the workbook changed: the model itself is one object that changes in place. */
function useScene(
  host: SheetHost,
  sheet: SheetModel,
  version: string,
  reach: { row: number; column: number },
): SheetScene {
  return useMemo(() => sceneOf(host, sheet, reach, version), [host, sheet, reach, version]);
}

function sceneOf(
  host: SheetHost,
  sheet: SheetModel,
  reach: { row: number; column: number },
  _version: string,
): SheetScene {
  const { workbook } = host;
  const textOf: Parameters<typeof layOutSheet>[0]["textOf"] = (cell) =>
    host.format(cell.value, cell.style.numberFormat).text;
  return {
    workbook,
    sheet,
    measure,
    layout: layOutSheet({ workbook, sheet, textOf, measure }, reach),
    format: (value, numberFormat) => host.format(value, numberFormat),
    looksIn: (part) => host.looksIn(sheet, part),
  };
}

function pageRows(scene: SheetScene, height: number): number {
  return Math.max(1, Math.floor(height / Math.max(1, scene.layout.rows.size(0))) - 1);
}
