import { compareValues } from "../../scripts/office/compareValues";
import { everything } from "../../scripts/office/everything";
import { openSimulator } from "../../src/simulator/node";
import { problemsOf } from "./xlsx/support/validate";
import { setCellValue } from "../../src/simulator/model/workbook";

const open = async () =>
  openSimulator(await everything(), { clock: () => new Date(2021, 2, 15, 12), locale: "en-US" });

test("what check:office compares: the same workbook has no differences, another value is named", async () => {
  const [own, other] = [await open(), await open()];
  const same = compareValues(own.workbook, other.workbook);
  expect(same).toMatchObject({ differences: [], differenceCount: 0 });
  expect(same.formulas).toBeGreaterThan(200);
  const [sheet] = other.workbook.sheets;
  setCellValue(other.workbook, sheet!, 1, 1, 1);
  expect(compareValues(own.workbook, other.workbook).differences).toEqual([
    "ข้อมูล 2564!B2 : 92.5 here, 1 there",
  ]);
});

test("its workbook saves without losses, and every formula of it is calculated", async () => {
  const simulator = await open();
  expect(simulator.losses()).toEqual([]);
  simulator.calculation.recalculate(null);
  expect(simulator.calculation.report()).toEqual({ unsupported: [], cycles: [], affected: [] });
});

test("its package is sound: nothing that makes Excel offer a repair", async () => {
  expect(problemsOf(await everything())).toEqual([]);
});
