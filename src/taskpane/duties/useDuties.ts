import { useState } from "react";
import type { DutiesReading } from "../../core/duties/types";
import { isoDayOf } from "../../i18n/date";
import { parseFiscalYear } from "../model/options";
import { usePane } from "../parts/paneContext";
import { useInspection } from "./useInspection";

/** The year that the user types, and the duties of it; the workbook's own year while nothing is typed. */
export interface Duties {
  reading: DutiesReading | null;
  yearText: string;
  isYearValid: boolean;
  /** null: as the workbook says. */
  fiscalYearBe: number | null;
  onYear: (text: string) => void;
}

export function useDuties(): Duties {
  const { clock } = usePane();
  const [yearText, onYear] = useState("");
  const typed = parseFiscalYear(yearText);
  const fiscalYearBe = typed.ok ? (typed.value ?? null) : null;
  const reading = useInspection("duties", {
    today: isoDayOf(clock()),
    ...(fiscalYearBe === null ? {} : { fiscalYearBe }),
  });
  return { reading, yearText, isYearValid: typed.ok, fiscalYearBe, onYear };
}
