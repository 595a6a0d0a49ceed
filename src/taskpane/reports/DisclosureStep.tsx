import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DisclosureReading, ItemReading } from "../../core/duties/disclosure/types";
import { DISCLOSURE_INDICATORS } from "../../core/ita/disclosureScoring";
import { DutyBody, useDutyStyles } from "../duties/DutyBody";
import { useDuties } from "../duties/useDuties";
import { usePane } from "../parts/paneContext";
import { scoreTokens } from "../theme/themes";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  scores: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "34px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    paddingBlock: "2px",
    paddingInline: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  all: { justifySelf: "start", marginInlineStart: "-8px" },
  code: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: "anywhere" },
  cost: { color: scoreTokens.itaFailText, fontVariantNumeric: "tabular-nums" },
});

/** So many are shown at first. */
const SHOWN = 6;

/** The disclosure items: what they come to, and the missing ones by what they cost. */
export default function DisclosureStep(props: StepProps) {
  const state = useDuties();
  const duties = state.reading;
  const disclosure = duties?.disclosure;
  return (
    <DutyBody
      {...props}
      state={state}
      duty="disclosure"
      sheet={duties === null ? undefined : (disclosure?.sheet ?? null)}
      isOurs={disclosure?.isOurs}
      findings={duties?.findings.disclosure}
    >
      {disclosure && <Items disclosure={disclosure} />}
    </DutyBody>
  );
}

function Items({ disclosure }: { disclosure: DisclosureReading }) {
  const shared = useDutyStyles();
  const styles = useStyles();
  const { t } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const say = t.duties.disclosure;
  const { items, missing, scores, lostTotal, isOurs, sheet } = disclosure;
  const shown = showsAll ? missing : missing.slice(0, SHOWN);
  return (
    <>
      <p className={styles.scores}>
        {DISCLOSURE_INDICATORS.map((indicator) => {
          const score = scores[indicator];
          return score === null ? null : (
            <span key={indicator}>{say.score(t.terms.indicator(indicator), score)}</span>
          );
        })}
        {scores.oit !== null && <span>{say.score("OIT", scores.oit)}</span>}
      </p>
      <p className={shared.quiet}>
        {say.published(items.length - missing.length, items.length)}
        {lostTotal > 0 && ` · ${say.lost(lostTotal)}`}
        {!isOurs && ` · ${say.own(sheet)}`}
      </p>
      {missing.length === 0 ? (
        <p className={shared.line}>{say.allPublished}</p>
      ) : (
        <>
          <h4 className={shared.heading}>{say.missing}</h4>
          <ul className={shared.list}>
            {shown.map((item) => (
              <li key={item.code}>
                <Item item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.length > SHOWN && (
        <Button
          className={styles.all}
          appearance="transparent"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say.fewer : say.more(missing.length - SHOWN)}
        </Button>
      )}
    </>
  );
}

function Item({ item }: { item: ItemReading }) {
  const styles = useStyles();
  const { t, store } = usePane();
  const say = t.duties.disclosure;
  const { code, name, lost, at } = item;
  const cost = lost ? say.costsText(lost.total) : say.noPoints;
  return (
    <button
      type="button"
      className={styles.item}
      aria-label={`${say.goTo(code, name)}, ${cost}`}
      onClick={() => void store.goTo(at)}
    >
      <span className={styles.code}>{code}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.cost}>{lost ? say.costs(lost.total) : ""}</span>
    </button>
  );
}
