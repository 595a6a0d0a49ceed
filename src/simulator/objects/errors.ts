/** Errors as Excel answers them. Codes: Excel.ErrorCodes of the client library; messages: Microsoft, "Error codes". */

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  Conflict: "The request could not be processed because of a conflict.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The attempted insert or delete operation resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't working for what you're trying to do.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict: "Cannot complete the operation. A table can't overlap with merged cells.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  NotSupported: "The simulated host does not understand a part of the request.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of cells.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type OfficeErrorCode = keyof typeof MESSAGES;

/** What a failing action answers. `location` is filled in with "Class.member" by whoever knows it. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    readonly location?: string,
  ) {
    super(message ?? MESSAGES[code as OfficeErrorCode] ?? code);
    this.name = "OfficeError";
  }
}

/** @param detail said after Excel's own sentence, for the person who reads the test's output */
function fail(code: OfficeErrorCode, detail?: string): OfficeError {
  return new OfficeError(code, detail ? `${MESSAGES[code]} (${detail})` : undefined);
}

export const invalidArgument = (detail?: string): OfficeError => fail("InvalidArgument", detail);
export const itemNotFound = (detail?: string): OfficeError => fail("ItemNotFound", detail);
export const itemAlreadyExists = (detail?: string): OfficeError => fail("ItemAlreadyExists", detail);
export const accessDenied = (detail?: string): OfficeError => fail("AccessDenied", detail);
export const invalidOperation = (detail?: string): OfficeError => fail("InvalidOperation", detail);
export const rangeExceedsLimit = (detail?: string): OfficeError => fail("RangeExceedsLimit", detail);
export const mergedRangeConflict = (detail?: string): OfficeError => fail("MergedRangeConflict", detail);

/** Something of Excel that the simulator does not have. Never answered in silence. */
export function notImplemented(what: string): OfficeError {
  return new OfficeError("NotImplemented", `The simulated Excel does not have ${what}.`, what);
}

/** A part of a request that nobody read, so that obeying the rest would be a guess. */
export function notSupported(what: string): OfficeError {
  return new OfficeError("NotSupported", `The simulated Excel does not understand ${what}.`);
}
