import type { CellInput } from "../../changes/changeSet";
import { rangeOf } from "../../grid";
import { INSTRUMENTS, indicatorName, indicatorOf } from "../../ita/indicators";
import { toHundredths, withoutDust } from "../../ita/points";
import type { Ruleset } from "../../ita/rulesets";
import type { Subject } from "./oneAgency";
import { LOOKS, type Paper } from "./paper";

const NUMBER = "0.00";

export const MANY_COLUMNS = 9;

/** The sections about many agencies, as values of the day: the indicators over all of them, then one line for each. */
export function writeAgencies(paper: Paper, subjects: readonly Subject[], ruleset: Ruleset): void {
  writeIndicators(paper, subjects, ruleset);
  paper.skip();
  paper.line("2. ผลการประเมินรายหน่วยงาน", LOOKS.heading);
  const data = paper.table(
    [
      { header: "ที่", horizontal: "Center" },
      { header: "หน่วยงาน", wrap: true },
      ...INSTRUMENTS.map((header) => ({ header, horizontal: "Right" as const, numberFormat: NUMBER })),
      { header: "คะแนน ITA", horizontal: "Right", numberFormat: NUMBER },
      { header: "ระดับ", horizontal: "Center" },
      { header: "ไม่ผ่านเกณฑ์\n(ตัวชี้วัด)", horizontal: "Right", numberFormat: "0" },
      { header: "เพิ่ม/ลด\nจากปีก่อน", horizontal: "Right", numberFormat: "+0.00;-0.00;0.00" },
    ],
    subjects.map((subject, index) => agencyRow(subject, index)),
  );
  if (subjects.length === 0) return;
  paper.changes.push({
    kind: "addDataBar",
    range: rangeOf(paper.sheet, data.row, 5, subjects.length, 1),
    bar: { color: "#DCE9F5", minimum: 0, maximum: 100 },
  });
}

function agencyRow({ agency, before }: Subject, index: number): CellInput[] {
  const { total, level, instruments, failing } = agency;
  const earlier = before?.agency.total ?? null;
  return [
    index + 1,
    agency.name ?? "ไม่ระบุชื่อ",
    ...INSTRUMENTS.map((instrument) => rounded(instruments[instrument])),
    total ?? "",
    level ?? "",
    failing.length,
    total === null || earlier === null ? "" : withoutDust(total - earlier),
  ];
}

function rounded(points: number | null): CellInput {
  return points === null ? "" : toHundredths(points) / 100;
}

function writeIndicators(paper: Paper, subjects: readonly Subject[], ruleset: Ruleset): void {
  paper.line(`1. ผลการประเมินรายตัวชี้วัด ${subjects.length.toLocaleString("en-US")} หน่วยงาน`, LOOKS.heading);
  const rows = ruleset.order.map((id, index): CellInput[] => {
    let sum = 0;
    let count = 0;
    let least = Infinity;
    let most = -Infinity;
    let failing = 0;
    for (const { agency } of subjects) {
      if (agency.failing.includes(id)) failing++;
      const value = agency.scores[id]?.value ?? null;
      if (value === null) continue;
      sum += value;
      count++;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    const isKnown = count > 0;
    return [
      index + 1,
      indicatorName(id),
      indicatorOf(id).instrument,
      isKnown ? toHundredths(sum / count) / 100 : "",
      isKnown ? least : "",
      isKnown ? most : "",
      count,
      failing,
      isKnown ? withoutDust((100 * failing) / count) : "",
    ];
  });
  paper.table(
    [
      { header: "ตัวชี้วัดที่", horizontal: "Center" },
      { header: "ตัวชี้วัด", wrap: true },
      { header: "แบบวัด", horizontal: "Center" },
      { header: "คะแนนเฉลี่ย", horizontal: "Right", numberFormat: NUMBER },
      { header: "ต่ำสุด", horizontal: "Right", numberFormat: NUMBER },
      { header: "สูงสุด", horizontal: "Right", numberFormat: NUMBER },
      { header: "หน่วยงาน\nที่มีคะแนน", horizontal: "Right", numberFormat: "#,##0" },
      { header: "ไม่ผ่านเกณฑ์\n(หน่วยงาน)", horizontal: "Right", numberFormat: "#,##0" },
      { header: "ร้อยละ\nที่ไม่ผ่าน", horizontal: "Right", numberFormat: NUMBER },
    ],
    rows,
  );
}
