import { failureOf, onSheet, openEmpty, reopen, valuesOf } from "../openTest";

describe("inserting and deleting", () => {
  test("rows: values, heights, formulas, names, rules, merged areas and tables follow", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B5").values = [
        ["h", "v"],
        ["a", 1],
        ["b", 2],
        ["c", 3],
        ["sum", "=SUM(B2:B4)"],
      ];
      sheet.getRange("5:5").format.rowHeight = 30;
      sheet.getRange("D5:E5").merge();
      sheet.names.add("total", "=Sheet1!$B$5");
      const rule = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=B2<$B$5";
      sheet.getRange("3:4").insert("Down");
      await context.sync();
      const formula = sheet.getRange("B7").load("formulas,values,format/rowHeight");
      const name = sheet.names.getItem("total").load("formula");
      rule.load("custom/rule/formula");
      const ranges = rule.getRange().load("address");
      const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
      await context.sync();
      expect([formula.formulas, formula.values, formula.format.rowHeight]).toEqual([
        [["=SUM(B2:B6)"]],
        [[6]],
        30,
      ]);
      expect([name.formula, rule.custom.rule.formula, ranges.address, merged.address]).toEqual([
        "=Sheet1!$B$7",
        "=B2<$B$7",
        "Sheet1!B2:B6",
        "Sheet1!D7:E7",
      ]);
    });
  });

  test("deleting the first row of a rule keeps its meaning", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const rule = sheet.getRange("B2:B4").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=B2<$A$1";
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      rule.load("custom/rule/formula");
      const range = rule.getRange().load("address");
      await context.sync();
      expect([rule.custom.rule.formula, range.address]).toEqual(["=B2<$A$1", "Sheet1!B2:B3"]);
    });
  });

  test("deleted cells leave #REF! where formulas read them", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
      sheet.getRange("A:A").delete("Left");
    });
    expect(await valuesOf(simulator, "A1:B1")).toEqual([[2, "#REF!"]]);
  });

  test("single cells push the others down or right", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const inserted = sheet.getRange("A1").insert("Down").load("address");
      sheet.getRange("B1").insert("Right");
      await context.sync();
      expect(inserted.address).toBe("Sheet1!A1");
    });
    expect(await valuesOf(simulator, "A1:C3")).toEqual([
      ["", "", 2],
      [1, 4, ""],
      [3, "", ""],
    ]);
  });

  test("new rows look like the ones above", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("2:2").insert("Down");
      const below = sheet.getRange("A2").load("format/font/bold,values");
      await context.sync();
      expect([below.format.font.bold, below.values]).toEqual([true, [[""]]]);
    });
  });

  test("what would tear a merged area or a table apart is refused, and so is pushing values off the sheet", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("B2:C2").merge();
      sheet.tables.add("E2:F4", true);
      sheet.getRange("H1048576").values = [["last"]];
    });
    const code = async (program: (sheet: Excel.Worksheet) => unknown) =>
      (await failureOf(simulator, program)).code;
    expect(await code((sheet) => sheet.getRange("B1").insert("Down"))).toBe("InsertDeleteConflict");
    expect(await code((sheet) => sheet.getRange("E3").delete("Up"))).toBe("InsertDeleteConflict");
    expect(await code((sheet) => sheet.getRange("2:2").delete("Up"))).toBe("InsertDeleteConflict");
    expect(await code((sheet) => sheet.getRange("H1").insert("Down"))).toBe("NonBlankCellOffSheet");
  });
});

describe("merging", () => {
  test("keeps the first value; merged areas are listed", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["", "kept"]];
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:E2").merge(true);
      const merged = sheet.getRange("A1:E2").getMergedAreasOrNullObject().load("address,areaCount");
      const none = sheet.getRange("G1").getMergedAreasOrNullObject();
      await context.sync();
      expect([merged.areaCount, merged.address]).toEqual([3, "Sheet1!A1:B2,Sheet1!D1:E1,Sheet1!D2:E2"]);
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").unmerge();
      const values = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect(values.values).toEqual([["kept", ""]]);
    });
  });

  test("more than 512 merged areas are not listed", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => sheet.getRange("A1:B513").merge(true));
    expect(
      (
        await failureOf(simulator, (sheet) =>
          sheet.getRange("A:B").getMergedAreasOrNullObject().load("address"),
        )
      ).code,
    ).toBe("InvalidOperation");
  });
});

describe("clearing", () => {
  test("contents, formats, or all", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").format.fill.color = "red";
      const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A1>1";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      const values = sheet.getRange("A1:A3").load("values");
      const colors = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("format/fill/color"));
      const left = rule.getRange().load("address");
      rule.load("custom/rule/formula");
      await context.sync();
      expect(values.values).toEqual([[""], [2], [""]]);
      expect(colors.map(({ format }) => format.fill.color)).toEqual(["#FF0000", "#FFFFFF", "#FFFFFF"]);
      expect([left.address, rule.custom.rule.formula]).toEqual(["Sheet1!A1", "=A1>1"]);
    });
  });

  test("a rule that loses its first cell is rewritten for the next", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const rule = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A1>$B1";
      sheet.getRange("A1").clear("Formats");
      rule.load("custom/rule/formula");
      await context.sync();
      expect(rule.custom.rule.formula).toBe("=A2>$B2");
    });
  });
});

