import type { IndicatorId } from "../../ita/indicators";
import { isoToSerial } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import type { AnswerMatrix } from "../answers/answers";

/** An agency whose answers are missing. */
export interface ChasedAgency {
  name: string;
  missing: IndicatorId[];
  /** The earliest deadline of what is missing; null when there is none. */
  deadline: IsoDate | null;
  /** Days since that deadline: 0 on the day itself, negative before it; null without one. */
  daysLate: number | null;
}

/** Agencies that have not answered everything, in the order of the register, as of today. */
export function chaseList({ agencies, indicators }: AnswerMatrix, today: IsoDate): ChasedAgency[] {
  return agencies.flatMap(({ name, answers, missingBy }) => {
    const missing = indicators.filter((_, index) => answers[index] === "silent");
    if (missing.length === 0) return [];
    const daysLate = missingBy === null ? null : isoToSerial(today) - isoToSerial(missingBy);
    return [{ name, missing, deadline: missingBy, daysLate }];
  });
}
