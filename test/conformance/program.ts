/** A program written as plain Office.js, and what Excel leaves behind when it has run. */
export interface ConformanceProgram {
  /** Says what Excel does, as a sentence. */
  name: string;
  /** Where that is known from: a page of Microsoft's documentation. */
  source: string;
  run(context: Excel.RequestContext): Promise<unknown>;
  /** What the program answers. */
  answers?: unknown;
  /** Values by sheet and address, in the open workbook and in the file it is saved to. */
  cells?: Record<string, Record<string, unknown[][]>>;
  /** The error with which the program ends. */
  fails?: { code: string; location?: string };
}
