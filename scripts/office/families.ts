/** Formulas by families: one function with many arguments, where wrong answers hide at the edges. */

const pairs = (days: readonly number[]): [number, number][] =>
  days.flatMap((from) => days.filter((to) => to > from).map((to): [number, number] => [from, to]));

/** Ends of months, of years and of February, with and without a leap day. */
const DAYS = [43830, 43861, 43889, 43890, 43891, 43921, 44255, 44286, 44620];
const WEEKENDS = [1, 2, 3, 7, 11, 17];
const HALVES: [number, number][] = [
  [2.5, 0],
  [-2.5, 0],
  [1.005, 2],
  [2.675, 2],
  [1234.5678, -2],
  [-1.55, 1],
  [8.325, 2],
];
const DIVISIONS: [number, number][] = [
  [7, 3],
  [-7, 3],
  [7, -3],
  [-7, -3],
  [2.5, 0.5],
  [5.3, 2],
];
const FORMATS = [
  "0",
  "0.00",
  "#,##0",
  "#,##0.00",
  "0%",
  "0.0%",
  "0.00E+00",
  "000.0",
  "#,##0;(#,##0)",
  "0,",
  "# ?/?",
];
const DATE_FORMATS = [
  "yyyy-mm-dd",
  "d mmm yy",
  "dddd d mmmm yyyy",
  "mmm-yy",
  "h:mm AM/PM",
  "[h]:mm",
  "d/m/yyyy h:mm",
];

const DATES = [
  ...pairs(DAYS).flatMap(([from, to]) => [
    ...[0, 1, 2, 3, 4].map((basis) => `=YEARFRAC(${from},${to},${basis})`),
    `=DAYS360(${from},${to})`,
    `=DAYS360(${from},${to},TRUE)`,
    ...["y", "m", "d", "ym", "yd"].map((unit) => `=DATEDIF(${from},${to},"${unit}")`),
  ]),
  ...[1, 2, 3, 11, 12, 13, 14, 15, 16, 17].map((type) => `=WEEKDAY(44270,${type})`),
  ...WEEKENDS.flatMap((weekend) => [
    `=NETWORKDAYS.INTL(44197,44300,${weekend})`,
    `=WORKDAY.INTL(44197,30,${weekend})`,
    `=WORKDAY.INTL(44197,-30,${weekend})`,
  ]),
  '=NETWORKDAYS.INTL(44197,44300,"0000011")',
  "=NETWORKDAYS(44300,44197)",
  "=WORKDAY(44270,-10,{44265,44264})",
  ...DATE_FORMATS.map((format) => `=TEXT(44270.567,"${format}")`),
];

const NUMBERS = [
  ...HALVES.flatMap(([value, digits]) =>
    ["ROUND", "ROUNDUP", "ROUNDDOWN"].map((name) => `=${name}(${value},${digits})`),
  ),
  ...DIVISIONS.flatMap(([value, by]) =>
    ["MOD", "CEILING.MATH", "FLOOR.MATH", "QUOTIENT"].map((name) => `=${name}(${value},${by})`),
  ),
  ...FORMATS.flatMap((format) =>
    [0, 1234.567, -1234.567, 0.5, 99.995, 1e6].map((value) => `=TEXT(${value},"${format}")`),
  ),
];

/** Over two columns of numbers and one of words, as references. */
export function formulaFamilies(scores: string, counts: string, words: string): string[] {
  return [
    ...DATES,
    ...NUMBERS,
    ...[0, 0.1, 0.25, 0.333, 0.5, 0.9, 1].map((share) => `=PERCENTILE(${scores},${share})`),
    ...[1, 2, 3].flatMap((k) => [
      `=QUARTILE.EXC(${counts},${k})`,
      `=LARGE(${counts},${k})`,
      `=SMALL(${counts},${k})`,
    ]),
    ...[">=85", "<85", "=85", "85", "<>85", ">0", "<>", "="].flatMap((criterion) => [
      `=COUNTIF(${scores},"${criterion}")`,
      `=SUMIF(${scores},"${criterion}",${counts})`,
    ]),
    ...["ดี", "พ*", "*ดี*", "?ี", "<>ดี", ">ดี"].map((criterion) => `=COUNTIF(${words},"${criterion}")`),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 101, 102, 109].map((number) => `=SUBTOTAL(${number},${scores})`),
    ...[1, 2, 4, 5, 9, 12].map((number) => `=AGGREGATE(${number},6,${scores})`),
  ];
}
