import type { IndicatorId } from "../../ita/indicators";
import { readMergedCells } from "../../mergedCells";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import { createMatcher } from "../../text/match";
import { REQUEST_TABLE } from "./types";

const HEADERS = createMatcher(
  [
    {
      id: "advice" as const,
      names: [
        "ข้อเสนอแนะของผู้ประเมิน",
        "ข้อเสนอแนะ",
        "ข้อเสนอแนะของผู้ตรวจประเมิน",
        "ความเห็นของผู้ประเมิน",
        "คำแนะนำของผู้ประเมิน",
        "assessor's advice",
        "advice",
      ],
    },
    {
      id: "indicator" as const,
      names: ["ตัวชี้วัด", "ตัวชี้วัดที่ไม่ผ่านเกณฑ์", "ประเด็นตัวชี้วัด", "indicator"],
    },
  ],
  "skeleton",
);

const LONGEST_HEADER = 60;
const LONGEST_ADVICE = 2000;

/**
 * The assessor's advice that the workbook holds: a table with the columns ตัวชี้วัด and ข้อเสนอแนะ…, anywhere but in the
 * request itself. The first advice on an indicator counts.
 */
export function findAdvice(snapshot: WorkbookSnapshot): Partial<Record<IndicatorId, string>> {
  const own = snapshot.tables.find(({ name }) => name.toLowerCase() === REQUEST_TABLE.toLowerCase())?.sheet;
  const advice: Partial<Record<IndicatorId, string>> = {};
  for (const sheet of snapshot.sheets) {
    if (sheet.visibility !== "veryHidden" && sheet.name !== own) addAdvice(sheet, advice);
  }
  return advice;
}

function addAdvice(sheet: SheetSnapshot, advice: Partial<Record<IndicatorId, string>>): void {
  const { used } = sheet;
  if (!used) return;
  sheet.values.forEach((line, r) => {
    const headers = line.map((value) =>
      typeof value === "string" && value !== "" && value.length <= LONGEST_HEADER
        ? (HEADERS.match(value)?.match ?? null)
        : null,
    );
    const place = headers.indexOf("advice");
    const names = headers.indexOf("indicator");
    if (place < 0 || names < 0) return;
    const cells = readMergedCells(sheet);
    for (let row = used.row + r + 1; row < used.row + used.rowCount; row++) {
      const name = cells.text(row, used.column + names);
      const text = cells.text(row, used.column + place).trim();
      const indicator = readIndicatorText(name)?.indicator;
      if (!indicator || text === "" || text === "-") continue;
      advice[indicator] ??= text.slice(0, LONGEST_ADVICE);
    }
  });
}
