import { createCalculation } from "../../../src/simulator/calc";
import { createWorkbook, setCellValue } from "../../../src/simulator/model/workbook";
import { Book, book, NOW } from "./book";

describe("recalculation by dependency", () => {
  it("calculates what depends on a change and tells what changed", () => {
    const own = book({ A1: 1, A2: 2, B1: "=A1*10", B2: "=A2*10", C1: "=SUM(B1:B2)", D1: "=A2" });
    expect(own.value("C1")).toBe(30);
    expect(own.set({ A1: 5 }).sort()).toEqual(["B1", "C1"]);
    expect(own.value("C1")).toBe(70);
  });

  it("calculates formulas that the file has no values for, and keeps the values it has, when the book is opened", () => {
    const workbook = createWorkbook({ sheetName: "ผล" });
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    setCellValue(workbook, sheet, 0, 0, null, "=93+0.78");
    setCellValue(workbook, sheet, 1, 0, null, "=A1*2");
    setCellValue(workbook, sheet, 2, 0, 5, "=1+1");
    setCellValue(workbook, sheet, 3, 0, 7, "=A1+A3");
    createCalculation(workbook, { clock: () => NOW }).recalculate([]);
    expect([0, 1, 2, 3].map((row) => sheet.cells.get(row, 0)?.value)).toEqual([93.78, 187.56, 5, 98.78]);
  });

  it("says nothing when values stay", () => {
    const own = book({ A1: 1, B1: "=A1>0" });
    expect(own.set({ A1: 2 })).toEqual([]);
  });

  it("follows formulas that are replaced, removed and added", () => {
    const own = book({ A1: 1, B1: "=A1+1", C1: "=B1+1" });
    own.set({ B1: 100 });
    expect(own.value("C1")).toBe(101);
    own.set({ A1: 7 });
    expect(own.value("B1")).toBe(100);
    own.set({ B1: "=A1*2" });
    expect(own.value("C1")).toBe(15);
    own.set({ A1: 8 });
    expect(own.value("C1")).toBe(17);
  });

  it("takes empty cells referred to as 0", () => {
    const own = book({ A1: "=Z1", A2: "=IF(TRUE,Z1)", A3: '=Z1&""' });
    expect(own.values("A1:A3")).toEqual([[0], [0], [""]]);
  });

  it("reads whole columns only as far as they are used", () => {
    const own = book({ A1: 1, A2: 2, C1: "=SUM(A:A)", C2: "=COUNTA(2:2)", D1: "=SUMPRODUCT((A:A>1)*A:A)" });
    expect(own.values("C1:D1")).toEqual([[3, 2]]);
    own.set({ A5000: 10 });
    expect(own.values("C1:D1")).toEqual([[13, 12]]);
  });

  it("follows OFFSET and INDIRECT to cells that are calculated later", () => {
    const own = book({ A1: '=INDIRECT("C"&1)', B1: "=OFFSET(B1,0,1)*2", C1: "=D1+1", D1: 1 });
    expect(own.values("A1:C1")).toEqual([[2, 4, 2]]);
    own.set({ D1: 9 });
    expect(own.values("A1:C1")).toEqual([[10, 20, 10]]);
  });

  it("reads as much of the values of SUMIF as of its criteria", () => {
    const own = book({ A1: 1, A2: 1, B1: "=C1", B2: "=C1*2", C1: 5, D1: "=SUMIF(A1:A2,1,B1)" });
    own.set({ C1: 10 });
    expect(own.value("D1")).toBe(30);
  });

  it("calculates a chain of ten thousand cells without a deep stack", () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 10_000; row++) cells[`A${row}`] = `=A${row - 1}+1`;
    const own = book(cells);
    expect(own.value("A10000")).toBe(10_000);
    own.set({ A1: 11 });
    expect(own.value("A10000")).toBe(10_010);
  });

  it("evaluates a formula of a thousand terms", () => {
    const own = book({ A1: 2 });
    expect(own.evaluate(`=${Array.from({ length: 1000 }, () => "A1").join("+")}`)).toBe(2000);
  });
});

