import { failureOf, onSheet, openEmpty } from "../openTest";
import { utf8Length } from "../../../src/simulator/wire/requestLog";

/** A text of so many characters. */
const long = (length: number): string => "ก".repeat(length);

describe("limits of Excel on the web", () => {
  test("a request of more than 5 MB is refused, and nothing of it is applied", async () => {
    const simulator = await openEmpty();
    const failure = await failureOf(simulator, (sheet) => {
      sheet.getRange("A1").values = [["small"]];
      for (let row = 2; row < 62; row++) sheet.getRange(`A${row}`).values = [[long(30_000)]];
    });
    expect(failure.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(simulator.workbook.sheets[0]?.cells.get(0, 0)).toBeUndefined();
  });

  test("a reply of more than 5 MB is refused; what the request wrote stays", async () => {
    const simulator = await openEmpty();
    for (const part of [0, 1]) {
      await onSheet(simulator, (sheet) => {
        sheet.getRangeByIndexes(part * 30, 0, 30, 1).values = Array.from({ length: 30 }, () => [
          long(30_000),
        ]);
      });
    }
    const failure = await failureOf(simulator, (sheet) => {
      sheet.getRange("B1").values = [["written"]];
      sheet.getRange("A1:A60").load("values");
    });
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(simulator.workbook.sheets[0]?.cells.get(0, 1)?.value).toBe("written");
  });

  test("Excel on the desktop has no such limits", async () => {
    const simulator = await openEmpty({ platform: "PC" });
    await onSheet(simulator, (sheet) => {
      for (let row = 1; row < 62; row++) sheet.getRange(`A${row}`).values = [[long(30_000)]];
    });
    expect(simulator.requests.bytesOut).toBeGreaterThan(5 * 1024 * 1024);
  });

  test("a range of more than 5,000,000 cells is not read", async () => {
    const simulator = await openEmpty();
    const failure = await failureOf(simulator, (sheet) => sheet.getRange("A1:CV50001").load("values"));
    expect(failure).toEqual({ code: "RangeExceedsLimit", location: "Range.values" });
  });

  test("an address of more than 8,192 characters is refused", async () => {
    const simulator = await openEmpty();
    const address = Array.from({ length: 2000 }, (_, index) => `A${index + 1}`).join(",");
    expect(await failureOf(simulator, (sheet) => sheet.getRanges(address).load("address"))).toEqual({
      code: "InvalidArgument",
      location: "Worksheet.getRanges",
    });
  });
});

describe("the request log", () => {
  test("counts the program's own syncs and their UTF-8 bytes; clean-ups stand apart", async () => {
    const simulator = await openEmpty();
    await onSheet(simulator, async (sheet, context) => {
      sheet.getRange("A1").values = [["คะแนน"]];
      await context.sync();
      sheet.getRange("A1").load("values");
    });
    await new Promise((resolve) => setTimeout(resolve));
    const { count, log, bytesOut, bytesIn } = simulator.requests;
    expect([count, log.length]).toEqual([2, 3]);
    expect(log.map(({ actions }) => actions)).toEqual([1, 1, 0]);
    expect(bytesOut).toBe((log[0]?.bytesOut ?? 0) + (log[1]?.bytesOut ?? 0));
    expect(bytesIn).toBeGreaterThan(0);
    simulator.requests.reset();
    expect(simulator.requests.count).toBe(0);
  });

  test("knows how many bytes characters take", () => {
    for (const text of ["", "abc", "é", "คะแนน", "😀a", "ผล ITA 63 ▼"])
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  });
});
