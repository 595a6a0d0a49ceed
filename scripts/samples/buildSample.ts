import { openSimulator } from "../../src/simulator/node";
import type { SampleBook } from "./sampleBook";
import { writeSample } from "./writeSample";

/** The day the samples say they were made: the report's own year, so that nothing depends on when they are built. */
const MADE_ON = new Date("2021-03-15T09:00:00+07:00");

/** A sample as an .xlsx file, written through Office.js on the simulated Excel. */
export async function buildSample(book: SampleBook): Promise<Uint8Array> {
  const simulator = await openSimulator(null, { fileName: book.fileName, clock: () => MADE_ON });
  try {
    await simulator.Excel.run((context) => writeSample(context, book));
    return simulator.save();
  } finally {
    simulator.close();
  }
}
