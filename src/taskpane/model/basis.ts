import type { Overview } from "../../actions/types";
import type { JobId } from "../state/paneState";

function failingCells(overview: Overview): string[] {
  return overview.tables.flatMap((table) =>
    table.agencies.flatMap((agency) =>
      agency.failing.map((indicator) => {
        const at = agency.scores[indicator]?.at;
        return at ? `${at.sheet}!${at.row},${at.column}` : indicator;
      }),
    ),
  );
}

/**
 * What a job was made from, as text to compare: when it differs later, the job is out of date. The scores' job
 * rests on the failing cells, the blocks they are in and the pass mark. The others rest on cells the overview does
 * not show: for them only the workbook itself can say (`Overview.done`).
 */
export function basisOf(job: JobId, overview: Overview): string {
  if (job !== "scores") return "";
  const blocks = overview.tables.map((table) => [table.sheet, table.scoreBlocks]);
  return JSON.stringify([overview.passMark, blocks, failingCells(overview)]);
}
