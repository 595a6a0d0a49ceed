import { createMatcher } from "../../text/match";

/** What a column of the report form holds. */
export type FormColumnKind =
  "no" | "indicator" | "score" | "gap" | "advice" | "status" | "action" | "evidence" | "date" | "person";

export interface FormColumn {
  kind: FormColumnKind;
  /** As printed. */
  header: string;
}

interface KindFacts {
  /** The usual header first, then others that a returned form may have. */
  headers: readonly [string, ...string[]];
  /** Filled in by the agency. */
  isAnswer: boolean;
  /** A form without it could not be read back. */
  isNeeded: boolean;
}

const KINDS: Record<FormColumnKind, KindFacts> = {
  no: { headers: ["ที่", "ลำดับ", "ลำดับที่", "no"], isAnswer: false, isNeeded: false },
  indicator: {
    headers: ["ตัวชี้วัดที่ไม่ผ่านเกณฑ์", "ตัวชี้วัด", "ประเด็นตัวชี้วัด", "indicator"],
    isAnswer: false,
    isNeeded: true,
  },
  score: { headers: ["คะแนน", "ผลคะแนน", "คะแนนที่ได้", "score"], isAnswer: false, isNeeded: false },
  gap: { headers: ["ต่ำกว่าเกณฑ์", "ส่วนต่าง", "ส่วนต่างจากเกณฑ์", "gap"], isAnswer: false, isNeeded: false },
  advice: {
    headers: ["ข้อเสนอแนะของผู้ประเมิน", "ข้อเสนอแนะ", "คำแนะนำของผู้ประเมิน", "advice"],
    isAnswer: false,
    isNeeded: false,
  },
  status: { headers: ["สถานะ", "สถานะการดำเนินการ", "status"], isAnswer: true, isNeeded: true },
  action: {
    headers: ["การดำเนินการ", "ผลการดำเนินการ", "รายละเอียดการดำเนินการ", "สิ่งที่ดำเนินการ", "what was done"],
    isAnswer: true,
    isNeeded: false,
  },
  evidence: {
    headers: ["หลักฐาน (ลิงก์)", "หลักฐาน", "ลิงก์หลักฐาน", "หลักฐานอ้างอิง", "evidence"],
    isAnswer: true,
    isNeeded: false,
  },
  date: {
    headers: ["วันที่ดำเนินการ", "วันที่แล้วเสร็จ", "วันที่", "date"],
    isAnswer: true,
    isNeeded: false,
  },
  person: {
    headers: ["ผู้รับผิดชอบ", "ชื่อผู้รับผิดชอบ", "responsible person"],
    isAnswer: true,
    isNeeded: false,
  },
};

/** In their usual order. */
export const FORM_COLUMN_KINDS = Object.keys(KINDS) as FormColumnKind[];

export const DEFAULT_FORM_COLUMNS: readonly FormColumn[] = FORM_COLUMN_KINDS.map((kind) => ({
  kind,
  header: KINDS[kind].headers[0],
}));

function isFormColumnKind(value: unknown): value is FormColumnKind {
  return typeof value === "string" && Object.hasOwn(KINDS, value);
}

/** Whether the agency fills it in: only these cells can be edited. */
export function isAnswer(kind: FormColumnKind): boolean {
  return KINDS[kind].isAnswer;
}

/** Whether every form has it: the indicator and its status. */
export function isNeeded(kind: FormColumnKind): boolean {
  return KINDS[kind].isNeeded;
}

const matcher = createMatcher(
  FORM_COLUMN_KINDS.map((kind) => ({ id: kind, names: KINDS[kind].headers })),
  "skeleton",
);

/**
 * Which column a header names: one of the form's own first, then any usual wording, with Thai damage forgiven. Null for
 * a column of the agency's own.
 */
export function readFormHeader(text: string, columns: readonly FormColumn[] = []): FormColumnKind | null {
  if (text.length > 200) return null;
  const own = columns.length === 0 ? null : ownMatcher(columns).match(text);
  return own?.match ?? matcher.match(text)?.match ?? null;
}

const OWN_MATCHERS = new WeakMap<readonly FormColumn[], typeof matcher>();

function ownMatcher(columns: readonly FormColumn[]): typeof matcher {
  const known = OWN_MATCHERS.get(columns);
  if (known) return known;
  const made = createMatcher(
    columns.map(({ kind, header }) => ({ id: kind, names: [header] })),
    "skeleton",
  );
  OWN_MATCHERS.set(columns, made);
  return made;
}

/** Setting of the workbook that holds the form's columns: JSON of `FormColumn[]`. */
export const FORM_COLUMNS_SETTING = "ita.form.columns";

const MAX_HEADER = 100;

/** The form's columns out of untrusted data; null when they are none or lack a needed one. */
export function parseFormColumns(data: unknown): FormColumn[] | null {
  if (!Array.isArray(data) || data.length > FORM_COLUMN_KINDS.length) return null;
  const columns: FormColumn[] = [];
  for (const item of data as unknown[]) {
    if (typeof item !== "object" || item === null) return null;
    const { kind, header } = item as Record<string, unknown>;
    if (!isFormColumnKind(kind) || typeof header !== "string") return null;
    if (header.trim() === "" || header.length > MAX_HEADER) return null;
    if (columns.some((column) => column.kind === kind)) return null;
    columns.push({ kind, header: header.trim() });
  }
  const isWhole = FORM_COLUMN_KINDS.every((kind) => !isNeeded(kind) || columns.some((c) => c.kind === kind));
  return isWhole ? columns : null;
}

/** The columns that the workbook's form has: its own, else the usual ones. */
export function formColumnsIn(settings: Readonly<Record<string, string>>): readonly FormColumn[] {
  const text = settings[FORM_COLUMNS_SETTING];
  if (text === undefined) return DEFAULT_FORM_COLUMNS;
  try {
    return parseFormColumns(JSON.parse(text)) ?? DEFAULT_FORM_COLUMNS;
  } catch (error) {
    // Settings come from a file that anyone can edit: what is no JSON is nothing.
    if (error instanceof SyntaxError) return DEFAULT_FORM_COLUMNS;
    throw error;
  }
}
