import type { Simulator } from "../../../src/simulator/node";
import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

const ROWS = [
  ["หน่วยงาน", "คะแนน", "วันที่"],
  ["สพม.", 92, "2021-03-15"],
  ["ศธจ.", 79.5, "2021-02-01"],
  ["สพป. เขต 1", 85, "2020-03-10"],
  ["", 60, ""],
];

async function openRows(): Promise<Simulator> {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    sheet.getRange("C2:C5").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    sheet.getRange("A1:C5").values = ROWS;
    sheet.getRange("E1").formulas = [["=SUBTOTAL(103,B2:B5)"]];
  });
  return simulator;
}

/** Numbers of the rows among 2 to 5 that are shown. */
async function shownRows(simulator: Simulator): Promise<number[]> {
  return onSheet(simulator, async (sheet, context) => {
    const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
    await context.sync();
    return [2, 3, 4, 5].filter((_, index) => !rows[index]?.rowHidden);
  });
}

const CASES: [name: string, column: number, criteria: Excel.FilterCriteria, shown: number[]][] = [
  ["values as they are shown", 0, { filterOn: "Values", values: ["สพม.", "ศธจ."] }, [2, 3]],
  ["blanks", 0, { filterOn: "Values", values: [""] }, [5]],
  ["numbers by their text", 1, { filterOn: "Values", values: ["79.5"] }, [3]],
  ["months", 2, { filterOn: "Values", values: [{ date: "2021-03", specificity: "Month" }] }, [2]],
  ["a comparison", 1, { filterOn: "Custom", criterion1: ">=85" }, [2, 4]],
  ["one of two", 1, { filterOn: "Custom", criterion1: "<70", criterion2: ">90", operator: "Or" }, [2, 5]],
  ["both of two", 1, { filterOn: "Custom", criterion1: ">70", criterion2: "<90", operator: "And" }, [3, 4]],
  ["wildcards", 0, { filterOn: "Custom", criterion1: "=สพ*" }, [2, 4]],
  ["no blanks", 0, { filterOn: "Custom", criterion1: "<>" }, [2, 3, 4]],
  ["the top items", 1, { filterOn: "TopItems", criterion1: "2" }, [2, 4]],
  ["the bottom percent", 1, { filterOn: "BottomPercent", criterion1: "50" }, [3, 5]],
  ["what is above the average", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [2, 3, 4]],
  ["this month", 2, { filterOn: "Dynamic", dynamicCriteria: "ThisMonth" }, [2]],
  ["last month", 2, { filterOn: "Dynamic", dynamicCriteria: "LastMonth" }, [3]],
  ["a month of any year", 2, { filterOn: "Dynamic", dynamicCriteria: "AllDatesInPeriodMarch" }, [2, 4]],
];

test.each(CASES)("a filter shows %s, also after saving", async (_name, column, criteria, shown) => {
  const simulator = await openRows();
  await onSheet(simulator, (sheet) => sheet.autoFilter.apply("A1:C5", column, criteria));
  expect(await shownRows(simulator)).toEqual(shown);
  const again = await reopen(simulator);
  expect(await shownRows(again)).toEqual(shown);
  await onSheet(again, async (sheet, context) => {
    const filter = sheet.autoFilter.load("enabled,isDataFiltered,criteria");
    const range = filter.getRange().load("address");
    await context.sync();
    expect([filter.enabled, filter.isDataFiltered, range.address]).toEqual([true, true, "Sheet1!A1:C5"]);
    expect(filter.criteria[column]).toEqual(criteria);
  });
});

test("columns are filtered together, cleared one by one, and SUBTOTAL counts what is shown", async () => {
  const simulator = await openRows();
  const hidden: string[] = [];
  await simulator.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onRowHiddenChanged.add(async (event) => void hidden.push(`${event.changeType} ${event.address}`));
    await context.sync();
    sheet.autoFilter.apply("A1", 1, { filterOn: "Custom", criterion1: ">70" });
    sheet.autoFilter.apply(sheet.getRange("A1:C5"), 0, { filterOn: "Custom", criterion1: "ส*" });
    const count = sheet.getRange("E1").load("values");
    await context.sync();
    expect(count.values).toEqual([[2]]);
  });
  expect(hidden).toEqual(["Hidden 5:5", "Hidden 3:3"]);
  await onSheet(simulator, (sheet) => sheet.autoFilter.clearColumnCriteria(0));
  expect(await shownRows(simulator)).toEqual([2, 3, 4]);
  await onSheet(simulator, (sheet) => {
    sheet.getRange("B5").values = [[99]];
    sheet.autoFilter.reapply();
  });
  expect(await shownRows(simulator)).toEqual([2, 3, 4, 5]);
  await onSheet(simulator, async (sheet, context) => {
    sheet.autoFilter.remove();
    const filter = sheet.autoFilter.load("enabled");
    const range = filter.getRangeOrNullObject().load("address");
    await context.sync();
    expect([filter.enabled, range.isNullObject]).toEqual([false, true]);
  });
});

test("tables are filtered by their columns", async () => {
  const simulator = await openRows();
  await onSheet(simulator, async (sheet, context) => {
    const table = sheet.tables.add("A1:C5", true);
    table.columns.getItem("คะแนน").filter.applyTopItemsFilter(1);
    table.columns.getItem("หน่วยงาน").filter.applyCustomFilter("สพม.");
    const filters = table.columns.load("items/filter/criteria");
    const whole = table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(whole.isDataFiltered).toBe(true);
    expect(filters.items.map(({ filter }) => filter.criteria?.filterOn)).toEqual([
      "Custom",
      "TopItems",
      undefined,
    ]);
  });
  expect(await shownRows(simulator)).toEqual([2]);
  await onSheet(simulator, (sheet) => sheet.tables.getItemAt(0).columns.getItemAt(0).filter.clear());
  expect(await shownRows(simulator)).toEqual([2]);
  await onSheet(simulator, (sheet) => sheet.tables.getItemAt(0).clearFilters());
  expect(await shownRows(simulator)).toEqual([2, 3, 4, 5]);
});

test("what cannot be filtered by is refused by name, and bad criteria are invalid", async () => {
  const simulator = await openRows();
  const apply = (criteria: unknown) =>
    failureOf(simulator, (sheet) => sheet.autoFilter.apply("A1:C5", 0, criteria as Excel.FilterCriteria));
  expect((await apply({ filterOn: "CellColor", color: "#FF0000" })).code).toBe("NotImplemented");
  expect((await apply({ filterOn: "TopItems", criterion1: "501" })).code).toBe("InvalidArgument");
  expect((await apply({ filterOn: "Custom" })).code).toBe("InvalidArgument");
  const outside = await failureOf(simulator, (sheet) =>
    sheet.autoFilter.apply("A1:C5", 3, { filterOn: "Values", values: ["x"] }),
  );
  expect(outside).toEqual({ code: "InvalidArgument", location: "AutoFilter.apply" });
});

test("a protected sheet is filtered only where it allows that", async () => {
  const simulator = await openRows();
  await onSheet(simulator, (sheet) => {
    sheet.autoFilter.apply("A1:C5");
    sheet.protection.protect({ allowAutoFilter: true });
    sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">80" });
  });
  expect(await shownRows(simulator)).toEqual([2, 4]);
  expect((await failureOf(simulator, (sheet) => sheet.autoFilter.remove())).code).toBe("AccessDenied");
});
