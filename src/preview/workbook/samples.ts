import type { Locale } from "../../i18n/locale";

/** A sample workbook of assets/samples. */
export interface Sample {
  file: string;
  name: Record<Locale, string>;
}

export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    file: "ita-2563-chiangmai.xlsx",
    name: { th: "จังหวัดเชียงใหม่ ปี 2563", en: "Chiang Mai province, 2563" },
  },
  {
    file: "ita-2563-agencies.xlsx",
    name: { th: "หลายหน่วยงาน (สมมุติ)", en: "Many agencies (invented)" },
  },
  {
    file: "ita-2563-pasted-from-pdf.xlsx",
    name: { th: "วางจาก PDF ข้อความเสียหาย", en: "Pasted from a PDF, damaged text" },
  },
];

/** Reads a sample from the page's own folder. Rejects when it is not there. */
export async function fetchSample(sample: Sample): Promise<Uint8Array> {
  const response = await fetch(new URL(`assets/samples/${sample.file}`, document.baseURI));
  if (!response.ok) throw new Error(`${sample.file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
