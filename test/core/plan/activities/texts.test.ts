import { readHeader } from "../../../../src/core/plan/activities/headerWords";
import { isAlike } from "../../../../src/core/plan/activities/joinTables";
import { readMonthHeader, readQuarterHeader } from "../../../../src/core/plan/activities/monthHeaders";
import { readNumberCell, splitNumber } from "../../../../src/core/plan/activities/names";
import { splitOwners } from "../../../../src/core/plan/activities/owners";

test.each([
  ["กิจกรรม", "activity"],
  ["โครงการ/กิจกรรม", "activity"],
  ["ระยะเวลา\nดำเนินการ", "period"],
  ["ระยะเวลา (ปีงบประมาณ พ.ศ. 2564)", "period"],
  ["หน่วยงาน/\nผู้เกี่ยวข้อง", "owners"],
  ["ผู้รับผิดชอบ*", "owners"],
  ["หมาย\nเหตุ", "note"],
  ["ที่", "no"],
  ["งบประมาณ (บาท)", null],
  ["กิจกรรมของคณะทำงาน", null],
  ["ระยะทาง", null],
])("the header %j heads %s", (text, role) => {
  expect(readHeader(text)).toBe(role);
});

test.each([
  ["ม.ีค.", { month: 3, yearBe: null }],
  ["ธ.ค. 63", { month: 12, yearBe: 2563 }],
  ["เดือนมีนาคม 2564", { month: 3, yearBe: 2564 }],
  ["Mar 2021", { month: 3, yearBe: 2564 }],
  ["ม.ค.-มี.ค.", null],
  ["มาก", null],
])("the month header %j", (text, month) => {
  expect(readMonthHeader(text)).toEqual(month);
});

test.each([
  ["ไตรมาส ๑", { firstMonth: 10, yearBe: null }],
  ["ไตรมาสที่ 2", { firstMonth: 1, yearBe: null }],
  ["Q4", { firstMonth: 7, yearBe: null }],
  ["ไตรมาส 1/64", { firstMonth: 10, yearBe: 2563 }],
  ["ไตรมาส 1 (ม.ค. - มี.ค.)", { firstMonth: 1, yearBe: null }],
  ["ไตรมาส 5", null],
])("the quarter header %j", (text, quarter) => {
  expect(readQuarterHeader(text)).toEqual(quarter);
});

test.each([
  ["3. ประชุม", 3, "ประชุม"],
  ["(๑๒) ประชุม", 12, "ประชุม"],
  ["4) ประชุม", 4, "ประชุม"],
  ["1.2 ย่อย", null, "1.2 ย่อย"],
  ["2564 ปีแห่ง", null, "2564 ปีแห่ง"],
  ["กิจกรรม 5 ส.", null, "กิจกรรม 5 ส."],
  ["7. การประชาสัมพันธ์\nแผน", 7, "การประชาสัมพันธ์แผน"],
])("the number of %j", (text, no, name) => {
  expect(splitNumber(text)).toEqual({ no, name });
});

test("a number in a cell of its own", () => {
  expect([3, "๓", "3.", "(3)", 2564, 3.5, "สาม", ""].map(readNumberCell)).toEqual([
    3,
    3,
    3,
    3,
    null,
    null,
    null,
    null,
  ]);
});

test("owners: one per line; broken lines joined; commas part, slashes only between owners known by themselves", () => {
  expect(
    splitOwners([
      "ศูนย์ปฏิบัติการต่อต้าน\nการทุจริตจังหวัดเชียงใหม่",
      "ฝ่ายเลขานุการฯ\n- คณะทำงาน ITA จ.ชม.\nส่วนราชการ",
      "กอง ก, กอง ข",
      "กอง ก/กอง ข",
      "สำนัก/กอง",
      "งานแผน (กอง ก, กอง ข)",
      "การไฟฟ้าส่วนภูมิภาค\nการประปา",
      "",
    ]),
  ).toEqual([
    ["ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัดเชียงใหม่"],
    ["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA จ.ชม.", "ส่วนราชการ"],
    ["กอง ก", "กอง ข"],
    ["กอง ก", "กอง ข"],
    ["สำนัก/กอง"],
    ["งานแผน (กอง ก, กอง ข)"],
    ["การไฟฟ้าส่วนภูมิภาค", "การประปา"],
    [],
  ]);
});

test("two wordings of one activity are alike, two activities of the same plan are not", () => {
  expect(isAlike("การนำข้อมูลเข้าระบบการประเมิน ITAS", "การนำข้อมูล OIT เข้าระบบ ITAS")).toBe(true);
  expect(isAlike("ประกาศผลการประเมิน ITA ประจำปี พ.ศ. 2564", "ประกาศผลการประเมิน ฯ ประจำปี พ.ศ. 2564")).toBe(
    true,
  );
  expect(isAlike("ประชุมคณะทำงาน", "จัดซื้อครุภัณฑ์")).toBe(false);
  expect(isAlike("แจ้งผลการประเมิน", "แต่งตั้งคณะทำงาน")).toBe(false);
});
