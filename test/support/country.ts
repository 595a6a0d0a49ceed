import { INDICATOR_IDS, indicatorName } from "../../src/core/ita/indicators";
import type { CellValue, WorkbookSnapshot } from "../../src/core/snapshot";
import { snapshotOf } from "./snapshot";

const KINDS = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง", "สำนักงาน"];
const PLACES = [
  "สันทราย",
  "แม่ริม",
  "ช้างเผือก",
  "หนองหาร",
  "ป่าแดด",
  "ท่าศาลา",
  "บ้านกาด",
  "ดอนแก้ว",
  "ร่วมใจ",
  "คุณภาพ",
];

function agencyName(index: number): string {
  const place = PLACES[Math.floor(index / KINDS.length) % PLACES.length] ?? "";
  return `${KINDS[index % KINDS.length] ?? ""}${place}${index}`;
}

/** 70.00–99.99, different for each cell, the same every time. */
function score(agency: number, indicator: number): number {
  return 70 + ((agency * 7919 + indicator * 104_729) % 3000) / 100;
}

/** A country in one wide table: an agency per row, ten named scores. */
export function wideCountry(agencyCount: number): WorkbookSnapshot {
  const rows: CellValue[][] = [
    ["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2564"],
    ["ลำดับ", "จังหวัด", "หน่วยงาน", ...INDICATOR_IDS.map((id, i) => `${i + 1}. ${indicatorName(id)}`)],
  ];
  for (let agency = 0; agency < agencyCount; agency++) {
    const scores = INDICATOR_IDS.map((_, indicator) => score(agency, indicator));
    rows.push([agency + 1, `จังหวัดที่ ${agency % 77}`, agencyName(agency), ...scores]);
  }
  return snapshotOf({ ประเทศ: rows });
}

/** The same country with an indicator per row. */
export function longCountry(agencyCount: number): WorkbookSnapshot {
  const rows: CellValue[][] = [["หน่วยงาน", "ตัวชี้วัด", "คะแนน", "สถานะ"]];
  for (let agency = 0; agency < agencyCount; agency++) {
    INDICATOR_IDS.forEach((id, indicator) => {
      const value = score(agency, indicator);
      rows.push([agencyName(agency), indicatorName(id), value, value < 85 ? "ไม่ผ่าน" : "ผ่าน"]);
    });
  }
  return snapshotOf({ "ITA 2564": rows });
}
