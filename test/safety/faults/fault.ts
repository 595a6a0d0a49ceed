import type { Simulator } from "../../../src/simulator/node";

/** One thing that goes wrong, counted from the moment the button is pressed. */
export interface Fault {
  kind: "refused" | "fails" | "lost answer" | "co-author";
  /** Which request, from 1. */
  request: number;
  /** Which action of it, from 1: for `fails`. */
  action?: number;
  /** Excel's code. */
  code?: string;
  /** From then on nothing goes any more, as when the pane was closed: until it is opened again. */
  isLast?: boolean;
}

export function describeFault({ kind, request, action, code, isLast }: Fault): string {
  const where = action === undefined ? `request ${request}` : `action ${action} of request ${request}`;
  return `${where} ${kind}${code ? ` (${code})` : ""}${isLast ? ", and nothing goes after it" : ""}`;
}

/** Excel's reasons: while somebody types, when a sheet was protected, when something is gone, and its defects. */
const CODES = ["InvalidOperationInCellEditMode", "AccessDenied", "ItemNotFound", "GeneralException"];

/** Every fault there is for work of so many requests with so many actions each. */
export function allFaults(actionsOfRequests: readonly number[]): Fault[] {
  return actionsOfRequests.flatMap((actions, index) => {
    const request = index + 1;
    return [
      ...CODES.map((code): Fault => ({ kind: "refused", request, code })),
      { kind: "lost answer", request } as const,
      { kind: "co-author", request } as const,
      ...Array.from({ length: actions }, (_, n): Fault => {
        const action = n + 1;
        return { kind: "fails", request, action, code: CODES[1 + (action % 3)] };
      }),
      { kind: "lost answer", request, isLast: true } as const,
      ...Array.from({ length: actions }, (_, n): Fault => {
        return { kind: "fails", request, action: n + 1, code: "GeneralException", isLast: true };
      }),
    ];
  });
}

/** Plans a fault; `edit` is what the co-author does. Answers whether it came to that. */
export function planFault(simulator: Simulator, fault: Fault, edit: () => void): () => boolean {
  const { faults } = simulator;
  const { kind, request, action = 1, code = "GeneralException" } = fault;
  if (kind === "refused") faults.failRequest(request, code);
  if (kind === "fails") faults.failAction(action, code, { request });
  if (kind === "lost answer") faults.dropAnswer(request);
  // More than any way back asks for.
  if (fault.isLast)
    for (let later = 1; later <= 20; later++) faults.failRequest(request + later, "GeneralException");
  let seen = 0;
  faults.beforeEachRequest(() => {
    seen += 1;
    if (kind === "co-author" && seen === request) edit();
  });
  return () => seen >= request;
}
