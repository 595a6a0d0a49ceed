import { readPeriod } from "../../../src/core/period/readPeriod";

const PLAN = { fiscalYearBe: 2564 };

describe("an impossible time stays unreadable and is called invalid", () => {
  test.each([
    ["31 เมษายน 2564", "no-such-day"],
    ["31 เมษายน", "no-such-day"],
    ["29 กุมภาพันธ์ 2564", "no-such-day"],
    ["29/2/2564", "no-such-day"],
    ["30-31 เมษายน 2564", "no-such-day"],
    ["ภายใน 31 มิถุนายน 2564", "no-such-day"],
    ["ตั้งแต่ 31 เมษายน 2564 เป็นต้นไป", "no-such-day"],
    ["สัปดาห์ที่ 6 ของเดือนกุมภาพันธ์ 2564", "no-such-day"],
    ["18, 31 เมษายน 2564", "no-such-day"],
    ["30 มีนาคม - 15 มีนาคม 2564", "end-before-start"],
    ["10-1 มีนาคม 2564", "end-before-start"],
    ["15 เม.ย. - 15 มี.ค. 64", "end-before-start"],
    ["มี.ค. - ม.ค. 64", "end-before-start"],
    ["พ.ย. - ต.ค. 63", "end-before-start"],
    ["1 มีนาคม 2564 - 1 มีนาคม 2563", "end-before-start"],
    ["ก.ย. 64 - ต.ค. 63", "end-before-start"],
    ["26, 18 เมษายน 2564", "end-before-start"],
  ])("%s", (text, problem) => {
    expect(readPeriod(text, PLAN)).toEqual({
      text,
      start: null,
      end: null,
      kind: "invalid",
      certainty: "unreadable",
      problem,
      assumptions: [],
      alternatives: [],
    });
  });
});

describe("what is not wholly understood is not half read", () => {
  test.each([
    "ฝ่ายเลขานุการฯ",
    "มีนาคม 2564 (ร่าง)",
    "ประมาณมีนาคม 2564",
    "ประชุมวันที่ 17 มีนาคม 2564",
    "17 มีนาคม 2564 ณ ห้องประชุม",
    "1. มีนาคม 2564",
    "มีนาคม 21",
    "มีนาคม 5",
    "32 มีนาคม 2564",
    "0 มีนาคม 2564",
    "1 มีนาคม 25\n64",
    "มีนาคม 256 4",
    "May 25\n62",
    "March 20\n21",
    "3\n0 เมษายน 2564",
    "1-1\n0 มีนาคม 2564",
    "รอบ 1\n2 เดือน",
    "1 มีนาคม 12",
    "1 มีนาคม 1564",
    "1 มีนาคม 25640",
    "1/4",
    "1/2564",
    "598/2564",
    "13/13/2564",
    "4/30/2021",
    "1/4-2564",
    "30.4",
    "1 - 10",
    "1-5-10 มีนาคม 2564",
    "มีนาคม - เมษายน - พฤษภาคม 2564",
    "มคี. 64",
    "ม.ย. 64",
    "เดือนมกรา 64",
    "ไตรมาส 5/2564",
    "ไตรมาส 2 และ 4/2564",
    "สัปดาห์ที่ 0 ของเดือนมีนาคม 2564",
    "ทุก 5 เดือน",
    "ทุก",
    "ภายใน",
    "ตั้งแต่",
    "64",
    "85.00",
    "100",
    "ร้อยละ 85",
    "0 5311 2705",
    "http://www.chiangmai.go.th/managing/public/D12/12D07May2021153742.PDF",
    "13:00-16:00",
    "มีนาคม 2564 09:00",
    "(1 มีนาคม 2564",
    "1 มีนาคม) 2564",
    "1 (มีนาคม) 2564",
    "1 มีนาคม 2564 (2 มีนาคม 2564) (3 มีนาคม 2564)",
    "may be",
    "march",
    "§Ÿà¡◊Õ°“√",
    "่".repeat(10),
    "ที1่7 มีนาคม 2564",
    `${"1 ".repeat(140)}มีนาคม 2564`,
    "1 มีนาคม 2564 ".repeat(100),
  ])("%s", (text) => {
    const reading = readPeriod(text, text === "march" ? {} : PLAN);
    expect(reading).toMatchObject({ start: null, end: null, certainty: "unreadable", alternatives: [] });
    expect(reading.problem).toBe(text === "march" ? "no-year" : "not-a-period");
  });

  test("a truth value is no period", () => {
    expect(readPeriod(true)).toMatchObject({ text: "true", kind: "invalid", certainty: "unreadable" });
  });
});

describe("without a year in text or plan there are no dates", () => {
  test.each([
    ["มี.ค.", "month_header"],
    ["เดือนมีนาคม", "month"],
    ["15 มีนาคม", "date"],
    ["1-10 มีนาคม", "day_range"],
    ["มกราคม - มิถุนายน", "month_range"],
    ["ไตรมาส 2", "quarter"],
    ["ไตรมาส 1 - 4", "quarter_range"],
    ["ครึ่งปีแรก", "half_year"],
    ["ตลอดทั้งปี", "fiscal_year"],
    ["ภายใน 30 เมษายน", "deadline"],
    ["ตั้งแต่ 1 เมษายน", "open_end"],
    ["ทุกเดือน", "recurring"],
    ["สัปดาห์ที่ 2 ของเดือนมีนาคม", "week_of_month"],
  ])("%s", (text, kind) => {
    expect(readPeriod(text)).toEqual({
      text,
      start: null,
      end: null,
      kind,
      certainty: "unreadable",
      problem: "no-year",
      assumptions: [],
      alternatives: [],
    });
  });
});

test("ม.ค. and มี.ค. are never confused", () => {
  const months = ["ม.ค. 64", "มี.ค. 64", "มค 64", "มีค 64", "ม.ีค. 64", "ม ี.ค. 64", "ม. ค. 64"];
  expect(months.map((text) => readPeriod(text).start)).toEqual([
    "2021-01-01",
    "2021-03-01",
    "2021-01-01",
    "2021-03-01",
    "2021-03-01",
    "2021-03-01",
    "2021-01-01",
  ]);
});

test("a thousand long cells take linear time", () => {
  const cells = ["ม", "1", "-", "(", "ทุก", "มีนาคม ", "1 มีนาคม - ", "วันที่", ". "].map((unit) =>
    unit.repeat(Math.floor(300 / unit.length)),
  );
  const started = performance.now();
  for (let round = 0; round < 100; round++) for (const cell of cells) readPeriod(cell + round, PLAN);
  expect(performance.now() - started).toBeLessThan(3000);
});