describe("names, tables, sheets", () => {
  const own = new Book(
    {
      "ผล ITA 63": {
        A1: "ชื่อ",
        B1: "คะแนน",
        C1: "ผ่าน",
        A2: "ก",
        B2: 90,
        A3: "ข",
        B3: 70,
        A4: "รวม",
        B4: "=SUBTOTAL(109,[คะแนน])",
      },
      ข้อมูลก: { A1: 1, B1: "='ผล ITA 63'!B2*2" },
      ข้อมูลข: { A1: 2 },
      ข้อมูลค: { A1: 4 },
      สรุป: {
        A1: "=SUM(ตารางผล[คะแนน])",
        A2: "=ตารางผล[[#Headers],[คะแนน]]",
        A3: "=ROWS(ตารางผล[#All])",
        A4: "=ตารางผล[[#Totals],[คะแนน]]",
        A5: "=SUM(ข้อมูลก:ข้อมูลค!A1)",
        A6: '=COUNTIF(ตารางผล[คะแนน],">="&เกณฑ์)',
        A7: "=เกณฑ์ของแผ่น",
        A8: "=ข้อมูลก!เกณฑ์ของแผ่น",
        A9: "=ถัดไป",
        B9: 33,
        A10: "=วนก",
        A11: "=สองเท่า(4)",
      },
    },
    (workbook) => {
      const idOf = (name: string): string => workbook.sheets.find((sheet) => sheet.name === name)?.id ?? "";
      const name = (text: string, formula: string, sheetId: string | null = null) =>
        workbook.names.push({ name: text, formula, sheetId, hidden: false, comment: "" });
      name("เกณฑ์", "85");
      name("เกณฑ์ของแผ่น", "1");
      name("เกณฑ์ของแผ่น", "ข้อมูลก!$A$1+10", idOf("ข้อมูลก"));
      name("ถัดไป", "สรุป!B1");
      name("วนก", "วนข");
      name("วนข", "วนก");
      name("สองเท่า", "LAMBDA(x,x*2)");
      workbook.sheets[0]?.tables.push({
        id: 1,
        name: "ตารางผล",
        displayName: "ตารางผล",
        range: { row: 0, column: 0, rowCount: 4, columnCount: 3 },
        hasHeaderRow: true,
        hasTotalsRow: true,
        columns: ["ชื่อ", "คะแนน", "ผ่าน"].map((columnName, id) => ({
          id: id + 1,
          name: columnName,
          totalsFunction: null,
          totalsLabel: null,
          totalsFormula: null,
          calculatedFormula: null,
        })),
        style: null,
        showBandedRows: true,
        showBandedColumns: false,
        showFirstColumn: false,
        showLastColumn: false,
        autoFilterXml: null,
      });
    },
  );

  it.each([
    ["A1", 160],
    ["A2", "คะแนน"],
    ["A3", 4],
    ["A4", 160],
    ["A5", 7],
    ["A6", 1],
    ["A7", 1],
    ["A8", 11],
    ["A9", 33],
    ["A10", "#NUM!"],
    ["A11", 8],
  ])("สรุป!%s is %s", (address, expected) => expect(own.value(address, "สรุป")).toBe(expected));

  it("reads this row of the table around a formula", () => {
    own.set({ C2: "=[@คะแนน]>=เกณฑ์", C3: '=IF([@[คะแนน]]>=เกณฑ์,"ผ่าน","ไม่ผ่าน")' }, "ผล ITA 63");
    expect(own.values("C2:C3", "ผล ITA 63")).toEqual([[true], ["ไม่ผ่าน"]]);
  });

  it("recalculates over sheets, whatever the case of Latin names and the form of Thai ones", () => {
    own.set({ B2: 95 }, "ผล ITA 63");
    expect(own.value("B1", "ข้อมูลก")).toBe(190);
    expect(own.value("A1", "สรุป")).toBe(165);
    expect(own.evaluate("='ผล ita 63'!B3")).toBe(70);
    expect(own.evaluate("='ข้อมูลก'.A1")).toBe("#NAME?");
  });
});

