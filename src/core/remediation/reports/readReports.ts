import type { IndicatorId } from "../../ita/indicators";
import type { IsoDate } from "../../period/types";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { CellValue, WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import type { FoundTable } from "../../tables/readTable";
import { readTable } from "../../tables/readTable";
import { readDateCell } from "../deadline";
import { agencyKey } from "../readRegister";
import type { RegisteredReport } from "../returns/outcome";
import { REPORT_HEADERS, REPORTS_SHEET, REPORTS_TABLE, type ReportColumn } from "./columns";

/** A row of the register of reports. */
export interface ReportRecord {
  /** Zero-based row of the sheet. */
  row: number;
  agency: string;
  indicator: IndicatorId;
  reportedOn: IsoDate | null;
  file: string;
  isVerified: boolean;
}

export interface ReportsTable {
  found: FoundTable<ReportColumn>;
  /** By agency and indicator: see `reportKey`. */
  records: Map<string, ReportRecord>;
  value(row: number, column: ReportColumn): CellValue;
}

export function reportKey(agency: string, indicator: IndicatorId): string {
  return `${agencyKey(agency)}\n${indicator}`;
}

/** The register of reports that the workbook keeps; null when there is none yet. Of two rows about the same the first counts. */
export function readReports(snapshot: WorkbookSnapshot): ReportsTable | null {
  const needed: ReportColumn[] = ["agency", "indicator", "status", "code"];
  const found = readTable(snapshot, REPORTS_TABLE, REPORT_HEADERS, needed, REPORTS_SHEET);
  if (!found) return null;
  const { sheet, columns, rows } = found;
  const value = (row: number, column: ReportColumn): CellValue => {
    const place = columns[column];
    return place === undefined ? "" : valueAt(sheet, row, place);
  };
  const records = new Map<string, ReportRecord>();
  for (const row of rows) {
    const agency = String(value(row, "agency")).trim();
    const indicator = readIndicatorText(String(value(row, "indicator")))?.indicator ?? null;
    if (agency === "" || indicator === null) continue;
    const key = reportKey(agency, indicator);
    if (records.has(key)) continue;
    records.set(key, {
      row,
      agency,
      indicator,
      reportedOn: readDateCell(value(row, "reportedOn")).date,
      file: String(value(row, "file")),
      isVerified: String(value(row, "verified")).trim() !== "",
    });
  }
  return { found, records, value };
}

/** What the register has of each agency: its newest report. */
export function registeredReports({ records }: ReportsTable): RegisteredReport[] {
  const newest = new Map<string, RegisteredReport>();
  for (const { agency, reportedOn, file } of records.values()) {
    const key = agencyKey(agency);
    const known = newest.get(key);
    if (!known || (reportedOn ?? "") > (known.reportedOn ?? ""))
      newest.set(key, { agency, reportedOn, file });
  }
  return [...newest.values()];
}
