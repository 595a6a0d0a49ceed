import { failureOf, onSheet, openEmpty, reopen } from "../openTest";

const styles = (sheet: Excel.Worksheet) => (sheet.context as Excel.RequestContext).workbook.styles;

test("named styles are added, changed, given to cells, kept in the file, and deleted", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, async (sheet, context) => {
    const { styles: list } = context.workbook;
    list.add("หัวตาราง");
    const style = list.getItem("หัวตาราง");
    style.set({ font: { name: "TH Sarabun New", bold: true }, fill: { color: "#DDEBF7" }, wrapText: true });
    const range = sheet.getRange("A1:B1");
    range.values = [["ก", "ข"]];
    range.style = "หัวตาราง";
    await context.sync();
    // Cells follow their style.
    style.font.color = "#C00000";
    style.horizontalAlignment = "Center";
    await context.sync();
  });
  const again = await reopen(simulator);
  await onSheet(again, async (sheet, context) => {
    const style = styles(sheet).getItem("หัวตาราง");
    style.load("name,builtIn,wrapText,font/name,font/bold,fill/color");
    const range = sheet.getRange("A1");
    range.load("style,format/font/color,format/horizontalAlignment,format/fill/color");
    const count = styles(sheet).getCount();
    await context.sync();
    expect(style.toJSON()).toMatchObject({
      name: "หัวตาราง",
      builtIn: false,
      wrapText: true,
      font: { name: "TH Sarabun New", bold: true },
      fill: { color: "#DDEBF7" },
    });
    expect([range.style, range.format.font.color, range.format.horizontalAlignment]).toEqual([
      "หัวตาราง",
      "#C00000",
      "Center",
    ]);
    expect([range.format.fill.color, count.value]).toEqual(["#DDEBF7", 2]);
    style.delete();
    range.load("style,format/font/bold");
    await context.sync();
    expect([range.style, range.format.font.bold]).toEqual(["Normal", false]);
  });
  const third = await reopen(again);
  await onSheet(third, async (sheet, context) => {
    const gone = styles(sheet).getItemOrNullObject("หัวตาราง");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("a style is added once, and Normal stays", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => styles(sheet).add("One"));
  expect(await failureOf(simulator, (sheet) => styles(sheet).add("one"))).toEqual({
    code: "ItemAlreadyExists",
    location: "StyleCollection.add",
  });
  expect((await failureOf(simulator, (sheet) => styles(sheet).getItem("Normal").delete())).code).toBe(
    "InvalidOperation",
  );
});

test("colours are made lighter and darker", async () => {
  const simulator = await openEmpty();
  await onSheet(simulator, (sheet) => {
    const { format } = sheet.getRange("A1");
    format.fill.color = "#4472C4";
    format.fill.tintAndShade = 0.8;
    format.font.color = "#4472C4";
    format.font.tintAndShade = -0.5;
    const edge = format.borders.getItem("EdgeBottom");
    edge.style = "Continuous";
    edge.color = "#FF0000";
    edge.tintAndShade = 0.25;
  });
  await onSheet(await reopen(simulator), async (sheet, context) => {
    const { format } = sheet.getRange("A1");
    format.load("fill/tintAndShade,font/tintAndShade,fill/color");
    const edge = format.borders.getItem("EdgeBottom").load("tintAndShade");
    await context.sync();
    expect([format.fill.tintAndShade, format.font.tintAndShade, edge.tintAndShade]).toEqual([
      0.8, -0.5, 0.25,
    ]);
    expect(format.fill.color).not.toBe("#4472C4");
  });
});
