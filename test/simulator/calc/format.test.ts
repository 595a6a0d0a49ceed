import { formatText } from "../../../src/simulator/calc";

const show = (value: number | string | boolean | null, format: string, width?: number): string =>
  formatText(value, format, { columnWidthChars: width }).text;

/** 44270.75 is 15 March 2021, 18:00. */
describe("numbers", () => {
  it.each([
    [1234.567, "General", "1234.567"],
    [0.1 + 0.2, "General", "0.3"],
    [1 / 3, "General", "0.333333333"],
    [12345678901, "General", "12345678901"],
    [123456789012, "General", "1.23457E+11"],
    [0.00001234567, "General", "1.23457E-05"],
    [-1e-10, "General", "-1E-10"],
    [85, "0.00", "85.00"],
    [84.995, "0.00", "85.00"],
    [1.005, "0.00", "1.01"],
    [-0.4, "0", "0"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [0, "#,##0", "0"],
    [0, "#", ""],
    [0.5, "#.##", ".5"],
    [1234, "#,##0,", "1"],
    [12345678, "0.0,,", "12.3"],
    [0.285, "0.0%", "28.5%"],
    [5.25, "# ?/?", "5 1/4"],
    [5, "# ?/?", "5    "],
    [0.3125, "# ?/??", " 5/16"],
    [5.25, "# ??/16", "5  4/16"],
    [12345, "0.00E+00", "1.23E+04"],
    [12345, "##0.0E+0", "12.3E+3"],
    [1234567890, "000-00-0000", "1234-56-7890"],
    [5, "00000", "00005"],
    [-5, "0;(0)", "(5)"],
    [0, '0;-0;"ศูนย์"', "ศูนย์"],
    [-5, "0;;", ""],
    [-12.3, "$#,##0.00_);[Red]($#,##0.00)", "($12.30)"],
    [1234.5, "[$฿-41E]#,##0.00", "฿1,234.50"],
    [85.5, '0.00" คะแนน"', "85.50 คะแนน"],
    [90, '[>=85]"ผ่าน";"ไม่ผ่าน"', "ผ่าน"],
    [60, '[>=85]"ผ่าน";"ไม่ผ่าน"', "ไม่ผ่าน"],
    [-3, "[<0]-0.0;0.0", "-3.0"],
    [3.14159, "0.0##", "3.142"],
    [1234.5, "_(* #,##0.00_);_(* (#,##0.00)", " 1,234.50 "],
    [true, "0.00", "TRUE"],
    ["ข้อความ", "0.00", "ข้อความ"],
    ["ข้อความ", '0;-0;0;"<"@">"', "<ข้อความ>"],
    ["ข้อความ", "0;-0;0;", ""],
    [5, "@", "5"],
    [null, "0.00", ""],
  ] as const)("%p as %s", (value, format, expected) => expect(show(value, format)).toBe(expected));
});

describe("dates and times", () => {
  it.each([
    ["m/d/yyyy", "3/15/2021"],
    ["yyyy-mm-dd", "2021-03-15"],
    ["d-mmm-yy", "15-Mar-21"],
    ["dddd, mmmm d, yyyy", "Monday, March 15, 2021"],
    ["mmmmm", "M"],
    ["h:mm AM/PM", "6:00 PM"],
    ["h:mm A/P", "6:00 P"],
    ["hh:mm:ss", "18:00:00"],
    ["mm:ss", "00:00"],
    ["[h]:mm", "1062498:00"],
    ["m/d/yyyy h:mm", "3/15/2021 18:00"],
    ["[$-F800]dddd, mmmm dd, yyyy", "Monday, March 15, 2021"],
    ["[$-F400]h:mm:ss AM/PM", "6:00:00 PM"],
  ])("%s", (format, expected) => expect(show(44270.75, format)).toBe(expected));

  it("shows the day that never was, and day zero", () => {
    expect(show(60, "d mmm yyyy")).toBe("29 Feb 1900");
    expect(show(0, "d mmm yyyy")).toBe("0 Jan 1900");
  });

  it("rounds to the seconds shown", () => {
    expect(show(0.99999999, "h:mm:ss")).toBe("0:00:00");
    expect(show(90.5 / 86400, "mm:ss.0")).toBe("01:30.5");
    expect(show(44270.999999, "d/m h:mm:ss.000")).toBe("15/3 23:59:59.914");
  });

  it("cannot show negative dates", () => {
    expect(formatText(-1, "d/m/yyyy")).toEqual({ text: "########", color: null, overflows: true });
    expect(show(-1, "d/m/yyyy", 5)).toBe("#####");
    expect(formatText(-0.5, "[h]:mm", { date1904: true }).text).toBe("-12:00");
    expect(formatText(0, "d/m/yyyy", { date1904: true }).text).toBe("1/1/1904");
  });
});

describe("Thai", () => {
  it.each([
    ["[$-107041E]d mmmm yyyy;@", "15 มีนาคม 2564"],
    ["[$-107041E]d mmm yy", "15 มี.ค. 64"],
    ["[$-101041E]d mmm yyyy", "15 มี.ค. 2021"],
    ["[$-41E]d mmmm yyyy", "15 มีนาคม 2021"],
    ["[$-41E]d mmmm bbbb", "15 มีนาคม 2564"],
    ["[$-1070000]d/mm/yyyy", "15/03/2564"],
    ["[$-D07041E]d mmmm yyyy", "๑๕ มีนาคม ๒๕๖๔"],
    ["[$-187041E]dddd d mmmm yyyy", "จันทร์ 15 มีนาคม 2564"],
    ["[$-th-TH,107]d mmm yy", "15 มี.ค. 64"],
    ["[$-th-TH,D07]d mmm yy", "๑๕ มี.ค. ๖๔"],
    ["d/m/bb", "15/3/64"],
    ["ว/ด/ปปปป", "15/3/2564"],
    ["ว ดดด ปป", "15 Mar 64"],
    ["[$-D00041E]#,##0.00", "๔๔,๒๗๐.๗๕"],
    ["t0.0", "๔๔๒๗๐.๘"],
  ])("%s", (format, expected) => expect(show(44270.75, format)).toBe(expected));
});

it("names months and days in the computer's language when the format names none", () => {
  const thai = (format: string) => formatText(44270.75, format, { locale: "th-TH" }).text;
  expect(thai("d mmmm yyyy")).toBe("15 มีนาคม 2021");
  expect(thai("ddd d mmm bb")).toBe("จ. 15 มี.ค. 64");
  expect(thai("[$-409]d mmm yyyy")).toBe("15 Mar 2021");
  expect(thai("[$-1070000]d mmm yyyy")).toBe("15 มี.ค. 2564");
  expect(thai("[$-F800]dddd, mmmm dd, yyyy")).toBe("15 มีนาคม 2564");
});

describe("colours and width", () => {
  it("gives the colour of the section that applies", () => {
    expect(formatText(-1, "0;[Red]-0").color).toBe("#FF0000");
    expect(formatText(1, "0;[Red]-0").color).toBeNull();
    expect(formatText(1, "[Color 10]0").color).toBe("#008000");
    expect(formatText("x", "0;0;0;[Blue]@").color).toBe("#0000FF");
  });

  it("shows #### when a formatted number is too wide, never when a text is", () => {
    expect(show(123456, "#,##0.00", 6)).toBe("######");
    expect(show(123456, "#,##0", 7)).toBe("123,456");
    expect(formatText("ยาวมาก", "General", { columnWidthChars: 2 }).text).toBe("ยาวมาก");
  });

  it("fits General to the column", () => {
    expect(show(1234.5678, "General", 6)).toBe("1234.6");
    expect(show(1234.5678, "General", 4)).toBe("1235");
    expect(show(123456789, "General", 6)).toBe("1E+08");
    expect(show(123456, "General", 3)).toBe("###");
    expect(show(0.000012, "General", 4)).toBe("0");
  });

  it("lets *x fill the column", () => {
    expect(show(5, "$* 0", 6)).toBe("$    5");
    expect(show(5, "0*-", 4)).toBe("5---");
    expect(show(5, "$* 0")).toBe("$5");
  });
});
