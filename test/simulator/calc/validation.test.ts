import { satisfiesValidation } from "../../../src/simulator/calc";
import type { DataValidation, Scalar } from "../../../src/simulator/model/types";
import { book } from "./book";

function validation(own: Partial<DataValidation>): DataValidation {
  return {
    ranges: [{ row: 0, column: 0, rowCount: 10, columnCount: 1 }],
    type: "whole",
    operator: "between",
    formula1: null,
    formula2: null,
    allowBlank: true,
    inCellDropDown: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "",
    error: "",
    showInputMessage: false,
    promptTitle: "",
    prompt: "",
    ...own,
  };
}

const own = book({ D1: "ดำเนินการแล้ว", D2: "Pending", E1: 10, E2: 20, F1: "=1/0" });

const accepts = (value: Scalar, rule: Partial<DataValidation>, row = 0): boolean =>
  satisfiesValidation(value, validation(rule), {
    source: own.calculation.source,
    sheet: own.sheet(),
    row,
    column: 0,
  });

it.each([
  [5, { formula1: "1", formula2: "10" }, true],
  [11, { formula1: "1", formula2: "10" }, false],
  [5.5, { formula1: "1", formula2: "10" }, false],
  [5.5, { type: "decimal", formula1: "1", formula2: "10" }, true],
  ["5", { type: "decimal", formula1: "1", formula2: "10" }, false],
  [100, { type: "decimal", operator: "lessThanOrEqual", formula1: "100" }, true],
  [44270, { type: "date", operator: "greaterThan", formula1: "DATE(2021,1,1)" }, true],
  [0.5, { type: "time", operator: "lessThan", formula1: "TIME(11,0,0)" }, false],
  ["ร้อยละ", { type: "textLength", operator: "equal", formula1: "6" }, true],
  [5, { operator: "notBetween", formula1: "1", formula2: "10" }, false],
  [5, { formula1: "F1", formula2: "10" }, true],
  [null, { formula1: "1", formula2: "10" }, true],
  [null, { formula1: "1", formula2: "10", allowBlank: false }, false],
  ["x", { type: "none" }, true],
] as [Scalar, Partial<DataValidation>, boolean][])("%p with %j: %p", (value, rule, expected) =>
  expect(accepts(value, rule)).toBe(expected),
);

describe("lists", () => {
  it("written out know case, and spaces after commas do not count", () => {
    const list = { type: "list", formula1: '"ใช่, ไม่ใช่,Yes"' } as const;
    expect(accepts("ไม่ใช่", list)).toBe(true);
    expect(accepts("yes", list)).toBe(false);
  });

  it("of cells do not know case", () => {
    const list = { type: "list", formula1: "$D$1:$D$2" } as const;
    expect(accepts("ดำเนินการแล้ว", list)).toBe(true);
    expect(accepts("PENDING", list)).toBe(true);
    expect(accepts("อื่น", list)).toBe(false);
  });
});

it("formulas are relative to the first cell", () => {
  const rule = { operator: "equal", formula1: "E1" } as const;
  expect(accepts(10, rule, 0)).toBe(true);
  expect(accepts(20, rule, 1)).toBe(true);
  expect(accepts(10, rule, 1)).toBe(false);
});

it("custom formulas look at the cell itself", () => {
  own.set({ A1: 5, A2: 5 });
  const rule = { type: "custom", formula1: "COUNTIF($A$1:$A$10,A1)=1" } as const;
  expect(accepts(5, rule, 0)).toBe(false);
  own.set({ A2: 6 });
  expect(accepts(5, rule, 0)).toBe(true);
});

it("what cannot be read lets everything pass", () => {
  expect(accepts(5, { type: "list", formula1: "A1:" })).toBe(true);
  expect(accepts(5, { type: "custom", formula1: "CUBEVALUE(A1)" })).toBe(true);
});
