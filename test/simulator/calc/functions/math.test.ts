import { book, expectFormulas } from "../book";

describe("rounding (examples of Microsoft's function reference)", () => {
  expectFormulas({}, [
    ["=ROUND(2.15,1)", 2.2],
    ["=ROUND(2.149,1)", 2.1],
    ["=ROUND(-1.475,2)", -1.48],
    ["=ROUND(21.5,-1)", 20],
    ["=ROUND(626.3,-3)", 1000],
    ["=ROUND(1.98,-1)", 0],
    ["=ROUND(-50.55,-2)", -100],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(84.995,2)", 85],
    ["=ROUND(0.285,2)", 0.29],
    ["=ROUND(1.45,1)", 1.5],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(2.5,)", 3],
    ["=ROUNDUP(3.2,0)", 4],
    ["=ROUNDUP(76.9,0)", 77],
    ["=ROUNDUP(3.14159,3)", 3.142],
    ["=ROUNDUP(-3.14159,1)", -3.2],
    ["=ROUNDUP(31415.92654,-2)", 31500],
    ["=ROUNDUP(0.1+0.2,1)", 0.3],
    ["=ROUNDDOWN(3.2,0)", 3],
    ["=ROUNDDOWN(3.14159,3)", 3.141],
    ["=ROUNDDOWN(-3.14159,1)", -3.1],
    ["=ROUNDDOWN(31415.92654,-2)", 31400],
    ["=TRUNC(8.9)", 8],
    ["=TRUNC(-8.9)", -8],
    ["=TRUNC(0.45)", 0],
    ["=TRUNC(4.3999,2)", 4.39],
    ["=INT(8.9)", 8],
    ["=INT(-8.9)", -9],
    ["=MROUND(10,3)", 9],
    ["=MROUND(-10,-3)", -9],
    ["=MROUND(1.3,0.2)", 1.4],
    ["=MROUND(5,-2)", "#NUM!"],
    ["=CEILING(2.5,1)", 3],
    ["=CEILING(-2.5,-2)", -4],
    ["=CEILING(-2.5,2)", -2],
    ["=CEILING(1.5,0.1)", 1.5],
    ["=CEILING(0.234,0.01)", 0.24],
    ["=CEILING(0.3,0.1)", 0.3],
    ["=CEILING(2.5,-1)", "#NUM!"],
    ["=FLOOR(3.7,2)", 2],
    ["=FLOOR(-2.5,-2)", -2],
    ["=FLOOR(2.5,-2)", "#NUM!"],
    ["=FLOOR(1.58,0.1)", 1.5],
    ["=FLOOR(0.234,0.01)", 0.23],
    ["=CEILING.MATH(24.3,5)", 25],
    ["=CEILING.MATH(6.7)", 7],
    ["=CEILING.MATH(-8.1,2)", -8],
    ["=CEILING.MATH(-5.5,2,-1)", -6],
    ["=FLOOR.MATH(24.3,5)", 20],
    ["=FLOOR.MATH(-8.1,2)", -10],
    ["=FLOOR.MATH(-5.5,2,-1)", -4],
    ["=EVEN(1.5)", 2],
    ["=EVEN(3)", 4],
    ["=EVEN(-1)", -2],
    ["=EVEN(0)", 0],
    ["=ODD(1.5)", 3],
    ["=ODD(3)", 3],
    ["=ODD(-1)", -1],
    ["=ODD(-2)", -3],
  ]);
});

