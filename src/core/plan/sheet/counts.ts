import { columnLetters } from "../../grid";
import type { PlanLayout } from "./layout";
import { CANCELLED_NAME, DONE_NAME, TODAY_NAME } from "./rules";

/**
 * Live counts over the task rows: how many are late (their end has passed, and a status or progress is given) and how many end later in
 * this month, cancelled and done ones left out. They count by the same conditions as the rules of the bars. Text in a date
 * or progress cell counts as nothing.
 */
export function countFormulas(layout: PlanLayout): { late: { formula: string }; due: { formula: string } } {
  const { columns } = layout;
  const range = (column: number) => {
    const letters = columnLetters(column);
    return `$${letters}$${layout.headerBottom + 1}:$${letters}$${layout.spareRow + 1}`;
  };
  if (columns.end === undefined) return { late: { formula: "=0" }, due: { formula: "=0" } };
  const end = range(columns.end);
  const reported = [columns.status, columns.progress].flatMap((column) =>
    column === undefined ? [] : range(column),
  );
  const open = [
    ...(columns.status === undefined
      ? []
      : [`(${range(columns.status)}<>${DONE_NAME})`, `(${range(columns.status)}<>${CANCELLED_NAME})`]),
    ...(columns.doneOn === undefined ? [] : [`(${range(columns.doneOn)}="")`]),
    ...(columns.progress === undefined
      ? []
      : [`(1-ISNUMBER(${range(columns.progress)})*(${range(columns.progress)}>=1))`]),
  ];
  const count = (...conditions: string[]) => ({
    formula: `=SUMPRODUCT(${[`ISNUMBER(${end})`, ...conditions, ...open].join("*")})`,
  });
  const nextMonth = `DATE(YEAR(${TODAY_NAME}),MONTH(${TODAY_NAME})+1,1)`;
  return {
    late: count(`(${end}<${TODAY_NAME})`, ...(reported.length === 0 ? [] : [`(${reported.join("&")}<>"")`])),
    due: count(`(${end}>=${TODAY_NAME})`, `(${end}<${nextMonth})`),
  };
}
