import type { RangeRef } from "../../grid";
import { finding, type Finding, type FindingCode, type FindingMap, type Severity } from "../../result";

/** Collects findings; of a kind that comes by the thousands it keeps the first and counts the rest. */
export interface FindingSink {
  add<Code extends FindingCode>(
    severity: Severity,
    code: Code,
    params: FindingMap[Code],
    at?: RangeRef,
  ): void;
  /** In the order they were added, then how many more there were of each kind. */
  all(): Finding[];
}

/** Enough to go through by hand; a country with a lost column has 8,303 of one kind. */
const MAX_OF_A_KIND = 1_000;

export function createFindingSink(): FindingSink {
  const findings: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  return {
    add(severity, code, params, at) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= MAX_OF_A_KIND) findings.push(finding(severity, code, params, at));
    },
    all() {
      const more = [...counts].filter(([, count]) => count > MAX_OF_A_KIND);
      return [
        ...findings,
        ...more.map(([code, count]) =>
          finding("info", "scores/more-of-the-same", { finding: code, count: count - MAX_OF_A_KIND }),
        ),
      ];
    },
  };
}
