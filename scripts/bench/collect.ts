/**
 * Taking filled forms in, from their bytes to the register, in as many proposals as it takes: rows for the table of what
 * following up costs. In place of the core's time it has the time of all of it, with the files' reading and the host's part.
 */
import { createSecretariat } from "../../src/actions/secretariat";
import { INDICATORS } from "../../src/core/ita/indicators";
import { DEFAULT_FORM_COLUMNS } from "../../src/core/remediation/form/columns";
import { layoutOf } from "../../src/core/remediation/form/layout";
import type { FormBrief, FormDesign } from "../../src/core/remediation/form/types";
import { statusWord } from "../../src/core/remediation/statusWords";
import { readReturnedFile } from "../../src/files/readReturnedFile";
import { formModel } from "../../src/files/write/writeForms";
import { setCellValue } from "../../src/simulator/model/workbook";
import { openSimulator } from "../../src/simulator/node";
import { saveWorkbook } from "../../src/simulator/xlsx/save";
import { kilobytes } from "./table";

const TODAY = "2021-04-21";
const DESIGN: FormDesign = {
  fiscalYearBe: 2563,
  asker: "จังหวัดตัวอย่าง",
  reference: "หนังสือจังหวัด ที่ 1/2564",
  deadline: "2021-04-20",
  version: 1,
  columns: DEFAULT_FORM_COLUMNS,
  agencyNames: [],
};
const ANSWERS = {
  status: statusWord("done"),
  action: "ดำเนินการจัดอบรมและเผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์",
  evidence: "https://example.go.th/report",
  date: "5 เมษายน 2564",
  person: "เจ้าหน้าที่ธุรการ",
} as const;

function filledForm(agencyNo: number, indicatorCount: number): Uint8Array<ArrayBuffer> {
  const brief: FormBrief = {
    identity: { requestId: "K7M2QD", fiscalYearBe: 2563, version: 1, agencyNo },
    agency: nameOf(agencyNo),
    indicators: INDICATORS.slice(0, indicatorCount).map(({ id, instrument }) => ({
      indicator: id,
      instrument,
      score: 80,
      passMark: 85,
      gap: 5,
      advice: "",
    })),
  };
  const workbook = formModel(DESIGN, brief);
  const [sheet] = workbook.sheets;
  const { columns, firstRow, rowCount } = layoutOf(DESIGN, brief);
  if (!sheet) throw new Error("the form has no sheet");
  columns.forEach(({ kind }, index) => {
    const answer = kind in ANSWERS ? ANSWERS[kind as keyof typeof ANSWERS] : null;
    if (answer === null) return;
    for (let row = 0; row < rowCount; row++) setCellValue(workbook, sheet, firstRow + row, 1 + index, answer);
  });
  return new Uint8Array(saveWorkbook(workbook));
}

const nameOf = (agency: number) => `เทศบาลตำบลตัวอย่าง${agency}`;

/** A row of the table: what it took until all forms were in the register. */
export async function measureCollect(agencies: number, indicators: number): Promise<(string | number)[]> {
  const forms = Array.from({ length: agencies }, (_, index) => filledForm(index + 1, indicators));
  const simulator = await openSimulator(null, { clock: () => new Date(2021, 3, 21) });
  await simulator.Excel.run({}, async (context) => {
    const sheet = context.workbook.worksheets.add("ทะเบียนหน่วยงาน");
    const range = sheet.getRangeByIndexes(0, 0, agencies + 1, 2);
    range.values = [["ที่", "หน่วยงาน"], ...forms.map((_, index) => [index + 1, nameOf(index + 1)])];
    context.workbook.tables.add(range, true).name = "ITA_Agencies";
    await context.sync();
  });
  simulator.requests.reset();
  const start = performance.now();
  const files = forms.map((bytes, index) =>
    readReturnedFile({ id: `${index}`, name: `${nameOf(index + 1)}.xlsx`, changedOn: TODAY, bytes }),
  );
  const secretariat = createSecretariat({ host: simulator.Excel, trustReading: true });
  const syncs = { read: 0, write: 0 };
  for (let left = Infinity; left > 0;) {
    const before = simulator.requests.count;
    const proposed = await secretariat.propose("collect", { files, today: TODAY });
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.findings));
    const between = simulator.requests.count;
    const confirmed = await secretariat.confirm(proposed.value);
    if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.findings));
    syncs.read += between - before;
    syncs.write += simulator.requests.count - between;
    ({ left } = proposed.value.outcome.rows);
  }
  const elapsed = performance.now() - start;
  const { bytesOut, bytesIn } = simulator.requests;
  simulator.close();
  return [
    "collect*",
    `${agencies.toLocaleString("en")} × ${indicators}`,
    syncs.read,
    syncs.write,
    kilobytes(bytesOut),
    kilobytes(bytesIn),
    elapsed.toFixed(1),
  ];
}
