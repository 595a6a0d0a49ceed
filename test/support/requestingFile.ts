import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";
import { toA1 } from "../../src/core/grid";
import { AGENCIES, requestingWorkbook } from "./returnedForms";

/** The workbook of `requestingWorkbook`, open in the simulated host, as a file would have it. */
export async function openRequesting(agencies: readonly string[] = AGENCIES): Promise<Simulator> {
  const simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 25, 12) });
  const { sheets, names, tables } = requestingWorkbook({}, agencies);
  await simulator.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const { name, used, values } of sheets) {
      const sheet = worksheets.add(name);
      if (used)
        sheet.getRangeByIndexes(used.row, used.column, used.rowCount, used.columnCount).values = values;
    }
    for (const { name, sheet, range } of tables) {
      worksheets.getItem(sheet).tables.add(toA1(range), true).name = name;
    }
    for (const { name, formula } of names) context.workbook.names.add(name, formula);
    await context.sync();
  });
  return simulator;
}
