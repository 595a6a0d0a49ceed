import type { RangeRef } from "../../grid";
import type { IndicatorId, Instrument } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";

/** One failing indicator that the agencies are asked about. */
export interface RequestedIndicator {
  indicator: IndicatorId;
  instrument: Instrument;
  /** 0–100; null when the request does not give it. */
  score: number | null;
  passMark: number | null;
  /** Points below the pass mark, two decimals; null when either is not known. */
  gap: number | null;
  /** What the assessor advised; "" when nothing. */
  advice: string;
}

/** What the secretariat asks of every agency: kept in the workbook, where people can read and change it. */
export interface ReportRequest {
  sheet: string;
  /** Six characters (see form/identity); null when the cell no longer holds one. */
  requestId: string | null;
  /** Fiscal year (Buddhist Era) of the scores. */
  fiscalYearBe: number | null;
  /** Number of the letter; "" when none is given yet. */
  reference: string;
  deadline: IsoDate | null;
  /** From 1; goes up when the request changes after forms went out. */
  version: number;
  indicators: RequestedIndicator[];
  /** The forms that went out last; null when none did. */
  sent: { version: number; on: IsoDate | null } | null;
  /** Where the labelled values stand, of those that are there. */
  cells: Partial<Record<RequestField, RangeRef>>;
  /** The list of indicators with its headers; null when it is gone. */
  list: RangeRef | null;
}

export type RequestField = "id" | "year" | "reference" | "deadline" | "version" | "sentVersion" | "sentOn";

/** Defined names of the labelled cells. */
export const REQUEST_NAMES: Record<RequestField, string> = {
  id: "ITA_RequestId",
  year: "ITA_RequestYear",
  reference: "ITA_RequestReference",
  deadline: "ITA_RequestDeadline",
  version: "ITA_RequestVersion",
  sentVersion: "ITA_RequestSentVersion",
  sentOn: "ITA_RequestSentOn",
};

export const REQUEST_SHEET = "คำขอรายงาน";
export const REQUEST_TABLE = "ITA_Request";

/** Headers of the list of indicators, in order. */
export const REQUEST_HEADERS = {
  indicator: "ตัวชี้วัด",
  instrument: "แบบวัด",
  score: "คะแนน",
  passMark: "เกณฑ์",
  gap: "ส่วนต่าง",
  advice: "ข้อเสนอแนะของผู้ประเมิน",
} as const;

export type RequestColumn = keyof typeof REQUEST_HEADERS;
