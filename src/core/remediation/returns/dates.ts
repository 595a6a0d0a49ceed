import { addDays, dayNumber } from "../../period/calendar";
import type { IsoDate } from "../../period/types";
import type { FormReturn, ReturnedFile } from "./types";

/** Thailand is seven hours ahead of UTC all year round. */
const THAI_HOURS = 7;

/** The Thai day of a moment like 2021-04-19T18:15:00Z; null when it is none. Without a zone it is local time. */
export function thaiDayOf(moment: string): IsoDate | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(moment);
  if (!match) return null;
  const [, day = "", hour = "", minute = "", zone] = match;
  const minutes =
    Number(hour) * 60 + Number(minute) + (zone === undefined ? 0 : THAI_HOURS * 60 - offsetOf(zone));
  try {
    return addDays(day, Math.floor(minutes / (24 * 60)));
  } catch (error) {
    // 2021-02-30: files hold what their programs wrote.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}

export interface ReportDay {
  day: IsoDate;
  by: "form" | "saved" | "file" | "today";
}

/**
 * When a form was reported: what it says itself, else when the file was last saved, else the file system's day, else
 * today. A day that has not come yet is not believed.
 */
export function reportDayOf(
  form: FormReturn,
  savedAt: string | null,
  file: ReturnedFile,
  today: IsoDate,
): ReportDay {
  const days = [
    { day: form.reportedOn, by: "form" },
    { day: savedAt === null ? null : thaiDayOf(savedAt), by: "saved" },
    { day: file.changedOn, by: "file" },
  ] as const;
  for (const { day, by } of days) if (day !== null && day <= today) return { day, by };
  return { day: today, by: "today" };
}

export function daysAfter(day: IsoDate, deadline: IsoDate | null): number {
  return deadline === null ? 0 : Math.max(0, dayNumber(day) - dayNumber(deadline));
}
