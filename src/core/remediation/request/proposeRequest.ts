import type { CellInput, Change, Proposal } from "../../changes/changeSet";
import type { IndicatorId } from "../../ita/indicators";
import { indicatorName, indicatorOf } from "../../ita/indicators";
import { isoToSerial } from "../../period/calendar";
import { freeSheetName } from "../../plan/proposePlan";
import type { Finding, Result } from "../../result";
import { finding, refusal, success } from "../../result";
import { scoreInput } from "../../scores/analysis/sourceFormula";
import { findScoreTables } from "../../scores/findScoreTables";
import { PASS_MARK_NAME, passMarkIn } from "../../scores/passMark";
import type { WorkbookSnapshot } from "../../snapshot";
import { requestIdOf } from "../form/identity";
import type { RequestOptions, RequestOutcome, RowMaker } from "./requestOptions";
import { deadlineFindings } from "./requestOptions";
import { findAdvice } from "./findAdvice";
import { readRequest } from "./readRequest";
import { gapFormula, HEADER_ROW, newRequestSheet } from "./requestSheet";
import type { ScoreBasis } from "./suggestRequest";
import { scoreBasis, suggestDeadline } from "./suggestRequest";
import { REQUEST_SHEET } from "./types";
import { updateRequest } from "./updateRequest";

/**
 * Writes what the agencies are asked: the year, the letter, the deadline and the failing indicators with score, gap and
 * advice. A request that is there is brought up to date in place: what people wrote stays, and the version goes up when
 * forms of it went out. Refuses with `forms/nothing-to-ask`, `changes/would-overwrite` or `changes/sheet-protected`.
 */
export function proposeRequest(
  snapshot: WorkbookSnapshot,
  options: RequestOptions,
): Result<Proposal<RequestOutcome>> {
  const request = readRequest(snapshot);
  const tables = findScoreTables(snapshot);
  const basis = scoreBasis(
    tables.ok ? tables.value : [],
    options.fiscalYearBe ?? request?.fiscalYearBe ?? undefined,
  );
  const asked =
    options.indicators ?? request?.indicators.map(({ indicator }) => indicator) ?? basis?.failing ?? [];
  const indicators = [...new Set(asked)];
  if (indicators.length === 0) return refusal(finding("error", "forms/nothing-to-ask", {}));
  const rowOf = rowMaker(snapshot, basis, options);
  if (request) return updateRequest(snapshot, request, options, indicators, rowOf);
  return makeRequest(snapshot, basis, options, indicators, rowOf);
}

function rowMaker(
  snapshot: WorkbookSnapshot,
  basis: ScoreBasis | null,
  { advice }: RequestOptions,
): RowMaker {
  const found = findAdvice(snapshot);
  const passMark: CellInput =
    passMarkIn(snapshot) !== null ? { formula: `=${PASS_MARK_NAME}` } : (basis?.passMark ?? "");
  return (indicator) => {
    const score = basis?.scores[indicator];
    return {
      indicator: indicatorName(indicator),
      instrument: indicatorOf(indicator).instrument,
      score: score ? scoreInput(snapshot, score.table, score.reading) : "",
      passMark,
      advice: advice?.[indicator] ?? found[indicator] ?? "",
    };
  };
}

function makeRequest(
  snapshot: WorkbookSnapshot,
  basis: ScoreBasis | null,
  options: RequestOptions,
  indicators: IndicatorId[],
  rowOf: RowMaker,
): Result<Proposal<RequestOutcome>> {
  const sheet = freeSheetName(snapshot, REQUEST_SHEET);
  const fiscalYearBe = options.fiscalYearBe ?? basis?.fiscalYearBe ?? null;
  const { today, reference = "" } = options;
  const deadline = options.deadline ?? suggestDeadline(today);
  // Excel's own ids of the sheets are this workbook's alone, and stay when it is renamed.
  const ownId = requestIdOf([fiscalYearBe, ...snapshot.sheets.map((own) => own.id)].join("|"));
  const { requestId: id, version } = options.sent ?? { requestId: ownId, version: 1 };
  const rows = indicators.map((indicator, index) => ({
    ...rowOf(indicator),
    gap: gapFormula(HEADER_ROW + 1 + index),
  }));
  const changes: Change[] = newRequestSheet(
    sheet,
    {
      id,
      year: fiscalYearBe ?? "",
      reference,
      deadline: isoToSerial(deadline),
      version,
      sentVersion: options.sent?.version ?? "",
      sentOn: "",
    },
    rows,
  );
  const findings: Finding[] = [
    ...(options.deadline === undefined
      ? [finding("question", "forms/deadline-suggested", { deadline })]
      : []),
    ...deadlineFindings(options),
    ...(basis && basis.agencyCount > 1
      ? [finding("info", "forms/scores-of-many", { agencyCount: basis.agencyCount })]
      : []),
  ];
  return success(
    {
      changeSet: { action: "request", changes },
      outcome: { sheet, fiscalYearBe, indicators, deadline, version, isUpdate: false },
    },
    findings,
  );
}
