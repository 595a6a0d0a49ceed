import type { Finding, Result } from "../core/result";
import { finding, refusal, success } from "../core/result";
import type { ExcelHost } from "./host";

/** The part of OfficeExtension.Error that is used; told by shape, since each host has a class of its own. */
interface HostError {
  code: string;
  message: string;
  debugInfo?: { errorLocation?: string };
}

function isHostError(error: unknown): error is HostError {
  return error instanceof Error && typeof (error as Partial<HostError>).code === "string";
}

/**
 * Excel's error codes as findings.
 * Source: Microsoft, "Error handling with the application-specific JavaScript APIs" (table of error codes).
 */
function findingFor(error: HostError): Finding {
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return finding("error", "host/editing-cell", {});
    case "ItemNotFound":
    case "InvalidBinding":
    case "InvalidReference":
      return finding("error", "host/item-gone", {});
    case "AccessDenied":
      return finding("error", "host/access-denied", {});
    case "OperationCellsExceedLimit":
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "RangeExceedsLimit":
      return finding("error", "host/too-large", {});
    case "InvalidSelection":
      return finding("error", "host/selection-not-a-range", {});
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedFeature":
    case "UnsupportedOperation":
    case "UnsupportedSheet":
      return finding("error", "host/unsupported", {
        member: error.debugInfo?.errorLocation ?? error.message,
      });
    default:
      return finding("error", "host/error", { hostCode: error.code, message: error.message });
  }
}

/**
 * A write of which the end is not known, or which is done in part and could not be taken back: what is left of it is in
 * the workbook's journal.
 */
export class UnfinishedWrite extends Error {
  constructor(
    readonly state: "half" | "unknown",
    override readonly cause: unknown,
  ) {
    super(`a write ended ${state === "half" ? "half done" : "nobody knows how"}`);
  }
}

/** What the client says of a value that has not come. */
const NOT_LOADED = new Set(["PropertyNotLoaded", "ValueNotLoaded", "CollectionNotLoaded"]);

/** Whether Excel has told a value: of a batch that failed, what came before the failure was told. */
export function isLoaded(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (NOT_LOADED.has(hostErrorCode(error) ?? "")) return false;
    throw error;
  }
}

/** The code of a host error, or null for anything else. */
export function hostErrorCode(error: unknown): string | null {
  return isHostError(error) ? error.code : null;
}

/**
 * Excel's ways of saying that it does not give all of this at once. For too many merged areas no code is
 * documented, hence the general ones; what is wrong with the workbook itself fails again in smaller portions.
 */
const TOO_MUCH = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "InvalidOperation",
  "InvalidArgument",
  "GeneralException",
  "ItemNotFound",
]);

export function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(hostErrorCode(error) ?? "");
}

/** How long an answer is waited for: people may be typing in a cell meanwhile, and nobody waits longer. */
export const MOST_SECONDS = 60;

const NO_ANSWER = "NoAnswer";

/** Rejects when nothing was heard for {@link MOST_SECONDS}: a host may have gone, or have lost the answer. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    const error = Object.assign(new Error(`no answer for ${MOST_SECONDS} s`), { code: NO_ANSWER });
    timer = setTimeout(() => reject(error), MOST_SECONDS * 1000);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is to be said of an error that ended a batch; null for a defect of ours. */
function findingsFor(error: unknown, writes: boolean): Finding[] | null {
  if (error instanceof UnfinishedWrite) {
    const code = error.state === "half" ? "changes/half-done" : "changes/unknown-end";
    return [finding("error", code, {}), ...(findingsFor(error.cause, false) ?? [])];
  }
  if (!isHostError(error)) return null;
  if (error.code !== NO_ANSWER) return [findingFor(error)];
  const silence = finding("error", "host/no-answer", { seconds: MOST_SECONDS });
  return writes ? [finding("error", "changes/unknown-end", {}), silence] : [silence];
}

/**
 * Runs one batch. What Excel refuses becomes a finding, and so does its silence; a defect of ours is thrown.
 * While the user edits a cell, Excel holds the batch back instead of failing (`delayForCellEdit`).
 */
export async function runBatch<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { writes = false }: { writes?: boolean } = {},
): Promise<Result<T>> {
  try {
    return success(await inTime(host.run({ delayForCellEdit: true }, batch)));
  } catch (error) {
    const findings = findingsFor(error, writes);
    if (findings) return refusal(...findings);
    throw error;
  }
}
