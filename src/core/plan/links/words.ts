/** Words of the links' sheet: an official Thai paper's, whatever the language of the pane. */
export const LINKS_TABLE = "ITA_Links";
export const MEASURES_TABLE = "ITA_Measures";
export const LINKS_SHEET = "ความเชื่อมโยง";

export const HEADERS = ["ตัวชี้วัดที่ไม่ผ่านเกณฑ์", "มาตรการ", "กิจกรรมในแผน", "ที่มา", "หมายเหตุ"] as const;
export const MEASURE_HEADERS = ["รหัส", "ชื่อมาตรการ (แก้ไขหรือเพิ่มได้)"] as const;

export const SUGGESTION = "ข้อเสนอ";
export const DECIDED = "ยืนยัน";

export function titleLines(agencyName: string | null, fiscalYearBe: number | null): string[] {
  return [
    "ความเชื่อมโยงตัวชี้วัดที่ไม่ผ่านเกณฑ์ มาตรการ และกิจกรรม",
    [agencyName ?? "", fiscalYearBe === null ? "" : `ประจำปีงบประมาณ พ.ศ. ${fiscalYearBe}`]
      .filter(Boolean)
      .join(" "),
  ];
}

export const EXPLANATION = `แถวที่ที่มาเป็น “${SUGGESTION}” เป็นข้อเสนอของโปรแกรมจากชื่อมาตรการและกิจกรรม ใช้แถวใดให้เปลี่ยนเป็น “${DECIDED}” แก้ เพิ่ม หรือลบแถวได้`;
