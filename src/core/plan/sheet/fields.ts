/** The columns of the plan sheet besides its timeline, by the codes in its hidden row. */
export const FIELDS = [
  "activity",
  "note",
  "no",
  "period",
  "start",
  "end",
  "owners",
  "status",
  "progress",
  "doneOn",
  "mark",
  "key",
] as const;
export type Field = (typeof FIELDS)[number];

/** Columns that people work with and the printed table does not have, in their order. */
export const WORKING_FIELDS = [
  "no",
  "period",
  "start",
  "end",
  "owners",
  "status",
  "progress",
  "doneOn",
  "mark",
  "key",
] as const satisfies readonly Field[];

export function isField(value: unknown): value is Field {
  return FIELDS.some((field) => field === value);
}
