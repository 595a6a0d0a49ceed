/** What every topic of the bench answers, and the arithmetic they share. */
export interface BenchTable {
  columns: string[];
  /** Texts stand left in the first column; everything else is a number and stands right. */
  rows: (string | number)[][];
}

export function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

export function toMarkdown({ columns, rows }: BenchTable): string {
  const rule = columns.map((_, index) => (index === 0 ? "---" : "--:"));
  return [columns, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