describe("array formulas", () => {
  it("spill, shrink, and are blocked by what stands in the way", () => {
    const own = book({ A1: 3, C5: "=SUM(C1#)", D1: "=C3" });
    own.set({ C1: "=SEQUENCE(A1)" });
    expect(own.values("C1:C3")).toEqual([[1], [2], [3]]);
    expect(own.values("C5:C5")).toEqual([[6]]);
    expect(own.value("D1")).toBe(3);
    own.set({ A1: 2 });
    expect(own.values("C1:C3")).toEqual([[1], [2], [null]]);
    expect(own.value("D1")).toBe(0);
    own.set({ C2: "ขวาง" });
    expect(own.values("C1:C2")).toEqual([["#SPILL!"], ["ขวาง"]]);
    expect(own.value("C5")).toBe("#REF!");
    own.set({ C2: null });
    expect(own.values("C1:C2")).toEqual([[1], [2]]);
    expect(own.value("C5")).toBe(3);
    own.set({ C1: 9 });
    expect(own.values("C1:C2")).toEqual([[9], [null]]);
  });

  it("spill again over a cell of theirs that is cleared", () => {
    const own = book({ D1: "=A2*5" });
    own.set({ A1: "=SEQUENCE(3)" });
    own.set({ A2: null });
    expect(own.values("A1:A3")).toEqual([[1], [2], [3]]);
    expect(own.value("D1")).toBe(10);
  });

  it("leave alone what is written over them together with their formula", () => {
    const own = book({ D1: "=A2*10" });
    own.set({ A1: "=SEQUENCE(3)" });
    expect(own.value("D1")).toBe(20);
    own.set({ A1: 7, A2: 8 });
    expect(own.values("A1:A3")).toEqual([[7], [8], [null]]);
    expect(own.value("D1")).toBe(80);
  });

  it("give way to formulas typed into their cells, and readers wait for those", () => {
    const own = book({ B1: 5, D1: "=A2+1" });
    own.set({ A1: "=SEQUENCE(3)" });
    own.set({ A2: "=B1*2" });
    expect(own.values("A1:A3")).toEqual([["#SPILL!"], [10], [null]]);
    expect(own.value("D1")).toBe(11);
  });

  it("go with the row of their formula", () => {
    const own = book({ A1: "x" });
    own.set({ A2: "=SEQUENCE(3)", C9: "=SUM(A1:A8)" });
    expect(own.value("C9")).toBe(6);
    const { cells } = own.sheet();
    cells.delete(1, 0);
    for (const row of [2, 3]) {
      const cell = cells.get(row, 0);
      cells.delete(row, 0);
      if (cell) cells.set(row - 1, 0, cell);
    }
    own.calculation.recalculate(null);
    expect(own.values("A1:A4")).toEqual([["x"], [null], [null], [null]]);
    expect(own.value("C9")).toBe(0);
  });

  it("do not spill into formulas, merged cells, or off the sheet", () => {
    const own = book({ B2: "=1" });
    own.set({ B1: "=SEQUENCE(2)", XFD1: "={1,2}", D1: "=SEQUENCE(2)" });
    expect(own.value("B1")).toBe("#SPILL!");
    expect(own.value("XFD1")).toBe("#SPILL!");
    own.sheet().merges.push({ row: 1, column: 3, rowCount: 1, columnCount: 2 });
    own.calculation.recalculate(null);
    expect(own.value("D1")).toBe("#SPILL!");
  });

  it("grow into cells that were read before them", () => {
    const own = book({ A1: "=COUNT(C1:C9)", B1: 2 });
    own.set({ C1: "=SEQUENCE(B1)" });
    expect(own.value("A1")).toBe(2);
    own.set({ B1: 5 });
    expect(own.value("A1")).toBe(5);
    own.set({ B1: 1 });
    expect(own.value("A1")).toBe(1);
  });

  it("of the older kind fill their own area", () => {
    const own = new Book({ Sheet1: { A1: 1, A2: 2, C1: "=A1:A2*10" } }, (workbook) => {
      const cell = workbook.sheets[0]?.cells.get(0, 2);
      if (cell) cell.arrayArea = { row: 0, column: 2, rowCount: 3, columnCount: 2 };
    });
    expect(own.values("C1:D3")).toEqual([
      [10, 10],
      [20, 20],
      ["#N/A", "#N/A"],
    ]);
  });

  it("loaded as ordinary formulas take the cell in their own row (implicit intersection)", () => {
    const own = book({
      A1: 1,
      A2: 2,
      A3: 3,
      B2: "=A1:A3*10",
      B9: "=A1:A3",
      B3: "=SUM(A1:A3*1)",
      B4: "=SUMPRODUCT(A1:A3*2)",
    });
    expect(own.value("B2")).toBe(20);
    expect(own.value("B9")).toBe("#VALUE!");
    expect(own.value("B3")).toBe(3);
    expect(own.value("B4")).toBe(12);
  });

  it("become dynamic when they are entered", () => {
    const own = book({ A1: 1, A2: 2 });
    own.set({ C1: "=A1:A2*10", D1: "=SUM(A1:A2)", E1: "=@A1:A2", F1: "=INDEX(A1:A2,2)" });
    expect(own.values("C1:C2")).toEqual([[10], [20]]);
    own.set({
      G1: "=SUM(A1:A2*10)",
      H1: "=SUMPRODUCT(A1:A2*10)",
      I1: "=SUM(IF(A1:A2>1,1,0))",
      J1: "=SUM(LEN(A1:A2))",
    });
    expect(own.values("G1:J1")).toEqual([[30, 30, 1, 2]]);
    const flag = (column: number) => own.sheet().cells.get(0, column)?.isDynamicArray ?? false;
    expect([2, 3, 4, 5, 6, 7, 8, 9].map(flag)).toEqual([true, false, false, false, true, false, true, true]);
  });
});

