import { Button } from "@fluentui/react-components";
import { rangeOf } from "../../core/grid";
import type { IndicatorId } from "../../core/ita/indicators";
import { coverageOf } from "../../core/plan/links/coverage";
import { failingIn } from "../../core/plan/links/failing";
import type { PlanReading } from "../../core/plan/readPlan";
import { deadlineDay } from "../../core/plan/template";
import type { ScoreTable } from "../../core/scores/types";
import { formatDate, isoDayOf } from "../../i18n/date";
import { usePane } from "../parts/paneContext";
import { usePlanStyles } from "./planStyles";

export interface LinksPartProps {
  plan: PlanReading;
  tables: readonly ScoreTable[];
}

/** Failing indicators that nothing is planned for, and the day the agencies report by, when the plan lacks it. */
export function LinksPart({ plan, tables }: LinksPartProps) {
  const styles = usePlanStyles();
  const { t, locale, store, clock } = usePane();
  const failing = failingIn(tables);
  if (failing.length === 0) return null;
  const { links, hasReportingDeadline, fiscalYearBe } = plan;
  const hasNoLine = failing.some((id) => !links?.links.some(({ indicator }) => indicator === id));
  const coverage = coverageOf(failing, links?.links ?? []);
  const say = t.plan.links;
  const names = (ids: readonly IndicatorId[]) => ids.map((id) => t.terms.indicator(id)).join(", ");
  return (
    <>
      <div>
        <p className={styles.title}>{say.title}</p>
        {links === null && <p className={styles.text}>{say.none(failing.length)}</p>}
        {links !== null && coverage.uncovered.length > 0 && (
          <p className={styles.text}>{say.uncovered(names(coverage.uncovered))}</p>
        )}
        {coverage.suggestedOnly.length > 0 && (
          <p className={styles.text}>{say.suggestedOnly(names(coverage.suggestedOnly))}</p>
        )}
        {coverage.covered.length === failing.length && <p className={styles.text}>{say.covered}</p>}
        <div className={styles.buttons}>
          {hasNoLine && (
            <Button
              size="small"
              onClick={() => void store.propose({ action: "links", options: { failing } })}
            >
              {links === null ? say.make : say.add}
            </Button>
          )}
          {links !== null && (
            <Button size="small" onClick={() => void store.goTo(rangeOf(links.sheet, 0, 0))}>
              {say.show}
            </Button>
          )}
        </div>
      </div>
      {!hasReportingDeadline && (
        <div>
          <p className={styles.text}>{t.plan.deadline.offer}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              onClick={() =>
                void store.propose({
                  action: "plan",
                  options: { today: isoDayOf(clock()), fiscalYearBe, withReportingDeadline: true },
                })
              }
            >
              {t.plan.deadline.add(formatDate(deadlineDay(fiscalYearBe), locale))}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
