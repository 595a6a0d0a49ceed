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

/**
 * Runs one batch. What Excel refuses becomes a finding; a defect of ours is thrown.
 * While the user edits a cell, Excel holds the batch back instead of failing (`delayForCellEdit`).
 */
export async function runBatch<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T>> {
  try {
    return success(await host.run({ delayForCellEdit: true }, batch));
  } catch (error) {
    if (isHostError(error)) return refusal(findingFor(error));
    throw error;
  }
}
