import { asTypedText } from "../../src/excel/typedText";

describe("text that Excel would take for something else gets an apostrophe", () => {
  test.each([
    "=1+1",
    "+66 5311 2705",
    "-",
    "@name",
    "'quoted",
    "\tx",
    "1-10",
    "1/4",
    "85.00",
    "00123",
    "๘๕",
    "TRUE",
    "false",
    "May",
    "มีนาคม 2564",
    "#N/A",
    " =1",
    "50%",
  ])("%p", (text) => {
    expect(asTypedText(text)).toBe(`'${text}`);
  });
});

describe("plain words go in as they are", () => {
  test.each(["กิจกรรม", "หมายเหตุ", "ฝ่ายเลขานุการฯ\nคณะทำงาน ITA จ.ชม.", "Agency", "(ร่าง) แผน", "• หัวข้อ"])(
    "%p",
    (text) => {
      expect(asTypedText(text)).toBe(text);
    },
  );
});

test("an empty text empties the cell", () => {
  expect(asTypedText("")).toBe("");
});
