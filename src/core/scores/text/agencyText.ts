import { canon } from "../../text/canon";

/** How names of Thai public bodies begin. */
const KINDS_OF_AGENCY =
  "จังหวัด|อำเภอ|เทศบาล(?:ตำบล|เมือง|นคร)?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|องค์การ|อบต\\.?|อบจ\\.?|ทต\\.|ทม\\.|ทน\\.|สำนักงาน|สำนัก|กรม|กระทรวง|มหาวิทยาลัย|วิทยาลัย|คณะ(?!ทำงาน|กรรมการ|ผู้)|โรงเรียน|โรงพยาบาล|ศูนย์|สถาบัน|การ(?:ไฟฟ้า|ประปา|ท่าเรือ|รถไฟ|เคหะ|ยาง|กีฬา|ท่องเที่ยว|ทางพิเศษ|นิคม)|บริษัท|ธนาคาร|กองทุน|กองทัพ|กองบัญชาการ|สพป\\.?|สพม\\.?|สสจ\\.?";
const NAME = new RegExp(`^(?:${KINDS_OF_AGENCY})\\s?[^\\s]`);
const LABELLED =
  /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|องค์กร|อปท\.?|agency|organization)(?:ที่(?:เข้า)?รับการประเมิน)?\s*[:：]\s*(\S.*)$/i;
/** The name in a title: after "ของ", "หน่วยงาน" or a space, up to the year, a bracket or the end. */
const IN_TITLE = new RegExp(
  `(?:^|ของ|หน่วยงาน|[\\s)])((?:${KINDS_OF_AGENCY})[^\\s()"“”,:]+(?: [^\\s()"“”,:]+){0,3}?)(?=\\s*(?:ประจำ|ปีงบ|ปี |ปี$|พ\\.?ศ|[()"“”,:]|$))`,
  "g",
);
/** A sentence or two names, not a name. */
const SENTENCE = /ได้|มีผล|ประเมิน|คะแนน|ตัวชี้วัด|ผ่าน|ดำเนินการ|มาตรการ|แผน|ภาครัฐ|ป\.ป\.ช| กับ | และ /;
const MAX_TITLE = 200;
const MAX_NAME = 90;

/** Whether the text is the name of a public body by its first word: "เทศบาลตำบลสันทราย". */
export function isAgencyName(text: string): boolean {
  const line = canon(text);
  return line.length <= MAX_NAME && NAME.test(line) && !SENTENCE.test(line);
}

/**
 * The one agency a title speaks of: "ผลการประเมิน ITA ของจังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563" → จังหวัดเชียงใหม่. Null when it
 * names none or several, or is a sentence rather than a title.
 */
export function agencyInTitle(text: string): string | null {
  if (text.length > MAX_TITLE) return null;
  const line = canon(text);
  const labelled = LABELLED.exec(line)?.[1];
  if (labelled && labelled.length <= MAX_NAME) return labelled;
  if (isAgencyName(line) && !/\d/.test(line)) return line;
  const names = new Set<string>();
  for (const match of line.matchAll(IN_TITLE)) {
    const name = (match[1] ?? "").trim();
    if (name.length <= MAX_NAME && !SENTENCE.test(name)) names.add(name);
  }
  const [only] = names;
  return names.size === 1 ? (only ?? null) : null;
}
