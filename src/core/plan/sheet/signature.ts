import { canon } from "../../text/canon";

/**
 * What we wrote into a row, kept in its key column: who the row is, and short sums of its texts and its dates. It tells a
 * later run which of them people have changed since. It moves with the row when people sort, insert or copy rows.
 */
export interface RowSignature {
  id: string;
  name: string;
  period: string;
  owners: string;
  /** Serial numbers; null for an empty cell. */
  start: number | null;
  end: number | null;
  /** Somebody has decided how the period is read: it is not asked about again. */
  isDecided?: true;
}

export function formatSignature(row: RowSignature): string {
  const { id, name, period, owners, start, end, isDecided } = row;
  return [id, name, period, owners, start ?? "", end ?? "", ...(isDecided ? ["d"] : [])].join("|");
}

const SIGNATURE = /^(t\d+)\|([0-9a-z]+)\|([0-9a-z]+)\|([0-9a-z]+)\|(\d*)\|(\d*)(\|d)?$/;

/** Null for anything people have typed there. */
export function parseSignature(value: unknown): RowSignature | null {
  const match = typeof value === "string" ? SIGNATURE.exec(value) : null;
  if (!match) return null;
  const [, id = "", name = "", period = "", owners = "", start = "", end = "", decided] = match;
  const day = (text: string) => (text === "" ? null : Number(text));
  const isDecided = decided === undefined ? {} : { isDecided: true as const };
  return { id, name, period, owners, start: day(start), end: day(end), ...isDecided };
}

/** Sum of a text (FNV-1a, 32 bits) that does not see repaired damage, spaces or line breaks. */
export function textSum(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of canon(text).replace(/\s+/g, "")) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
