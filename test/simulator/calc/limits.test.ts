/** Formulas that want more than there is end in an error or a report, not in a dead host. */
import { book } from "./book";

it.each([
  "=SEQUENCE(1000000)*SEQUENCE(1,10000)",
  "=SEQUENCE(1048576,16384)",
  "=MAKEARRAY(100000,100000,LAMBDA(r,c,r))",
  "=MUNIT(100000)",
  "=FACT(1E+300)",
  "=COMBIN(1E+15,5E+14)",
  '=REPT("x",1E+9)',
  "=9^9^9^9",
])("%s", (formula) => {
  const own = book({});
  own.set({ A1: formula });
  expect(["#NAME?", "#NUM!", "#VALUE!"]).toContain(own.value("A1"));
});

it("reports an array that is too large", () => {
  const own = book({});
  own.set({ A1: "=SEQUENCE(1048576,16384)" });
  expect(own.calculation.report().unsupported[0]).toMatchObject({ reason: "unsupportedFeature" });
});

it("whole columns times whole columns are as large as what is used", () => {
  const own = book({ A1: 2, A2: 3, B1: 10, B2: 20 });
  own.set({ D1: "=SUM(A:A*B:B)" });
  expect(own.value("D1")).toBe(80);
});

it("the longest formula Excel takes, as deep as it goes", () => {
  const own = book({ A1: 1 });
  expect(own.evaluate(`=${"A1+".repeat(2_730)}1`)).toBe(2_731);
  expect(own.evaluate(`=${"ABS(".repeat(64)}-5${")".repeat(64)}`)).toBe(5);
  expect(own.evaluate(`=${"-".repeat(500)}5`)).toBe(5);
});

it("formulas that refer to each other in a ring of 5,000", () => {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= 5_000; row++) cells[`A${row}`] = `=A${(row % 5_000) + 1}+1`;
  const own = book(cells);
  expect(own.value("A1")).toBe(0);
  expect(own.calculation.report().cycles).toHaveLength(5_000);
});
