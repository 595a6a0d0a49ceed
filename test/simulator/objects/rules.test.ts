import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

describe("conditional formats", () => {
  test("of a formula: what they say and paint is kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const rule = sheet.getRange("C5:C14").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=AND(ISNUMBER(C5),ROUND(C5,2)<85)";
      rule.custom.format.fill.color = "#FFC7CE";
      rule.custom.format.font.color = "#9C0006";
      rule.custom.format.font.bold = true;
      rule.custom.format.numberFormat = '"▼ "0.00';
      rule.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
      rule.custom.format.borders.bottom.color = "#9C0006";
      rule.stopIfTrue = true;
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const rules = sheet.getRange().conditionalFormats;
      rules.load(
        "items/type,items/priority,items/stopIfTrue,items/custom/rule/formula,items/custom/format/numberFormat," +
          "items/custom/format/fill/color,items/custom/format/font/color,items/custom/format/font/bold",
      );
      await context.sync();
      const [rule] = rules.items;
      const bottom = rule?.custom.format.borders.bottom.load("style,color");
      const range = rule?.getRange().load("address");
      await context.sync();
      expect(rule?.toJSON()).toMatchObject({
        type: "Custom",
        priority: 0,
        stopIfTrue: true,
        custom: {
          rule: { formula: "=AND(ISNUMBER(C5),ROUND(C5,2)<85)" },
          format: {
            numberFormat: '"▼ "0.00',
            fill: { color: "#FFC7CE" },
            font: { color: "#9C0006", bold: true },
          },
        },
      });
      expect([bottom?.style, bottom?.color, range?.address]).toEqual([
        "Continuous",
        "#9C0006",
        "Sheet1!C5:C14",
      ]);
    });
  });

  test("the newest is first; priorities can be changed; one or all are deleted", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const formats = sheet.getRange("A1:A9").conditionalFormats;
      for (const formula of ["=A1=1", "=A1=2", "=A1=3"]) formats.add("Custom").custom.rule.formula = formula;
      const read = async (): Promise<string[]> => {
        formats.load("items/id,items/custom/rule/formula");
        await context.sync();
        return formats.items.map((item) => item.custom.rule.formula);
      };
      expect(await read()).toEqual(["=A1=3", "=A1=2", "=A1=1"]);
      formats.getItemAt(2).priority = 0;
      expect(await read()).toEqual(["=A1=1", "=A1=3", "=A1=2"]);
      const [first] = formats.items;
      if (first) formats.getItem(first.id).delete();
      expect(await read()).toEqual(["=A1=3", "=A1=2"]);
      formats.clearAll();
      expect(await read()).toEqual([]);
    });
  });

  test("are found from any range they touch, and from no other", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRanges("A1:A3,C1:C3").conditionalFormats.add("Custom").custom.rule.formula = "=A1>0";
      const counts = ["A2", "C1:D9", "B1:B9"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      const rule = sheet.getRange("A1").conditionalFormats.getItemAt(0);
      const several = rule.getRangeOrNullObject();
      const ranges = rule.getRanges().load("address");
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 1, 0]);
      expect([several.isNullObject, ranges.address]).toEqual([true, "Sheet1!A1:A3,Sheet1!C1:C3"]);
    });
  });

  test("the part of another type is a null object, or fails", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const rule = sheet.getRange("A1").conditionalFormats.add("DataBar");
      const custom = rule.customOrNullObject.load("rule/formula");
      const bar = rule.dataBarOrNullObject.load("showDataBarOnly");
      await context.sync();
      expect([custom.isNullObject, bar.isNullObject, bar.showDataBarOnly]).toEqual([true, false, false]);
    });
    const failure = await failureOf(simulator, (sheet) =>
      sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.rule.load("formula"),
    );
    expect(failure).toEqual({ code: "ItemNotFound", location: "ConditionalFormat.custom" });
  });
});

