import { rangeOf } from "../../grid";
import { indicatorOfSub, scoreItems } from "../../ita/disclosureScoring";
import type { Ruleset } from "../../ita/rulesets";
import { serialToIso } from "../../period/calendar";
import { readDayCell } from "../../plan/sheet/readRows";
import { finding, type Finding } from "../../result";
import type { CellValue, SheetSnapshot } from "../../snapshot";
import { valueAt } from "../../snapshot";
import { canon } from "../../text/canon";
import type { DisclosureReading, ItemReading, ItemState } from "./types";
import { isLink, readItemCode, readItemState, STATE_WORDS, type ItemField } from "./words";

/** A table of items: ours or the user's own. */
export interface ItemTable {
  sheet: SheetSnapshot;
  headerRow: number;
  endRow: number;
  columns: Partial<Record<ItemField, number>> & { code: number };
}

/**
 * Reads the items of a table and what each missing one costs. Names and sub-indicators that the table does not have come
 * from the year's list. An item counts once; findings are about single cells. Linear in the table's rows.
 */
export function readItems(
  table: ItemTable,
  isOurs: boolean,
  ruleset: Ruleset,
  known: ReadonlyMap<string, { name: string; subIndicator: string }>,
): { reading: DisclosureReading; findings: Finding[] } {
  const { sheet, columns } = table;
  const findings: Finding[] = [];
  const rows = new Map<string, Omit<ItemReading, "lost">>();
  const cell = (row: number, field: ItemField): CellValue => {
    const column = columns[field];
    return column === undefined ? "" : valueAt(sheet, row, column);
  };
  const text = (row: number, field: ItemField) => String(cell(row, field)).trim();
  const hasStatus = columns.status !== undefined;
  for (let row = table.headerRow + 1; row < table.endRow; row++) {
    const code = readItemCode(valueAt(sheet, row, columns.code));
    if (code === null) continue;
    if (rows.has(code)) {
      const at = rangeOf(sheet.name, row, columns.code);
      findings.push(finding("warning", "duties/item-doubled", { code }, at));
      continue;
    }
    const link = text(row, "link");
    const at = rangeOf(sheet.name, row, columns.status ?? columns.link ?? columns.code);
    const state: ItemState = hasStatus
      ? stateOf(cell(row, "status"), isOurs)
      : link
        ? "published"
        : "missing";
    if (state === "unknown") {
      const params = { code, text: text(row, "status").slice(0, 60) };
      findings.push(finding("warning", "duties/item-status-unknown", params, at));
    }
    findings.push(...linkFindings(code, link, state, rangeOf(sheet.name, row, columns.link ?? columns.code)));
    const day = readDayCell(cell(row, "checked"));
    rows.set(code, {
      code,
      name: canon(text(row, "name")) || (known.get(code)?.name ?? ""),
      subIndicator: subIndicatorOf(cell(row, "sub"), isOurs ? undefined : known.get(code)?.subIndicator),
      state,
      link,
      owner: text(row, "owner"),
      checkedOn: typeof day === "number" ? serialToIso(day) : null,
      at,
    });
  }
  const reading = readingOf(sheet.name, isOurs, [...rows.values()], ruleset);
  if (!hasStatus && rows.size > 0) findings.unshift(finding("info", "duties/status-from-links", {}));
  const itemCount = reading.items.filter((item) => item.subIndicator === null).length;
  if (itemCount > 0) findings.unshift(finding("info", "duties/items-without-group", { itemCount }));
  return { reading, findings };
}

/** Our sheet's formulas know one word alone: the pane may not say better than the sheet. */
function stateOf(value: CellValue, isOurs: boolean): ItemState {
  const state = readItemState(value);
  return isOurs && state === "published" && value !== STATE_WORDS.published ? "unknown" : state;
}

function linkFindings(code: string, link: string, state: ItemState, at: ItemReading["at"]): Finding[] {
  if (link === "")
    return state === "published" ? [finding("warning", "duties/link-missing", { code }, at)] : [];
  if (isLink(link)) return [];
  return [finding("warning", "duties/link-malformed", { code, text: link.slice(0, 60) }, at)];
}

/** 9.1 typed as a number is 9.1; a number cannot be 9.10. */
function subIndicatorOf(value: CellValue, known: string | undefined): string | null {
  const typed = canon(String(value)).replace(/^ตัวชี้วัดย่อย(?:ที่)? ?/, "");
  const [first = ""] = typed.split(" ");
  if (indicatorOfSub(first) !== null) return first;
  return indicatorOfSub(known ?? null) === null ? null : (known ?? null);
}

function readingOf(
  sheet: string,
  isOurs: boolean,
  rows: readonly Omit<ItemReading, "lost">[],
  ruleset: Ruleset,
): DisclosureReading {
  const scored = rows.map(({ subIndicator, state }) => ({
    subIndicator,
    isPublished: state === "published",
  }));
  const { worth, ...scores } = scoreItems(scored, ruleset.weights);
  const items = rows.map((row): ItemReading => ({
    ...row,
    lost:
      row.state === "published" ? { indicator: 0, total: 0 } : (worth.get(row.subIndicator ?? "") ?? null),
  }));
  const missing = items
    .filter((item) => item.state !== "published")
    .sort((a, b) => (b.lost?.total ?? 0) - (a.lost?.total ?? 0));
  const lostTotal = missing.reduce((sum, item) => sum + (item.lost?.total ?? 0), 0);
  return { sheet, isOurs, items, scores, lostTotal, missing };
}
