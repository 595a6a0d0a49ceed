import type { RangeRef } from "../grid";
import { rangeOf } from "../grid";
import type { IndicatorId } from "../ita/indicators";
import type { IsoDate } from "../period/types";
import { findScoreTables } from "../scores/findScoreTables";
import type { WorkbookSnapshot } from "../snapshot";
import { findAgencyLists } from "./agencies/findLists";
import { readAgencies } from "./agencies/readAgencies";
import type { FormColumn } from "./form/columns";
import { formColumnsIn } from "./form/columns";
import { readRequest } from "./request/readRequest";
import { scoreBasis, suggestDeadline } from "./request/suggestRequest";

/** What the workbook holds of asking the agencies, in one look. */
export interface FollowUp {
  /** The register of agencies; null when there is none. */
  agencies: { count: number; at: RangeRef } | null;
  request: {
    at: RangeRef;
    deadline: IsoDate | null;
    version: number;
    indicatorCount: number;
    /** Forms that went out last. */
    sent: { version: number; on: IsoDate | null } | null;
  } | null;
}

export function followUpOf(snapshot: WorkbookSnapshot): FollowUp {
  const register = readAgencies(snapshot);
  const request = readRequest(snapshot);
  return {
    agencies: register && { count: register.agencies.length, at: register.range },
    request: request && {
      at: request.cells.deadline ?? request.list ?? rangeOf(request.sheet, 0, 0),
      deadline: request.deadline,
      version: request.version,
      indicatorCount: request.indicators.length,
      sent: request.sent,
    },
  };
}

/** What a register and a request can be made from, and what stands in them now. */
export interface FollowUpChoices {
  /** Lists that a register can be made from, the longest first. */
  lists: { sheet: string; row: number; column: number; count: number }[];
  fiscalYearBe: number | null;
  /** Asked about now, else failing. */
  indicators: IndicatorId[];
  reference: string;
  /** null: none was chosen yet. */
  deadline: IsoDate | null;
  /** Only a suggestion. */
  suggestedDeadline: IsoDate;
  columns: readonly FormColumn[];
}

/** At most so many lists are offered. */
const LISTS = 5;

export function followUpChoices(snapshot: WorkbookSnapshot, today: IsoDate): FollowUpChoices {
  const found = findScoreTables(snapshot);
  const tables = found.ok ? found.value : [];
  const request = readRequest(snapshot);
  const basis = scoreBasis(tables, request?.fiscalYearBe ?? undefined);
  return {
    lists: findAgencyLists(snapshot, tables)
      .slice(0, LISTS)
      .map(({ sheet, at, agencies }) => ({
        sheet,
        row: at.row,
        column: at.column,
        count: agencies.length,
      })),
    fiscalYearBe: request?.fiscalYearBe ?? basis?.fiscalYearBe ?? null,
    indicators: request?.indicators.map(({ indicator }) => indicator) ?? basis?.failing ?? [],
    reference: request?.reference ?? "",
    deadline: request?.deadline ?? null,
    suggestedDeadline: suggestDeadline(today),
    columns: formColumnsIn(snapshot.settings),
  };
}