describe("conditional formats of the other types survive the file", () => {
  test("cell value, text, top and bottom, presets", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const at = (address: string) => sheet.getRange(address).conditionalFormats;
      const between = at("A1:A9").add("CellValue");
      between.cellValue.rule = { operator: "Between", formula1: "=10", formula2: "=B1" };
      between.cellValue.format.font.italic = true;
      at("B1:B9").add("ContainsText").textComparison.rule = {
        operator: "BeginsWith",
        text: 'ดำเนินการ "แล้ว"',
      };
      at("C1:C9").add("TopBottom").topBottom.rule = { type: "BottomPercent", rank: 15 };
      at("D1:D9").add("PresetCriteria").preset.rule = { criterion: "EqualOrAboveAverage" };
      at("E1:E9").add("PresetCriteria").preset.rule = { criterion: "LastSevenDays" };
      at("F1:F9").add("PresetCriteria").preset.rule = { criterion: "DuplicateValues" };
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const first = (address: string) => sheet.getRange(address).conditionalFormats.getItemAt(0);
      const cellValue = first("A1").cellValue.load("rule,format/font/italic");
      const text = first("B1").textComparison.load("rule");
      const top = first("C1").topBottom.load("rule");
      const presets = ["D1", "E1", "F1"].map((address) => first(address).preset.load("rule"));
      await context.sync();
      expect(cellValue.rule).toEqual({ operator: "Between", formula1: "=10", formula2: "=B1" });
      expect(cellValue.format.font.italic).toBe(true);
      expect(text.rule).toEqual({ operator: "BeginsWith", text: 'ดำเนินการ "แล้ว"' });
      expect(top.rule).toEqual({ type: "BottomPercent", rank: 15 });
      expect(presets.map(({ rule }) => rule.criterion)).toEqual([
        "EqualOrAboveAverage",
        "LastSevenDays",
        "DuplicateValues",
      ]);
    });
  });

  test("colour scales, data bars, icon sets", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const at = (address: string) => sheet.getRange(address).conditionalFormats;
      at("A1:A9").add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        maximum: { type: "Number", formula: "100", color: "#00FF00" },
      };
      const { dataBar } = at("B1:B9").add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "100" };
      dataBar.positiveFormat.fillColor = "#5B9BD5";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.barDirection = "RightToLeft";
      const { iconSet } = at("C1:C9").add("IconSet");
      iconSet.style = "ThreeArrows";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "50" },
        { type: "Number", operator: "GreaterThan", formula: "85" },
      ];
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const first = (address: string) => sheet.getRange(address).conditionalFormats.getItemAt(0);
      const scale = first("A1").colorScale.load("criteria,threeColorScale");
      const bar = first("B1").dataBar.load("lowerBoundRule,upperBoundRule,barDirection,positiveFormat");
      const icons = first("C1").iconSet.load("style,criteria,reverseIconOrder");
      await context.sync();
      expect([scale.threeColorScale, scale.criteria]).toEqual([
        false,
        {
          minimum: { type: "LowestValue", color: "#FF0000" },
          maximum: { type: "Number", formula: "100", color: "#00FF00" },
        },
      ]);
      expect(bar.toJSON()).toMatchObject({
        lowerBoundRule: { type: "Number", formula: "0" },
        upperBoundRule: { type: "Number", formula: "100" },
        barDirection: "RightToLeft",
        positiveFormat: { fillColor: "#5B9BD5", gradientFill: false },
      });
      expect([icons.style, icons.reverseIconOrder, icons.criteria.slice(1)]).toEqual([
        "ThreeArrows",
        false,
        [
          { type: "Number", operator: "GreaterThanOrEqual", formula: "50" },
          { type: "Number", operator: "GreaterThan", formula: "85" },
        ],
      ]);
    });
  });

  test("what is no rule is refused", async () => {
    const simulator = await openEmpty();
    const set = async (program: (formats: Excel.ConditionalFormatCollection) => void) =>
      (await failureOf(simulator, (sheet) => program(sheet.getRange("A1").conditionalFormats))).code;
    expect(await set((formats) => (formats.add("Custom").custom.rule.formula = ""))).toBe("InvalidArgument");
    expect(
      await set(
        (formats) => (formats.add("CellValue").cellValue.rule = { operator: "Between", formula1: "1" }),
      ),
    ).toBe("InvalidArgument");
    expect(
      await set((formats) => (formats.add("TopBottom").topBottom.rule = { type: "TopPercent", rank: 101 })),
    ).toBe("InvalidArgument");
    expect(await set((formats) => formats.add("Sparkles" as "Custom"))).toBe("InvalidArgument");
  });
});
