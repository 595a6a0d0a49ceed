import { checkSharing } from "../../core/sharing/checkSharing";
import { success } from "../../core/result";
import { readSharing } from "../../excel/readSharing";
import type { Inspection } from "../inspections";

/** Notes of cells came with this version (Microsoft, "Excel JavaScript API requirement sets"). */
const NOTES = "1.18";

/** What the workbook would give away: read from Excel, and from the file itself where Excel gives it. */
export const inspectSharing: Inspection<"sharing"> = async (inspector) => {
  const snapshot = await inspector.snapshot();
  if (!snapshot.ok) return snapshot;
  const exposed = await inspector.run((context) =>
    readSharing(context, snapshot.value, inspector.supports(NOTES)),
  );
  if (!exposed.ok) return exposed;
  const bytes = await inspector.file();
  // What reads packages is fetched only where there is one.
  const file = bytes && (await import("../../files/fileParts")).readFileParts(bytes);
  return success(checkSharing({ ...exposed.value, file }));
};
