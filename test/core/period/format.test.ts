import { formatThaiDate, formatThaiMonth } from "../../../src/core/period/format";

test("dates as Thai officials write them", () => {
  expect(formatThaiDate("2021-04-20")).toBe("20 เมษายน 2564");
  expect(formatThaiDate("2021-04-30", "short")).toBe("30 เม.ย. 64");
  expect(formatThaiDate("2057-01-01", "short")).toBe("1 ม.ค. 00");
  expect(formatThaiMonth(2020, 12)).toBe("ธันวาคม 2563");
  expect(formatThaiMonth(2020, 12, "short")).toBe("ธ.ค. 63");
  expect(() => formatThaiDate("30/4/2564")).toThrow(RangeError);
});
