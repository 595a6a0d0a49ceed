import { isoToSerial } from "../../src/core/period/calendar";
import { indicatorName, type IndicatorId } from "../../src/core/ita/indicators";
import type { CellValue, WorkbookSnapshot } from "../../src/core/snapshot";
import { snapshotOf, type SnapshotExtras } from "./snapshot";

export const REPORTS_SHEET = "ทะเบียนรายงาน";
export const REPORT_HEADERS = [
  "หน่วยงาน",
  "ตัวชี้วัด",
  "สถานะ",
  "รหัสสถานะ",
  "การดำเนินการ",
  "หลักฐาน",
  "วันที่ดำเนินการ",
  "ผู้รับผิดชอบ",
  "วันที่รายงาน",
  "ไฟล์",
  "นำเข้าเมื่อ",
  "ผลการรับ",
  "ตรวจยืนยัน",
  "วันที่ยืนยัน",
];

/** A row of the register of collected reports. */
export interface Collected {
  agency: string;
  indicator: IndicatorId;
  status?: string;
  code?: string;
  action?: string;
  evidence?: string;
  person?: string;
  /** ISO day. */
  on?: string;
  verified?: string;
}

export function reportRow(row: Collected): CellValue[] {
  return [
    row.agency,
    indicatorName(row.indicator),
    row.status ?? "",
    row.code ?? "",
    row.action ?? "",
    row.evidence ?? "",
    "",
    row.person ?? "",
    row.on === undefined ? "" : isoToSerial(row.on),
    "",
    "",
    "",
    row.verified ?? "",
    "",
  ];
}

/**
 * A workbook with the request's tables: the agencies asked, the collected reports, the deadline of 20 April 2564, and a list of
 * the failing indicators of 2563.
 */
export function collectedWorkbook(
  agencies: readonly string[],
  rows: readonly Collected[],
  extras: SnapshotExtras = {},
): WorkbookSnapshot {
  const deadline = isoToSerial("2021-04-20");
  return snapshotOf(
    {
      ผล: [
        ["จังหวัดตัวอย่าง", null, null],
        ["ตัวชี้วัดที่ไม่ผ่านเกณฑ์การประเมิน ปีงบประมาณ พ.ศ. 2563"],
        ["ตัวชี้วัด", "คะแนนประเมิน", "สถานะ"],
        ["การใช้งบประมาณ", 83.95, "ไม่ผ่าน"],
        ["คุณภาพการดำเนินงาน", 83.57, "ไม่ผ่าน"],
        ["ประสิทธิภาพการสื่อสาร", 81.83, "ไม่ผ่าน"],
      ],
      ทะเบียนหน่วยงาน: [
        ["ที่", "หน่วยงาน", "ชื่อย่อ", "ผู้ประสานงาน", "ช่องทางติดต่อ"],
        ...agencies.map((agency, index) => [index + 1, agency, "", `นาง ${index + 1}`, `0 5311 100${index}`]),
      ],
      คำขอรายงาน: [["กำหนดส่ง", deadline]],
      [REPORTS_SHEET]: [REPORT_HEADERS, ...rows.map(reportRow)],
    },
    {
      ...extras,
      names: [
        { name: "ITA_RequestDeadline", formula: "='คำขอรายงาน'!$B$1", value: deadline },
        ...(extras.names ?? []),
      ],
      tables: [
        {
          name: "ITA_Agencies",
          sheet: "ทะเบียนหน่วยงาน",
          range: { row: 0, column: 0, rowCount: agencies.length + 1, columnCount: 5 },
        },
        {
          name: "ITA_Reports",
          sheet: REPORTS_SHEET,
          range: {
            row: 0,
            column: 0,
            rowCount: Math.max(2, rows.length + 1),
            columnCount: REPORT_HEADERS.length,
          },
        },
        ...(extras.tables ?? []),
      ],
    },
  );
}
