import type { CellValue } from "../../snapshot";
import { SARA_AA, SARA_AM } from "../../text/characters";
import { keyNoSpace } from "../../text/keys";

/** Compared with their marks: ผ่าน and ไม่ผ่าน differ in two letters only, and a lost mark must not decide. */
const PASS = wordSet("ผ่าน ผ่านเกณฑ์ ผ่านเกณฑ์การประเมิน ผ่านเกณฑ์ประเมิน ผ่านการประเมิน pass passed");
const FAIL = wordSet(
  "ไม่ผ่าน ไม่ผ่านเกณฑ์ ไม่ผ่านเกณฑ์การประเมิน ไม่ผ่านเกณฑ์ประเมิน ไม่ผ่านการประเมิน ต่ำกว่าเกณฑ์ ตก fail failed notpassed notpass",
);
const LONGEST = 40;

const known = new Map<string, "pass" | "fail" | null>();
const MAX_KNOWN = 5_000;

/** The pass/fail word in a cell, or null when it is something else. */
export function readPassWord(cell: CellValue): "pass" | "fail" | null {
  if (typeof cell !== "string" || cell === "" || cell.length > LONGEST) return null;
  const cached = known.get(cell);
  if (cached !== undefined) return cached;
  const key = wordKey(cell);
  const word = PASS.has(key) ? "pass" : FAIL.has(key) ? "fail" : null;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(cell, word);
  return word;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(wordKey));
}

/** On pages where every า became ำ the words are ผ่ำน and ไม่ผ่ำน, as in the Chiang Mai 2563 report. */
function wordKey(text: string): string {
  return keyNoSpace(text).replaceAll(SARA_AM, SARA_AA);
}
