/**
 * What report forms cost: for 60 agencies about 6 indicators and for 2,000 about 10, as files in memory. Milliseconds for all
 * and for one; the time for one must not grow with their number.
 */
import { INDICATORS } from "../../src/core/ita/indicators";
import { DEFAULT_FORM_COLUMNS } from "../../src/core/remediation/form/columns";
import type { FormPlan } from "../../src/core/remediation/form/types";
import { writeForms } from "../../src/files/write/writeForms";
import { zipFiles } from "../../src/files/write/zipFiles";
import { type BenchTable, kilobytes, milliseconds } from "./table";

const SIZES: readonly [agencies: number, indicators: number][] = [
  [60, 6],
  [2000, 10],
];
const ADVICE =
  "จัดทำสื่อประชาสัมพันธ์และเปิดเผยข้อมูลบนเว็บไซต์หลักของหน่วยงานให้ง่ายต่อการเข้าถึงข้อมูล และมีการปฏิสัมพันธ์แลกเปลี่ยนข้อมูลข่าวสารกันอย่างชัดเจนและต่อเนื่อง";

function planOf(agencyCount: number, indicatorCount: number): FormPlan {
  const indicators = INDICATORS.slice(0, indicatorCount).map(({ id, instrument }) => ({
    indicator: id,
    instrument,
    score: 80,
    passMark: 85,
    gap: 5,
    advice: instrument === "EIT" ? ADVICE : "",
  }));
  return {
    design: {
      fiscalYearBe: 2563,
      asker: "จังหวัดตัวอย่าง",
      reference: "หนังสือจังหวัด ที่ 1/2564",
      deadline: "2021-04-20",
      version: 1,
      columns: DEFAULT_FORM_COLUMNS,
      agencyNames: [],
    },
    forms: Array.from({ length: agencyCount }, (_, index) => ({
      identity: { requestId: "K7M2QD", fiscalYearBe: 2563, version: 1, agencyNo: index + 1 },
      agency: `เทศบาลตำบลตัวอย่าง${index + 1}`,
      indicators,
    })),
  };
}

export function measure(): Promise<BenchTable> {
  // Warm: the first form compiles the code of all.
  [...writeForms(planOf(20, 10))].at(-1);
  const rows = SIZES.map(([agencies, indicators]) => {
    const plan = planOf(agencies, indicators);
    let files: { name: string; bytes: Uint8Array }[] = [];
    let zip = new Uint8Array();
    const writing = milliseconds(() => (files = [...writeForms(plan)]));
    const zipping = milliseconds(() => (zip = new Uint8Array(zipFiles(files))));
    const one = files[0]?.bytes.length ?? 0;
    return [
      `${agencies.toLocaleString("en-US")} agencies × ${indicators} indicators`,
      Math.round(writing),
      (writing / agencies).toFixed(1),
      kilobytes(one),
      Math.round(zipping),
      kilobytes(zip.length),
    ];
  });
  return Promise.resolve({
    columns: ["Forms", "All (ms)", "One (ms)", "One (KB)", "Zip (ms)", "Zip (KB)"],
    rows,
  });
}
