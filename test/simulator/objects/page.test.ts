import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

describe("page layout", () => {
  test("of an official paper is kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.topMargin = 54;
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, right: 1.27 });
      pageLayout.centerHorizontally = true;
      pageLayout.printGridlines = true;
      pageLayout.setPrintArea("A1:F40");
      pageLayout.setPrintTitleRows("1:3");
      pageLayout.setPrintTitleColumns(sheet.getRange("A:B"));
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "หน้า &P จาก &N";
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.load();
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.load("centerFooter,leftHeader");
      const area = pageLayout.getPrintArea().load("address");
      const rows = pageLayout.getPrintTitleRows().load("address");
      const columns = pageLayout.getPrintTitleColumns().load("address");
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        topMargin: 54,
        leftMargin: 72,
        rightMargin: 36,
        centerHorizontally: true,
        printGridlines: true,
      });
      expect([defaultForAllPages.centerFooter, defaultForAllPages.leftHeader]).toEqual(["หน้า &P จาก &N", ""]);
      expect([area.address, rows.address, columns.address]).toEqual([
        "Sheet1!A1:F40",
        "Sheet1!1:3",
        "Sheet1!A:B",
      ]);
    });
  });

  test("has no print area or titles until they are set; print names are no names of the workbook", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      const none = sheet.pageLayout.getPrintAreaOrNullObject();
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect([none.isNullObject, rows.isNullObject]).toEqual([true, true]);
      sheet.pageLayout.setPrintArea("A1");
      const count = sheet.names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("the print area follows inserted rows", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.pageLayout.setPrintArea("A1:B10");
      sheet.getRange("5:6").insert("Down");
      const area = sheet.pageLayout.getPrintArea().load("address");
      await context.sync();
      expect(area.address).toBe("Sheet1!A1:B12");
    });
  });

  test("impossible scales and margins are refused", async () => {
    const simulator = await openEmpty();
    const code = async (program: (layout: Excel.PageLayout) => unknown) =>
      (await failureOf(simulator, (sheet) => program(sheet.pageLayout))).code;
    expect(await code((layout) => (layout.zoom = { scale: 500 }))).toBe("InvalidArgument");
    expect(await code((layout) => (layout.zoom = { scale: 50, horizontalFitToPages: 1 }))).toBe(
      "InvalidArgument",
    );
    expect(await code((layout) => (layout.leftMargin = -1))).toBe("InvalidArgument");
  });
});

describe("data validation", () => {
  test("of every kind says its rule again, also from the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const at = (address: string) => sheet.getRange(address).dataValidation;
      at("A1:A9").rule = { list: { inCellDropDown: true, source: "ดำเนินการแล้ว,ยังไม่ดำเนินการ" } };
      at("B1:B9").rule = { list: { inCellDropDown: false, source: sheet.getRange("F1:F3") } };
      at("C1").rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
      at("D1").rule = { date: { formula1: "2021-03-15", operator: "GreaterThan" } };
      at("E1").rule = { custom: { formula: "=LEN(E1)<10" } };
      at("A1:A9").prompt = { title: "สถานะ", message: "เลือกจากรายการ", showPrompt: true };
      at("A1:A9").errorAlert = { title: "", message: "ไม่มีในรายการ", style: "Warning", showAlert: true };
      at("A1:A9").ignoreBlanks = false;
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const all = ["A1:A9", "B2", "C1", "D1", "E1", "G1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks"),
      );
      await context.sync();
      expect(all.map(({ type }) => type)).toEqual(["List", "List", "WholeNumber", "Date", "Custom", "None"]);
      expect(all.map(({ rule }) => rule)).toEqual([
        { list: { inCellDropDown: true, source: "ดำเนินการแล้ว,ยังไม่ดำเนินการ" } },
        { list: { inCellDropDown: false, source: "=$F$1:$F$3" } },
        { wholeNumber: { formula1: "=0", formula2: "=100", operator: "Between" } },
        { date: { formula1: "=44270", operator: "GreaterThan" } },
        { custom: { formula: "=LEN(E1)<10" } },
        {},
      ]);
      expect(all[0]?.prompt).toEqual({ title: "สถานะ", message: "เลือกจากรายการ", showPrompt: true });
      expect(all[0]?.errorAlert).toMatchObject({ message: "ไม่มีในรายการ", style: "Warning", showAlert: true });
      expect(all[0]?.ignoreBlanks).toBe(false);
    });
  });

  test("of cells that differ is mixed; clearing part of a range leaves the rest", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1:A4").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "ก,ข" } };
      sheet.getRange("A1").dataValidation.clear();
      const [partly, several, left] = ["A1:A4", "A2:B2", "A2"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule"),
      );
      const differ = sheet.getRange("A1:B4").dataValidation.load("type,rule");
      await context.sync();
      expect([partly?.type, several?.type, differ.type, differ.rule]).toEqual([
        "MixedCriteria",
        "MixedCriteria",
        "Inconsistent",
        null,
      ]);
      expect(left?.rule).toEqual({ custom: { formula: "=A2>0" } });
    });
  });

  test("lists of more than 255 characters and rules of no kind are refused", async () => {
    const simulator = await openEmpty();
    const code = async (rule: Excel.DataValidationRule) =>
      (await failureOf(simulator, (sheet) => (sheet.getRange("A1").dataValidation.rule = rule))).code;
    expect(await code({ list: { inCellDropDown: true, source: "ก,".repeat(128) } })).toBe("InvalidArgument");
    expect(await code({})).toBe("InvalidArgument");
    expect(await code({ wholeNumber: { formula1: 1, operator: "Between" } })).toBe("InvalidArgument");
  });
});

