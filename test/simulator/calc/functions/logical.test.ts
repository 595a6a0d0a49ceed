import { expectFormulas } from "../book";

describe("logical functions", () => {
  expectFormulas({ A1: 5, A2: "x", A3: "=1/0", A4: true, A6: "=NA()" }, [
    ['=IF(A1>3,"yes","no")', "yes"],
    ["=IF(FALSE,1)", false],
    ["=IF(TRUE,,2)", 0],
    ["=IF(A3,1,2)", "#DIV/0!"],
    ["=IF(TRUE,1,1/0)", 1],
    ['=IF("x",1,2)', "#VALUE!"],
    ['=IF("TRUE",1,2)', 1],
    ["=IF({TRUE,FALSE},{1,2},{3,4})", [[1, 4]]],
    ['=IFERROR(A3,"bad")', "bad"],
    ["=IFERROR(5,1/0)", 5],
    ["=IFERROR({1,#N/A},0)", [[1, 0]]],
    ['=IFNA(A6,"none")', "none"],
    ["=IFNA(A3,1)", "#DIV/0!"],
    ['=IFS(A1<3,"low",A1<10,"mid",TRUE,"high")', "mid"],
    ["=IFS(FALSE,1)", "#N/A"],
    ['=SWITCH(5,1,"a",5,"b")', "b"],
    ['=SWITCH(9,1,"a","other")', "other"],
    ['=SWITCH(9,1,"a")', "#N/A"],
    ["=AND(TRUE,A1>4)", true],
    ["=AND(A1:A2)", true],
    ["=AND(A2)", "#VALUE!"],
    ["=OR(FALSE,A1=5)", true],
    ["=AND(TRUE,A3)", "#DIV/0!"],
    ["=XOR(TRUE,TRUE,TRUE)", true],
    ["=NOT(A1=5)", false],
    ['=AND(TRUE,"x")', "#VALUE!"],
  ]);
});

describe("LET and LAMBDA", () => {
  expectFormulas({ A1: 2, A2: 3, B1: 5, B2: 7 }, [
    ["=LET(x,A1,x*x)", 4],
    ["=LET(x,1,y,x+1,x+y)", 3],
    ['=LET(เกณฑ์,85,IF(90>=เกณฑ์,"ผ่าน","ไม่ผ่าน"))', "ผ่าน"],
    ["=LAMBDA(a,b,a*b)(3,4)", 12],
    ["=LET(f,LAMBDA(n,n+1),f(f(1)))", 3],
    ["=MAP(A1:A2,LAMBDA(v,v*10))", [[20], [30]]],
    ["=MAP(A1:A2,B1:B2,LAMBDA(a,b,a+b))", [[7], [10]]],
    ["=REDUCE(0,A1:B2,LAMBDA(total,v,total+v))", 17],
    ["=SCAN(0,{1,2,3},LAMBDA(a,v,a+v))", [[1, 3, 6]]],
    ["=BYROW(A1:B2,LAMBDA(r,SUM(r)))", [[7], [10]]],
    ["=BYCOL(A1:B2,LAMBDA(c,MAX(c)))", [[3, 7]]],
    [
      "=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))",
      [
        [11, 12],
        [21, 22],
      ],
    ],
    ["=LAMBDA(x,x)", "#CALC!"],
    ["=LET(f,LAMBDA(g,n,IF(n<2,1,n*g(g,n-1))),f(f,5))", 120],
    ["=LET(f,LAMBDA(g,g(g)),f(f))", "#NUM!"],
  ]);
});

describe("information", () => {
  expectFormulas({ A1: 1, A2: "x", A3: "=1/0", A4: true, A6: "=NA()", A7: '=""' }, [
    ["=ISNUMBER(A1)", true],
    ["=ISNUMBER(A2:A4)", [[false], [false], [false]]],
    ["=ISTEXT(A2)", true],
    ["=ISBLANK(A5)", true],
    ["=ISBLANK(A7)", false],
    ["=ISERROR(A3)", true],
    ["=ISERR(A6)", false],
    ["=ISNA(A6)", true],
    ["=ISLOGICAL(A4)", true],
    ["=ISNONTEXT(A5)", true],
    ["=ISEVEN(-2.9)", true],
    ["=ISODD(3)", true],
    ["=ISREF(A1)", true],
    ["=ISFORMULA(A3)", true],
    ["=FORMULATEXT(A3)", "=1/0"],
    ["=ERROR.TYPE(A6)", 7],
    ["=TYPE(A2)", 2],
    ["=TYPE({1,2})", 64],
    ["=NA()", "#N/A"],
    ['=CELL("address",B7)', "$B$7"],
    ['=CELL("type",A5)', "b"],
    ["=SHEETS()", 1],
  ]);
});
