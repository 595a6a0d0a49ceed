import type { RangeRef } from "../../grid";
import type { Instrument } from "../../ita/indicators";
import { indicatorOf } from "../../ita/indicators";
import { toHundredths } from "../../ita/points";
import { readIndicatorText } from "../../scores/text/indicatorText";
import type { CellValue, WorkbookSnapshot } from "../../snapshot";
import { sheetNamed, valueAt } from "../../snapshot";
import { namedCell } from "../../tables/namedCell";
import type { FoundTable } from "../../tables/readTable";
import { readTable } from "../../tables/readTable";
import { toArabicDigits } from "../../text/canon";
import { readDateCell } from "../deadline";
import { isRequestId } from "../form/identity";
import type { ReportRequest, RequestColumn, RequestedIndicator, RequestField } from "./types";
import { REQUEST_HEADERS, REQUEST_NAMES, REQUEST_SHEET, REQUEST_TABLE } from "./types";

/** As we write them, and as people may write them. */
const HEADERS = [
  { id: "indicator", names: [REQUEST_HEADERS.indicator, "ตัวชี้วัดที่ไม่ผ่านเกณฑ์"] },
  { id: "instrument", names: [REQUEST_HEADERS.instrument, "เครื่องมือ"] },
  { id: "score", names: [REQUEST_HEADERS.score, "ผลคะแนน"] },
  { id: "passMark", names: [REQUEST_HEADERS.passMark, "เกณฑ์ผ่าน"] },
  { id: "gap", names: [REQUEST_HEADERS.gap, "ต่ำกว่าเกณฑ์"] },
  { id: "advice", names: [REQUEST_HEADERS.advice, "ข้อเสนอแนะ"] },
] as const;

/** The list of indicators of the request, wherever it stands; null when it is gone. */
export function findRequestList(snapshot: WorkbookSnapshot, sheet: string): FoundTable<RequestColumn> | null {
  return readTable<RequestColumn>(snapshot, REQUEST_TABLE, HEADERS, ["indicator"], sheet);
}

/**
 * The request for reports that the workbook holds: the labelled cells by their names, the indicators by their table. Null
 * when there is neither. Rows without a readable indicator are left out.
 */
export function readRequest(snapshot: WorkbookSnapshot): ReportRequest | null {
  const cells = cellsOf(snapshot);
  const [first] = Object.values(cells);
  const found = findRequestList(snapshot, first?.sheet ?? REQUEST_SHEET);
  // A plain list of indicators alone may be anyone's: without a name it must be our table.
  if (!first && !found?.table) return null;
  const read = (field: RequestField): CellValue => valueIn(snapshot, cells[field]);
  const requestId = String(read("id")).trim().toUpperCase();
  const sentVersion = wholeNumber(read("sentVersion"));
  return {
    sheet: found?.sheet.name ?? first?.sheet ?? REQUEST_SHEET,
    requestId: isRequestId(requestId) ? requestId : null,
    fiscalYearBe: wholeNumber(read("year")),
    reference: String(read("reference")).trim(),
    deadline: readDateCell(read("deadline")).date,
    version: wholeNumber(read("version")) ?? 1,
    indicators: found ? indicatorsIn(found) : [],
    sent: sentVersion === null ? null : { version: sentVersion, on: readDateCell(read("sentOn")).date },
    cells,
    list: found?.range ?? null,
  };
}

function cellsOf(snapshot: WorkbookSnapshot): ReportRequest["cells"] {
  const cells: ReportRequest["cells"] = {};
  for (const field of Object.keys(REQUEST_NAMES) as RequestField[]) {
    const cell = namedCell(snapshot, REQUEST_NAMES[field]);
    if (cell) cells[field] = cell;
  }
  return cells;
}

function valueIn(snapshot: WorkbookSnapshot, cell: RangeRef | undefined): CellValue {
  const sheet = cell && sheetNamed(snapshot, cell.sheet);
  return cell && sheet ? valueAt(sheet, cell.row, cell.column) : "";
}

function indicatorsIn({ sheet, columns, rows }: FoundTable<RequestColumn>): RequestedIndicator[] {
  const value = (row: number, column: RequestColumn): CellValue => {
    const place = columns[column];
    return place === undefined ? "" : valueAt(sheet, row, place);
  };
  const indicators: RequestedIndicator[] = [];
  for (const row of rows) {
    const indicator = readIndicatorText(String(value(row, "indicator")))?.indicator ?? null;
    if (indicator === null || indicators.some((one) => one.indicator === indicator)) continue;
    const score = points(value(row, "score"));
    const passMark = points(value(row, "passMark"));
    indicators.push({
      indicator,
      instrument: instrumentOf(value(row, "instrument")) ?? indicatorOf(indicator).instrument,
      score,
      passMark,
      gap: gapOf(score, passMark),
      advice: String(value(row, "advice")).trim(),
    });
  }
  return indicators;
}

/** Points below the pass mark, as printed: two decimals. Negative when it is passed. */
export function gapOf(score: number | null, passMark: number | null): number | null {
  return score === null || passMark === null ? null : (toHundredths(passMark) - toHundredths(score)) / 100;
}

function instrumentOf(value: CellValue): Instrument | null {
  const text = String(value).trim().toUpperCase();
  return text === "IIT" || text === "EIT" || text === "OIT" ? text : null;
}

function points(value: CellValue): number | null {
  const number = numberOf(value);
  return number !== null && number >= 0 && number <= 100 ? number : null;
}

function wholeNumber(value: CellValue): number | null {
  const number = numberOf(value);
  return number !== null && Number.isInteger(number) && number > 0 ? number : null;
}

function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const text = toArabicDigits(String(value)).trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
