import type { ReturnedFile } from "../../src/core/remediation/returns/types";
import type { RemediationStatus } from "../../src/core/remediation/types";
import { statusWord } from "../../src/core/remediation/statusWords";

/** A returned form as it is read of a file: one answer about one indicator. */
export function returnedForm(name: string, agency: string, status: RemediationStatus): ReturnedFile {
  return {
    id: name,
    name,
    changedOn: "2021-04-19",
    reading: {
      ok: true,
      savedAt: null,
      contents: { hasMacros: false, externalLinks: 0, pictures: 0, attachments: 0 },
      forms: [
        {
          sheet: "แบบรายงาน",
          identity: { requestId: "K7M2QD", fiscalYearBe: 2563, version: 1, agencyNo: null },
          agencyTexts: [agency],
          reportedOn: null,
          deadline: null,
          alterations: [],
          rows: [
            {
              indicator: "budget",
              row: 8,
              status,
              statusText: statusWord(status),
              action: "=เผยแพร่แผนการใช้จ่าย",
              evidence: "https://example.go.th/plan",
              date: "2021-04-10",
              dateText: "",
              person: "ผู้ประสานงาน",
              isAnswered: true,
              printed: { score: "83.95", gap: null, advice: null },
            },
          ],
        },
      ],
    },
  };
}
