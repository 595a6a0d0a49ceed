import type { Result } from "../core/result";
import { success } from "../core/result";
import type { WorkbookSnapshot } from "../core/snapshot";
import type { InspectionId, InspectionMap } from "./types";

/** What an inspection may use to look at the workbook. */
export interface Inspector {
  snapshot(): Promise<Result<WorkbookSnapshot>>;
  /** Asks Excel for more; what it refuses is a finding. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<Result<T>>;
  /** The workbook as a file; null where this Excel does not give it. */
  file(): Promise<Uint8Array | null>;
  /** Whether this Excel has a version of ExcelApi. */
  supports(version: string): boolean;
}

export type Inspection<Id extends InspectionId> = (
  inspector: Inspector,
  options: InspectionMap[Id]["options"],
) => Promise<Result<InspectionMap[Id]["reading"]>>;

type Loaders = { [Id in InspectionId]: () => Promise<Inspection<Id>> };

/** The readings, each fetched when it is first asked for. */
const LOADERS: Loaders = {
  collecting: async () =>
    ofSnapshot((await import("../core/remediation/reports/readCollecting")).readCollecting),
  duties: async () => ofSnapshot((await import("../core/duties/readDuties")).readDuties),
  sharing: async () => (await import("./inspections/sharing")).inspectSharing,
  cleanCopy: async () => (await import("./inspections/cleanCopy")).makeCleanCopy,
  formPlan,
  followUp: async () => {
    const { followUpChoices } = await import("../core/remediation/followUp");
    return ofSnapshot((snapshot, { today }) => success(followUpChoices(snapshot, today)));
  },
};

/** The forms of the workbook's register and request, with what they lack. */
async function formPlan(): Promise<Inspection<"formPlan">> {
  const { planForms } = await import("../core/remediation/form/planForms");
  return ofSnapshot((snapshot, options) => {
    const planned = planForms(snapshot, options);
    return planned.ok ? success({ plan: planned.value.plan, findings: planned.findings }) : planned;
  });
}

/** An inspection that looks at nothing but the snapshot. */
function ofSnapshot<Options, Reading>(
  read: (snapshot: WorkbookSnapshot, options: Options) => Result<Reading>,
): (inspector: Inspector, options: Options) => Promise<Result<Reading>> {
  return async (inspector, options) => {
    const snapshot = await inspector.snapshot();
    return snapshot.ok ? read(snapshot.value, options) : snapshot;
  };
}

export function loadInspection<Id extends InspectionId>(inspection: Id): Promise<Inspection<Id>> {
  return LOADERS[inspection]();
}
