import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distanceWithin } from "../../../src/core/text/distance";
import { createMatcher } from "../../../src/core/text/match";
import { INDICATORS, MEASURES } from "../../support/itaNames";
import { REPAIRABLE, SKELETON_ONLY, SPACING, TYPING } from "../../support/thaiDamage";

const ALL = [...INDICATORS, ...MEASURES];

describe("a name is matched", () => {
  const matcher = createMatcher(ALL);

  test.each([
    ["การใช้อำนาจ", "การใช้อำนาจ", "exact"],
    [" การใช้\nอำนาจ ", "การใช้อำนาจ", "exact"],
    ["การใช้อ านาจ", "การใช้อำนาจ", "exact"],
    ["การใช้อํานาจ", "การใช้อำนาจ", "exact"],
    ["การใช้อ�ำนาจ", "การใช้อำนาจ", "exact"],
    ["การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินของราชการ", "exact"],
    ["3. กำรใช้อ ำนำจ", "การใช้อำนาจ", "skeleton"],
    ["การใช้อานาจ", "การใช้อำนาจ", "skeleton"],
    ["8. กำรปรับปรุงกำรท ำงำน", "การปรับปรุงการทำงาน", "skeleton"],
    ["การปรับปรุงระบบกำรท ำงำน", "การปรับปรุงการทำงาน", "skeleton"],
    ["ตัวชี้วัดที่ 10 การปอ้งกนัการทุจริต", "การป้องกันการทุจริต", "skeleton"],
    ["การเปดเผยขอมล", "การเปิดเผยข้อมูล", "skeleton"],
    ["การเปดิเผยขอ้มลู", "การเปิดเผยข้อมูล", "skeleton"],
    ["คุณภาพการดําเนินงาน", "คุณภาพการดำเนินงาน", "exact"],
    ["คุณภาพการดาเนินงาน", "คุณภาพการดำเนินงาน", "skeleton"],
    ["การแก้ไขปัญหากาทุจริต", "การแก้ไขปัญหาการทุจริต", "fuzzy"],
    ["การแก้ไขปัญหาการทุจจริต", "การแก้ไขปัญหาการทุจริต", "fuzzy"],
    ["มาตรการตวจสอบการใช้ดุลพินิจ", "มาตรการตรวจสอบการใช้ดุลพินิจ", "fuzzy"],
    [
      "มาตรการ กลไกในการให้ผู้มีส่วนได้ส่วนเสียเข้ามามีส่วนร่วม\nในการขับเคลื่อนการจัดท าแผนพัฒนาจังหวดั",
      MEASURES[2]?.id,
      "skeleton",
    ],
  ])("%s", (text, name, how) => {
    expect(matcher.match(text)).toEqual({ match: name, how });
  });

  test("by an English alias in any letter case", () => {
    expect(
      createMatcher([{ id: "budget", names: ["การใช้งบประมาณ", "Use of Budget"] }]).match("use of  BUDGET"),
    ).toEqual({
      match: "budget",
      how: "exact",
    });
  });
});

describe("a look-alike is not matched", () => {
  const matcher = createMatcher(ALL);

  test.each([
    "การใช้จ่ายงบประมาณ",
    "แผนป้องกันการทุจริต",
    "การปฏิบัติงาน",
    "รวม",
    "ระบบกำรท ำงำน",
    "การใช้",
    "การทุจริต",
    "การไม่ใช้งบประมาณ",
    "ตัวชี้วัด",
    "ตัวชี้วัดที่ 9",
    "คะแนนประเมินรายตัวชี้วัด",
    "แบบวัด IIT (ประเมินโดยบุคลากรภายในหน่วยงาน)",
    "แบบตรวจการเปิดเผยข้อมูลสาธารณะ",
    "การเปิดเผยข้อมูลสาธารณะ (OIT)",
    "มาตรการ",
    "ส่วนราชการ",
    "89.76",
    "-",
    "()",
    "",
    "   ",
    "\uF08D",
  ])("%s", (text) => expect(matcher.match(text)).toBeNull());

  test("short words never match by letters alone", () => {
    const months = createMatcher([{ id: 3, names: ["มี.ค."] }]);
    expect(months.match("ม.ค.")).toBeNull();
    expect(months.match("มีค")).toEqual({ match: 3, how: "exact" });
    expect(createMatcher([{ id: "pass", names: ["ผ่าน"] }]).match("ไม่ผ่าน")).toBeNull();
    expect(createMatcher([{ id: "level", names: ["ระดับ"] }]).match("ลำดับ")).toBeNull();
  });

  test("another number or a negation makes another name", () => {
    const items = createMatcher([{ id: 13, names: ["ผลการดำเนินงานตามแผนข้อ O13"] }]);
    expect(items.match("ผลการดำเนินงานตามแผนข้อ O12")).toBeNull();
    const policies = createMatcher([{ id: 1, names: ["ประกาศเจตนารมณ์รับของขวัญทุกชนิดจากหน้าที่"] }]);
    expect(policies.match("ประกาศเจตนารมณ์ไม่รับของขวัญทุกชนิดจากหน้าที่")).toBeNull();
  });

  test("two candidates with one skeleton are told apart by their marks or not at all", () => {
    const villages = createMatcher([
      { id: 1, names: ["ตำบลหนองแก๋ว"] },
      { id: 2, names: ["ตำบลหนองแก้ว"] },
    ]);
    expect(villages.match("ตำบลหนองแก้ว")).toEqual({ match: 2, how: "exact" });
    expect(villages.match("ตำบลหนองแกว")).toBeNull();
    const doubled = createMatcher([
      { id: 1, names: ["สำนักงานจังหวัด"] },
      { id: 2, names: ["สำนักงานจังหวัด"] },
    ]);
    expect(doubled.match("สำนักงานจังหวัด")).toBeNull();
  });

  test("the fuzzy step keeps away from two near candidates", () => {
    const near = createMatcher([
      { id: 1, names: ["องค์การบริหารส่วนตำบลบ้านกลาง"] },
      { id: 2, names: ["องค์การบริหารส่วนตำบลบ้านกลาด"] },
    ]);
    expect(near.match("องค์การบริหารส่วนตำบลบ้านกลาว")).toBeNull();
  });

  test("the bold steps can be forbidden", () => {
    const agency = [{ id: 1, names: ["องค์การบริหารส่วนตำบลบ้านกลาง"] }];
    expect(createMatcher(agency).match("องค์การบริหารส่วนตำบลบ้านกลาด")?.how).toBe("fuzzy");
    expect(createMatcher(agency, "skeleton").match("องค์การบริหารส่วนตำบลบ้านกลาด")).toBeNull();
    expect(createMatcher(agency, "skeleton").match("องคการบริหารส่วนตำบลบ้านกลาง")?.how).toBe("skeleton");
    expect(createMatcher(agency, "exact").match("องคการบริหารส่วนตำบลบ้านกลาง")).toBeNull();
  });
});

