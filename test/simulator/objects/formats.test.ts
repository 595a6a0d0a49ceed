import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

describe("formats of ranges", () => {
  test("read back what was set; null where cells differ", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.name = "TH Sarabun New";
      format.font.size = 16;
      format.font.color = "darkred";
      format.font.underline = "Single";
      format.horizontalAlignment = "CenterAcrossSelection";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.textOrientation = -45;
      format.protection.locked = false;
      sheet.getRange("B2").format.font.bold = true;
      format.load("wrapText,horizontalAlignment,verticalAlignment,textOrientation,font,protection/locked");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        wrapText: true,
        horizontalAlignment: "CenterAcrossSelection",
        verticalAlignment: "Top",
        textOrientation: -45,
        font: {
          name: "TH Sarabun New",
          size: 16,
          color: "#8B0000",
          underline: "Single",
          bold: null,
          italic: false,
        },
        protection: { locked: false },
      });
    });
  });

  test("whole columns keep a format for cells to come, whole rows win over them", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1").values = [["there"]];
      sheet.getRange("A:B").format.fill.color = "#111111";
      sheet.getRange("5:5").format.fill.color = "#222222";
      const cells = ["A1", "B3", "A5", "C5", "C1", "A:A"].map((address) =>
        sheet.getRange(address).load("format/fill/color"),
      );
      await context.sync();
      expect(cells.map((range) => range.format.fill.color)).toEqual([
        "#111111",
        "#111111",
        "#222222",
        "#222222",
        "#FFFFFF",
        null,
      ]);
      expect(simulator.workbook.sheets[0]?.cells.rowNumbers()).toEqual([0, 4]);
    });
  });

  test("a fill is cleared by clear(), and by an empty colour", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:B1").format.fill.color = "red";
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("B1").format.fill.color = "";
    });
    expect(simulator.workbook.sheets[0]?.cells.rowNumbers()).toEqual([]);
  });

  test("unknown colours, names and sizes are refused", async () => {
    const simulator = await openEmpty();
    const set = (change: (format: Excel.RangeFormat) => void) =>
      failureOf(simulator, (sheet) => change(sheet.getRange("A1").format)).then(({ code }) => code);
    expect(await set((format) => (format.font.color = "สีแดง"))).toBe("InvalidArgument");
    expect(await set((format) => (format.font.size = 410))).toBe("InvalidArgument");
    expect(await set((format) => (format.textOrientation = 91))).toBe("InvalidArgument");
    expect(await set((format) => (format.rowHeight = 410))).toBe("InvalidArgument");
  });

  test("the number format is one for all cells or one for each", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").numberFormat = "0.00" as unknown as string[][];
      sheet.getRange("A1:B1").numberFormat = [[null, "[$-107041E]d mmmm yyyy;@"]] as unknown as string[][];
      sheet.getRange("A1:B1").values = [[85, 44270]];
      const range = sheet.getRange("A1:B1").load("numberFormat,text");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.00", "[$-107041E]d mmmm yyyy;@"]]);
      expect(range.text).toEqual([["85.00", "15 มีนาคม 2564"]]);
    });
  });
});

