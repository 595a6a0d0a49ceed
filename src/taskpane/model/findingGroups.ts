import type { Finding, Severity } from "../../core/result";

export interface FindingGroup {
  /** The one that is said. */
  finding: Finding;
  /** How many more say the same of other cells. */
  others: number;
}

const WEIGHT: Record<Severity, number> = { error: 0, question: 1, warning: 2, info: 3 };

/** So many findings of one code are said one by one; more are said once and counted. */
const ONE_BY_ONE = 3;

/** Findings for reading: the weightiest first, and a hundred unreadable cells as one sentence and a number. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const same = byCode.get(key);
    if (same) same.push(finding);
    else byCode.set(key, [finding]);
  }
  const groups = [...byCode.values()].flatMap((same): FindingGroup[] => {
    const [first] = same;
    if (!first) return [];
    if (same.length > ONE_BY_ONE) return [{ finding: first, others: same.length - 1 }];
    return same.map((finding) => ({ finding, others: 0 }));
  });
  return groups.sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity]);
}
