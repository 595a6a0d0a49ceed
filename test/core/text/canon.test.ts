import fc from "fast-check";
import { canon, repairFully, toArabicDigits } from "../../../src/core/text/canon";
import { keyNoSpace, skeleton } from "../../../src/core/text/keys";
import { INDICATORS, MEASURES } from "../../support/itaNames";
import { REPAIRABLE, SKELETON_ONLY, SPACING, type Damage } from "../../support/thaiDamage";

const NAMES = [...INDICATORS, ...MEASURES].flatMap(({ names }) => names);

describe("canon repairs what a rule can repair", () => {
  test.each([
    ["SARA AM split, nikhahit lost", "ด าเนินการ", "ดำเนินการ"],
    ["SARA AM split", "จ านวน", "จำนวน"],
    ["SARA AM split behind a tone mark", "ย้ าให้", "ย้ำให้"],
    ["SARA AM split by a line break", "ส\nานักงาน", "สำนักงาน"],
    ["space before a true SARA AM", "ด ำเนินงาน", "ดำเนินงาน"],
    ["SARA AM decomposed", "อํานาจ", "อำนาจ"],
    ["SARA AM decomposed with a space", "อํ านาจ", "อำนาจ"],
    ["SARA AM decomposed around a tone mark", "ซํ้า", "ซ้ำ"],
    ["SARA AM decomposed, tone mark first", "ซ้ํา", "ซ้ำ"],
    ["nikhahit and SARA AM both", "อํำนาจ", "อำนาจ"],
    ["replacement character before SARA AM", "ด�ำเนิน", "ดำเนิน"],
    ["replacement character for the nikhahit", "ด�าเนิน", "ดำเนิน"],
    ["replacement character after SARA AM", "ประจำ�", "ประจำ"],
    ["tone mark before SARA II", "ช้ีแจง", "ชี้แจง"],
    ["tone mark before SARA II at the end", "ท่ี", "ที่"],
    ["tone mark before SARA UEE", "เพ่ือ", "เพื่อ"],
    ["tone mark before SARA U", "ตุ่น", "ตุ่น"],
    ["silencer before SARA I", "สิทธ์ิ", "สิทธิ์"],
    ["tone mark after SARA AM", "นำ้", "น้ำ"],
    ["mark after the abbreviation's dot", "ม.ีค.", "มี.ค."],
    ["space before a mark", "ไม่ผ ่าน", "ไม่ผ่าน"],
    ["space before a vowel and a tone mark", "ท ี่", "ที่"],
    ["two SARA E for SARA AE", "คะเเนน", "คะแนน"],
    ["old font's tone mark", "ไม\uF70Aผ\uF70Aาน", "ไม่ผ่าน"],
    ["old font's vowel and tone mark", "ที\uF713", "ที่"],
    ["old font's Mac glyphs", "ป\uF886", "ปี"],
    ["old font's letter without its foot", "\uF700าน", "ฐาน"],
    ["symbol-font bullet", "\uF08D มาตรการตรวจสอบ", "มาตรการตรวจสอบ"],
    ["bullet", "• มาตรการตรวจสอบ", "มาตรการตรวจสอบ"],
    ["invisible characters", "\uFEFFการ\u200Bใช้\u00ADงบ", "การใช้งบ"],
    ["the same mark twice", "ที่่", "ที่"],
    ["white space of every kind", "\u00A0ผล \t การ\r\nประเมิน\u3000", "ผล การ ประเมิน"],
    ["Thai digits", "ปี ๒๕๖๔", "ปี 2564"],
  ])("%s: %s → %s", (_pattern, damaged, clean) => {
    expect(canon(damaged)).toBe(clean);
  });

  test.each(["การเปิดเผยข้อมูล", "ผ่าน / ไม่ผ่าน", "IIT (ร้อยละ 30)", "น้ำ", "สิทธิ์", "พันธุ์", "เก็บ", "กตัญญู", ""])(
    "leaves sound text as it is: %s",
    (text) => expect(canon(text)).toBe(text),
  );

  test("repairs every repairable damage of the indicators and measures", () => {
    const cases = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...Object.keys(REPAIRABLE)), fc.gen());
    fc.assert(
      fc.property(cases, ([name, pattern, gen]) => {
        const at = (count: number) => gen(fc.nat, { max: count - 1 });
        expect(canon(REPAIRABLE[pattern]?.(name, at) ?? "")).toBe(name);
      }),
      { numRuns: 200 },
    );
  });

  test("repairing repaired text changes nothing, whatever the damage", () => {
    const damages = { ...REPAIRABLE, ...SKELETON_ONLY, ...SPACING };
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.array(fc.constantFrom(...Object.keys(damages)), { maxLength: 4 }),
        fc.gen(),
        (name, patterns, gen) => {
          const at = (count: number) => gen(fc.nat, { max: count - 1 });
          const repaired = canon(
            patterns.reduce((text, pattern) => damages[pattern]?.(text, at) ?? text, name),
          );
          expect(canon(repaired)).toBe(repaired);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a cell of 30,000 characters of anything is read to its end", () => {
    // Quadratic repair of any of these would take minutes instead of milliseconds.
    for (const unit of [" ", "ก ", "ก่", "่", "ก.", "1.", "\uFFFD", "า ", "ก า", "((("]) {
      const cell = `${unit.repeat(30_000)}จบ`;
      expect(canon(cell).endsWith("จบ")).toBe(true);
      expect(keyNoSpace(cell).length).toBeLessThanOrEqual(cell.length);
      expect(skeleton(cell).length).toBeLessThanOrEqual(1000);
    }
  });
});