describe("borders", () => {
  test("edges and inner lines; a shared line belongs to both cells", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        borders.getItem(side).style = "Continuous";
        borders.getItem(side).weight = "Medium";
      }
      borders.getItem("InsideHorizontal").style = "Dot";
      borders.getItem("InsideHorizontal").color = "#FF0000";
      const bottom = borders.getItem("EdgeBottom").load("style,weight,color");
      const inside = borders.getItem("InsideHorizontal").load("style,color");
      const none = borders.getItem("InsideVertical").load("style");
      const below = sheet.getRange("B4").format.borders.getItem("EdgeTop").load("style,weight");
      const partly = sheet.getRange("B1:B3").format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      expect(bottom.toJSON()).toMatchObject({ style: "Continuous", weight: "Medium", color: "#000000" });
      expect(inside.toJSON()).toMatchObject({ style: "Dot", color: "#FF0000" });
      expect([none.style, below.style, below.weight, partly.style]).toEqual([
        "None",
        "Continuous",
        "Medium",
        null,
      ]);
    });
  });

  test("the last line set between two cells wins", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1").format.borders.getItem("EdgeRight").style = "Double";
      sheet.getRange("B1").format.borders.getItem("EdgeLeft").style = "Dash";
      const right = sheet.getRange("A1").format.borders.getItem("EdgeRight").load("style");
      await context.sync();
      expect(right.style).toBe("Dash");
      sheet.getRange("B1").format.borders.getItem("EdgeLeft").style = "None";
      right.load("style");
      await context.sync();
      expect(right.style).toBe("None");
    });
  });

  test("are a collection of eight", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const borders = sheet.getRange("A1").format.borders.load("items/sideIndex,items/style");
      await context.sync();
      expect(borders.items).toHaveLength(8);
      expect(new Set(borders.items.map(({ style }) => style))).toEqual(new Set(["None"]));
    });
  });
});

describe("sizes", () => {
  test("columns and rows are in points; a new sheet has 48 and 15", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("B:B").format.columnWidth = 96;
      sheet.getRange("2:2").format.rowHeight = 30;
      const sizes = ["A1", "B2", "A1:B2"].map((address) =>
        sheet.getRange(address).load("format/columnWidth,format/rowHeight,left,top,width,height"),
      );
      sheet.load("standardWidth,standardHeight");
      await context.sync();
      expect(sizes.map(({ format }) => [format.columnWidth, format.rowHeight])).toEqual([
        [48, 15],
        [96, 30],
        [null, null],
      ]);
      expect([sizes[1]?.left, sizes[1]?.top, sizes[2]?.width, sizes[2]?.height]).toEqual([48, 15, 144, 45]);
      expect([sheet.standardWidth, sheet.standardHeight]).toEqual([8.43, 15]);
    });
  });

  test("rows without a height of their own are as high as their text, and autofit keeps that height", async () => {
    const simulator = await openEmpty();
    const text = "แจ้งผลการประเมินให้ส่วนราชการในสังกัดทราบ และจัดทำแผนการขับเคลื่อนการดำเนินการประเมินคุณธรรม";
    const sizes = await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B4").values = [
        [text, 1],
        [text, 2],
        [text, 3],
        ["", 4],
      ];
      const { format } = sheet.getRange("A1:A3");
      format.font.name = "TH Sarabun New";
      format.font.size = 16;
      format.wrapText = true;
      format.columnWidth = 150;
      sheet.getRange("A2").format.font.size = 14;
      sheet.getRange("A3:B3").merge();
      sheet.getRange("4:4").format.rowHeight = 60;
      const rows = ["A1", "A2", "A3", "A4"];
      const read = () => rows.map((address) => sheet.getRange(address).load("format/rowHeight,top,height"));
      const before = read();
      await context.sync();
      sheet.getRange("1:4").format.autofitRows();
      const after = read();
      await context.sync();
      return [before, after].map((ranges) =>
        ranges.map(({ format: { rowHeight }, top, height }) => [rowHeight, top, height]),
      );
    });
    // Four lines of 24 points, or of 21; a merged cell does not wrap for its row; the last was set by hand.
    expect(sizes).toEqual([
      [
        [96, 0, 96],
        [84, 96, 84],
        [24, 180, 24],
        [60, 204, 60],
      ],
      [
        [96, 0, 96],
        [84, 96, 84],
        [24, 180, 24],
        [15, 204, 15],
      ],
    ]);
    const again = await reopen(simulator);
    expect([0, 1, 2].map((row) => again.workbook.sheets[0]?.rows.get(row))).toMatchObject([
      { height: 96, customHeight: false },
      { height: 84, customHeight: false },
      { height: 24, customHeight: false },
    ]);
  });

  test("a height for the whole sheet holds for rows with larger text too", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A2").values = [["ใหญ่"]];
      sheet.getRange("A2").format.font.size = 30;
      sheet.getRange().format.rowHeight = 20;
      const height = sheet.getRange("A1:A3").load("format/rowHeight");
      await context.sync();
      expect(height.format.rowHeight).toBe(20);
    });
  });

  test("autofit makes columns as wide as their longest text: Thai marks take no room", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["abcdefghijklmnopqrst", "ที่นี้"]];
      sheet.getRange("A:B").format.autofitColumns();
      const [wide, narrow] = ["A1", "B1"].map((address) =>
        sheet.getRange(address).load("format/columnWidth"),
      );
      await context.sync();
      expect(wide?.format.columnWidth).toBeGreaterThan(100);
      expect(narrow?.format.columnWidth).toBeLessThan(30);
    });
  });

  test("hidden rows and columns, and groups, are kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("B:C").columnHidden = true;
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("E:F").group("ByColumns");
      sheet.getRange("E:F").hideGroupDetails("ByColumns");
      sheet.getRange("6:8").group("ByRows");
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const states = ["B1", "A1:B1", "A2", "E1", "A6"].map((address) =>
        sheet.getRange(address).load("columnHidden,rowHidden,hidden"),
      );
      await context.sync();
      expect(states.map(({ columnHidden, rowHidden, hidden }) => [columnHidden, rowHidden, hidden])).toEqual([
        [true, false, true],
        [null, false, null],
        [false, true, true],
        [true, false, true],
        [false, false, false],
      ]);
    });
    expect(again.workbook.sheets[0]?.columns.get(4)).toMatchObject({ outlineLevel: 1, hidden: true });
    expect(again.workbook.sheets[0]?.columns.get(6)).toMatchObject({ collapsed: true });
    expect(again.workbook.sheets[0]?.rows.get(5)).toMatchObject({ outlineLevel: 1, hidden: false });
  });

  test("only whole rows and columns are grouped, and only what is grouped is ungrouped", async () => {
    const simulator = await openEmpty();
    expect(await failureOf(simulator, (sheet) => sheet.getRange("A1:B2").group("ByRows"))).toEqual({
      code: "InvalidArgument",
      location: "Range.group",
    });
    expect((await failureOf(simulator, (sheet) => sheet.getRange("1:2").ungroup("ByRows"))).code).toBe(
      "InvalidOperation",
    );
  });
});

