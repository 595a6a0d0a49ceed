import { createWorkbook } from "../../../src/simulator/model/workbook";
import { Host } from "../../../src/simulator/objects/host";
import { REGISTRY } from "../../../src/simulator/objects/registry";
import { createCalculation } from "../../../src/simulator/calc";
import { createServices } from "../../../src/simulator/services";
import { BatchRunner } from "../../../src/simulator/wire/batch";
import type { RequestBody } from "../../../src/simulator/wire/protocol";
import { failureOf, openEmpty } from "../openTest";

const clock = (): Date => new Date(2021, 2, 15);

/** Answers a request that no client would send. */
function answer(body: object) {
  const workbook = createWorkbook();
  const services = createServices(createCalculation(workbook, { clock }), {
    clock,
    locale: "en-US",
    date1904: false,
  });
  const host = new Host(workbook, {
    clock,
    locale: "en-US",
    platform: "PC",
    services,
    onCreateWorkbook: () => undefined,
    person: { name: "ก", email: "" },
    onSave: () => undefined,
  });
  return new BatchRunner(REGISTRY, host, () => undefined).run(body as RequestBody);
}

const root = { Id: 1, ObjectPathType: 1, Name: "" };
const load = { Id: 2, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } };

describe("a part of a request that nobody reads is an error", () => {
  test("the same request without it is answered", () => {
    const response = answer({ Actions: [load], ObjectPaths: { "1": root } });
    expect(response).toMatchObject({
      Error: null,
      Results: [{ ActionId: 2, Value: { Name: "Book1.xlsx" } }],
    });
  });

  test.each([
    ["of an action", { Actions: [{ ...load, Hint: 7 }], ObjectPaths: { "1": root } }, "Hint of action 2"],
    ["of an object path", { Actions: [load], ObjectPaths: { "1": { ...root, Flavour: "x" } } }, "Flavour"],
    [
      "of a load",
      { Actions: [{ ...load, QueryInfo: { Filter: "x" } }], ObjectPaths: { "1": root } },
      "Filter",
    ],
    ["of the request", { Actions: [load], ObjectPaths: { "1": root }, Preview: [1] }, "Preview"],
    ["a kind of action", { Actions: [{ ...load, ActionType: 8 }], ObjectPaths: { "1": root } }, "type 8"],
  ])("%s", (_what, body, named) => {
    const { Error: error } = answer(body);
    expect(error?.Code).toBe("NotSupported");
    expect(error?.Message).toContain(named);
  });

  test("an option nobody knows", async () => {
    const simulator = await openEmpty();
    expect(
      await failureOf(simulator, (sheet) =>
        sheet.protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions),
      ),
    ).toMatchObject({ code: "NotSupported", location: "WorksheetProtection.protect" });
  });

  test("an argument too many", () => {
    const getCell = {
      Id: 3,
      ObjectPathType: 3,
      Name: "GetActiveCell",
      ParentObjectPathId: 1,
      ArgumentInfo: { Arguments: [5] },
    };
    const instantiate = { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 };
    const { Error: error } = answer({ Actions: [instantiate], ObjectPaths: { "1": root, "3": getCell } });
    expect(error).toMatchObject({ Code: "NotSupported", Location: "Workbook.getActiveCell", ActionIndex: 0 });
  });
});

describe("every class", () => {
  test("is written down with how each member's behaviour is known", async () => {
    const { describeMembers } = await import("../../../src/simulator");
    const members = describeMembers();
    expect(members.length).toBeGreaterThan(350);
    for (const { className, member, source, note } of members) {
      if (source === "assumed") expect([className, member, note]).not.toContain("");
    }
  });
});
