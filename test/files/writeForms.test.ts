import { unzipSync, strFromU8 } from "fflate";
import { formChanges } from "../../src/core/remediation/form/formChanges";
import { FORM_SHEET } from "../../src/core/remediation/form/wording";
import { formModel, writeForm, writeForms } from "../../src/files/write/writeForms";
import { readWorkbookFile } from "../../src/files/readWorkbookFile";
import { openSimulator } from "../../src/simulator/node";
import type { Simulator } from "../../src/simulator/node";
import { apply, openEmpty } from "../excel/changing";
import { stateOf } from "../excel/workbookState";
import { FORM_BRIEF, FORM_DESIGN } from "../support/forms";
import { parseXml, type XmlElement } from "../support/parseXml";

const FOR_ALL = { ...FORM_BRIEF, agency: null, identity: { ...FORM_BRIEF.identity, agencyNo: null } };

function partsOf(bytes: Uint8Array): { names: string[]; part: (path: string) => XmlElement } {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files),
    part: (path) => parseXml(strFromU8(files[path] ?? new Uint8Array())),
  };
}

const only = (root: XmlElement, name: string): XmlElement => {
  const found = root.descendants(name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} <${name}>`);
  return found[0];
};

test("the parts of a form: protection without a password, drop-downs, dates, unlocked answers, its identity", () => {
  const { names, part } = partsOf(writeForm(FORM_DESIGN, FORM_BRIEF).bytes);
  expect(names.filter((name) => /vba|macro|external|connections/i.test(name))).toEqual([]);
  const sheet = part("xl/worksheets/sheet1.xml");
  const protection = only(sheet, "sheetProtection").attributes;
  expect(protection).toMatchObject({ sheet: "1", formatRows: "0" });
  expect(Object.keys(protection).filter((name) => /password|hash|salt/i.test(name))).toEqual([]);

  const [status, date] = sheet.descendants("dataValidation");
  expect(status?.attributes).toMatchObject({ type: "list", sqref: "G10:G11", showErrorMessage: "1" });
  expect(status?.child("formula1").text).toBe('"ดำเนินการแล้วเสร็จ,อยู่ระหว่างดำเนินการ,ยังไม่ดำเนินการ,ยกเลิก"');
  expect(date?.attributes).toMatchObject({ type: "date", errorStyle: "information", sqref: "J10:J11" });
  expect(date?.attributes.error).toMatch(/วัน\/เดือน\/ปี/);

  const styles = part("xl/styles.xml");
  const unlocked = only(styles, "cellXfs").children.flatMap((xf, index) =>
    xf.descendants("protection").some(({ attributes }) => attributes.locked === "0") ? [String(index)] : [],
  );
  const open = sheet.descendants("c").filter(({ attributes }) => unlocked.includes(attributes.s ?? ""));
  expect(open.map(({ attributes }) => attributes.r)).toEqual([
    "G10",
    "H10",
    "I10",
    "J10",
    "K10",
    "G11",
    "H11",
    "I11",
    "J11",
    "K11",
  ]);
  expect(sheet.descendants("f")).toEqual([]);

  const workbook = part("xl/workbook.xml");
  const name = workbook.descendants("definedName").find(({ attributes }) => attributes.name === "ITA_FormId");
  expect(name?.text).toBe("'แบบรายงาน'!$K$1");
  const property = only(part("docProps/custom.xml"), "property");
  expect(property.attributes.name).toBe("ITA_FormId");
  expect(only(property, "vt:lpwstr").text).toMatch(/^ITA-2563-K7M2QD-1-12-/);

  const page = only(sheet, "pageSetup").attributes;
  expect(page).toMatchObject({ paperSize: "9", orientation: "landscape", fitToHeight: "0" });
});

test("the form that serves all offers the names of a second sheet, whatever names look like", () => {
  const { bytes, agency, name } = writeForm(FORM_DESIGN, FOR_ALL);
  expect([agency, name]).toEqual([null, "แบบรายงาน-ITA2563.xlsx"]);
  const { part } = partsOf(bytes);
  const [list] = part("xl/worksheets/sheet1.xml").descendants("dataValidation");
  expect(list?.child("formula1").text).toBe("'รายชื่อหน่วยงาน'!$A$2:$A$3");
  const reading = readWorkbookFile(bytes);
  if (!reading.ok) throw new Error(reading.problem);
  expect(reading.file.sheets.map((sheet) => sheet.name)).toEqual([FORM_SHEET, "รายชื่อหน่วยงาน"]);
});

test("a form as a file is what the same changes make through Office.js", async () => {
  for (const brief of [FORM_BRIEF, FOR_ALL]) {
    const place = { sheet: FORM_SHEET, isFile: true, agencySheet: "รายชื่อหน่วยงาน" };
    const simulator = await openEmpty();
    await apply(simulator, ...formChanges(FORM_DESIGN, brief, place));
    const reopened = await openSimulator(writeForm(FORM_DESIGN, brief).bytes);
    const model = { workbook: formModel(FORM_DESIGN, brief) } as Simulator;
    const contents = (of: Pick<Simulator, "workbook">) => {
      const { sheets, names, properties } = stateOf(of as Simulator);
      return {
        sheets: sheets
          .filter((sheet) => sheet.name !== "Sheet1")
          // Files leave tall rows a little more room; the sheet's session identity is its own.
          .map(({ id: _id, heights: _heights, ...sheet }) => sheet)
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
        names: names.map(({ name, formula }) => ({ name, formula })),
        properties,
      };
    };
    expect(contents(model)).toEqual(contents(simulator));
    expect(contents(reopened)).toEqual(contents(simulator));
    reopened.close();
    simulator.close();
  }
});

test("long advice is shown whole, and a short row leaves room to write", () => {
  const [, long] = FORM_BRIEF.indicators;
  if (!long) throw new Error("no indicator");
  const brief = {
    ...FORM_BRIEF,
    indicators: [...FORM_BRIEF.indicators, { ...long, advice: long.advice.repeat(6) }],
  };
  const [sheet] = formModel(FORM_DESIGN, brief).sheets;
  const heights = [9, 10, 11].map((row) => sheet?.rows.get(row)?.height ?? 0);
  expect(heights[0]).toBeGreaterThanOrEqual(48);
  expect(heights[2]).toBeGreaterThan(150);
  // Rows are automatic: they grow with what an agency types.
  expect([9, 10, 11].every((row) => sheet?.rows.get(row)?.customHeight === false)).toBe(true);
});

test("equal plans give equal files, one after the other", () => {
  const plan = { design: FORM_DESIGN, forms: [FORM_BRIEF, FOR_ALL] };
  const files = [...writeForms(plan)];
  expect(files.map(({ name }) => name)).toEqual([
    "แบบรายงาน-ITA2563-012-กองคลัง.xlsx",
    "แบบรายงาน-ITA2563.xlsx",
  ]);
  expect([...writeForms(plan)]).toEqual(files);
});
