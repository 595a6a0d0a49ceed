import { findScoreTables } from "../../scores/findScoreTables";
import type { Finding } from "../../result";
import { finding } from "../../result";
import type { WorkbookSnapshot } from "../../snapshot";
import { readAgencies } from "../agencies/readAgencies";
import { findAgencyLists } from "../agencies/findLists";
import { readRequest } from "../request/readRequest";
import { readReports } from "./readReports";
import type { KnownAgency } from "../returns/agencies";
import { printedRequest } from "../returns/printedRequest";
import type { Expected, RegisteredReport } from "../returns/outcome";
import type { ReturnedFile } from "../returns/types";

export interface Basis {
  expected: Expected;
  agencies: KnownAgency[];
  findings: Finding[];
}

/**
 * What the workbook says was asked, and of whom. Without a request in it, the forms' own codes say which request they
 * answer, as long as they agree; without a register of agencies, those of the workbook's longest list are known.
 */
export function expectedIn(
  snapshot: WorkbookSnapshot,
  files: readonly ReturnedFile[],
  registered: readonly RegisteredReport[],
): Basis {
  const findings: Finding[] = [];
  const agencies = agenciesIn(snapshot, registered);
  if (agencies.length === 0) findings.push(finding("question", "returns/no-agencies", {}));
  const request = readRequest(snapshot);
  if (request) {
    const { requestId, fiscalYearBe, version, indicators, deadline } = request;
    return { expected: { requestId, fiscalYearBe, version, indicators, deadline }, agencies, findings };
  }
  findings.push(finding("info", "returns/no-request", {}));
  const printed = printedRequest(files);
  const code = printed?.identity;
  const expected: Expected = {
    requestId: code?.requestId ?? null,
    fiscalYearBe: scoresYear(snapshot) ?? code?.fiscalYearBe ?? null,
    version: code?.version ?? null,
    indicators: [],
    deadline: printed?.deadline ?? null,
  };
  return { expected, agencies, findings };
}

function agenciesIn(snapshot: WorkbookSnapshot, registered: readonly RegisteredReport[]): KnownAgency[] {
  const list = readAgencies(snapshot);
  if (list) {
    return list.agencies.map(({ no, name, shortName }) => ({
      no,
      name,
      shortNames: shortName.split(/[,;/]/).filter((part) => part.trim() !== ""),
    }));
  }
  // Their numbers are given when the register is made: until then a form is known by the name printed on it.
  const tables = findScoreTables(snapshot);
  const reports = readReports(snapshot)?.found.sheet.name;
  const [longest] = findAgencyLists(snapshot, tables.ok ? tables.value : []).filter(
    ({ sheet }) => sheet !== reports,
  );
  const names = longest?.agencies.map(({ name }) => name) ?? registered.map(({ agency }) => agency);
  return names.map((name) => ({ no: null, name, shortNames: [] }));
}

/** The newest year of the workbook's scores. */
function scoresYear(snapshot: WorkbookSnapshot): number | null {
  const tables = findScoreTables(snapshot);
  const years = tables.ok
    ? tables.value.flatMap((table) => table.agencies.flatMap(({ fiscalYearBe }) => fiscalYearBe ?? []))
    : [];
  return years.length > 0 ? Math.max(...years) : null;
}
