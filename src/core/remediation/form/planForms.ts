import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { findScoreTables } from "../../scores/findScoreTables";
import type { AgencyScores } from "../../scores/types";
import type { WorkbookSnapshot } from "../../snapshot";
import { keyNoSpace } from "../../text/keys";
import { readAgencies } from "../agencies/readAgencies";
import type { Agency } from "../agencies/types";
import { gapOf, readRequest } from "../request/readRequest";
import type { ScoreBasis } from "../request/suggestRequest";
import { scoreBasis } from "../request/suggestRequest";
import type { ReportRequest, RequestedIndicator } from "../request/types";
import type { FormColumn } from "./columns";
import { formColumnsIn } from "./columns";
import type { RequestPart } from "./findings";
import type { FormBrief, FormPlan } from "./types";

export interface FormPlanOptions {
  /** One form for every agency (when absent), or one that serves all. */
  each?: "agency" | "all";
  /** Only these agencies, by their numbers in the register. */
  agencies?: readonly number[];
  /** Instead of the workbook's own columns. */
  columns?: readonly FormColumn[];
}

export interface PlannedForms {
  plan: FormPlan;
  request: ReportRequest;
}

/**
 * Every form that the workbook's register and request make. Refuses with `forms/no-agencies`, `forms/no-request` or
 * `forms/request-incomplete`; a missing deadline or letter is a finding.
 */
export function planForms(snapshot: WorkbookSnapshot, options: FormPlanOptions = {}): Result<PlannedForms> {
  const agencies = readAgencies(snapshot)?.agencies ?? [];
  const request = readRequest(snapshot);
  if (agencies.length === 0) return refusal(finding("error", "forms/no-agencies", {}));
  if (!request) return refusal(finding("error", "forms/no-request", {}));
  const { requestId, fiscalYearBe, version, indicators } = request;
  if (requestId === null || fiscalYearBe === null || indicators.length === 0) {
    const parts: RequestPart[] = [
      ...(requestId === null ? (["id"] as const) : []),
      ...(fiscalYearBe === null ? (["year"] as const) : []),
      ...(indicators.length === 0 ? (["indicators"] as const) : []),
    ];
    return refusal(finding("error", "forms/request-incomplete", { parts }, request.list ?? undefined));
  }
  const tables = findScoreTables(snapshot);
  const basis = scoreBasis(tables.ok ? tables.value : [], fiscalYearBe);
  const identity = { requestId, fiscalYearBe, version };
  const chosen = options.agencies ? agencies.filter(({ no }) => options.agencies?.includes(no)) : agencies;
  const scoresOf = scoresByAgency(basis);
  const forms: FormBrief[] =
    options.each === "all"
      ? [{ identity: { ...identity, agencyNo: null }, agency: null, indicators }]
      : chosen.map((agency) => ({
          identity: { ...identity, agencyNo: agency.no },
          agency: agency.name,
          indicators: withOwnScores(indicators, scoresOf(agency)),
        }));
  const design = {
    fiscalYearBe,
    asker: basis && basis.agencyCount === 1 ? (basis.agencies[0]?.name ?? "") : "",
    reference: request.reference,
    deadline: request.deadline,
    version,
    columns: options.columns ?? formColumnsIn(snapshot.settings),
    agencyNames: options.each === "all" ? chosen.map(({ name }) => name) : [],
  };
  return success({ plan: { design, forms }, request }, thinFindings(request));
}

/** A form without a deadline or a letter is still a form. */
function thinFindings({ deadline, reference, cells }: ReportRequest): Finding[] {
  const parts: RequestPart[] = [
    ...(deadline === null ? (["deadline"] as const) : []),
    ...(reference === "" ? (["reference"] as const) : []),
  ];
  if (parts.length === 0) return [];
  return [finding("question", "forms/request-thin", { parts }, cells.deadline ?? cells.reference)];
}

/** Scores of agencies that are assessed themselves, e.g. the municipalities of a province. */
function scoresByAgency(basis: ScoreBasis | null): (agency: Agency) => AgencyScores | undefined {
  const byName = new Map<string, AgencyScores>();
  if (basis && basis.agencyCount > 1) {
    for (const agency of basis.agencies)
      if (agency.name !== null) byName.set(keyNoSpace(agency.name), agency);
  }
  return ({ name }) => byName.get(keyNoSpace(name));
}

/** An agency's own score where the request gives none for all. */
function withOwnScores(
  indicators: readonly RequestedIndicator[],
  own: AgencyScores | undefined,
): RequestedIndicator[] {
  return indicators.map((asked) => {
    const score = asked.score ?? own?.scores[asked.indicator]?.value ?? null;
    return score === asked.score ? asked : { ...asked, score, gap: gapOf(score, asked.passMark) };
  });
}