test("toArabicDigits changes digits only", () => {
  expect(toArabicDigits("๐๑๒๓๔๕๖๗๘๙ ก1")).toBe("0123456789 ก1");
});

describe("keyNoSpace keeps the marks", () => {
  test("and drops spaces, punctuation and letter case", () => {
    expect(keyNoSpace("ผลคะแนน \n(ITA) ฯ")).toBe("ผลคะแนนita");
    expect(keyNoSpace("หมาย\nเหตุ")).toBe("หมายเหตุ");
    expect(keyNoSpace("สถานะ :")).toBe("สถานะ");
  });

  test("so that months and status words stay apart", () => {
    expect(keyNoSpace("ม.ีค.")).toBe("มีค");
    expect(keyNoSpace("ม.ค.")).toBe("มค");
    expect(keyNoSpace("ไม่ผ ่าน")).toBe("ไม่ผ่าน");
    expect(keyNoSpace("ผาน")).not.toBe(keyNoSpace("ผ่าน"));
  });
});

describe("skeleton", () => {
  test.each([
    ["every SARA AA became SARA AM", "กำรใช้งบประมำณ", "การใช้งบประมาณ"],
    ["a true SARA AM on such a page", "กำรใช้อ ำนำจ", "การใช้อำนาจ"],
    ["SARA AM became SARA AA", "ดาเนินงาน", "ดำเนินงาน"],
    ["mark one letter right", "จังหวดั", "จังหวัด"],
    ["mark one letter right", "ประเมนิ", "ประเมิน"],
    ["mark one letter right, before a space", "โปรง่ใส", "โปร่งใส"],
    ["mark one letter right", "บคุคล", "บุคคล"],
    ["mark one letter right, with a space", "การแกไ้ ข", "การแก้ไข"],
    ["mark one letter right, with a space", "จงั หวดั", "จังหวัด"],
    ["mark before its base", "ัตว ้ีชวัด ", "ตัวชี้วัด"],
    ["space behind a mark", "ส่ วน", "ส่วน"],
    ["space inside", "ผู้วจิ ัย", "ผู้วิจัย"],
    ["marks missing", "การตดตามและประเมนผล", "การติดตามและประเมินผล"],
    ["silencer missing", "พิมพหนังสือ", "พิมพ์หนังสือ"],
  ])("is the same for damage that order cannot undo: %s, %s", (_pattern, damaged, clean) => {
    expect(skeleton(damaged)).toBe(skeleton(clean));
  });

  test.each([
    "1. การใช้งบประมาณ",
    "1.การใช้งบประมาณ",
    "(๒) การใช้งบประมาณ",
    "12) การใช้งบประมาณ",
    "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
    "ตั่วชี้วัดที่ ๒: การใช้งบประมาณ",
    "ัตว ้ีชวัด ี่ท 2 การใช้งบประมาณ",
    "ตัวชี้วัดย่อยที่ 9.1 การใช้งบประมาณ",
    "ข้อ 2 การใช้งบประมาณ",
  ])("leaves out the number before a name: %s", (text) => {
    expect(skeleton(text)).toBe("การใชงบประมาณ");
  });

  test("of a number alone is empty, and a year is not a running number", () => {
    expect(skeleton("ตัวชี้วัดที่ 10")).toBe("");
    expect(skeleton("3.")).toBe("");
    expect(skeleton("2563 ผล")).toBe("2563ผล");
  });

  test("of the indicators and measures survives every damage", () => {
    const damages = { ...REPAIRABLE, ...SKELETON_ONLY, ...SPACING };
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.array(fc.constantFrom(...Object.keys(SKELETON_ONLY), ...Object.keys(SPACING)), { maxLength: 3 }),
        fc.gen(),
        (name, patterns, gen) => {
          const at = (count: number) => gen(fc.nat, { max: count - 1 });
          const damaged = patterns.reduce((text, pattern) => damages[pattern]?.(text, at) ?? text, name);
          expect(skeleton(damaged)).toBe(skeleton(name));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("the indicators and measures have no two equal", () => {
    expect(new Set(NAMES.map(skeleton)).size).toBe(NAMES.length);
  });
});

describe("texts in order are seen briefly", () => {
  const letters = fc.stringMatching(/^[ก-๛ ()./a-zA-Z0-9]{0,20}$/);
  const names = fc.constantFrom("เทศบาลตำบลแม่ริม", "องค์การบริหารส่วนตำบลป่าแดด", "อบต.น้ำแพร่", "Chiang Mai");
  const damages = Object.values({ ...REPAIRABLE, ...SPACING });
  const texts = fc
    .tuple(
      fc.oneof(letters, names),
      fc.constantFrom<Damage>((text) => text, ...damages),
    )
    .map(([text, damage]) => damage(text, () => 0));

  test("and come out as they do of the full repair", () => {
    fc.assert(
      fc.property(texts, (text) => expect(canon(text)).toBe(repairFully(text))),
      { numRuns: 1000 },
    );
  });

  test("and their keys are the same with and without the look", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const key = repairFully(text).replace(/[\s\p{P}\p{S}\u0E2F]+/gu, "");
        expect(keyNoSpace(text)).toBe(key.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });
});
