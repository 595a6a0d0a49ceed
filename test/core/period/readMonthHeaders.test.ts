import { readMonthHeaders } from "../../../src/core/period/readMonthHeaders";

const FISCAL = [
  "ต.ค.",
  "พ.ย.",
  "ธ.ค.",
  "ม.ค.",
  "ก.พ.",
  "มี.ค.",
  "เม.ย.",
  "พ.ค.",
  "มิ.ย.",
  "ก.ค.",
  "ส.ค.",
  "ก.ย.",
];
const FISCAL_MONTHS = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe("month headers", () => {
  test("in fiscal or calendar order, short, long, English", () => {
    expect(readMonthHeaders(FISCAL)).toEqual(FISCAL_MONTHS);
    expect(readMonthHeaders(["มกราคม", "กุมภาพันธ์", "มีนาคม"])).toEqual([1, 2, 3]);
    expect(readMonthHeaders(["Jan", "Feb", "March"])).toEqual([1, 2, 3]);
  });

  test("as the source document prints them", () => {
    const printed = ["ธ.ค.", "ม.ค.", "ก.พ.", "ม.ีค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค."];
    expect(readMonthHeaders(printed)).toEqual([12, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test("that lost their marks are decided from their place", () => {
    const bare = FISCAL.map((name) => name.replace(/[\u0E31\u0E34-\u0E3A]/g, ""));
    expect(bare[5]).toBe("ม.ค.");
    expect(readMonthHeaders(bare)).toEqual(FISCAL_MONTHS);
  });

  test("with a mark moved from one to the other", () => {
    expect(readMonthHeaders(["ธ.ค.", "มี.ค.", "ก.พ.", "ม.ค.", "เม.ย."])).toEqual([12, 1, 2, 3, 4]);
  });

  test("that are no sequence stay as written", () => {
    expect(readMonthHeaders(["ม.ค.", "มี.ค.", "พ.ค.", "ต.ค."])).toEqual([1, 3, 5, 10]);
    expect(readMonthHeaders(["ม.ค."])).toEqual([1]);
    expect(readMonthHeaders(["ม.ค.", "เม.ย."])).toEqual([1, 4]);
  });

  test("anything else is null, and does not disturb the sequence", () => {
    expect(readMonthHeaders(["ธ.ค.", "", "ก.พ.", "หมายเหตุ"])).toEqual([12, null, 2, null]);
    expect(readMonthHeaders(["กิจกรรม", "1", "มีนาคม 2564"])).toEqual([null, null, null]);
    expect(readMonthHeaders([])).toEqual([]);
  });
});
