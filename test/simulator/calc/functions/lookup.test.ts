import { Book, expectFormulas } from "../book";

describe("lookup", () => {
  expectFormulas(
    {
      A1: "ID",
      B1: "Name",
      C1: "Score",
      A2: 101,
      B2: "Davis",
      C2: 85,
      A3: 102,
      B3: "Fontana",
      C3: 90.5,
      A4: 103,
      B4: "Leal",
      C4: 78,
      A5: 104,
      B5: "Patten",
      C5: 66,
      E1: 0,
      E2: 50,
      E3: 70,
      E4: 85,
      F1: "F",
      F2: "D",
      F3: "C",
      F4: "A",
      G1: 5,
      G2: 4,
      G3: 2,
    },
    [
      ["=VLOOKUP(103,A2:C5,2,FALSE)", "Leal"],
      ["=VLOOKUP(103,A2:C5,2,)", "Leal"],
      ["=VLOOKUP(105,A2:C5,2,FALSE)", "#N/A"],
      ['=VLOOKUP("Fon*",B2:C5,2,FALSE)', 90.5],
      ["=VLOOKUP(77,E1:F4,2)", "C"],
      ["=VLOOKUP(-1,E1:F4,2)", "#N/A"],
      ["=VLOOKUP(85,E1:F4,2,TRUE)", "A"],
      ["=VLOOKUP(101,A2:C5,4,FALSE)", "#REF!"],
      ["=VLOOKUP(101,A2:C5,0,FALSE)", "#VALUE!"],
      ['=VLOOKUP("101",A2:C5,2,FALSE)', "#N/A"],
      ['=HLOOKUP("score",A1:C5,3,FALSE)', 90.5],
      ["=MATCH(78,C2:C5,0)", 3],
      ["=MATCH(80,E1:E4,1)", 3],
      ["=MATCH(80,E1:E4)", 3],
      ["=MATCH(3,G1:G3,-1)", 2],
      ['=MATCH("p*",B2:B5,0)', 4],
      ["=MATCH(1,A1:C5,0)", "#N/A"],
      ["=INDEX(A2:C5,2,3)", 90.5],
      ["=INDEX(A2:C5,5,1)", "#REF!"],
      ["=INDEX(A1:C1,2)", "Name"],
      ["=SUM(INDEX(A2:C5,0,3))", 319.5],
      ["=SUM(C2:INDEX(C2:C5,2))", 175.5],
      ["=INDEX({1,2;3,4},2,1)", 3],
      ["=INDEX(B2:B5,MATCH(90.5,C2:C5,0))", "Fontana"],
      ["=INDEX((A2:A3,C4:C5),2,1,2)", 66],
      ["=XLOOKUP(104,A2:A5,B2:B5)", "Patten"],
      ['=XLOOKUP(1,A2:A5,B2:B5,"none")', "none"],
      ["=XLOOKUP(1,A2:A5,B2:B5)", "#N/A"],
      ["=XLOOKUP(77,E1:E4,F1:F4,,-1)", "C"],
      ["=XLOOKUP(77,E1:E4,F1:F4,,1)", "A"],
      ['=XLOOKUP("*tt*",B2:B5,C2:C5,,2)', 66],
      ["=XLOOKUP(102,A2:A5,B2:C5)", [["Fontana", 90.5]]],
      ["=SUM(XLOOKUP(102,A2:A5,C2:C5):XLOOKUP(104,A2:A5,C2:C5))", 234.5],
      ["=XMATCH(4,G1:G3)", 2],
      ["=XMATCH(3,G1:G3,1)", 2],
      ["=LOOKUP(75,E1:E4,F1:F4)", "C"],
      ['=LOOKUP(2,1/(B2:B5="Leal"),C2:C5)', 78],
      ["=LOOKUP(60,E1:F4)", "D"],
      ['=CHOOSE(2,"a","b")', "b"],
      ["=SUM(CHOOSE(2,A2:A3,C2:C3))", 175.5],
      ["=CHOOSE(3,1,2)", "#VALUE!"],
      ["=SUM(OFFSET(A1,1,2,2,1))", 175.5],
      ["=OFFSET(A1,-1,0)", "#REF!"],
      ["=SUM(OFFSET(C5,0,0,-2))", 144],
      ['=INDIRECT("B"&3)', "Fontana"],
      ['=SUM(INDIRECT("Sheet1!C2:C3"))', 175.5],
      ['=INDIRECT("R3C2",FALSE)', "Fontana"],
      ['=INDIRECT("nonsense!!")', "#REF!"],
      ["=ROW(C7)", 7],
      ["=ROW()", 100],
      ["=COLUMN()", 26],
      ["=ROW(A2:A4)", [[2], [3], [4]]],
      ["=ROWS(A2:C5)", 4],
      ["=COLUMNS(A:C)", 3],
      ["=ADDRESS(2,3)", "$C$2"],
      ["=ADDRESS(2,3,2)", "C$2"],
      ['=ADDRESS(2,3,4,TRUE,"ผล ITA")', "'ผล ITA'!C2"],
      [
        "=TRANSPOSE(A2:B3)",
        [
          [101, 102],
          ["Davis", "Fontana"],
        ],
      ],
      ['=HYPERLINK("https://example.com","here")', "here"],
      ["=AREAS((A1:A2,C1))", 2],
      ["=VLOOKUP(102,CHOOSE({1,2},A2:A5,C2:C5),2,FALSE)", 90.5],
    ],
  );
});

describe("many searches of one range", () => {
  const rows = 200;
  const cells: Record<string, string | number> = {};
  for (let row = 1; row <= rows; row++) {
    cells[`A${row}`] = `หน่วยงาน ${row % 50}`;
    cells[`B${row}`] = row;
    cells[`D${row}`] = `=MATCH("หน่วยงาน ${row % 60}",$A$1:$A$${rows},0)`;
    cells[`E${row}`] = `=COUNTIF($A$1:$A$${rows},A${row})`;
    cells[`F${row}`] = `=SUMIF($B$1:$B$${rows},B${row})`;
  }
  const own = new Book({ Sheet1: cells });

  it("find the first position, or nothing", () => {
    expect(own.value("D7")).toBe(7);
    expect(own.value("D120")).toBe(50);
    expect(own.value("D115")).toBe("#N/A");
  });

  it("count and add up through the same index", () => {
    expect(own.value("E3")).toBe(4);
    expect(own.value("F9")).toBe(9);
  });

  it("notice when a value changes", () => {
    own.set({ A7: "อื่น" });
    expect(own.value("D7")).toBe(57);
    expect(own.value("E57")).toBe(3);
    own.set({ A7: "หน่วยงาน 7" });
    expect(own.value("D7")).toBe(7);
  });
});