describe("arithmetic", () => {
  expectFormulas({ A1: -5, A2: 15, A3: 30, A4: "5", A5: true, A6: "text", B1: 3, B2: 4, B3: 5 }, [
    ["=SUM(3,2)", 5],
    ['=SUM("5",15,TRUE)', 21],
    ["=SUM(A4,A5,2)", 2],
    ["=SUM(A1:A6)", 40],
    ["=SUM(1,,2)", 3],
    ['=SUM("x")', "#VALUE!"],
    ["=PRODUCT(A1:A3)", -2250],
    ["=PRODUCT(A6)", 0],
    ["=SUMSQ(3,4)", 25],
    ["=SUMPRODUCT(A1:A3,B1:B3)", 195],
    ["=SUMPRODUCT((A1:A3>0)*(B1:B3))", 9],
    ["=SUMPRODUCT(--(LEN(A1:A6)>1))", 5],
    ["=SUMPRODUCT(A1:A3,B1:B2)", "#VALUE!"],
    ["=SUMX2MY2(A1:A3,B1:B3)", 1100],
    ["=MOD(3,2)", 1],
    ["=MOD(-3,2)", 1],
    ["=MOD(3,-2)", -1],
    ["=MOD(-3,-2)", -1],
    ["=MOD(3,0)", "#DIV/0!"],
    ["=QUOTIENT(-10,3)", -3],
    ["=ABS(-4)", 4],
    ["=SIGN(-0.00001)", -1],
    ["=SQRT(-16)", "#NUM!"],
    ["=SQRT(16)", 4],
    ["=POWER(98.6,3.2)", 2401077.2220695773],
    ["=EXP(1)", Math.E],
    ["=LN(86)", 4.454347296253507],
    ["=LOG(8,2)", 3],
    ["=LOG(86,2.7182818)", 4.454347342888286],
    ["=LOG10(100000)", 5],
    ["=LN(0)", "#NUM!"],
    ["=GCD(24,36)", 12],
    ["=LCM(24,36)", 72],
    ["=FACT(5)", 120],
    ["=FACT(1.9)", 1],
    ["=FACT(-1)", "#NUM!"],
    ["=COMBIN(8,2)", 28],
    ["=PERMUT(100,3)", 970200],
    ["=PI()", Math.PI],
    ["=SIN(PI()/2)", 1],
    ["=ATAN2(1,1)", Math.PI / 4],
    ["=DEGREES(PI())", 180],
    ["=MDETERM({3,6;1,1})", -3],
    [
      "=MMULT({1,3;7,2},{2,0;0,2})",
      [
        [2, 6],
        [14, 4],
      ],
    ],
    [
      "=MINVERSE({4,-1;2,0})",
      [
        [0, 0.5],
        [-1, 2],
      ],
    ],
    ["=RANDBETWEEN(1,100)", 26],
    ["=N(TRUE)", 1],
    ['=N("7")', 0],
  ]);
});

describe("SUBTOTAL and AGGREGATE", () => {
  const own = book(
    { A1: 10, A2: 20, A3: "=SUBTOTAL(9,A1:A2)", A4: 30, A5: "=1/0", B1: 82, B2: 65, B3: 95, B4: 63 },
    (workbook) => {
      workbook.sheets[0]?.rows.set(1, {
        height: null,
        customHeight: false,
        hidden: true,
        outlineLevel: 0,
        collapsed: false,
        style: null,
      });
    },
  );

  it("leaves out other subtotals", () => expect(own.evaluate("=SUBTOTAL(9,A1:A4)")).toBe(60));
  it("counts rows hidden by hand with 9, not with 109", () => {
    expect(own.evaluate("=SUBTOTAL(9,A1:A2)")).toBe(30);
    expect(own.evaluate("=SUBTOTAL(109,A1:A2)")).toBe(10);
  });
  it("counts, averages, finds extremes", () => {
    expect(own.evaluate("=SUBTOTAL(1,B1:B4)")).toBe(76.25);
    expect(own.evaluate("=SUBTOTAL(2,B1:B4)")).toBe(4);
    expect(own.evaluate("=SUBTOTAL(4,B1:B4)")).toBe(95);
    expect(own.evaluate("=SUBTOTAL(105,B1:B4)")).toBe(63);
    expect(own.evaluate("=SUBTOTAL(12,B1:B4)")).toBe("#VALUE!");
  });
  it("stops at an error unless AGGREGATE is told to ignore it", () => {
    expect(own.evaluate("=SUBTOTAL(9,A1:A5)")).toBe("#DIV/0!");
    expect(own.evaluate("=AGGREGATE(9,6,A1:A5)")).toBe(90);
    expect(own.evaluate("=AGGREGATE(14,6,B1:B4,2)")).toBe(82);
    expect(own.evaluate("=AGGREGATE(15,6,B1:B4/(B1:B4>64),1)")).toBe(65);
    expect(own.evaluate("=AGGREGATE(12,5,B1:B4)")).toBe(82);
  });
  it("leaves out rows that a filter hides, also with 9", () => {
    own.sheet().autoFilterXml = '<autoFilter ref="A1:A4"/>';
    expect(own.evaluate("=SUBTOTAL(9,A1:A2)")).toBe(10);
  });
});
