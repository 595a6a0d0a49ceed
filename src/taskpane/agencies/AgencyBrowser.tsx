import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { formatScore } from "../../i18n/number";
import {
  AGENCY_ORDERS,
  searchEntries,
  sortEntries,
  summariseAgencies,
  type AgencyOrder,
} from "../model/agencyList";
import type { Entry } from "../model/entries";
import { Dismiss16Regular, Search16Regular } from "../parts/icons";
import { usePane } from "../parts/paneContext";
import { Select } from "../parts/Select";
import { AgencyList } from "./AgencyList";
import { FailingByIndicator } from "./FailingByIndicator";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mean: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  meanLabel: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  text: { margin: 0 },
  tools: { display: "grid", rowGap: tokens.spacingVerticalS },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the user was looking at, kept while an agency's details are shown. */
export interface BrowserState {
  search: string;
  order: AgencyOrder;
  active: number;
}

export interface AgencyBrowserProps {
  entries: readonly Entry[];
  nameOf: (entry: Entry) => string;
  state: BrowserState;
  onState: (state: BrowserState) => void;
  onOpen: (entry: Entry) => void;
  /** The user comes back from an agency's details. */
  takesFocus: boolean;
}

/** Many agencies: a few numbers over all, then a list to search and sort. Loaded when there is more than one. */
export default function AgencyBrowser({
  entries,
  nameOf,
  state,
  onState,
  onOpen,
  takesFocus,
}: AgencyBrowserProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { agencies } = t.pane;
  const summary = useMemo(() => summariseAgencies(entries), [entries]);
  // Typing stays quick: the list follows the text as soon as there is time.
  const search = useDeferredValue(state.search);
  const sorted = useMemo(() => sortEntries(entries, state.order), [entries, state.order]);
  const found = useMemo(() => searchEntries(sorted, search), [sorted, search]);
  const active = Math.min(state.active, Math.max(0, found.length - 1));
  return (
    <section className={styles.card} aria-label={agencies.title}>
      <div>
        {summary.meanTotal !== null && (
          <p className={styles.text}>
            <span className={styles.mean}>{formatScore(summary.meanTotal)}</span>
            <span className={styles.meanLabel}>
              {agencies.mean}
              {summary.withTotal < summary.agencies && ` ${agencies.meanOf(summary.withTotal)}`}
            </span>
          </p>
        )}
        <p className={styles.text}>
          {summary.failing > 0 ? (
            <>
              <span aria-hidden="true">▼ </span>
              {agencies.overview(summary.failing, summary.agencies)}
            </>
          ) : summary.withTotal < summary.agencies ? (
            agencies.noneBelow
          ) : (
            agencies.allPass(summary.agencies)
          )}
        </p>
      </div>
      <FailingByIndicator summary={summary} />
      <div className={styles.tools}>
        <Input
          aria-label={agencies.search}
          placeholder={agencies.search}
          value={state.search}
          contentBefore={<Search16Regular />}
          contentAfter={
            state.search !== "" ? (
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={agencies.clearSearch}
                onClick={() => onState({ ...state, search: "", active: 0 })}
              />
            ) : undefined
          }
          onChange={(_, data) => onState({ ...state, search: data.value, active: 0 })}
        />
        <Select
          label={agencies.sort}
          value={state.order}
          options={AGENCY_ORDERS.map((order) => ({ value: order, text: agencies.sortBy[order] }))}
          onChange={(order) => onState({ ...state, order, active: 0 })}
        />
      </div>
      {search.trim() !== "" && (
        <p className={styles.note} role="status">
          {found.length > 0 ? agencies.found(found.length) : agencies.noneFound(search.trim())}
        </p>
      )}
      {found.length > 0 && (
        <AgencyList
          entries={found}
          nameOf={nameOf}
          active={active}
          onActive={(index) => onState({ ...state, active: index })}
          onOpen={onOpen}
          takesFocus={takesFocus}
        />
      )}
    </section>
  );
}
