import { parseFiscalYear, parsePassMark } from "../../../src/taskpane/model/options";

test.each([
  ["", undefined],
  ["  ", undefined],
  ["85", 85],
  [" 82.5 ", 82.5],
  ["๘๕", 85],
  ["0", 0],
  ["100", 100],
])("the pass mark %j is %j", (text, value) => {
  expect(parsePassMark(text)).toEqual({ ok: true, value });
});

test.each(["100.5", "-1", "85%", "แปดสิบห้า", "8 5", "1e2", "."])("%j is no pass mark", (text) => {
  expect(parsePassMark(text)).toEqual({ ok: false });
});

test.each([
  ["", undefined],
  ["2564", 2564],
  ["๒๕๖๔", 2564],
])("the fiscal year %j is %j", (text, value) => {
  expect(parseFiscalYear(text)).toEqual({ ok: true, value });
});

test.each(["64", "2021", "25640", "ปี 2564"])("%j is not guessed to be a fiscal year", (text) => {
  expect(parseFiscalYear(text)).toEqual({ ok: false });
});
