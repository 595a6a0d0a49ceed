import { useMemo, useState } from "react";
import type { Overview } from "../../actions/types";
import { entriesOf, entriesOfYear, previousYearOf, yearsOf, type Entry } from "../model/entries";

export interface ScoresView {
  /** All fiscal years of the workbook, newest first; null is "not said". */
  years: (number | null)[];
  year: number | null;
  onYear: (year: number | null) => void;
  /** The agencies of the year. */
  entries: Entry[];
  /** The agency to show in detail: the only one, or the chosen one. */
  shown: Entry | null;
  previous: Entry | null;
  choose: (entry: Entry | null) => void;
}

const NONE: Entry[] = [];

/** Which agency and year are looked at; choices last while the workbook still has them. */
export function useScoresView(overview: Overview | null): ScoresView {
  const [wantedYear, setWantedYear] = useState<number | null | undefined>(undefined);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const all = useMemo(() => (overview ? entriesOf(overview) : NONE), [overview]);
  const years = useMemo(() => yearsOf(all), [all]);
  const year = wantedYear !== undefined && years.includes(wantedYear) ? wantedYear : (years[0] ?? null);
  const entries = useMemo(() => entriesOfYear(all, year), [all, year]);
  const only = entries.length === 1 ? (entries[0] ?? null) : null;
  const shown = only ?? entries.find((entry) => entry.id === chosenId) ?? null;
  const previous = useMemo(() => (shown ? previousYearOf(shown, all) : null), [shown, all]);
  return {
    years,
    year,
    onYear: (next) => {
      setWantedYear(next);
      setChosenId(null);
    },
    entries,
    shown,
    previous,
    choose: (entry) => setChosenId(entry?.id ?? null),
  };
}
