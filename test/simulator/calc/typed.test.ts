import { type ParseTypedOptions, parseTyped } from "../../../src/simulator/calc";
import { NOW, plain } from "./book";

const options: ParseTypedOptions = { clock: () => NOW };

function typed(text: string, format = "General", own: Partial<ParseTypedOptions> = {}) {
  const result = parseTyped(text, format, { ...options, ...own });
  if (result.kind === "formula") return result.formula;
  if (result.kind === "invalid") return "invalid";
  const value = plain(result.value);
  return result.numberFormat === null ? [value] : [value, result.numberFormat];
}

/** Serial numbers: 44197 is 1 January 2021. */
describe("typed into a General cell of an en-US Excel", () => {
  it.each([
    // numbers
    ["85.00", [85]],
    [" 85 ", [85]],
    ["-5", [-5]],
    ["+5", [5]],
    ["(5)", [-5]],
    [".5", [0.5]],
    ["5.", [5]],
    ["1,234", [1234, "#,##0"]],
    ["1,234.5", [1234.5, "#,##0.00"]],
    ["12,34", ["12,34"]],
    ["0,123", ["0,123"]],
    ["1,234,567", [1234567, "#,##0"]],
    ["50%", [0.5, "0%"]],
    ["50.5%", [0.505, "0.00%"]],
    ["%50", [0.5, "0%"]],
    ["-5%", [-0.05, "0%"]],
    ["$5", [5, "$#,##0_);[Red]($#,##0)"]],
    ["-$5.25", [-5.25, "$#,##0.00_);[Red]($#,##0.00)"]],
    ["฿5", ["฿5"]],
    ["1e3", [1000, "0.00E+00"]],
    ["1.5E-2", [0.015, "0.00E+00"]],
    ["1 1/2", [1.5, "# ?/?"]],
    ["0 1/2", [0.5, "# ?/?"]],
    ["2 11/16", [2.6875, "# ??/??"]],
    ["123456789012345678", [123456789012345000]],
    ["0.12345678901234567", [0.123456789012345]],
    // dates
    ["1-10", [44206, "d-mmm"]],
    ["1/4", [44200, "d-mmm"]],
    ["1/2", [44198, "d-mmm"]],
    ["2-3", [44230, "d-mmm"]],
    ["13/1", ["13/1"]],
    ["1/32", [11689, "mmm-yy"]],
    ["1/2020", [43831, "mmm-yy"]],
    ["1/4/2020", [43834, "m/d/yyyy"]],
    ["1/4/20", [43834, "m/d/yyyy"]],
    ["1/4/30", [10962, "m/d/yyyy"]],
    ["1-4-2020", [43834, "m/d/yyyy"]],
    ["2020-01-04", [43834, "m/d/yyyy"]],
    ["1/4/2567", [243622, "m/d/yyyy"]],
    ["31/12/2020", ["31/12/2020"]],
    ["2/30/2020", ["2/30/2020"]],
    ["4-Jan-2020", [43834, "d-mmm-yy"]],
    ["4 January 2020", [43834, "d-mmm-yy"]],
    ["Jan 4, 2020", [43834, "d-mmm-yy"]],
    ["4-Jan", [44200, "d-mmm"]],
    ["Jan-20", [44216, "d-mmm"]],
    ["Jan-32", [11689, "mmm-yy"]],
    ["Jan 2020", [43831, "mmm-yy"]],
    ["1/4/1899", ["1/4/1899"]],
    ["15 มี.ค. 2564", ["15 มี.ค. 2564"]],
    // times
    ["10:30", [0.4375, "h:mm"]],
    ["10:30:15", [(10 * 3600 + 30 * 60 + 15) / 86400, "h:mm:ss"]],
    ["10:30 PM", [0.9375, "h:mm AM/PM"]],
    ["12:00 am", [0, "h:mm AM/PM"]],
    ["8 pm", [20 / 24, "h:mm AM/PM"]],
    ["25:30", [25.5 / 24, "[h]:mm:ss"]],
    ["1:30.5", [90.5 / 86400, "mm:ss.0"]],
    ["13:00 pm", ["13:00 pm"]],
    ["1/4/2020 10:30", [43834.4375, "m/d/yyyy h:mm"]],
    // the rest
    ["true", [true]],
    ["FALSE", [false]],
    ["#N/A", ["#N/A"]],
    ["#div/0!", ["#DIV/0!"]],
    ["ร้อยละ 85", ["ร้อยละ 85"]],
    ["", [null]],
    ["-", ["-"]],
    ["=", ["="]],
    ["1.2.3", ["1.2.3"]],
    ["O1-O43", ["O1-O43"]],
    ["๘๕", ["๘๕"]],
  ] as [string, unknown[]][])("%s", (text, expected) => expect(typed(text)).toEqual(expected));
});

describe("formulas", () => {
  it.each([
    ["=SUM(A1:A2)", "=SUM(A1:A2)"],
    ["=ผล!A1", "=ผล!A1"],
    ["+A1", "=+A1"],
    ["-A1*2", "=-A1*2"],
    ["@SUM(A1)", "=SUM(A1)"],
    ["--5", "=--5"],
    ["=SUM(", "invalid"],
    ["- ร้อยละ 85 ขึ้นไป", "invalid"],
    ["-abc", "=-abc"],
  ])("%s", (text, expected) => expect(typed(text)).toEqual(expected));
});

describe("cells with a format", () => {
  it("keep text in a text cell, formulas too", () => {
    expect(typed("1-10", "@")).toEqual(["1-10"]);
    expect(typed("=1+1", "@")).toEqual(["=1+1"]);
    expect(typed("'x", "@")).toEqual(["'x"]);
    expect(typed("", "@")).toEqual([null]);
  });

  it("keep text after an apostrophe", () => {
    expect(parseTyped("'1-10", "General", options)).toEqual({
      kind: "value",
      value: "1-10",
      numberFormat: null,
      quotePrefix: true,
    });
  });

  it("keep their own format", () => {
    expect(typed("1,234", "0.00")).toEqual([1234]);
    expect(typed("1/4/2020", "yyyy-mm-dd")).toEqual([43834]);
  });

  it("read numbers of 1 and more as per cents in a percent cell", () => {
    expect(typed("85", "0%")).toEqual([0.85]);
    expect(typed("85%", "0.00%")).toEqual([0.85]);
    expect(typed("0.85", "0%")).toEqual([0.85]);
  });
});

describe("the settings of Thailand (assumed but for the year, which stays a year CE)", () => {
  it.each([
    ["1/4", [44287, "d-mmm"]],
    ["1/4/2567", [243709, "d/m/yyyy"]],
    ["31/12/2020", [44196, "d/m/yyyy"]],
    ["15 มี.ค. 2564", [242597, "d-mmm-yy"]],
    ["15 มีนาคม", [44270, "d-mmm"]],
    ["มี.ค. 2021", [44256, "mmm-yy"]],
    ["฿5", [5, '"฿"#,##0;[Red]-"฿"#,##0']],
    ["$5", ["$5"]],
    ["1,234.50", [1234.5, "#,##0.00"]],
  ] as [string, unknown[]][])("%s", (text, expected) =>
    expect(typed(text, "General", { locale: "th-TH" })).toEqual(expected),
  );
});

describe("the 1904 date system", () => {
  it("counts from 1904 and knows nothing earlier", () => {
    expect(typed("1/4/2020", "General", { date1904: true })).toEqual([43834 - 1462, "m/d/yyyy"]);
    expect(typed("1/4/1903", "General", { date1904: true })).toEqual(["1/4/1903"]);
  });
});
