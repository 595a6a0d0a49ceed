/** As the manifest says: the newest set of Excel 2021, the oldest Excel whose pane is a modern browser. */
const EXCEL_API = { name: "ExcelApi", minimum: "1.14" } as const;

export type HostSupport = "supported" | "tooOld" | "notExcel";

/** Why there is no pane. `noOffice`: Office.js did not arrive from Microsoft, so not even the host is known. */
export type UnsupportedReason = Exclude<HostSupport, "supported"> | "noOffice";

/** Whether the pane can work where it was opened. Some hosts open a pane although the manifest asks for more. */
export function supportOf(
  isExcel: boolean,
  isSetSupported: (name: string, minimum: string) => boolean,
): HostSupport {
  if (!isExcel) return "notExcel";
  return isSetSupported(EXCEL_API.name, EXCEL_API.minimum) ? "supported" : "tooOld";
}
