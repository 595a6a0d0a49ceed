import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isoDayOf } from "../../i18n/date";
import type { CorrectionDraft } from "../correction/draft";
import type { JobStatus } from "../model/jobStatus";
import { parsePassMark } from "../model/options";
import { deferred, LazyPart } from "../parts/Boundary";
import { usePane, usePaneState } from "../parts/paneContext";
import { JobCard } from "./JobCard";
import type { Looked } from "./Jobs";

const ScoresOptions = deferred(() => import("./ScoresOptions"));
const CorrectionEditor = deferred(() => import("../correction/CorrectionEditor"));

export interface ScoresJobProps extends Looked {
  status: JobStatus;
  isNext: boolean;
}

export function ScoresJob({ status, isNext, shown, fiscalYearBe }: ScoresJobProps) {
  const { t, store, preferences, clock } = usePane();
  const { overview } = usePaneState();
  const [passMark, setPassMark] = useState("");
  const [draft, setDraft] = useState<CorrectionDraft | null>(null);
  const typed = parsePassMark(passMark);
  const { jobs } = t.pane;
  const hasScores = overview?.tables.some((table) => table.scoreBlocks.length > 0) ?? false;
  const analyse = () => {
    const options = {
      today: isoDayOf(clock()),
      ...(shown ? { agency: shown.agency.name } : {}),
      ...(fiscalYearBe === null ? {} : { fiscalYearBe }),
    };
    void store.propose({ action: "analysis", options });
  };
  return (
    <JobCard
      job="scores"
      title={jobs.scores.title}
      about={jobs.scores.about}
      status={status}
      isNext={isNext}
      action={overview?.isMarked ? jobs.highlightAgain : jobs.highlight}
      isBlocked={!typed.ok}
      onAction={() => {
        if (!typed.ok) return;
        const options = {
          ...(typed.value === undefined ? {} : { passMark: typed.value }),
          ...(preferences.fillsStatus ? { statusWords: true } : {}),
          ...(preferences.addsLegend ? { legend: true } : {}),
        };
        void store.propose({ action: "highlight", options });
      }}
      link={hasScores && <Button onClick={analyse}>{jobs.analyse}</Button>}
      question={
        <LazyPart>
          <CorrectionEditor draft={draft} onDraft={setDraft} />
        </LazyPart>
      }
      more={
        <LazyPart>
          <ScoresOptions passMark={passMark} isValid={typed.ok} onPassMark={setPassMark} />
        </LazyPart>
      }
    />
  );
}
