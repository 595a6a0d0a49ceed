import { supportOf } from "../../../src/taskpane/host/hostSupport";
import { themeOfHost } from "../../../src/taskpane/host/hostTheme";

test("Excel with the manifest's requirement set is supported", () => {
  const asked: string[] = [];
  const isSetSupported = (name: string, minimum: string) => asked.push(`${name} ${minimum}`) > 0;
  expect(supportOf(true, isSetSupported)).toBe("supported");
  expect(asked).toEqual(["ExcelApi 1.14"]);
});

test("an older Excel is too old, and a browser is not Excel", () => {
  expect(supportOf(true, () => false)).toBe("tooOld");
  expect(supportOf(false, () => true)).toBe("notExcel");
});

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, "dark"],
  [{ isDarkTheme: false }, "light"],
  [{ bodyBackgroundColor: "#262626" }, "dark"],
  [{ bodyBackgroundColor: "#F0F0F0" }, "light"],
  [{ bodyBackgroundColor: "white" }, undefined],
  [{}, undefined],
  [null, undefined],
  [undefined, undefined],
])("the host's colours %j are %s", (colors, expected) => {
  expect(themeOfHost(colors)).toBe(expected);
});
