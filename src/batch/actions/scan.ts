import { toA1, toAddress } from "../../core/grid";
import type { IndicatorId } from "../../core/ita/indicators";
import { indicatorName } from "../../core/ita/indicators";
import { countAgencies } from "../../core/scores/countAgencies";
import type { AgencyScores, ScoreTable } from "../../core/scores/types";
import type { Locale } from "../../i18n/locale";
import { formatScore, formatScoreAgainst } from "../../i18n/number";
import { tableJson } from "../json";
import type { BatchOutcome } from "../outcome";
import type { Session } from "../session";
import { batchMessages } from "./action";

/** Agencies printed for people; programs get all of them. */
const AGENCIES_PRINTED = 10;

export async function scan(session: Session, locale: Locale): Promise<BatchOutcome> {
  const looked = await session.secretariat.look();
  if (!looked.ok) return { ok: false, findings: looked.findings, data: { tables: [] }, lines: [] };
  const { tables } = looked.value;
  return {
    ok: tables.length > 0,
    findings: looked.findings,
    data: { tables: tables.map(tableJson) },
    lines: tables.flatMap((table) => tableLines(table, locale)),
  };
}

function tableLines(table: ScoreTable, locale: Locale): string[] {
  const texts = batchMessages(locale);
  const failing = table.agencies.reduce((sum, agency) => sum + agency.failing.length, 0);
  const place = toAddress({ sheet: table.sheet, ...table.range });
  const lines = [texts.table(place, countAgencies(table.agencies), failing)];
  for (const agency of table.agencies.slice(0, AGENCIES_PRINTED))
    lines.push(...agencyLines(agency, table, locale));
  const more = countAgencies(table.agencies.slice(AGENCIES_PRINTED));
  if (more > 0) lines.push(texts.moreAgencies(more));
  return lines;
}

function agencyLines(agency: AgencyScores, { passMark, fiscalYearBe }: ScoreTable, locale: Locale): string[] {
  const texts = batchMessages(locale);
  const total = agency.total === null ? "–" : formatScore(agency.total);
  const name = agency.name ?? texts.unnamedAgency;
  // A table of one year says it in its title.
  const named =
    fiscalYearBe === null && agency.fiscalYearBe !== null ? `${name} (${agency.fiscalYearBe})` : name;
  const lines = [texts.agency(named, total, agency.level ?? "–")];
  for (const [id, score] of Object.entries(agency.scores)) {
    const value = score.value === null ? texts.unread : formatScoreAgainst(score.value, passMark);
    lines.push(texts.score(indicatorName(id as IndicatorId), value, toA1(score.at), score.status === "fail"));
  }
  return lines;
}
