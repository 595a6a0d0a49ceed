import type { DataValidation } from "../../../src/simulator/model/types";
import { createWorkbook } from "../../../src/simulator/model/workbook";
import { canonical, find, findAll } from "./support/canonical";
import { firstSheet, load, save } from "./support/load";
import { worksheet } from "./support/package";

const PART = "xl/worksheets/sheet1.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const XR = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";

const INNER =
  `<sheetData/><dataValidations count="2" disablePrompts="1" xWindow="5"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="warning" errorTitle="ผิด" error="บรรทัด 1_x000a_บรรทัด 2" promptTitle="สถานะ" prompt="เลือก &amp; กรอก" sqref="B2:B9 D2" xmlns:xr="${XR}" xr:uid="{1}"><formula1>"เสร็จ,กำลังทำ"</formula1></dataValidation>` +
  '<dataValidation type="decimal" operator="greaterThanOrEqual" showDropDown="1" sqref="C2"><formula1>0</formula1><formula2>_xlfn.MAXIFS(A:A,B:B,1)</formula2></dataValidation></dataValidations>' +
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>รายการ!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>E2:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
  `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups/></ext></extLst>`;

const plain: DataValidation = {
  ranges: [{ row: 0, column: 0, rowCount: 3, columnCount: 1 }],
  type: "whole",
  operator: "between",
  formula1: "1",
  formula2: "5",
  allowBlank: false,
  inCellDropDown: true,
  showErrorMessage: true,
  errorStyle: "stop",
  errorTitle: "",
  error: "",
  showInputMessage: false,
  promptTitle: "",
  prompt: "",
};

describe("data validation", () => {
  it("is read from the sheet and from its extension", () => {
    const { validations } = firstSheet(load({ sheets: [INNER] }));
    expect(validations).toHaveLength(3);
    expect(validations[0]).toEqual({
      ranges: [
        { row: 1, column: 1, rowCount: 8, columnCount: 1 },
        { row: 1, column: 3, rowCount: 1, columnCount: 1 },
      ],
      type: "list",
      operator: "between",
      formula1: '"เสร็จ,กำลังทำ"',
      formula2: null,
      allowBlank: true,
      inCellDropDown: true,
      showErrorMessage: true,
      errorStyle: "warning",
      errorTitle: "ผิด",
      error: "บรรทัด 1\nบรรทัด 2",
      showInputMessage: true,
      promptTitle: "สถานะ",
      prompt: "เลือก & กรอก",
      carried: expect.objectContaining({ "xr:uid": "{1}" }) as unknown,
    });
    expect(validations[1]).toEqual(
      expect.objectContaining({
        operator: "greaterThanOrEqual",
        inCellDropDown: false,
        formula2: "MAXIFS(A:A,B:B,1)",
      }),
    );
    expect(validations[2]).toEqual(
      expect.objectContaining({ isExtension: true, formula1: "รายการ!$A$1:$A$5" }),
    );
  });

  it("stays as it was when nothing changed", () => {
    const after = save(load({ sheets: [INNER] })).xml(PART);
    for (const name of ["dataValidations", "extLst"]) {
      expect(findAll(after, name)).toEqual(findAll(canonical(worksheet(INNER)), name));
    }
  });

  it("can be changed in both places, beside what is not modelled", () => {
    const model = load({ sheets: [INNER] });
    const { validations } = firstSheet(model);
    validations[0]!.ranges = [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }];
    validations[2]!.formula1 = "รายการ!$A$1:$A$9";
    validations.push(plain);
    const { xml, again } = save(model);
    expect(firstSheet(again).validations.map(({ formula1, ranges }) => [formula1, ranges.length])).toEqual([
      ['"เสร็จ,กำลังทำ"', 1],
      ["0", 1],
      ["1", 1],
      ["รายการ!$A$1:$A$9", 1],
    ]);
    expect(findAll(xml(PART), "dataValidations").map(({ attributes }) => attributes)).toEqual([
      { count: "3", disablePrompts: "1", xWindow: "5" },
      { count: "1" },
    ]);
    expect(findAll(xml(PART), "sparklineGroups")).toHaveLength(1);
    expect(find(xml(PART), "dataValidation").attributes[`{${XR}}uid`]).toBe("{1}");
  });

  it("goes when it is removed, and leaves no empty list", () => {
    const model = load({ sheets: [INNER] });
    firstSheet(model).validations = [];
    const after = save(model).xml(PART);
    expect(findAll(after, "dataValidations")).toEqual([]);
    expect(findAll(after, "ext")).toHaveLength(1);
  });

  it("of a new sheet comes back, texts with line breaks and quotes too", () => {
    const model = createWorkbook();
    const own: DataValidation = {
      ...plain,
      type: "custom",
      formula1: 'AND(LEN(A1)>0,A1<>"<>&")',
      formula2: null,
      error: 'ก "ข" <ค>\nง',
      prompt: "_x0041_",
      showInputMessage: true,
    };
    firstSheet(model).validations.push(own, {
      ...plain,
      isExtension: true,
      type: "list",
      formula1: "Other!A1:A2",
    });
    expect(firstSheet(save(model).again).validations).toEqual([
      own,
      { ...plain, isExtension: true, type: "list", formula1: "Other!A1:A2" },
    ]);
  });
});
