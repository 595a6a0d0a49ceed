import { OfficeError } from "../objects/errors";
import type { WorkbookModel } from "../model/types";

interface PlannedAction {
  inRequests: number;
  actionsLeft: number;
  code: string;
  message?: string;
}

interface PlannedRequest {
  inRequests: number;
  kind: "fail" | "delay" | "drop";
  code?: string;
  message?: string;
  wait?: () => Promise<void>;
}

/**
 * Trouble on demand. Requests are counted from the next one (1); the client's clean-up requests do not count.
 * Actions are those of the program: writes, calls and loads, in the order they were made.
 */
export class Faults {
  private requests: PlannedRequest[] = [];
  private actions: PlannedAction[] = [];
  private hook: ((workbook: WorkbookModel) => void | Promise<void>) | null = null;

  /** The n-th request from now is refused as a whole; nothing of it is applied. */
  failRequest(n: number, code: string, message?: string): void {
    this.requests.push({ inRequests: n, kind: "fail", code, message });
  }

  /** The n-th action of a request (the next one by default) fails; what came before stays applied. */
  failAction(n: number, code: string, options: { request?: number; message?: string } = {}): void {
    this.actions.push({
      inRequests: options.request ?? 1,
      actionsLeft: n,
      code,
      message: options.message,
    });
  }

  /** The answer to the n-th request comes late: after so many milliseconds, or when the promise is kept. */
  delayRequest(n: number, delay: number | Promise<void>): void {
    const wait =
      typeof delay === "number"
        ? () => new Promise<void>((resolve) => setTimeout(resolve, delay))
        : () => delay;
    this.requests.push({ inRequests: n, kind: "delay", wait });
  }

  /** The n-th request is applied, but its answer is lost: the program sees a failed connection. */
  dropAnswer(n: number): void {
    this.requests.push({ inRequests: n, kind: "drop" });
  }

  /** Runs before every request is applied: the place for a co-author. `null` takes it away. */
  beforeEachRequest(hook: ((workbook: WorkbookModel) => void | Promise<void>) | null): void {
    this.hook = hook;
  }

  clear(): void {
    this.requests = [];
    this.actions = [];
    this.hook = null;
  }

  /** Counts a request and says what is planned for it. For the host only. */
  async startRequest(workbook: WorkbookModel): Promise<RequestPlan> {
    for (const planned of this.requests) planned.inRequests--;
    for (const planned of this.actions) planned.inRequests--;
    await this.hook?.(workbook);
    const due = this.requests.filter((planned) => planned.inRequests === 0);
    const actions = this.actions.filter((planned) => planned.inRequests === 0);
    this.requests = this.requests.filter((planned) => planned.inRequests > 0);
    this.actions = this.actions.filter((planned) => planned.inRequests > 0);
    for (const planned of due) await planned.wait?.();
    const failure = due.find((planned) => planned.kind === "fail");
    return {
      refusal: failure ? new OfficeError(failure.code ?? "GeneralException", failure.message) : null,
      dropsAnswer: due.some((planned) => planned.kind === "drop"),
      beforeAction(location) {
        for (const planned of actions) {
          if (--planned.actionsLeft === 0) throw new OfficeError(planned.code, planned.message, location);
        }
      },
    };
  }
}

export interface RequestPlan {
  refusal: OfficeError | null;
  dropsAnswer: boolean;
  beforeAction(location: string): void;
}