test("damage at random never makes a wrong match", () => {
  const damages = { ...REPAIRABLE, ...SKELETON_ONLY, ...SPACING, ...TYPING };
  const matcher = createMatcher(ALL);
  const steps = fc.array(fc.constantFrom(...Object.keys(damages)), { maxLength: 5 });
  const prefix = fc.constantFrom("", "1. ", "๙) ", "ตัวชี้วัดที่ 9 ");
  fc.assert(
    fc.property(fc.constantFrom(...ALL), steps, prefix, fc.gen(), (candidate, patterns, number, gen) => {
      const at = (count: number) => gen(fc.nat, { max: count - 1 });
      const name = candidate.names[at(candidate.names.length)] ?? "";
      const damaged = patterns.reduce((text, pattern) => damages[pattern]?.(text, at) ?? text, number + name);
      const found = matcher.match(damaged);
      expect([candidate.id, null]).toContain(found && found.match);
      if (!patterns.some((pattern) => pattern in TYPING)) expect(found?.match).toBe(candidate.id);
    }),
    { numRuns: 500 },
  );
});

/** Every line of the source document that is a name, and nothing else is. */
test("in the source document exactly the names match", () => {
  const lines = readFileSync(join(__dirname, "../../fixtures/source-document.txt"), "utf8").split("\n");
  const matcher = createMatcher(ALL);
  const withoutScore = (line: string) => line.replace(/ \d+\.\d\d .*$/, "");
  const matched = lines.flatMap((line) => {
    const found = matcher.match(withoutScore(line));
    return found ? [`${found.how}: ${found.match}`] : [];
  });
  expect(matched).toMatchInlineSnapshot(`
   [
     "skeleton: การแก้ไขปัญหาการทุจริต",
     "skeleton: การปฏิบัติหน้าที่",
     "skeleton: การใช้งบประมาณ",
     "skeleton: การใช้อำนาจ",
     "skeleton: การใช้ทรัพย์สินของราชการ",
     "skeleton: การแก้ไขปัญหาการทุจริต",
     "skeleton: คุณภาพการดำเนินงาน",
     "skeleton: ประสิทธิภาพการสื่อสาร",
     "skeleton: การปรับปรุงการทำงาน",
     "skeleton: การป้องกันการทุจริต",
     "exact: มาตรการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์",
     "exact: มาตรการตรวจสอบการใช้ดุลพินิจ",
     "skeleton: การใช้งบประมาณ",
     "skeleton: การใช้ทรัพย์สินของราชการ",
     "skeleton: การแก้ไขปัญหาการทุจริต",
     "skeleton: คุณภาพการดำเนินงาน",
     "skeleton: ประสิทธิภาพการสื่อสาร",
     "skeleton: การปรับปรุงการทำงาน",
   ]
  `);
});

describe("closest", () => {
  test("gives the nearest candidates for a question, best first, one each", () => {
    const near = createMatcher(ALL).closest("การป้องกันทุจริต", 2);
    expect(near.map(({ id }) => id)).toEqual(["การป้องกันการทุจริต", "การแก้ไขปัญหาการทุจริต"]);
    expect(near[0]?.difference).toBeCloseTo(3 / 15);
    expect(createMatcher(ALL).closest("1.")).toEqual([]);
  });
});

describe("speed", () => {
  test("20,000 different cells are matched in linear time", () => {
    const matcher = createMatcher(ALL);
    const cells = Array.from({ length: 20_000 }, (_, index) => `องค์การบริหารส่วนตำบลบ้านที่ ${index} อำเภอเมือง`);
    const started = performance.now();
    for (const cell of cells) matcher.match(cell);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  test("a cell of 30,000 characters costs no more than a name", () => {
    const matcher = createMatcher(ALL);
    const started = performance.now();
    for (let index = 0; index < 50; index++) {
      expect(matcher.match("การใช้งบประมาณ".repeat(2200) + index)).toBeNull();
      matcher.closest("การใช้งบประมาณ".repeat(2200) + index);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("distanceWithin", () => {
  function plainDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  }

  test("is the Levenshtein distance up to the limit, null beyond", () => {
    const word = fc.string({ unit: fc.constantFrom(..."กขค"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(9), (a, b, limit) => {
        const distance = plainDistance(a, b);
        expect(distanceWithin(a, b, limit)).toBe(distance <= limit ? distance : null);
      }),
      { numRuns: 1000 },
    );
  });
});
