import { templateActivities } from "../../../src/core/plan/template";
import { toTasks } from "../../../src/core/plan/toTasks";

const dates = (fiscalYearBe: number) =>
  toTasks(templateActivities({ fiscalYearBe }), { fiscalYearBe }).tasks.map(({ no, period }) => [
    no,
    period.start,
    period.end,
    period.kind,
    period.certainty,
  ]);

test("the thirteen activities of fiscal year 2564 have the document's dates", () => {
  expect(dates(2564)).toEqual([
    [1, "2020-12-01", "2020-12-31", "month", "certain"],
    [2, "2021-01-01", "2021-01-31", "month", "certain"],
    [3, "2021-02-01", "2021-02-28", "month", "certain"],
    [4, "2021-03-01", "2021-03-10", "day_range", "certain"],
    [5, "2021-03-01", "2021-03-31", "month", "certain"],
    [6, "2021-03-17", "2021-03-19", "day_range", "certain"],
    [7, "2021-03-01", "2021-04-30", "month_range", "certain"],
    [8, "2021-03-01", "2021-04-30", "month_range", "certain"],
    [9, null, "2021-04-30", "deadline", "certain"],
    [10, "2021-04-01", "2021-05-31", "day_range", "certain"],
    [11, "2021-05-01", "2021-05-31", "day_range", "certain"],
    [12, "2021-06-01", "2021-06-30", "month", "certain"],
    [13, "2021-08-01", "2021-08-31", "month", "certain"],
  ]);
});

test("in another year every year in the texts moves along, and every date is an assumption", () => {
  const activities = templateActivities({ fiscalYearBe: 2567 });
  expect(activities[0]).toMatchObject({
    name: "แจ้งผลการประเมิน ITA ประจำปี พ.ศ. 2566",
    periodText: "ธันวาคม 2566",
  });
  expect(activities[12]?.name).toBe("ประกาศผลการประเมิน ITA ประจำปี พ.ศ. 2567");
  const moved = dates(2567);
  expect(moved[2]).toEqual([3, "2024-02-01", "2024-02-29", "month", "assumed"]);
  expect(moved.every(([, , , , certainty]) => certainty === "assumed")).toBe(true);
  const { findings } = toTasks(activities, { fiscalYearBe: 2567 });
  expect(findings).toEqual([]);
});

test("owners are lists, and the three of activity 8 are kept apart", () => {
  const owners = templateActivities().map((activity) => activity.owners);
  expect(owners[7]).toEqual(["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA จ.ชม.", "ส่วนราชการ"]);
  expect(owners[12]).toEqual(["สำนักงาน ป.ป.ช."]);
});

test("another agency's name stands where the province's stood, without the province's letters", () => {
  const activities = templateActivities({ agencyName: "จังหวัดลำพูน" });
  expect(activities[0]?.owners).toEqual(["ศูนย์ปฏิบัติการต่อต้านการทุจริตจังหวัดลำพูน"]);
  expect(activities[5]?.name).toContain("การประเมิน ITA จังหวัดลำพูน พิจารณา");
  expect(activities[5]?.owners).toEqual(["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA"]);
  expect(JSON.stringify(activities)).not.toMatch(/เชียงใหม่|จ\.ชม\./);
});

test("the reporting deadline comes as one more row when it is wanted", () => {
  const activities = templateActivities({ withReportingDeadline: true });
  expect(activities).toHaveLength(14);
  const { tasks } = toTasks(activities, { fiscalYearBe: 2564 });
  expect(tasks[13]?.period).toMatchObject({ start: null, end: "2021-04-20", kind: "deadline" });
});

test("no text of the template is damaged", () => {
  for (const { name, periodText, owners } of templateActivities({ withReportingDeadline: true })) {
    for (const text of [name, periodText, ...owners]) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/[ก-ฮ][ัิ-ฺ็-์]* [าำ]|[่-์][ัิ-ู]|\s{2}/);
    }
  }
});

test("without an agency the template names none", () => {
  const activities = templateActivities({ agencyName: null });
  expect(activities[0]?.owners).toEqual(["ศูนย์ปฏิบัติการต่อต้านการทุจริต"]);
  expect(activities[5]?.name).toContain("การประเมิน ITA พิจารณา");
  expect(activities[5]?.owners).toEqual(["ฝ่ายเลขานุการฯ", "คณะทำงาน ITA"]);
  expect(JSON.stringify(activities)).not.toMatch(/เชียงใหม่|จ\.ชม\./);
});
