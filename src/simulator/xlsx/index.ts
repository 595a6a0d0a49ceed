/**
 * Workbook files: .xlsx bytes to the model and back. Nothing here needs Node or a browser. The layer preserves
 * parts: a package is kept as it was, saving writes anew what the model covers and carries all the rest.
 */
export { FileError } from "./fileError";
export type { FileErrorCode } from "./fileError";
export { loadWorkbook } from "./load";
export type { LoadOptions } from "./load";
export { describeLosses } from "./losses";
export { saveWorkbook } from "./save";
export type { SaveOptions } from "./save";
export { notInsertable } from "./notInsertable";
export { changeAutoFilter, readAutoFilter } from "./sheet/autoFilter";
export { rootNamespace } from "./xml/rootNamespace";
