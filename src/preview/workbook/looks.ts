import {
  evaluateRules,
  type ConditionalFormat,
  type Icon,
  type WorkbookCalculation,
} from "../../simulator/calc";
import type { Rect, SheetModel } from "../../simulator/model/types";
import type { ConditionalLook } from "../grid/drawCells";

export type LooksAt = (row: number, column: number) => ConditionalLook | undefined;

/** What the conditional formats of a sheet make of the cells of a part of it. */
export function looksIn(source: WorkbookCalculation["source"], sheet: SheetModel, part: Rect): LooksAt {
  if (sheet.rules.length === 0) return () => undefined;
  const evaluation = evaluateRules(sheet, source, part);
  return (row, column) => {
    const format = evaluation.at(row, column);
    return format ? lookOf(format) : undefined;
  };
}

function lookOf({ style, scaleColor, dataBar, icon }: ConditionalFormat): ConditionalLook {
  const scale = scaleColor ? { fill: { background: { rgb: scaleColor } } } : undefined;
  return {
    style: style || scale ? { ...scale, ...style } : null,
    bar: dataBar ?? undefined,
    icon: icon ? iconLook(icon) : undefined,
    hidesValue: dataBar?.showValue === false || icon?.showValue === false,
  };
}

const RED = "#C42B1C";
const AMBER = "#9D5D00";
const GREEN = "#0F7B0F";
const GREY = "#5C5C5C";

/** Signs of the sets of three that offices use; the shape tells them apart, not the colour alone. */
const THREE: Readonly<Record<string, readonly string[]>> = {
  "3Arrows": ["▼", "▶", "▲"],
  "3ArrowsGray": ["▼", "▶", "▲"],
  "3Triangles": ["▼", "■", "▲"],
  "3Flags": ["⚑", "⚑", "⚑"],
  "3Signs": ["◆", "▲", "●"],
  "3Symbols": ["✖", "!", "✔"],
  "3Symbols2": ["✖", "!", "✔"],
  "3Stars": ["☆", "⯪", "★"],
};

/** Sets of four and five go from low to high in steps. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  "4": ["▼", "◢", "◥", "▲"],
  "5": ["▼", "◢", "▶", "◥", "▲"],
};

function iconLook({ iconSet, index }: Icon): { sign: string; color: string } {
  const count = iconSet.slice(0, 1);
  const last = Number(count) - 1;
  const signs = THREE[iconSet] ?? STEPS[count] ?? ["●", "●", "●"];
  const color = iconSet.endsWith("Gray") ? GREY : index === 0 ? RED : index === last ? GREEN : AMBER;
  return { sign: signs[index] ?? "●", color };
}
