import type { ChangeSet } from "../core/changes/changeSet";
import type { ChangeSummary } from "../core/changes/describe";
import type { InverseStep } from "../core/changes/inverse";
import type { RangeRef } from "../core/grid";
import type { DutiesReading, DutyId, DutyOptions, DutyOutcome } from "../core/duties/types";
import type { SharingReport } from "../core/sharing/types";
import type { TidyOptions, TidyOutcome } from "../core/sharing/proposeTidy";
import type { RulesetOverride } from "../core/ita/overrides";
import type { IsoDate } from "../core/period/types";
import type { PeriodDecision } from "../core/plan/decisions";
import type { LinksOptions } from "../core/plan/links/proposeLinks";
import type { LinksOutcome } from "../core/plan/links/types";
import type { PlanReading } from "../core/plan/readPlan";
import type { Activity, PlanDifferences, Task, TimescaleUnit } from "../core/plan/types";
import type { CollectingReading } from "../core/remediation/reports/readCollecting";
import type { CollectOptions, CollectOutcome } from "../core/remediation/reports/proposeCollect";
import type { EvidenceOptions, EvidenceOutcome } from "../core/remediation/evidence/proposeEvidence";
import type { MatrixOptions, MatrixOutcome } from "../core/remediation/matrix/proposeMatrix";
import type { VerifyOptions, VerifyOutcome } from "../core/remediation/verify/proposeVerify";
import type { AgenciesOptions, AgenciesOutcome } from "../core/remediation/agencies/proposeAgencies";
import type { FollowUp, FollowUpChoices } from "../core/remediation/followUp";
import type { FormPlanOptions } from "../core/remediation/form/planForms";
import type { FormPlan } from "../core/remediation/form/types";
import type { FormsOptions, FormsOutcome } from "../core/remediation/form/proposeForms";
import type { RequestOptions, RequestOutcome } from "../core/remediation/request/requestOptions";
import type { SummaryOptions, SummaryOutcome } from "../core/remediation/proposeSummary";
import type { Finding, Result } from "../core/result";
import type { ReportsOverview } from "./reportsOverview";
import type { CorrectionOutcome } from "../core/scores/correcting";
import type { MarkingOptions, MarkingOutcome } from "../core/scores/marking";
import type { AnalysisOptions, AnalysisOutcome } from "../core/scores/proposeAnalysis";
import type { RulesetOptions, RulesetOutcome } from "../core/scores/proposeRuleset";
import type { ScoreCorrection, ScoreTable } from "../core/scores/types";
import type { Peek } from "../core/snapshot";

export type { MarkedCell } from "../core/scores/types";
export type { Peek } from "../core/snapshot";

