import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../model/entries";
import { ArrowLeft20Regular } from "../parts/icons";
import { BusyLine } from "../parts/BusyLine";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane } from "../parts/paneContext";
import { Select } from "../parts/Select";
import type { BrowserState } from "../agencies/AgencyBrowser";
import { entryName } from "./entryName";
import { Glance } from "./Glance";
import type { ScoresView as View } from "./useScoresView";

const AgencyBrowser = deferred(() => import("../agencies/AgencyBrowser"));

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  back: { justifySelf: "start" },
});

const FIRST_LOOK: BrowserState = { search: "", order: "failing", active: 0 };

/** What the tables say: one agency at a glance, or many in a list with the glance behind each. */
export function ScoresView({ view }: { view: View }) {
  const styles = useStyles();
  const { t } = usePane();
  const [browser, setBrowser] = useState(FIRST_LOOK);
  // The focus follows the eye: into an agency's details and back to its row.
  const [cameFrom, setCameFrom] = useState<"list" | "details" | null>(null);
  const open = (entry: Entry | null) => {
    setCameFrom(entry ? "list" : "details");
    view.choose(entry);
  };
  const { shown, entries, years, year } = view;
  const nameOf = (entry: Entry) => entryName(entry, t);
  return (
    <div className={styles.view}>
      {years.length > 1 && (
        <Select
          label={t.pane.agencies.year}
          value={String(year)}
          options={years.map((each) => ({
            value: String(each),
            text: each === null ? t.pane.header.unknownYear : String(each),
          }))}
          onChange={(value) => view.onYear(value === "null" ? null : Number(value))}
        />
      )}
      {shown && entries.length > 1 && (
        <Button
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          autoFocus={cameFrom === "list"}
          onClick={() => open(null)}
        >
          {t.pane.agencies.back}
        </Button>
      )}
      {shown ? (
        <Glance key={shown.id} entry={shown} previous={view.previous} />
      ) : (
        <LazyPart fallback={<BusyLine text={t.pane.agencies.loading} />}>
          <AgencyBrowser
            entries={entries}
            nameOf={nameOf}
            state={browser}
            onState={(next) => {
              setCameFrom(null);
              setBrowser(next);
            }}
            takesFocus={cameFrom === "details"}
            onOpen={open}
          />
        </LazyPart>
      )}
    </div>
  );
}
