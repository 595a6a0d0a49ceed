import { formatCount } from "../number";

/** "1 cell", "2,000 cells". */
export function count(number: number, one: string, many: string): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}