/** The actions that write, with what they are asked and what they find out. */
export interface ActionMap {
  highlight: { options: MarkingOptions; outcome: MarkingOutcome };
  unmark: { options: Record<never, never>; outcome: { ruleCount: number } };
  /** A sheet that analyses what failed. */
  analysis: { options: AnalysisOptions; outcome: AnalysisOutcome };
  /** Keeps what the user says a range of scores is. */
  correct: { options: { correction: ScoreCorrection }; outcome: CorrectionOutcome };
  /** Forgets what was said of cells in `at`; all of it when absent. */
  uncorrect: { options: { at?: RangeRef }; outcome: { removedCount: number } };
  /** The workbook's own pass mark of a fiscal year. */
  ruleset: { options: RulesetOptions; outcome: RulesetOutcome };
  plan: {
    options: {
      fiscalYearBe?: number;
      today: IsoDate;
      scale?: TimescaleUnit;
      /** For the title, when the activity table names no agency. */
      agencyName?: string;
      /** The deadline of the agencies' reports comes in as one more row, unless the plan has it. */
      withReportingDeadline?: boolean;
      /** Which reading of a doubtful period is meant. */
      decisions?: readonly PeriodDecision[];
    };
    outcome: {
      sheet: string;
      tasks: Task[];
      fiscalYearBe: number;
      fromTemplate: boolean;
      activities: Activity[];
      scale?: TimescaleUnit;
      /** A plan sheet that was there is brought up to date. */
      isUpdate?: boolean;
      /** What would come in, change and be marked as vanished. */
      differences?: PlanDifferences;
    };
  };
  /** Takes returned report forms into the register of reports. */
  collect: { options: CollectOptions; outcome: CollectOutcome };
  matrix: { options: MatrixOptions; outcome: MatrixOutcome };
  verify: { options: VerifyOptions; outcome: VerifyOutcome };
  evidence: { options: EvidenceOptions; outcome: EvidenceOutcome };
  /** Ties failing indicators to measures and activities. */
  links: { options: LinksOptions; outcome: LinksOutcome };
  /** The register of agencies, what they are asked, and the forms that ask it. */
  agencies: { options: AgenciesOptions; outcome: AgenciesOutcome };
  request: { options: RequestOptions; outcome: RequestOutcome };
  forms: { options: FormsOptions; outcome: FormsOutcome };
  summary: { options: SummaryOptions; outcome: SummaryOutcome };
  /** Sheets that watch answers to IIT and EIT, disclosure items, and entries into ITAS. */
  respondents: { options: DutyOptions; outcome: DutyOutcome };
  disclosure: { options: DutyOptions; outcome: DutyOutcome };
  itas: { options: DutyOptions; outcome: DutyOutcome };
  /** Mends one kind of thing before the workbook is shared. */
  tidy: { options: TidyOptions; outcome: TidyOutcome };
}

export type ActionId = keyof ActionMap;

/** A new workbook file and what it was made without. */
export interface CleanCopyReading {
  bytes: Uint8Array;
  sheets: string[];
  findings: Finding[];
}

/** What can be read of the workbook when it is asked for. */
export interface InspectionMap {
  /** How taking in returned forms stands. */
  collecting: { options: Record<never, never>; reading: CollectingReading };
  /** What a register of agencies and a request can be made from. */
  followUp: { options: { today: IsoDate }; reading: FollowUpChoices };
  /** What the report forms are made of. */
  formPlan: { options: FormPlanOptions; reading: { plan: FormPlan; findings: Finding[] } };
  /** How answers, disclosure items and entries into ITAS stand. */
  duties: { options: { today: IsoDate; fiscalYearBe?: number }; reading: DutiesReading };
  /** What the workbook would give away if it were sent to others. */
  sharing: { options: Record<never, never>; reading: SharingReport };
  /** A new .xlsx of these sheets as values; the open workbook stays as it is. */
  cleanCopy: { options: { sheets: readonly string[] }; reading: CleanCopyReading };
}

export type InspectionId = keyof InspectionMap;

export type { ChangeSummary } from "../core/changes/describe";

/** A proposal waiting for the user. */
export interface PendingProposal<Id extends ActionId = ActionId> {
  action: Id;
  options: ActionMap[Id]["options"];
  outcome: ActionMap[Id]["outcome"];
  changeSet: ChangeSet;
  summary: ChangeSummary;
  findings: Finding[];
}

/** A change set that was applied: enough to undo it. Serialisable. */
export interface Receipt {
  id: string;
  action: string;
  /** ISO time. */
  appliedAt: string;
  summary: ChangeSummary;
  /** How to go back; made from what the cells held just before the write. */
  inverse: InverseStep[];
  /** The way back is not known: it cannot be undone, nor what was written before it. */
  isFinal?: true;
}

/** A write or an undo that was interrupted, as the workbook tells of it. */
export interface UnfinishedChange {
  action: string;
  /** For doing it again; as they were when it began. */
  options: unknown;
  /** ISO time. */
  at: string;
  doing: "write" | "undo";
  summary: ChangeSummary;
  /** false: it was too large for its way back to be kept. */
  canTakeBack: boolean;
}

/** How a write that was confirmed can be followed and, until it begins, taken back. */
export interface ConfirmOptions {
  /** Aborted: nothing is written, if the write has not begun. */
  signal?: AbortSignal;
  /** Called when the write begins: from then on it cannot be taken back but by undo. */
  onWriting?: () => void;
}

