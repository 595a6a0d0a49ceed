import { INSTRUMENTS, indicatorName, indicatorOf } from "../../ita/indicators";
import { toHundredths, withoutDust } from "../../ita/points";
import type { Ruleset } from "../../ita/rulesets";
import type { Subject } from "./oneAgency";
import { keyNoSpace } from "../../text/keys";
import type { KeyedPaper, PaperCell } from "./keyedPaper";
import { LOOKS } from "../../paper/paper";

const NUMBER = "0.00";

export const MANY_COLUMNS = 9;

/** The sections about many agencies, as values of the day: the indicators over all of them, then one line for each. */
export function writeAgencies(paper: KeyedPaper, subjects: readonly Subject[], ruleset: Ruleset): void {
  writeIndicators(paper, subjects, ruleset);
  paper.skip();
  paper.line("2", "2. ผลการประเมินรายหน่วยงาน", LOOKS.heading);
  const seen = new Map<string, number>();
  const rows = subjects.map((subject, index) => ({
    key: agencyKey(subject.agency.name, seen),
    cells: agencyRow(subject, index),
  }));
  paper.table(
    "2h",
    [
      { header: "ที่", horizontal: "Center" },
      { header: "หน่วยงาน", wrap: true },
      ...INSTRUMENTS.map((header) => ({ header, horizontal: "Right" as const, numberFormat: NUMBER })),
      { header: "คะแนน ITA", horizontal: "Right", numberFormat: NUMBER },
      { header: "ระดับ", horizontal: "Center" },
      { header: "ไม่ผ่านเกณฑ์\n(ตัวชี้วัด)", horizontal: "Right", numberFormat: "0" },
      { header: "เพิ่ม/ลด\nจากปีก่อน", horizontal: "Right", numberFormat: "+0.00;-0.00;0.00" },
    ],
    rows,
  );
  const [first] = rows;
  if (!first) return;
  paper.decorations.push({
    firstKey: first.key,
    rowCount: rows.length,
    column: 5,
    make: (range) => ({ kind: "addDataBar", range, bar: { color: "#DCE9F5", minimum: 0, maximum: 100 } }),
  });
}

const UNNAMED = "ไม่ระบุชื่อ";

/** Which agency a row is about; the second of one name is its own. */
export function agencyKey(name: string | null, seen: Map<string, number>): string {
  const key = `2:${keyNoSpace(name ?? UNNAMED)}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? key : `${key} ${count}`;
}

function agencyRow({ agency, before }: Subject, index: number): PaperCell[] {
  const { total, level, instruments, failing } = agency;
  const earlier = before?.agency.total ?? null;
  return [
    index + 1,
    agency.name ?? UNNAMED,
    ...INSTRUMENTS.map((instrument) => rounded(instruments[instrument])),
    total ?? "",
    level ?? "",
    failing.length,
    total === null || earlier === null ? "" : withoutDust(total - earlier),
  ];
}

function rounded(points: number | null): PaperCell {
  return points === null ? "" : toHundredths(points) / 100;
}

function writeIndicators(paper: KeyedPaper, subjects: readonly Subject[], ruleset: Ruleset): void {
  paper.line("1", `1. ผลการประเมินรายตัวชี้วัด ${subjects.length.toLocaleString("en-US")} หน่วยงาน`, LOOKS.heading);
  const rows = ruleset.order.map((id, index): { key: string; cells: PaperCell[] } => {
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
    const cells: PaperCell[] = [
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
    return { key: `1:${id}`, cells };
  });
  paper.table(
    "1h",
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