describe("what cannot be calculated", () => {
  const loaded = new Book(
    {
      Sheet1: {
        A1: 1,
        B1: "=CUBEVALUE(A1)",
        C1: "=B1+1",
        D1: "='[อื่น.xlsx]แผ่น1'!A1",
        E1: "=1+",
        F1: "=STOCKHISTORY(1)",
      },
    },
    (workbook) => {
      const cached = { 1: 40, 3: 50, 4: 60 };
      for (const [column, value] of Object.entries(cached)) {
        const cell = workbook.sheets[0]?.cells.get(0, Number(column));
        if (cell) cell.value = value;
      }
    },
  );

  it("keeps the file's value, and is #NAME? without one", () => {
    expect(loaded.values("B1:F1")).toEqual([[40, 41, 50, 60, "#NAME?"]]);
  });

  it("is reported with the reason", () => {
    const { unsupported } = loaded.calculation.report();
    expect(unsupported.map(({ column, reason, detail }) => [column, reason, detail])).toEqual([
      [1, "unknownFunction", "CUBEVALUE"],
      [3, "externalReference", "อื่น.xlsx"],
      [4, "syntax", "The formula ends too early."],
      [5, "unknownFunction", "STOCKHISTORY"],
    ]);
    expect(unsupported.some(({ isStale }) => isStale)).toBe(false);
  });

  it("is reported as stale, with what was calculated from it, once its precedents change", () => {
    loaded.set({ A1: 2 });
    const report = loaded.calculation.report();
    expect(report.unsupported.filter(({ isStale }) => isStale).map(({ formula }) => formula)).toEqual([
      "=CUBEVALUE(A1)",
    ]);
    expect(report.affected.map(({ formula }) => formula)).toEqual(["=B1+1"]);
    expect(loaded.value("C1")).toBe(41);
  });
});

describe("cycles", () => {
  it("are reported and keep their values, or are 0", () => {
    const own = book({ A1: "=B1+1", B1: "=A1+1", C1: "=A1+100", D1: "=D1" });
    expect(own.values("A1:D1")).toEqual([[0, 0, 100, 0]]);
    const { cycles } = own.calculation.report();
    expect(cycles.map(({ formula }) => formula).sort()).toEqual(["=A1+1", "=B1+1", "=D1"]);
    own.set({ B1: 5 });
    expect(own.values("A1:C1")).toEqual([[6, 5, 106]]);
    expect(own.calculation.report().cycles).toHaveLength(1);
  });

  it("are none when the branch that closes them is not taken", () => {
    const own = book({ A1: "=IF(C1,B1,1)", B1: "=IF(C1,2,A1)", C1: false, D1: "=ROWS(D1:D9)" });
    expect(own.values("A1:D1")).toEqual([[1, 1, false, 9]]);
    expect(own.calculation.report().cycles).toEqual([]);
    own.set({ C1: true });
    expect(own.values("A1:B1")).toEqual([[2, 2]]);
  });

  it("through INDIRECT and through arrays are found too", () => {
    const own = book({ A1: '=INDIRECT("B1")+1', B1: "=A1", C1: '=INDIRECT("C1")' });
    expect(own.calculation.report().cycles).toHaveLength(3);
    own.set({ E1: "=SEQUENCE(2)+SUM(E2:E3)" });
    expect(own.calculation.report().cycles.length).toBeGreaterThanOrEqual(3);
  });
});