export interface UndoReport {
  restoredCells: number;
  removedSheets: string[];
  /** Cells the user changed after the action: they were kept. */
  kept: RangeRef[];
}

/** What the workbook says, read when the pane opens and again when cells change. */
export interface Overview {
  fileName: string;
  tables: ScoreTable[];
  /** Marks of ours that are in the workbook now. */
  isMarked: boolean;
  /** The plan sheet, if there is one. */
  planSheet: string | null;
  /** What the plan sheet's cells say now: what is late, what is next, what is in doubt. */
  plan?: PlanReading | null;
  /** The register of reports, if there is one. */
  registerSheet: string | null;
  /** The register that returned forms are taken into, if there is one. */
  collectedSheet?: string | null;
  /** Who has answered what; null without a register. */
  reports?: ReportsOverview | null;
  /** What was asked of the agencies, and when forms went out. */
  followUp?: FollowUp;
  /** Where an earlier summary stands, if there is one. */
  summaryAt: RangeRef | null;
  /** Our sheets that watch the plan's other duties, by duty. */
  dutySheets?: Partial<Record<DutyId, string>>;
  /** The pass mark in force: the workbook's named cell, else the ruleset of the fiscal year. */
  passMark: number;
  /** What this workbook changed in the rules of fiscal years. */
  rulesetOverrides: RulesetOverride[];
  /**
   * When a job was last done in this workbook (ISO time), where the workbook says so, and whether the cells it was
   * made from have changed since. The pane adds what it did itself since it was opened.
   */
  done?: Partial<Record<ActionId, { at: string; isOutOfDate: boolean }>>;
  /** A write that was interrupted and is waiting to be settled. */
  unfinished?: UnfinishedChange;
  /** What was written last, if the workbook keeps how to undo it: the pane may have been closed since. */
  lastWrite?: Receipt;
}

/**
 * Everything the pane can do to the workbook. The pane gets it as a prop and never sees an Office object.
 * No method throws for something a user can cause: that is a Result with findings.
 */
export interface Secretariat {
  /** Reads the workbook (at most two syncs) and every score table in it. */
  look(): Promise<Result<Overview>>;
  /** Works out what an action would change. Writes nothing. */
  propose<Id extends ActionId>(
    action: Id,
    options: ActionMap[Id]["options"],
  ): Promise<Result<PendingProposal<Id>>>;
  /**
   * Reads again, and if the workbook still gives the same proposal, writes it in one sync.
   * Otherwise refuses with "changes/workbook-changed": propose again. So it does when somebody changed a cell between
   * that reading and the write: then all of it is taken back at once.
   */
  confirm<Id extends ActionId>(
    pending: PendingProposal<Id>,
    options?: ConfirmOptions,
  ): Promise<Result<Receipt>>;
  undo(receipt: Receipt): Promise<Result<UndoReport>>;
  /**
   * Settles an interrupted write: takes back what of it was done (an interrupted undo is brought to its end), or, when
   * that cannot be done, only forgets it. "Finishing" is taking back and proposing the same again.
   */
  settle(how: "takeBack" | "forget"): Promise<Result<UndoReport>>;
  /** Shows cells to the user. */
  select(range: RangeRef): Promise<Result<null>>;
  /** What the user has selected now. */
  selection(): Promise<Result<RangeRef>>;
  /** Reads the first rows of a range, to ask the user what its columns are; null when nothing is in it. */
  peek(range: RangeRef): Promise<Result<Peek | null>>;
  /** Reads something that nothing is written for: no proposal, no undo. */
  inspect<Id extends InspectionId>(
    inspection: Id,
    options: InspectionMap[Id]["options"],
  ): Promise<Result<InspectionMap[Id]["reading"]>>;
  /** Calls back (debounced) after cells or sheets changed, ours or the user's; returns how to stop. */
  onChanged(listener: () => void): () => void;
}
