import type { Result } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { InspectionId, InspectionMap } from "./types";

type Inspection<Id extends InspectionId> = (
  snapshot: WorkbookSnapshot,
  options: InspectionMap[Id]["options"],
) => Result<InspectionMap[Id]["reading"]>;

type Loaders = { [Id in InspectionId]: () => Promise<Inspection<Id>> };

/** The readings, each fetched when it is first asked for. */
const LOADERS: Loaders = {
  collecting: async () => (await import("../core/remediation/reports/readCollecting")).readCollecting,
  duties: async () => (await import("../core/duties/readDuties")).readDuties,
};

export function loadInspection<Id extends InspectionId>(inspection: Id): Promise<Inspection<Id>> {
  return LOADERS[inspection]();
}
