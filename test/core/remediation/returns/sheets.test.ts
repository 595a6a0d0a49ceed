import { createSecretariat } from "../../../../src/actions/secretariat";
import type { Result } from "../../../../src/core/result";
import { openRequesting } from "../../../support/requestingFile";
import { AGENCIES } from "../../../support/returnedForms";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

test("forms that agencies fill in on sheets of one shared workbook are taken in, and again without change", async () => {
  const simulator = await openRequesting();
  const door = createSecretariat({ host: simulator.Excel, now: () => new Date(0) });
  const forms = value(await door.propose("forms", { as: "sheets", today: "2021-03-22" }));
  value(await door.confirm(forms));
  expect(forms.outcome.sheets).toHaveLength(AGENCIES.length);
  expect(value(await door.inspect("collecting", {}))).toMatchObject({ asked: 5, reported: 0, formSheets: 0 });

  // Two agencies type into their own sheets, into the cells that are not locked.
  await simulator.run(async (context) => {
    for (const name of forms.outcome.sheets.slice(0, 2)) {
      const sheet = context.workbook.worksheets.getItem(name);
      const header = sheet.getRange().find("สถานะ", { completeMatch: true }).load("rowIndex,columnIndex");
      await context.sync();
      const { rowIndex, columnIndex } = header;
      sheet.getRangeByIndexes(rowIndex + 1, columnIndex, 3, 1).values = [
        ["ดำเนินการแล้วเสร็จ"],
        ["ยกเลิก"],
        [""],
      ];
      // A day in the column for evidence, which Excel keeps as a number: it is shown as a day.
      sheet.protection.unprotect();
      const evidence = sheet.getRangeByIndexes(rowIndex + 1, columnIndex + 2, 2, 1);
      evidence.numberFormat = [["d mmm yy"], ["0%"]];
      evidence.values = [[44306], [0.5]];
      sheet.getRangeByIndexes(rowIndex + 1, columnIndex + 1, 1, 1).values = [["=จัดอบรม"]];
    }
    await context.sync();
  });
  const standing = value(await door.inspect("collecting", {}));
  expect(standing.formSheets).toBe(2);
  const pending = value(await door.propose("collect", { files: [], sheets: true, today: "2021-04-19" }));
  expect(pending.outcome.entries.map(({ state, agency }) => [state, agency])).toEqual([
    ["accepted", AGENCIES[0]],
    ["accepted", AGENCIES[1]],
  ]);
  expect(pending.outcome.rows).toEqual({ added: 4, updated: 0, unchanged: 0, left: 0 });
  expect(pending.outcome.missing).toEqual(AGENCIES.slice(2));
  value(await door.confirm(pending));
  const rows = await simulator.run(async (context) => {
    const body = context.workbook.tables.getItem("ITA_Reports").getDataBodyRange().load("values");
    await context.sync();
    return body.values as unknown[][];
  });
  expect(rows.map((row) => [row[0], row[3], row[4], row[5], row[9]])).toEqual([
    [AGENCIES[0], "done", "=จัดอบรม", "20 เมษายน 2564", forms.outcome.sheets[0]],
    [AGENCIES[0], "cancelled", "", "50%", forms.outcome.sheets[0]],
    [AGENCIES[1], "done", "=จัดอบรม", "20 เมษายน 2564", forms.outcome.sheets[1]],
    [AGENCIES[1], "cancelled", "", "50%", forms.outcome.sheets[1]],
  ]);
  // Another day: the day of the report was only the day it was taken in, and stays.
  const again = value(await door.propose("collect", { files: [], sheets: true, today: "2021-05-30" }));
  expect(again.changeSet.changes).toEqual([]);
  simulator.close();
});