describe("pages of other kinds", () => {
  test("the first and even pages have headers and footers of their own, kept in the file", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      const { headersFooters } = sheet.pageLayout;
      headersFooters.state = "FirstOddAndEven";
      headersFooters.useSheetMargins = false;
      headersFooters.defaultForAllPages.centerHeader = "หน้า &P";
      headersFooters.firstPage.leftFooter = "หน้าแรก";
      headersFooters.evenPages.rightHeader = "&A & คู่";
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const group = sheet.pageLayout.headersFooters.load("state,useSheetMargins,useSheetScale");
      const texts = [group.oddPages, group.firstPage, group.evenPages].map((one) => one.load());
      await context.sync();
      expect([group.state, group.useSheetMargins, group.useSheetScale]).toEqual([
        "FirstOddAndEven",
        false,
        true,
      ]);
      expect([texts[0]?.centerHeader, texts[1]?.leftFooter, texts[2]?.rightHeader]).toEqual([
        "หน้า &P",
        "หน้าแรก",
        "&A & คู่",
      ]);
    });
  });

  test("errors, notes, drafts and the order of pages are said", async () => {
    const simulator = await openEmpty();
    const wanted = {
      printErrors: "Dash",
      printComments: "EndSheet",
      printOrder: "OverThenDown",
      draftMode: true,
    } as const;
    await onSheet(simulator, (sheet) => sheet.pageLayout.set(wanted));
    await onSheet(await reopen(simulator), async (sheet, context) => {
      const layout = sheet.pageLayout.load("printErrors,printComments,printOrder,draftMode");
      await context.sync();
      expect(layout.toJSON()).toMatchObject(wanted);
    });
  });

  test("page breaks are added, follow their rows, and are removed", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, (sheet) => {
      sheet.horizontalPageBreaks.add("A6");
      sheet.horizontalPageBreaks.add(sheet.getRange("B11"));
      sheet.verticalPageBreaks.add("D1");
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("C:C").delete("Left");
    });
    const again = await reopen(simulator);
    await onSheet(again, async (sheet, context) => {
      const rows = sheet.horizontalPageBreaks.load("items/rowIndex");
      const columns = sheet.verticalPageBreaks.load("items/columnIndex");
      const cell = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load("address");
      await context.sync();
      expect(rows.items.map(({ rowIndex }) => rowIndex)).toEqual([7, 12]);
      expect(columns.items.map(({ columnIndex }) => columnIndex)).toEqual([2]);
      expect(cell.address).toBe("Sheet1!A8");
      rows.items[0]?.delete();
      sheet.verticalPageBreaks.removePageBreaks();
      const left = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
      await context.sync();
      expect(left.map(({ value }) => value)).toEqual([1, 0]);
    });
    const failure = await failureOf(again, (sheet) => sheet.horizontalPageBreaks.add("B1"));
    expect(failure).toEqual({ code: "InvalidArgument", location: "PageBreakCollection.add" });
  });
});
