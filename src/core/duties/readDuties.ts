import type { IsoDate } from "../period/types";
import { success, type Result } from "../result";
import type { WorkbookSnapshot } from "../snapshot";
import { findItems } from "./disclosure/findItems";
import { dutyYear } from "./dutyYear";
import { readItas } from "./itas/readItas";
import { readResponses } from "./responses/readResponses";
import type { DutiesReading } from "./types";

/** How the duties of a fiscal year stand in the workbook: what there is of answers, items and entries, with its findings. */
export function readDuties(
  snapshot: WorkbookSnapshot,
  options: { today: IsoDate; fiscalYearBe?: number },
): Result<DutiesReading> {
  const fiscalYearBe = dutyYear(snapshot, options.fiscalYearBe, options.today);
  const responses = readResponses(snapshot, fiscalYearBe, options.today);
  const disclosure = findItems(snapshot, fiscalYearBe);
  const itas = readItas(snapshot, fiscalYearBe, options.today);
  return success({
    fiscalYearBe,
    responses: responses?.reading ?? null,
    disclosure: disclosure?.reading ?? null,
    itas: itas?.reading ?? null,
    findings: {
      respondents: responses?.findings ?? [],
      disclosure: disclosure?.findings ?? [],
      itas: itas?.findings ?? [],
    },
  });
}
