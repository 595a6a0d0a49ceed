import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { nextLevelGains } from "../../core/ita/gains";
import { latestRuleset, rulesetFor } from "../../core/ita/rulesetFor";
import { formatScore } from "../../i18n/number";
import { axisFor } from "../model/axis";
import { indicatorLines, type Entry } from "../model/entries";
import { ChevronDown16Regular, ChevronUp16Regular } from "../parts/icons";
import { usePane, usePaneState } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import { AxisLine } from "./AxisLine";
import { IndicatorRows } from "./IndicatorRows";
import { InstrumentRows } from "./InstrumentRows";

const useStyles = makeStyles({
  card: {
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: "flex", alignItems: "flex-end", columnGap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  total: {
    fontSize: "44px",
    lineHeight: "52px",
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: "-0.02em",
    fontVariantNumeric: "tabular-nums",
  },
  level: {
    marginBottom: "9px",
    paddingInline: tokens.spacingHorizontalM,
    lineHeight: "28px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  result: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  fails: { color: scoreTokens.itaFailText },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  instruments: { marginTop: tokens.spacingVerticalS },
  indicators: { marginTop: tokens.spacingVerticalS },
  toggle: { marginTop: tokens.spacingVerticalS, marginInlineStart: "-8px" },
});

function GainLine({ entry }: { entry: Entry }) {
  const styles = useStyles();
  const { t } = usePane();
  const overrides = usePaneState().overview?.rulesetOverrides;
  const { fiscalYearBe } = entry;
  const ruleset =
    fiscalYearBe === null ? latestRuleset(overrides) : rulesetFor(fiscalYearBe, overrides).ruleset;
  const gains = nextLevelGains(entry.agency.instruments, ruleset);
  if (!gains || entry.agency.level === null || entry.fiscalYearBe === null) return null;
  const level = t.terms.level(gains.level);
  return (
    <p className={styles.note}>
      {gains.total > 0
        ? t.pane.glance.toNextLevel(formatScore(gains.total), level)
        : t.pane.glance.instrumentsToNextLevel(level)}
    </p>
  );
}

export interface GlanceProps {
  entry: Entry;
  previous: Entry | null;
}

/** One agency at one glance: total, level, what fails, and how far everything is from the pass mark. */
export function Glance({ entry, previous }: GlanceProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const indicatorsId = useId();
  const { agency } = entry;
  const { passMark } = entry.table;
  const { glance } = t.pane;
  const lines = indicatorLines(agency);
  const missing = lines.filter((line) => line.reading.value === null).length;
  const axis = axisFor(
    [...lines.map((line) => line.reading.value), ...Object.values(agency.instruments)],
    passMark,
  );
  const again = agency.failingAgain ?? [];
  const failing = lines.filter((line) => line.reading.status === "fail");
  return (
    <section className={styles.card} aria-label={glance.title}>
      <div className={styles.top}>
        {agency.total === null ? (
          <p className={styles.note}>{glance.noTotal}</p>
        ) : (
          <span
            className={styles.total}
            aria-label={`${glance.total} ${formatScore(agency.total)}`}
            role="img"
          >
            {formatScore(agency.total)}
          </span>
        )}
        {agency.level !== null && (
          <span className={styles.level}>{glance.level(t.terms.level(agency.level))}</span>
        )}
      </div>
      <p className={mergeClasses(styles.result, agency.failing.length > 0 && styles.fails)}>
        {agency.failing.length > 0 ? (
          <>
            <span aria-hidden="true">▼ </span>
            {glance.failing(agency.failing.length, lines.length)}
          </>
        ) : (
          missing < lines.length && glance.allPass(lines.length - missing)
        )}
      </p>
      {missing > 0 && <p className={styles.note}>{glance.missing(missing)}</p>}
      <GainLine entry={entry} />
      {previous &&
        previous.agency.total !== null &&
        previous.fiscalYearBe !== null &&
        agency.total !== null && (
          <p className={styles.note}>
            {glance.previousYear(
              previous.fiscalYearBe,
              formatScore(previous.agency.total),
              agency.total - previous.agency.total,
            )}
            {again.length > 0 && ` · ${glance.failsAgain(again.length)}`}
          </p>
        )}
      <div className={styles.instruments}>
        <InstrumentRows agency={agency} axis={axis} />
      </div>
      <AxisLine axis={axis} />
      {/* What fails is what the work below is about; the rest is a press away. */}
      <div id={indicatorsId} className={styles.indicators}>
        <IndicatorRows lines={showsAll ? lines : failing} axis={axis} again={again} />
      </div>
      {failing.length < lines.length && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.toggle}
          icon={showsAll ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          iconPosition="after"
          aria-expanded={showsAll}
          aria-controls={indicatorsId}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? (failing.length > 0 ? glance.onlyFailing : glance.fewer) : glance.showAll(lines.length)}
        </Button>
      )}
    </section>
  );
}
