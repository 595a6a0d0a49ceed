import type { ConformanceProgram } from "../program";

const DOCS = "https://learn.microsoft.com/office/dev/add-ins/excel";
const WORKBOOKS = `${DOCS}/excel-add-ins-workbooks`;
const WORKSHEETS = `${DOCS}/excel-add-ins-worksheets`;
const VALIDATION = `${DOCS}/excel-add-ins-data-validation`;

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

export const documentPrograms: ConformanceProgram[] = [
  {
    name: "document properties and custom ones are written and read",
    source: WORKBOOKS,
    async run(context) {
      const { properties } = context.workbook;
      properties.set({ author: "ฝ่ายเลขานุการ", title: "ผล ITA", company: "" });
      properties.custom.add("ปีงบประมาณ", 2564);
      properties.custom.add("เผยแพร่", true);
      properties.load("author,title,company");
      properties.custom.load("items/key,items/value,items/type");
      await context.sync();
      const custom = properties.custom.items.map(({ key, value, type }) => [key, value, type] as const);
      return [properties.author, properties.title, properties.company, custom];
    },
    answers: [
      "ฝ่ายเลขานุการ",
      "ผล ITA",
      "",
      [
        ["ปีงบประมาณ", 2564, "Number"],
        ["เผยแพร่", true, "Boolean"],
      ],
    ],
  },
  {
    name: "worksheets are hidden, and the last one that is seen is not",
    source: WORKSHEETS,
    async run(context) {
      const second = context.workbook.worksheets.add("Second");
      second.visibility = "VeryHidden";
      await context.sync();
      active(context).visibility = "Hidden";
      await context.sync();
    },
    fails: { code: "InvalidOperation", location: "Worksheet.visibility" },
  },
  {
    name: "worksheets are walked through by their neighbours, hidden ones left out",
    source: WORKSHEETS,
    async run(context) {
      const { worksheets } = context.workbook;
      worksheets.add("B").visibility = "Hidden";
      worksheets.add("C");
      const next = worksheets.getFirst().getNext(true).load("name");
      const last = worksheets.getLast().getNextOrNullObject().load("name");
      await context.sync();
      return [next.name, last.isNullObject];
    },
    answers: ["C", true],
  },
  {
    name: "a worksheet is moved, coloured and frozen",
    source: WORKSHEETS,
    async run(context) {
      const sheet = context.workbook.worksheets.add("Plan");
      sheet.position = 0;
      sheet.tabColor = "#FF6600";
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const frozen = sheet.freezePanes.getLocation().load("address");
      sheet.load("position,tabColor");
      await context.sync();
      return [sheet.position, sheet.tabColor, frozen.address];
    },
    answers: [0, "#FF6600", "Plan!A1:B3"],
  },
  {
    name: "protection allows what its options say",
    source: WORKSHEETS,
    async run(context) {
      const sheet = active(context);
      sheet.getRange("A1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" });
      sheet.getRange("A1").values = [["ok"]];
      sheet.getRange("B2").format.font.bold = true;
      sheet.protection.load("protected,options/allowFormatCells,options/allowInsertRows");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      await context.sync();
    },
    fails: { code: "AccessDenied", location: "Range.insert" },
    cells: { Sheet1: { A1: [["ok"]] } },
  },
  {
    name: "a validation of dates says its rule, its prompt and its alert",
    source: VALIDATION,
    async run(context) {
      const { dataValidation } = active(context).getRange("B2:B10");
      dataValidation.rule = {
        date: { formula1: "2020-10-01", formula2: "2021-09-30", operator: "Between" },
      };
      dataValidation.errorAlert = { message: "ไม่อยู่ในปี", showAlert: true, style: "Stop", title: "วันที่" };
      dataValidation.prompt = { message: "วว/ดด/ปปปป", showPrompt: true, title: "วันที่" };
      dataValidation.load("type,rule,errorAlert,prompt");
      await context.sync();
      return [dataValidation.type, dataValidation.errorAlert.style, dataValidation.prompt.message];
    },
    answers: ["Date", "Stop", "วว/ดด/ปปปป"],
  },
  {
    name: "a comment is answered, resolved and found by its cell",
    source: `${DOCS}/excel-add-ins-comments`,
    async run(context) {
      const { comments } = context.workbook;
      const comment = comments.add("Sheet1!A2", "ขอหลักฐาน");
      comment.replies.add("ส่งแล้ว");
      comment.resolved = true;
      const found = comments.getItemByCell("Sheet1!A2").load("content,resolved,replies/items/content");
      const place = found.getLocation().load("address");
      await context.sync();
      return [
        found.content,
        found.resolved,
        found.replies.items.map(({ content }) => content),
        place.address,
      ];
    },
    answers: ["ขอหลักฐาน", true, ["ส่งแล้ว"], "Sheet1!A2"],
  },
  {
    name: "a page is set up as an official paper",
    source: `${DOCS}/excel-add-ins-worksheets`,
    async run(context) {
      const { pageLayout } = active(context);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea("A1:G40");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "หน้า &P จาก &N";
      const titles = pageLayout.getPrintTitleRows().load("address");
      pageLayout.load("orientation,paperSize,zoom");
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, titles.address];
    },
    answers: ["Landscape", "A4", { horizontalFitToPages: 1 }, "Sheet1!1:2"],
  },
  {
    name: "a worksheet of another file comes in beside the active one",
    source: WORKBOOKS,
    async run(context) {
      const { worksheets } = context.workbook;
      const sheet = active(context);
      sheet.getRange("A1").values = [["own"]];
      // A file within the program: the workbook as Office gives it, with the sheet called Data.
      const file = await new Promise<string>((resolve) => {
        Office.context.document.getFileAsync(Office.FileType.Compressed, ({ value }) => {
          value.getSliceAsync(0, ({ value: slice }) => {
            const bytes = slice.data as number[];
            resolve(btoa(bytes.map((byte) => String.fromCharCode(byte)).join("")));
          });
        });
      });
      const ids = context.workbook.insertWorksheetsFromBase64(file, {
        positionType: "After",
        relativeTo: "Sheet1",
      });
      worksheets.load("items/name");
      await context.sync();
      return [ids.value.length, worksheets.items.map(({ name }) => name)];
    },
    answers: [1, ["Sheet1", "Sheet1 (2)"]],
  },
];
