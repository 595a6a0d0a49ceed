import type { RangeRef } from "../../grid";

/** What the register holds of an agency. */
export interface ListedAgency {
  name: string;
  /** "" when none is given; several stand with commas between them. */
  shortName: string;
  contact: string;
  channel: string;
}

export interface Agency extends ListedAgency {
  /** Its number in the register: on its form. */
  no: number;
  /** Zero-based row of the sheet. */
  row: number;
}

/** The register of agencies that the workbook keeps. */
export interface AgencyRegister {
  sheet: string;
  /** Its Excel table; null when it is a plain list. */
  table: string | null;
  /** With its headers. */
  range: RangeRef;
  columns: Partial<Record<AgencyColumn, number>>;
  agencies: Agency[];
}

export const AGENCIES_SHEET = "ทะเบียนหน่วยงาน";
export const AGENCIES_TABLE = "ITA_Agencies";

/** Headers of the register, in order. */
export const AGENCY_HEADERS = {
  no: "ที่",
  name: "หน่วยงาน",
  shortName: "ชื่อย่อ",
  contact: "ผู้ประสานงาน",
  channel: "ช่องทางติดต่อ",
} as const;

export type AgencyColumn = keyof typeof AGENCY_HEADERS;
