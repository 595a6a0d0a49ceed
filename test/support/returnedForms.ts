import type { CellValue } from "../../src/core/snapshot";
import { FORM_ID_LABEL, writeFormId } from "../../src/core/remediation/form/identity";
import { indicatorName, type IndicatorId } from "../../src/core/ita/indicators";
import type { WorkbookSnapshot } from "../../src/core/snapshot";
import { isoToSerial } from "../../src/core/period/calendar";
import type { ForeignCell, ForeignSheet, ForeignWorkbook } from "./foreignWorkbook";
import { foreignWorkbook } from "./foreignWorkbook";
import { snapshotOf } from "./snapshot";

/** What the test workbook asks about: three failing indicators of 2563. */
export const ASKED: readonly { indicator: IndicatorId; score: number; gap: number; advice: string }[] = [
  { indicator: "budget", score: 81.5, gap: 3.5, advice: "เปิดเผยแผนการใช้จ่าย" },
  { indicator: "improvement", score: 73.43, gap: 11.57, advice: "" },
  { indicator: "communication", score: 80, gap: 5, advice: "ปรับปรุงเว็บไซต์" },
];
export const REQUEST_ID = "K7M2QD";
export const DEADLINE = "2021-04-20";
export const AGENCIES = ["เทศบาลตำบลแม่ริม", "เทศบาลเมืองแม่โจ้", "อบต.สะลวง", "เทศบาลตำบลสันผักหวาน", "อบต.ดอนแก้ว"];

/** A workbook that keeps the request and the list of agencies. */
export function requestingWorkbook(
  more: Record<string, (CellValue | null)[][]> = {},
  agencies: readonly string[] = AGENCIES,
): WorkbookSnapshot {
  const request: (CellValue | null)[][] = [
    ["รหัสคำขอ", REQUEST_ID],
    ["ปีงบประมาณ", 2563],
    ["กำหนดส่ง", isoToSerial(DEADLINE)],
    ["ฉบับที่", 1],
    [],
    ["ตัวชี้วัด", "แบบวัด", "คะแนน", "เกณฑ์", "ส่วนต่าง", "ข้อเสนอแนะของผู้ประเมิน"],
    ...ASKED.map(({ indicator, score, gap, advice }) => [
      indicatorName(indicator),
      "",
      score,
      85,
      gap,
      advice,
    ]),
  ];
  const list = [
    ["ที่", "หน่วยงาน", "ชื่อย่อ"],
    ...agencies.map((name, index) => [index + 1, name, index === 2 ? "สะลวง" : ""]),
  ];
  const at = (cell: string) => `='คำขอรายงาน'!${cell}`;
  return snapshotOf(
    { คำขอรายงาน: request, ทะเบียนหน่วยงาน: list, ...more },
    {
      names: [
        { name: "ITA_RequestId", formula: at("$B$1"), value: REQUEST_ID },
        { name: "ITA_RequestYear", formula: at("$B$2"), value: 2563 },
        { name: "ITA_RequestDeadline", formula: at("$B$3"), value: isoToSerial(DEADLINE) },
        { name: "ITA_RequestVersion", formula: at("$B$4"), value: 1 },
      ],
      tables: [
        {
          name: "ITA_Request",
          sheet: "คำขอรายงาน",
          range: { row: 5, column: 0, rowCount: ASKED.length + 1, columnCount: 6 },
        },
        {
          name: "ITA_Agencies",
          sheet: "ทะเบียนหน่วยงาน",
          range: { row: 0, column: 0, rowCount: agencies.length + 1, columnCount: 3 },
        },
      ],
    },
  );
}

export interface Answer {
  status?: ForeignCell;
  action?: ForeignCell;
  evidence?: ForeignCell;
  date?: ForeignCell;
  person?: ForeignCell;
}

export const FORM_HEADERS = [
  "ที่",
  "ตัวชี้วัดที่ไม่ผ่านเกณฑ์",
  "คะแนน",
  "ต่ำกว่าเกณฑ์",
  "ข้อเสนอแนะของผู้ประเมิน",
  "สถานะ",
  "การดำเนินการ",
  "หลักฐาน (ลิงก์)",
  "วันที่ดำเนินการ",
  "ผู้รับผิดชอบ",
] as const;

export interface FormOptions {
  agency?: string;
  /** 0: the form for all. */
  agencyNo?: number;
  requestId?: string;
  fiscalYearBe?: number;
  version?: number;
  reportedOn?: ForeignCell;
  /** Changes the rows, headers first, before they are written. */
  edit?: (rows: ForeignCell[][]) => ForeignCell[][];
  /** Without the visible code. */
  hasNoCode?: boolean;
  sheets?: ForeignSheet[];
}

export const FIRST_ROW = 6;

/** The sheet of a filled form: six rows of letterhead, headers, a row per indicator, a signature. */
export function formSheet(answers: readonly Answer[], options: FormOptions = {}): ForeignSheet {
  const { agency = "", agencyNo = 0, edit = (rows) => rows } = options;
  const code = writeFormId({
    requestId: options.requestId ?? REQUEST_ID,
    fiscalYearBe: options.fiscalYearBe ?? 2563,
    version: options.version ?? 1,
    agencyNo: agencyNo === 0 ? null : agencyNo,
  });
  const rows: ForeignCell[][] = [
    [...FORM_HEADERS],
    ...ASKED.map(({ indicator, score, gap, advice }, index): ForeignCell[] => {
      const answer = answers[index] ?? {};
      return [
        index + 1,
        indicatorName(indicator),
        score,
        gap,
        advice,
        answer.status ?? null,
        answer.action ?? null,
        answer.evidence ?? null,
        answer.date ?? null,
        answer.person ?? null,
      ];
    }),
  ];
  return {
    name: "แบบรายงาน",
    isProtected: true,
    cells: [
      ["แบบรายงานผลการดำเนินการตามตัวชี้วัดที่ไม่ผ่านเกณฑ์"],
      [options.hasNoCode ? null : `${FORM_ID_LABEL}: ${code}`],
      ["หน่วยงาน", agency === "" ? null : agency],
      ["วันที่รายงาน", options.reportedOn ?? null],
      ["ส่งภายใน", { date: isoToSerial(DEADLINE) }],
      ...edit(rows),
      [],
      [null, null, null, null, null, "ลงชื่อ ...................................."],
      [null, null, null, null, null, "(....................................)"],
    ],
  };
}

export function formBytes(
  answers: readonly Answer[],
  options: FormOptions = {},
  file: Partial<ForeignWorkbook> = {},
): Uint8Array {
  return foreignWorkbook({ sheets: [formSheet(answers, options), ...(options.sheets ?? [])], ...file });
}

/** Three good answers. */
export const GOOD: readonly Answer[] = [
  {
    status: "ดำเนินการแล้วเสร็จ",
    action: "เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์",
    evidence: "https://example.go.th/plan",
    date: { date: isoToSerial("2021-03-10") },
    person: "นางสาวมาลี ใจดี",
  },
  { status: "อยู่ระหว่างดำเนินการ", action: "จัดอบรม", date: "19 เม.ย. 2564", person: "นายสมชาย" },
  { status: "ยังไม่ดำเนินการ" },
];
