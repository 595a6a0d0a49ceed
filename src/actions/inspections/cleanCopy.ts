import { finding, refusal, success } from "../../core/result";
import { cleanCopy } from "../../files/cleanCopy";
import { readFileParts } from "../../files/fileParts";
import type { Inspection } from "../inspections";

/** A new workbook of some sheets as values: the open one stays as it is. */
export const makeCleanCopy: Inspection<"cleanCopy"> = async (inspector, { sheets }) => {
  if (sheets.length === 0) return refusal(finding("error", "sharing/no-sheets", {}));
  const bytes = await inspector.file();
  if (!bytes) return refusal(finding("error", "sharing/no-file", {}));
  const copy = cleanCopy(bytes, sheets, "copy.xlsx");
  if (!copy.ok) {
    return refusal(
      copy.missing
        ? finding("error", "sharing/no-such-sheets", { sheets: copy.missing })
        : finding("error", "sharing/unseen", { what: "damaged-file" }),
    );
  }
  const parts = readFileParts(bytes);
  const { pictures = 0, charts = 0, embeddedObjects = 0 } = parts === "damaged" ? {} : parts.counts;
  const drawings = pictures + charts + embeddedObjects;
  const findings = [
    finding("info", "sharing/copy-without", copy.without),
    ...(drawings > 0 ? [finding("info", "sharing/copy-without-drawings", { count: drawings })] : []),
  ];
  return success({ bytes: copy.bytes, sheets: [...sheets], findings });
};
