import fc from "fast-check";
import { findActivities } from "../../../src/core/plan/findActivities";
import { templateActivities } from "../../../src/core/plan/template";
import { toTasks } from "../../../src/core/plan/toTasks";
import type { CellValue } from "../../../src/core/snapshot";
import { REPAIRABLE } from "../../support/thaiDamage";
import { snapshotOf } from "../../support/snapshot";

const ACTIVITIES = templateActivities();
const EXPECTED = toTasks(ACTIVITIES, { fiscalYearBe: 2564 }).tasks.map(({ no, name, owners, period }) => [
  no,
  name,
  owners,
  period.start,
  period.end,
]);

const HEADERS = {
  activity: ["กิจกรรม", "โครงการ/กิจกรรม", "กิจ กรรม", "ขั้นตอนการด าเนินงาน", "กิจกรรม/ขั้นตอน"],
  period: ["ระยะเวลา", "ระยะเวลาดำเนินการ", "ระยะ\nเวลา", "กำหนดการ", "ช่วงเวลา"],
  owners: ["หน่วยงาน/ผู้เกี่ยวข้อง", "ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"],
};

/** Damage that rules undo, chosen anew for each cell. */
const damaged = (text: string, kinds: string[], seed: number): string =>
  kinds.reduce((current, kind) => REPAIRABLE[kind]?.(current, (count) => seed % count) ?? current, text);

const arbitrary = fc.record({
  top: fc.nat(12),
  left: fc.nat(6),
  title: fc.boolean(),
  headers: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2)),
  order: fc.shuffledSubarray(["activity", "period", "owners"] as const, { minLength: 3 }),
  extra: fc.boolean(),
  numbers: fc.constantFrom("in the name", "in a column"),
  damage: fc.subarray(Object.keys(REPAIRABLE), { maxLength: 3 }),
  seed: fc.nat(1000),
  noise: fc.boolean(),
});

test("the thirteen activities are found wherever the table stands, however it is headed, through repairable damage", () => {
  fc.assert(
    fc.property(arbitrary, (chosen) => {
      const { order, damage, seed } = chosen;
      const header: Record<string, CellValue> = {
        activity: HEADERS.activity[chosen.headers[0]] ?? "กิจกรรม",
        period: HEADERS.period[chosen.headers[1]] ?? "ระยะเวลา",
        owners: HEADERS.owners[chosen.headers[2]] ?? "ผู้รับผิดชอบ",
      };
      const inColumn = chosen.numbers === "in a column";
      const wrap = (line: CellValue[], no: CellValue) => [
        ...(inColumn ? [no] : []),
        ...line,
        ...(chosen.extra ? [""] : []),
      ];
      const table = ACTIVITIES.map(({ no, name, periodText, owners }) => {
        const cells: Record<string, CellValue> = {
          activity: damaged(inColumn ? name : `${no}. ${name}`, damage, seed),
          period: damaged(periodText, damage, seed),
          owners: owners.map((owner) => damaged(owner, damage, seed)).join("\n"),
        };
        return wrap(
          order.map((key) => cells[key] ?? ""),
          no ?? "",
        );
      });
      const rows: CellValue[][] = [
        ...Array.from({ length: chosen.top }, (): CellValue[] => []),
        ...(chosen.title ? [["แผนการขับเคลื่อน ประจำปีงบประมาณ พ.ศ. 2564"]] : []),
        [
          ...wrap(
            order.map((key) => header[key] ?? ""),
            "ที่",
          ).slice(0, 4),
          ...(chosen.extra ? ["หมายเหตุ"] : []),
        ],
        ...table,
      ];
      const placed = rows.map((line) => [...Array<CellValue>(chosen.left).fill(""), ...line]);
      const other: CellValue[][] = [
        ["ตัวชี้วัด", "คะแนน"],
        ["การใช้อำนาจ", 85.94],
      ];
      const found = findActivities(snapshotOf({ ...(chosen.noise ? { คะแนน: other } : {}), แผน: placed }));
      const { tasks } = toTasks(found.activities, { fiscalYearBe: 2564 });
      expect(
        tasks.map(({ no, name, owners, period }) => [no, name, owners, period.start, period.end]),
      ).toEqual(EXPECTED);
    }),
    { numRuns: 200 },
  );
});

test("random cells are read without a mistake being thrown", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      "กิจกรรม",
      "ระยะเวลา",
      "ม.ค.",
      "ธ.ค.",
      "ไตรมาส 1",
      "X",
      "1. ก",
      "มีนาคม 2564",
      "",
      "รวม",
    ),
    fc.integer({ min: -5, max: 300000 }),
    fc.string(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
      const { activities } = findActivities(snapshotOf({ ก: rows }));
      const { tasks } = toTasks(activities, { fiscalYearBe: 2564 });
      for (const { period } of tasks) {
        if (period.start !== null && period.end !== null) expect(period.start <= period.end).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
