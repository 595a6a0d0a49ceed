import type { ComponentType } from "react";
import type { JobStatus } from "../model/jobStatus";
import { deferred } from "../parts/Boundary";
import type { ReportStepId } from "../state/paneState";

export interface StepProps {
  status: JobStatus;
  /** It comes next: its button stands out. */
  isNext: boolean;
}

interface Step {
  id: ReportStepId;
  /** Fetched when the step is opened. */
  Body: ComponentType<StepProps>;
}

/** Following up, step by step. */
export const STEPS: readonly Step[] = [
  { id: "agencies", Body: deferred(() => import("./AgenciesStep")) },
  { id: "forms", Body: deferred(() => import("./FormsStep")) },
  { id: "collect", Body: deferred(() => import("./CollectStep")) },
  { id: "answers", Body: deferred(() => import("./AnswersStep")) },
  { id: "summary", Body: deferred(() => import("./SummaryStep")) },
  { id: "evidence", Body: deferred(() => import("./EvidenceStep")) },
];

/** What is looked after beside them. */
export const MORE_STEPS: readonly Step[] = [
  { id: "respondents", Body: deferred(() => import("./RespondentsStep")) },
  { id: "disclosure", Body: deferred(() => import("./DisclosureStep")) },
  { id: "itas", Body: deferred(() => import("./ItasStep")) },
  { id: "share", Body: deferred(() => import("./ShareStep")) },
];
