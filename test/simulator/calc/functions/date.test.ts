import { Book, book, expectFormulas } from "../book";

describe("dates (today is 15 March 2021)", () => {
  expectFormulas({ A1: 44270, A2: 44270.75, H1: 39773, H2: 39786, H3: 39834 }, [
    ["=TODAY()", 44270],
    ["=NOW()", 44270.4375],
    ["=DATE(2008,1,2)", 39449],
    ["=DATE(108,1,2)", 39449],
    ["=DATE(2008,14,2)", 39846],
    ["=DATE(2008,-3,2)", 39327],
    ["=DATE(2008,1,-15)", 39432],
    ["=DATE(1900,1,1)", 1],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(10000,1,1)", "#NUM!"],
    ["=YEAR(A1)", 2021],
    ["=MONTH(A1)", 3],
    ["=DAY(A1)", 15],
    ["=DAY(60)", 29],
    ["=YEAR(-1)", "#NUM!"],
    ['=YEAR("5/7/2008")', 2008],
    ["=HOUR(0.75)", 18],
    ["=MINUTE(A2+TIME(0,45,0))", 45],
    ['=SECOND("4:48:18 PM")', 18],
    ["=TIME(12,0,0)", 0.5],
    ["=TIME(27,0,0)", 0.125],
    ["=EDATE(DATE(2011,1,15),1)", 40589],
    ["=EDATE(DATE(2011,1,31),1)", 40602],
    ["=EDATE(DATE(2011,1,15),-1)", 40527],
    ["=EOMONTH(DATE(2011,1,1),1)", 40602],
    ["=EOMONTH(DATE(2011,1,1),-3)", 40482],
    ["=WEEKDAY(DATE(2008,2,14))", 5],
    ["=WEEKDAY(DATE(2008,2,14),2)", 4],
    ["=WEEKDAY(DATE(2008,2,14),3)", 3],
    ["=WEEKDAY(A1,17)", 2],
    ["=WEEKDAY(A1,18)", "#NUM!"],
    ["=WEEKNUM(DATE(2012,3,9))", 10],
    ["=WEEKNUM(DATE(2012,3,9),2)", 11],
    ["=ISOWEEKNUM(DATE(2012,3,9))", 10],
    ["=DAYS(DATE(2021,3,15),DATE(2021,2,1))", 42],
    ["=DAYS360(DATE(2011,1,30),DATE(2011,2,1))", 1],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"D")', 440],
    ['=DATEDIF(DATE(2001,6,1),DATE(2002,8,15),"YD")', 75],
    ['=DATEDIF(DATE(2001,1,1),DATE(2003,1,1),"Y")', 2],
    ['=DATEDIF(DATE(2020,1,31),DATE(2021,3,1),"YM")', 1],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))", 0.58055556],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)", 0.57650273],
    // From one end of February to another are whole years, and a 31st stays one.
    ["=YEARFRAC(DATE(2020,2,29),DATE(2021,2,28))", 1],
    ["=YEARFRAC(DATE(2020,2,29),DATE(2020,3,31))", 31 / 360],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)", 0.57808219],
    ['=DATEVALUE("8/22/2011")', 40777],
    ['=DATEVALUE("22-MAY-2011")', 40685],
    ['=DATEVALUE("2011/02/23")', 40597],
    ['=DATEVALUE("5-JUL")', 44382],
    ['=DATEVALUE("abc")', "#VALUE!"],
    ['=TIMEVALUE("2:24 AM")', 0.1],
    ['=TIMEVALUE("22-Aug-2011 6:35 AM")', 0.2743],
    ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
    ["=NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1))", -110],
    ["=NETWORKDAYS(DATE(2008,10,1),DATE(2009,3,1),H1:H3)", 105],
    ["=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))", 22],
    ['=NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,2,1),"0010001",{38719,38733})', 20],
    ["=WORKDAY(DATE(2008,10,1),151)", 39933],
    ["=WORKDAY(DATE(2008,10,1),151,H1:H3)", 39938],
    ["=WORKDAY.INTL(DATE(2012,1,1),90,11)", 41013],
    ["=WORKDAY(DATE(2021,3,15),-5)", 44263],
  ]);
});

describe("the 1904 date system", () => {
  const own = new Book({ Sheet1: {} }, (workbook) => {
    workbook.date1904 = true;
  });

  it("counts from 1 January 1904", () => {
    expect(own.evaluate("=DATE(1904,1,1)")).toBe(0);
    expect(own.evaluate("=DATE(2008,1,2)")).toBe(39449 - 1462);
    expect(own.evaluate("=YEAR(0)")).toBe(1904);
    expect(own.evaluate("=WEEKDAY(DATE(2008,2,14))")).toBe(5);
    expect(own.evaluate('="1/2/2008"+0')).toBe(39449 - 1462);
  });
});

describe("volatile functions", () => {
  it("are calculated again with every recalculation", () => {
    let day = 15;
    const own = book({ A1: "=DAY(TODAY())", B1: 1 });
    (own.calculation.source as { clock: () => Date }).clock = () => new Date(2021, 2, day);
    day = 20;
    own.set({ B1: 2 });
    expect(own.value("A1")).toBe(20);
  });
});
