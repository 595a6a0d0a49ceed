import type { ActionId, Overview } from "../../actions/types";
import type { ReportStepId } from "../state/paneState";
import type { JobStatus } from "./jobStatus";

/** How a step of following up knows where it stands. */
export interface StepFacts {
  /** Its main action: the workbook records when it was done last. */
  action: ActionId | null;
  /** Whether the workbook holds its result now. */
  isDone(overview: Overview): boolean;
  /** Whether the cells it was made from say that it has to be done again. */
  isOutOfDate?(overview: Overview): boolean;
  /** What has to be there first, when it is not. */
  lacks?(overview: Overview): Exclude<JobStatus["kind"], "done" | "partly"> | null;
}

/** By step; one that is not here has nothing to say of itself. */
export const STEP_FACTS: Partial<Record<ReportStepId, StepFacts>> = {
  collect: { action: "collect", isDone: (overview) => Boolean(overview.collectedSheet) },
  answers: {
    action: "matrix",
    isDone: (overview) => Boolean(overview.reports?.matrixAt),
    lacks: (overview) => (overview.registerSheet === null ? "noRegister" : null),
  },
  evidence: {
    action: "evidence",
    isDone: (overview) => Boolean(overview.reports?.evidenceAt),
    lacks: (overview) => (overview.registerSheet === null ? "noRegister" : null),
  },
  respondents: {
    action: "respondents",
    isDone: ({ dutySheets }) => dutySheets?.respondents !== undefined,
  },
  disclosure: {
    action: "disclosure",
    isDone: ({ dutySheets }) => dutySheets?.disclosure !== undefined,
  },
  itas: { action: "itas", isDone: ({ dutySheets }) => dutySheets?.itas !== undefined },
  agencies: {
    action: null,
    isDone: ({ followUp }) => followUp?.agencies != null && followUp.request !== null,
  },
  forms: {
    action: null,
    isDone: ({ followUp }) => followUp?.request?.sent != null,
    isOutOfDate: ({ followUp }) =>
      (followUp?.request?.version ?? 0) > (followUp?.request?.sent?.version ?? 0),
    lacks: ({ followUp }) => (followUp?.agencies && followUp.request ? null : "needsRequest"),
  },
  summary: {
    action: "summary",
    isDone: (overview) => overview.summaryAt !== null,
    lacks: (overview) => (overview.registerSheet === null ? "noRegister" : null),
  },
};
