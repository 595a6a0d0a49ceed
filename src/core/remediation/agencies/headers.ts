import type { TableHeaders } from "../../tables/readTable";
import { createMatcher } from "../../text/match";
import { AGENCY_HEADERS, type AgencyColumn } from "./types";

/** As we write them, and as offices head their own lists. */
export const AGENCY_HEADER_WORDS: TableHeaders<AgencyColumn> = [
  { id: "no", names: [AGENCY_HEADERS.no, "ลำดับ", "ลำดับที่", "no"] },
  {
    id: "name",
    names: [
      AGENCY_HEADERS.name,
      "ชื่อหน่วยงาน",
      "ส่วนราชการ",
      "ชื่อส่วนราชการ",
      "หน่วยงาน/ส่วนราชการ",
      "ส่วนราชการ/หน่วยงาน",
      "รายชื่อหน่วยงาน",
      "รายชื่อส่วนราชการ",
      "หน่วยงานภายใน",
      "สำนัก/กอง",
      "กอง/สำนัก",
      "agency",
      "agency name",
      "department",
      "office",
    ],
  },
  { id: "shortName", names: [AGENCY_HEADERS.shortName, "อักษรย่อ", "คำย่อ", "short name", "abbreviation"] },
  {
    id: "contact",
    names: [AGENCY_HEADERS.contact, "ชื่อผู้ประสานงาน", "ผู้ประสาน", "ผู้ติดต่อ", "contact", "contact person"],
  },
  {
    id: "channel",
    names: [
      AGENCY_HEADERS.channel,
      "ติดต่อ",
      "โทรศัพท์",
      "เบอร์โทร",
      "เบอร์โทรศัพท์",
      "หมายเลขโทรศัพท์",
      "อีเมล",
      "e-mail",
      "email",
      "phone",
    ],
  },
];

const matcher = createMatcher(AGENCY_HEADER_WORDS, "skeleton");

/** Which column of an agency list a header names; null for any other. */
export function readAgencyHeader(text: string): AgencyColumn | null {
  return text.length > 60 ? null : (matcher.match(text)?.match ?? null);
}
