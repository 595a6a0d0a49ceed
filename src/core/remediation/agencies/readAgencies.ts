import type { WorkbookSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import type { FoundTable } from "../../tables/readTable";
import { readTable } from "../../tables/readTable";
import { keyNoSpace } from "../../text/keys";
import { AGENCY_HEADER_WORDS } from "./headers";
import type { Agency, AgencyColumn, AgencyRegister } from "./types";
import { AGENCIES_SHEET, AGENCIES_TABLE } from "./types";

/**
 * The register of agencies that the workbook keeps: its Excel table, else the list on its sheet. Null when there is none.
 * A name that stands twice counts once; numbers that are missing or doubled are given anew, after the largest.
 */
export function readAgencies(snapshot: WorkbookSnapshot): AgencyRegister | null {
  const found = readTable<AgencyColumn>(
    snapshot,
    AGENCIES_TABLE,
    AGENCY_HEADER_WORDS,
    ["name"],
    AGENCIES_SHEET,
  );
  if (!found) return null;
  const { table, sheet, range, columns } = found;
  return { table, sheet: sheet.name, range, columns, agencies: agenciesIn(found) };
}

function agenciesIn({ sheet, columns, rows }: FoundTable<AgencyColumn>): Agency[] {
  const text = (row: number, column: AgencyColumn): string => {
    const place = columns[column];
    return place === undefined ? "" : String(valueAt(sheet, row, place)).trim();
  };
  const seen = new Set<string>();
  const listed = rows.flatMap((row) => {
    const name = text(row, "name").replace(/\s+/g, " ");
    const key = keyNoSpace(name);
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    const no = Number(text(row, "no"));
    return [
      {
        no: Number.isInteger(no) && no > 0 && no < 1_000_000 ? no : 0,
        name,
        shortName: text(row, "shortName"),
        contact: text(row, "contact"),
        channel: text(row, "channel"),
        row,
      },
    ];
  });
  return numbered(listed);
}

/** Every agency has a number of its own. */
function numbered(agencies: readonly Agency[]): Agency[] {
  const taken = new Set<number>();
  let last = agencies.reduce((largest, { no }) => Math.max(largest, no), 0);
  return agencies.map((agency) => {
    const isFree = agency.no > 0 && !taken.has(agency.no);
    const no = isFree ? agency.no : ++last;
    taken.add(no);
    return { ...agency, no };
  });
}