describe("copying", () => {
  test("everything: relative formulas, formats, merged areas, rules", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, "=A1+B1"]];
      sheet.getRange("A1:B1").format.font.bold = true;
      const rule = sheet.getRange("C1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=C1>2";
      sheet.getRange("A3").copyFrom("A1:C1");
      const copied = sheet.getRange("A3:C3").load("formulas,values,format/font/bold");
      const rules = sheet.getRange("C3").conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
      expect([copied.formulas, copied.values]).toEqual([[[1, 2, "=A3+B3"]], [[1, 2, 3]]]);
      expect(rules.items.map((item) => item.custom.rule.formula)).toEqual(["=C3>2"]);
    });
  });

  test("only values, formulas or formats; blanks skipped; turned; repeated", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*10"],
        ["", 4],
      ];
      sheet.getRange("A1:B2").format.fill.color = "yellow";
      sheet.getRange("D1:E2").values = [
        ["x", "x"],
        ["x", "x"],
      ];
      sheet.getRange("D1").copyFrom("A1:B2", "Values", true);
      sheet.getRange("G1").copyFrom("A1:B2", "Values", false, true);
      sheet.getRange("A5:A8").copyFrom("A1:A2", "Values");
      sheet.getRange("J1").copyFrom("A1", "Formats");
      const [skipped, turned, repeated, formats] = ["D1:E2", "G1:H2", "A5:A8", "J1"].map((address) =>
        sheet.getRange(address).load("formulas,format/fill/color"),
      );
      await context.sync();
      expect(skipped?.formulas).toEqual([
        [1, 10],
        ["x", 4],
      ]);
      expect(turned?.formulas).toEqual([
        [1, ""],
        [10, 4],
      ]);
      expect(repeated?.formulas).toEqual([[1], [""], [1], [""]]);
      expect([formats?.formulas, formats?.format.fill.color, skipped?.format.fill.color]).toEqual([
        [[""]],
        "#FFFF00",
        "#FFFFFF",
      ]);
    });
  });

  test("from another sheet", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1").values = [["ก"]];
      const other = context.workbook.worksheets.add("Other");
      other.getRange("B2").copyFrom(sheet.getRange("A1"));
      other.getRange("B3").copyFrom("Sheet1!A1");
      const copied = other.getRange("B2:B3").load("values");
      await context.sync();
      expect(copied.values).toEqual([["ก"], ["ก"]]);
    });
  });
});

describe("sorting", () => {
  test("by several columns, with headers; numbers before texts, blanks last", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:B6").values = [
        ["name", "score"],
        ["ข", 90],
        ["", 1],
        ["ก", 70],
        [5, 2],
        ["ข", 80],
      ];
      sheet.getRange("A1:B6").sort.apply(
        [
          { key: 0, ascending: true },
          { key: 1, ascending: false },
        ],
        false,
        true,
      );
    });
    expect(await valuesOf(simulator, "A1:B6")).toEqual([
      ["name", "score"],
      [5, 2],
      ["ก", 70],
      ["ข", 90],
      ["ข", 80],
      ["", 1],
    ]);
  });

  test("formulas inside the line move with it", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1:B2").formulas = [
        [2, "=A1*10"],
        [1, "=A2*10"],
      ];
      sheet.getRange("A1:B2").sort.apply([{ key: 0, ascending: true }]);
    });
    expect(await valuesOf(simulator, "A1:B2")).toEqual([
      [1, 10],
      [2, 20],
    ]);
  });

  test("merged cells are refused; sorting by colour is not simulated", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => sheet.getRange("A1:B1").merge());
    expect(
      (await failureOf(simulator, (sheet) => sheet.getRange("A1:B3").sort.apply([{ key: 0 }]))).code,
    ).toBe("InvalidOperation");
    expect(
      (
        await failureOf(simulator, (sheet) =>
          sheet.getRange("A5:B6").sort.apply([{ key: 0, sortOn: "CellColor" }]),
        )
      ).code,
    ).toBe("NotImplemented");
  });
});

describe("hyperlinks", () => {
  test("show their text in the cell and are kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.getRange("A1").hyperlink = {
        address: "https://www.nacc.go.th/",
        textToDisplay: "ป.ป.ช.",
        screenTip: "ไป",
      };
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "ขึ้นบน" };
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const links = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("hyperlink,values"));
      await context.sync();
      expect(links.map(({ hyperlink }) => hyperlink)).toEqual([
        { address: "https://www.nacc.go.th/", screenTip: "ไป", textToDisplay: "ป.ป.ช." },
        { documentReference: "Sheet1!A1", screenTip: "", textToDisplay: "ขึ้นบน" },
        null,
      ]);
      expect(links[0]?.values).toEqual([["ป.ป.ช."]]);
    });
  });
});
