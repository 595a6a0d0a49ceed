import { formatThaiDate, formatThaiMonth, formatThaiSpan } from "../../../src/core/period/format";

test("dates as Thai officials write them", () => {
  expect(formatThaiDate("2021-04-20")).toBe("20 เมษายน 2564");
  expect(formatThaiDate("2021-04-30", "short")).toBe("30 เม.ย. 64");
  expect(formatThaiDate("2057-01-01", "short")).toBe("1 ม.ค. 00");
  expect(formatThaiMonth(2020, 12)).toBe("ธันวาคม 2563");
  expect(formatThaiMonth(2020, 12, "short")).toBe("ธ.ค. 63");
  expect(() => formatThaiDate("30/4/2564")).toThrow(RangeError);
});

test.each([
  ["2021-04-20", "2021-04-20", "20 เมษายน 2564", "20 เม.ย. 64"],
  ["2021-03-01", "2021-03-31", "มีนาคม 2564", "มี.ค. 64"],
  ["2021-03-01", "2021-04-30", "มีนาคม – เมษายน 2564", "มี.ค. – เม.ย. 64"],
  ["2020-10-01", "2021-09-30", "ตุลาคม 2563 – กันยายน 2564", "ต.ค. 63 – ก.ย. 64"],
  ["2021-03-01", "2021-03-10", "1–10 มีนาคม 2564", "1–10 มี.ค. 64"],
  ["2021-03-15", "2021-04-15", "15 มีนาคม – 15 เมษายน 2564", "15 มี.ค. – 15 เม.ย. 64"],
  ["2020-12-15", "2021-01-15", "15 ธันวาคม 2563 – 15 มกราคม 2564", "15 ธ.ค. 63 – 15 ม.ค. 64"],
])("the span %s to %s", (start, end, long, short) => {
  expect(formatThaiSpan(start, end)).toBe(long);
  expect(formatThaiSpan(start, end, "short")).toBe(short);
});
