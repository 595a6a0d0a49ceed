import fc from "fast-check";
import type { FormColumn } from "../../../../src/core/remediation/form/columns";
import { DEFAULT_FORM_COLUMNS } from "../../../../src/core/remediation/form/columns";
import { formFileName, formSheetName, safeFilePart } from "../../../../src/core/remediation/form/fileNames";
import { formChanges } from "../../../../src/core/remediation/form/formChanges";
import { FORM_BRIEF, FORM_DESIGN } from "../../../support/forms";

const place = { sheet: "แบบรายงาน", isFile: true };

function headersOf(columns: readonly FormColumn[], indicators = FORM_BRIEF.indicators): unknown[] {
  const changes = formChanges({ ...FORM_DESIGN, columns }, { ...FORM_BRIEF, indicators }, place);
  for (const change of changes) {
    if (change.kind !== "setCells" || change.cells.length !== indicators.length + 1) continue;
    const [headers = []] = change.cells;
    if (headers.length > 1) return headers;
  }
  return [];
}

test("columns are those of the design, in its order and with its headers", () => {
  const columns = [
    { kind: "status", header: "ผล" },
    { kind: "indicator", header: "ประเด็น" },
    { kind: "person", header: "ผู้ทำ" },
  ] as const;
  expect(headersOf(columns)).toEqual(["ผล", "ประเด็น", "ผู้ทำ"]);
});

test("a column of which nothing is known is left out", () => {
  const bare = FORM_BRIEF.indicators.map((one) => ({ ...one, score: null, gap: null, advice: "" }));
  expect(headersOf(DEFAULT_FORM_COLUMNS, bare)).toEqual([
    "ที่",
    "ตัวชี้วัดที่ไม่ผ่านเกณฑ์",
    "สถานะ",
    "การดำเนินการ",
    "หลักฐาน (ลิงก์)",
    "วันที่ดำเนินการ",
    "ผู้รับผิดชอบ",
  ]);
});

test("every message fits Excel's limits: 32 characters of title, 225 and 255 of text", () => {
  for (const change of formChanges(
    FORM_DESIGN,
    { ...FORM_BRIEF, agency: null },
    { ...place, agencySheet: "รายชื่อ" },
  )) {
    const { prompt, error } =
      change.kind === "setValidation"
        ? change.list
        : change.kind === "setDateValidation"
          ? change.date
          : { prompt: undefined, error: undefined };
    expect(prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
    expect(prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
    expect(error?.title.length ?? 0).toBeLessThanOrEqual(32);
    expect(error?.message.length ?? 0).toBeLessThanOrEqual(225);
  }
});

test("a form of three columns has no box wider than itself", () => {
  const columns = [
    { kind: "indicator", header: "ก" },
    { kind: "status", header: "ข" },
  ] as const;
  const changes = formChanges({ ...FORM_DESIGN, columns }, FORM_BRIEF, place);
  const rights = changes.flatMap((change) =>
    "range" in change ? [change.range.column + change.range.columnCount] : [],
  );
  expect(Math.max(...rights)).toBe(3);
});

describe("names", () => {
  test("of files say request, agency's number and name, and its version from the second on", () => {
    expect(formFileName(FORM_BRIEF)).toBe("แบบรายงาน-ITA2563-012-กองคลัง.xlsx");
    expect(formFileName({ ...FORM_BRIEF, identity: { ...FORM_BRIEF.identity, version: 2 } })).toBe(
      "แบบรายงาน-ITA2563-ฉบับ2-012-กองคลัง.xlsx",
    );
    expect(formFileName({ ...FORM_BRIEF, agency: null })).toBe("แบบรายงาน-ITA2563.xlsx");
  });

  test("of files are safe on every system, whatever agencies are called", () => {
    expect(safeFilePart("../..\\กอง:คลัง?*\u0000\u202E ")).toBe("กอง คลัง");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(99_999), (agency, agencyNo) => {
        const name = formFileName({ ...FORM_BRIEF, agency, identity: { ...FORM_BRIEF.identity, agencyNo } });
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|[. ]\.xlsx$|\.\./u);
        expect(name).toContain("แบบรายงาน-ITA2563");
      }),
      { numRuns: 200 },
    );
  });

  test("of sheets are Excel's, and no two alike", () => {
    const taken = new Set(["กองคลัง"]);
    expect(formSheetName("กองคลัง", 1, taken)).toBe("กองคลัง (2)");
    expect(formSheetName("[กอง/ช่าง]", 2, taken)).toBe("กอง ช่าง");
    const long = formSheetName("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด", 3, taken);
    expect(long.length).toBeLessThanOrEqual(31);
    expect(formSheetName("???", 4, taken)).toBe("หน่วยงาน 4");
  });
});
