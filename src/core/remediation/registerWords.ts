import type { IndicatorId } from "../ita/indicators";
import { indicatorName } from "../ita/indicators";
import { distinctTexts } from "./formulaText";
import { VERIFIED_WORD, statusWord } from "./statusWords";
import type { RemediationStatus, ReportRegister } from "./types";

/** How a register spells its indicators and status words: formulas have to compare with exactly these. */
export class RegisterWords {
  private readonly indicators = new Map<IndicatorId, string[]>();
  private readonly statuses = new Map<RemediationStatus, string[]>();
  private readonly confirmed: string[] = [];

  constructor(register: ReportRegister) {
    for (const { indicator, status, isVerified, cells } of register.rows) {
      add(this.indicators, indicator, cells.indicator);
      if (status !== null) add(this.statuses, status, cells.status);
      if (isVerified && !this.confirmed.includes(cells.verified)) this.confirmed.push(cells.verified);
    }
  }

  /** The spellings in use; ours where the register does not speak of the indicator yet. */
  indicator(id: IndicatorId): string[] {
    return distinctTexts(this.indicators.get(id) ?? [indicatorName(id)]);
  }

  has(id: IndicatorId): boolean {
    return this.indicators.has(id);
  }

  /** The words in use; ours where the register has none of that status yet. */
  status(status: RemediationStatus): string[] {
    const used = distinctTexts(this.statuses.get(status) ?? []);
    return used.length > 0 ? used : [statusWord(status)];
  }

  verified(): string[] {
    const used = distinctTexts(this.confirmed);
    return used.length > 0 ? used : [VERIFIED_WORD];
  }

  longest(): number {
    let longest = 0;
    for (const texts of [...this.indicators.values(), ...this.statuses.values(), this.confirmed]) {
      for (const text of texts) longest = Math.max(longest, text.length);
    }
    return longest;
  }
}

function add<Key>(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [text]);
  else if (list[list.length - 1] !== text && !list.includes(text)) list.push(text);
}
