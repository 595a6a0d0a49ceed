import type { ChangeFindings } from "../core/changes/findings";
import type { FormFindings } from "../core/remediation/form/findings";
import type { PeriodFindings } from "../core/period/findings";
import type { PlanFindings } from "../core/plan/findings";
import type { RemediationFindings } from "../core/remediation/findings";
import type { ReturnFindings } from "../core/remediation/returns/findings";
import type { FindingMap } from "../core/result";
import type { StatusFindings } from "../core/remediation/statusFindings";
import type { DutyFindings } from "../core/duties/findings";
import type { SharingFindings } from "../core/sharing/findings";
import type { ScoreFindings } from "../core/scores/findings";

/** A sentence for every code of a room: a code without one does not compile. */
type SentencesOf<Room> = { [Code in keyof Room]: (params: Room[Code]) => string };

export type ScoreSentences = SentencesOf<ScoreFindings>;
export type PeriodSentences = SentencesOf<PeriodFindings>;
export type PlanSentences = SentencesOf<PlanFindings>;
export type RemediationSentences = SentencesOf<RemediationFindings>;
export type StatusSentences = SentencesOf<StatusFindings>;
export type DutySentences = SentencesOf<DutyFindings>;
export type SharingSentences = SentencesOf<SharingFindings>;
export type ReturnSentences = SentencesOf<ReturnFindings>;
export type FormSentences = SentencesOf<FormFindings>;
export type ChangeSentences = SentencesOf<ChangeFindings>;

/** A sentence for everything the product can say. */
export type FindingSentences = SentencesOf<FindingMap>;
