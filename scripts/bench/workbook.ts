import { INDICATORS } from "../../src/core/ita/indicators";
import type { ExcelHost } from "../../src/excel/host";

/** A repeatable stand-in for chance (mulberry32): the same workbook on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STATUS_WORDS = ["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ", ""];
const DUE_SERIAL = 44_306; // 20 April 2021

/** A wide score table of that many agencies, and a register with as many reports (six indicators for each agency). */
export async function fillWorkbook(host: ExcelHost, agencyCount: number): Promise<void> {
  const next = random(agencyCount);
  const names = INDICATORS.map((indicator) => indicator.name);
  const scores: (string | number)[][] = [["ลำดับ", "หน่วยงาน", ...names]];
  const register: (string | number)[][] = [
    ["ทะเบียนรายงานผลการดำเนินการ ภายในวันที่ 20 เมษายน 2564", "", "", ""],
    ["หน่วยงาน", "ตัวชี้วัด", "สถานะ", "วันที่รายงาน"],
  ];
  for (let agency = 1; agency <= agencyCount; agency++) {
    const name = `เทศบาลตำบลตัวอย่าง${agency}`;
    scores.push([agency, name, ...names.map(() => Math.round((70 + next() * 30) * 100) / 100)]);
    for (const indicator of agency % 6 === 1 ? names.slice(1, 7) : []) {
      const status = STATUS_WORDS[Math.floor(next() * 4)] ?? "";
      register.push([name, indicator, status, status ? DUE_SERIAL - 20 + Math.floor(next() * 25) : ""]);
    }
  }
  await host.run({}, async (context) => {
    // Two requests: together they would pass Excel's 5 MB.
    write(context, "ผล ITA 2563", scores);
    await context.sync();
    write(context, "ทะเบียนรายงาน", register);
    await context.sync();
  });
}

function write(context: Excel.RequestContext, sheet: string, values: (string | number)[][]): void {
  const worksheet = context.workbook.worksheets.add(sheet);
  worksheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
}
