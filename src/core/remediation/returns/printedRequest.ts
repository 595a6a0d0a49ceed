import type { IsoDate } from "../../period/types";
import type { FormIdentity } from "../form/identity";
import type { FormReturn, ReturnedFile } from "./types";

/** What returned forms say of the request that they answer. */
export interface PrintedRequest {
  identity: FormIdentity;
  /** null: none is printed, or as many forms print another. */
  deadline: IsoDate | null;
}

/**
 * The request that most forms answer, for a workbook that does not keep it itself; null when no form says, or as many
 * answer another.
 */
export function printedRequest(files: readonly ReturnedFile[]): PrintedRequest | null {
  const forms = files.flatMap(({ reading }) => (reading.ok ? reading.forms : []));
  const identity = mostCommon(
    forms.flatMap((form) => form.identity ?? []),
    requestKey,
  );
  if (!identity) return null;
  const isOfIt = (form: FormReturn) =>
    form.identity !== null && requestKey(form.identity) === requestKey(identity);
  const deadlines = forms.filter(isOfIt).flatMap((form) => form.deadline ?? []);
  return { identity, deadline: mostCommon(deadlines, String) };
}

function requestKey({ requestId, version }: FormIdentity): string {
  return `${requestId}-${version}`;
}

function mostCommon<T>(items: readonly T[], keyOf: (item: T) => string): T | null {
  const counts = new Map<string, { item: T; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, { item, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most, next] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most && most.count !== next?.count ? most.item : null;
}
