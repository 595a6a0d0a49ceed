import { findAlike } from "../../../../src/core/remediation/agencies/findAlike";
import { findAgencyLists } from "../../../../src/core/remediation/agencies/findLists";
import { parseTypedAgencies } from "../../../../src/core/remediation/agencies/parseTyped";
import { proposeAgencies } from "../../../../src/core/remediation/agencies/proposeAgencies";
import { readAgencies } from "../../../../src/core/remediation/agencies/readAgencies";
import type { Result } from "../../../../src/core/result";
import { rectOf, snapshotOf } from "../../../support/snapshot";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const REGISTER = {
  ทะเบียนหน่วยงาน: [
    ["ทะเบียนหน่วยงาน", "", "", ""],
    ["ที่", "หน่วยงาน", "ชื่อย่อ", "หมายเหตุของเรา"],
    [1, "กองคลัง", "กค.", "ส่งทางไลน์"],
    [7, "กองช่าง", "", ""],
    ["", "กองการศึกษา", "", ""],
    [1, "กองคลัง ", "", ""],
  ],
};
const TABLE = { name: "ITA_Agencies", sheet: "ทะเบียนหน่วยงาน", range: rectOf("A2:D6") };

describe("the register", () => {
  test("is read from its table; every agency once, with a number of its own", () => {
    const register = readAgencies(snapshotOf(REGISTER, { tables: [TABLE] }));
    expect(register?.agencies.map(({ no, name, shortName }) => [no, name, shortName])).toEqual([
      [1, "กองคลัง", "กค."],
      [7, "กองช่าง", ""],
      [8, "กองการศึกษา", ""],
    ]);
  });

  test("is still found when its table was turned into a plain range", () => {
    expect(readAgencies(snapshotOf(REGISTER))?.agencies).toHaveLength(3);
    expect(readAgencies(snapshotOf({ อื่น: REGISTER.ทะเบียนหน่วยงาน }))).toBeNull();
  });
});

describe("typed names", () => {
  test("one a line, without numbers and bullets, each once", () => {
    expect(
      parseTypedAgencies("1. กองคลัง\r\n ๒) กองช่าง\n• กองช่าง\n\n- สำนักปลัด ").map(({ name }) => name),
    ).toEqual(["กองคลัง", "กองช่าง", "สำนักปลัด"]);
  });

  test("a pasted table brings short name, contact and channel", () => {
    expect(parseTypedAgencies("1\tกองคลัง\tกค.\tนายก\t0 5311 2705")).toEqual([
      { name: "กองคลัง", shortName: "กค.", contact: "นายก", channel: "0 5311 2705" },
    ]);
  });
});

test("lists come from columns headed as offices head them, with what stands beside", () => {
  const lists = findAgencyLists(
    snapshotOf({
      รายชื่อ: [
        ["รายชื่อส่วนราชการในจังหวัด", ""],
        ["ส่วนราชการ", "เบอร์โทร"],
        ["อำเภอดอยแก้ว", "053-1"],
        ["อำเภอแม่งามตา", ""],
        ["รวม 2 แห่ง", ""],
      ],
      ผล: [
        ["หน่วยงาน", "ตัวชี้วัด"],
        ["กองคลัง", "ก"],
        ["กองคลัง", "ข"],
      ],
    }),
    [],
  );
  expect(lists).toHaveLength(1);
  expect(lists[0]).toMatchObject({ sheet: "รายชื่อ", at: { row: 1, column: 0 } });
  expect(lists[0]?.agencies).toEqual([
    { name: "อำเภอดอยแก้ว", shortName: "", contact: "", channel: "053-1" },
    { name: "อำเภอแม่งามตา", shortName: "", contact: "", channel: "" },
  ]);
});

test("names that differ in marks or damage are alike, names that differ in letters are not", () => {
  expect(findAlike(["สำนักงานเกษตร", "กองช่าง", "ส านักงานเกษตร", "สํานักงานเกษตร", "สำนักงานเกษตรอำเภอ"])).toEqual(
    [],
  );
  expect(findAlike(["เทศบาลตำบลแม่ริม", "เทศบาลตาบลแมริม"])).toEqual([
    { agency: "เทศบาลตำบลแม่ริม", other: "เทศบาลตาบลแมริม" },
  ]);
});

