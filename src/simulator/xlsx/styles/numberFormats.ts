/** Number formats that files mean by a number alone (ECMA-376 §18.8.30). */

/** The same in every language; 14 and 22 follow the system's short date, here as Excel shows it in English (US). */
const FIXED: readonly (readonly [number, string])[] = [
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
];

/** Written with their text by Excel (the currency sign is the system's), so these only help to read. */
const READ_ONLY: readonly (readonly [number, string])[] = [
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  // Thai (th-th): t is the Thai digit, the date letters are d, m, y, h, m, s.
  [59, "t0"],
  [60, "t0.00"],
  [61, "t#,##0"],
  [62, "t#,##0.00"],
  [67, "t0%"],
  [68, "t0.00%"],
  [69, "t# ?/?"],
  [70, "t# ??/??"],
  [71, "d/m/yyyy"],
  [72, "d-mmm-yy"],
  [73, "d-mmm"],
  [74, "mmm-yy"],
  [75, "h:mm"],
  [76, "h:mm:ss"],
  [77, "d/m/yyyy h:mm"],
  [78, "mm:ss"],
  [79, "[h]:mm:ss"],
  [80, "mm:ss.0"],
  [81, "d/m/bb"],
];

const BY_ID: ReadonlyMap<number, string> = new Map([...READ_ONLY, ...FIXED]);
const BY_CODE: ReadonlyMap<string, number> = new Map(FIXED.map(([id, code]) => [code, id]));

/** Excel numbers a workbook's own formats from here. */
export const FIRST_CUSTOM_FORMAT = 164;

export function builtinFormat(id: number): string | undefined {
  return BY_ID.get(id);
}

export function builtinFormatId(code: string): number | undefined {
  return BY_CODE.get(code);
}
