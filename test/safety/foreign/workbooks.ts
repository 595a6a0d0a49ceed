import { buildSample } from "../../../scripts/samples/buildSample";
import { chiangMai } from "../../../scripts/samples/chiangMai";
import { openSimulator, type Simulator } from "../../../src/simulator/node";
import { TODAY } from "../examples";
import { type Furnish, FURNITURE } from "./furniture";
import { withExcelsOwnParts } from "./parts";

/** A workbook of the collection, as a file. */
export interface ForeignWorkbook {
  name: string;
  bytes: Uint8Array;
}

export const CLOCK = () => new Date(`${TODAY}T09:00:00`);

export function openBook(bytes: Uint8Array): Promise<Simulator> {
  return openSimulator(bytes, { fileName: "ita.xlsx", clock: CLOCK });
}

async function furnished(bytes: Uint8Array, furniture: readonly Furnish[]): Promise<Uint8Array> {
  const simulator = await openBook(bytes);
  try {
    for (const furnish of furniture) await furnish(simulator);
    return simulator.save();
  } finally {
    simulator.close();
  }
}

/** The sample workbook of Chiang Mai, as every action's examples expect it. */
export function officeBook(): Promise<Uint8Array> {
  return buildSample(chiangMai);
}

/** The sample with everything that people have in their workbooks: see docs/safety.md. */
export async function foreignWorkbooks(): Promise<ForeignWorkbook[]> {
  const office = await officeBook();
  const books: ForeignWorkbook[] = [];
  for (const [name, furniture] of Object.entries(FURNITURE)) {
    books.push({ name, bytes: await furnished(office, furniture) });
  }
  books.push({ name: "charts, comments and printer settings", bytes: withExcelsOwnParts(office) });
  return books;
}
