import { keyNoSpace } from "../text/keys";

/** Agencies' names share long parts, so only the same letters are the same agency; ำ is written in two ways. */
export function agencyKey(name: string): string {
  return keyNoSpace(name).replaceAll("ำ", "า");
}
