import type { TableHeaders } from "../../tables/readTable";

/** The table of collected reports: a row per agency and indicator. */
export const REPORTS_SHEET = "ทะเบียนรายงาน";
export const REPORTS_TABLE = "ITA_Reports";

export type ReportColumn =
  | "agency"
  | "indicator"
  | "status"
  | "code"
  | "action"
  | "evidence"
  | "date"
  | "person"
  | "reportedOn"
  | "file"
  | "importedOn"
  | "receipt"
  | "verified"
  | "verifiedOn";

interface ColumnFacts {
  header: string;
  /** Characters. */
  width: number;
  looks: "text" | "date" | "short";
}

/** In their order. The status stands as a label for people and as a code beside it, so that the language may change. */
export const REPORT_COLUMNS: Readonly<Record<ReportColumn, ColumnFacts>> = {
  agency: { header: "หน่วยงาน", width: 32, looks: "text" },
  indicator: { header: "ตัวชี้วัด", width: 26, looks: "text" },
  status: { header: "สถานะ", width: 20, looks: "short" },
  code: { header: "รหัสสถานะ", width: 13, looks: "short" },
  action: { header: "การดำเนินการ", width: 46, looks: "text" },
  evidence: { header: "หลักฐาน", width: 34, looks: "text" },
  date: { header: "วันที่ดำเนินการ", width: 15, looks: "date" },
  person: { header: "ผู้รับผิดชอบ", width: 24, looks: "text" },
  reportedOn: { header: "วันที่รายงาน", width: 15, looks: "date" },
  file: { header: "ไฟล์", width: 28, looks: "text" },
  importedOn: { header: "นำเข้าเมื่อ", width: 15, looks: "date" },
  receipt: { header: "ผลการรับ", width: 22, looks: "short" },
  verified: { header: "ตรวจยืนยัน", width: 14, looks: "short" },
  verifiedOn: { header: "วันที่ยืนยัน", width: 15, looks: "date" },
};

export const REPORT_COLUMN_IDS = Object.keys(REPORT_COLUMNS) as ReportColumn[];

/** What a collected report brings; the others are the secretariat's. */
export const COLLECTED: readonly ReportColumn[] = REPORT_COLUMN_IDS.filter(
  (column) => column !== "verified" && column !== "verifiedOn",
);

/** As we write them, and as people may shorten them. */
export const REPORT_HEADERS: TableHeaders<ReportColumn> = REPORT_COLUMN_IDS.map((id) => ({
  id,
  names: [REPORT_COLUMNS[id].header],
}));

export { VERIFIED_WORD } from "../statusWords";