describe("formats of many cells in one call", () => {
  test("getCellProperties answers in the range's shape", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("B1").format.fill.color = "#FFC7CE";
      sheet.getRange("B1").format.font.bold = true;
      const cells = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      const rows = sheet.getRange("A1:A2").getRowProperties({ rowIndex: true, format: { rowHeight: true } });
      await context.sync();
      expect(cells.value[0]?.[1]).toMatchObject({
        address: "Sheet1!B1",
        format: { fill: { color: "#FFC7CE" }, font: { bold: true }, borders: { top: { style: "None" } } },
      });
      expect(rows.value).toEqual([
        { rowIndex: 0, format: { rowHeight: 15 } },
        { rowIndex: 1, format: { rowHeight: 15 } },
      ]);
    });
  });

  test("setCellProperties gives each cell its own; empty objects leave cells alone", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [{}, { format: { fill: { color: "#00FF00" }, borders: { top: { style: "Continuous" } } } }],
        ]);
      sheet.getRange("A1:B1").setColumnProperties([{ format: { columnWidth: 96 } }, { columnHidden: true }]);
      const range = sheet.getRange("B1").load("format/fill/color,columnHidden");
      const width = sheet.getRange("A1").load("format/columnWidth,format/fill/color");
      await context.sync();
      expect([range.format.fill.color, range.columnHidden]).toEqual(["#00FF00", true]);
      expect([width.format.columnWidth, width.format.fill.color]).toEqual([96, "#FFFFFF"]);
    });
    expect(
      (await failureOf(simulator, (sheet) => sheet.getRange("A1:B2").setCellProperties([[{}, {}]]))).code,
    ).toBe("InvalidArgument");
  });
});
