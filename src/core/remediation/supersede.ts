import type { Finding } from "../result";
import { finding } from "../result";
import type { ReportRow } from "./types";

/**
 * Where an agency answered twice about an indicator, the newer answer counts: the later date, else the one further down.
 * The older is marked, and asked about.
 */
export function markSuperseded(rows: readonly ReportRow[], findings: Finding[]): { rows: ReportRow[] } {
  const newest = new Map<string, ReportRow>();
  const superseded = new Set<ReportRow>();
  for (const row of rows) {
    const key = `${row.agency}\n${row.indicator}`;
    const other = newest.get(key);
    const older = other && isNewer(other, row) ? row : other;
    if (older) {
      superseded.add(older);
      const params = { agency: row.agency, indicator: row.indicator };
      findings.push(finding("question", "remediation/duplicate-report", params, older.at));
    }
    if (older !== row) newest.set(key, row);
  }
  return { rows: rows.map((row) => (superseded.has(row) ? { ...row, isSuperseded: true } : row)) };
}

/** A row without an answer is never newer than one with. */
function isNewer(a: ReportRow, b: ReportRow): boolean {
  if (a.isReported !== b.isReported) return a.isReported;
  return (a.reportedOn ?? "") > (b.reportedOn ?? "");
}
