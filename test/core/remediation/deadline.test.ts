import { isoToSerial } from "../../../src/core/period/calendar";
import { readDateCell } from "../../../src/core/remediation/deadline";
import { readStatus } from "../../../src/core/remediation/statusWords";

test.each([
  ["a real date", isoToSerial("2021-04-19"), "2021-04-19", true],
  [
    "a Buddhist year typed in full, which Excel takes for a Christian one",
    isoToSerial("2564-04-19"),
    "2021-04-19",
    false,
  ],
  ["“65” of the Buddhist era, of which Excel makes 1965", isoToSerial("1965-04-10"), "2022-04-10", false],
  ["text with a Buddhist year", "19 เม.ย. 64", "2021-04-19", false],
  ["text in figures", "20/4/2565", "2022-04-20", false],
  ["an empty cell", "", null, true],
  ["words", "ส่งแล้ว", null, false],
  ["a number that is no day of these years", 5, null, false],
])("%s", (_what, value, date, isReal) => {
  expect(readDateCell(value)).toEqual({ date, isReal });
});

test.each(["เสร็จเรียบร้อยแล้ว", "แล้วเสร็จ", "เรียบร้อย", "ด าเนินการแล้วเสร็จ"])("%s is done", (word) => {
  expect(readStatus(word)).toBe("done");
});