describe("proposing", () => {
  const typed = (text: string) => ({ agencies: parseTypedAgencies(text) });

  test("a new register is a sheet with a table; text is text", () => {
    const { changeSet, outcome } = value(
      proposeAgencies(snapshotOf({ ก: [["x"]] }), typed("=กองคลัง\nกองช่าง")),
    );
    expect(outcome).toMatchObject({ sheet: "ทะเบียนหน่วยงาน", agencyCount: 2 });
    expect(changeSet.changes).toContainEqual({
      kind: "addTable",
      name: "ITA_Agencies",
      range: { sheet: "ทะเบียนหน่วยงาน", row: 2, column: 0, rowCount: 3, columnCount: 5 },
    });
    expect(changeSet.changes).toContainEqual(
      expect.objectContaining({
        kind: "setCells",
        cells: [
          ["ที่", "หน่วยงาน", "ชื่อย่อ", "ผู้ประสานงาน", "ช่องทางติดต่อ"],
          [1, "=กองคลัง", "", "", ""],
          [2, "กองช่าง", "", "", ""],
        ],
      }),
    );
  });

  test("only what is missing is added, after the last row; the user's own column stays as it is", () => {
    const snapshot = snapshotOf(REGISTER, { tables: [TABLE] });
    const { changeSet, outcome } = value(proposeAgencies(snapshot, typed("กองคลัง\nสำนักปลัด")));
    expect(outcome.added.map(({ name }) => name)).toEqual(["สำนักปลัด"]);
    const written = changeSet.changes.filter(({ kind }) => kind === "setCells" || kind === "resizeTable");
    expect(written).toEqual([
      {
        kind: "setCells",
        range: { sheet: "ทะเบียนหน่วยงาน", row: 5, column: 0, rowCount: 1, columnCount: 3 },
        cells: [[9, "สำนักปลัด", ""]],
      },
    ]);
  });

  test("a table that is full grows; what stands under it is in the way", () => {
    const full = { ...TABLE, range: rectOf("A2:D5") };
    const clear = { ทะเบียนหน่วยงาน: REGISTER.ทะเบียนหน่วยงาน.slice(0, 5) };
    const { changeSet } = value(proposeAgencies(snapshotOf(clear, { tables: [full] }), typed("สำนักปลัด")));
    expect(changeSet.changes).toContainEqual({
      kind: "resizeTable",
      name: "ITA_Agencies",
      range: { sheet: "ทะเบียนหน่วยงาน", ...rectOf("A2:D6") },
    });
    const noted = { ทะเบียนหน่วยงาน: [...clear.ทะเบียนหน่วยงาน, ["", "", "", "โน้ตของเรา"]] };
    const refused = proposeAgencies(snapshotOf(noted, { tables: [full] }), typed("สำนักปลัด"));
    expect(refused.findings.map(({ code }) => code)).toEqual(["changes/would-overwrite"]);
  });

  test("two spellings of one agency are asked about; told that they are one, only one is written", () => {
    const snapshot = snapshotOf({ ก: [["x"]] });
    const names = "เทศบาลตำบลแม่ริม\nเทศบาลตาบลแมริม";
    const asked = proposeAgencies(snapshot, typed(names));
    expect(asked.findings).toMatchObject([
      { code: "forms/agencies-alike", severity: "question", params: { other: "เทศบาลตาบลแมริม" } },
    ]);
    const told = proposeAgencies(snapshot, { ...typed(names), leaveOut: ["เทศบาลตาบลแมริม"] });
    expect(value(told).outcome.added).toHaveLength(1);
    expect(told.findings).toEqual([]);
  });

  test("nothing new is nothing to do; no list is a refusal", () => {
    const snapshot = snapshotOf(REGISTER, { tables: [TABLE] });
    const known = proposeAgencies(snapshot, typed("กองคลัง"));
    expect(value(known).changeSet.changes).toEqual([]);
    expect(known.findings.map(({ code }) => code)).toContain("forms/agencies-known");
    expect(proposeAgencies(snapshotOf({ ก: [["x"]] }), {}).findings[0]?.code).toBe("forms/no-agency-list");
  });
});
