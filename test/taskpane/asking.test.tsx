// First: React looks for a window when it is imported.
import {
  button,
  click,
  document,
  hasButton,
  render,
  settle,
  text,
  type as typeInto,
  unmount,
} from "../support/renderPane";
import { dom } from "../support/dom";
import { act } from "react";
import { rangeOf } from "../../src/core/grid";
import { DEFAULT_FORM_COLUMNS } from "../../src/core/remediation/form/columns";
import { finding } from "../../src/core/result";
import { TaskPane, type TaskPaneProps } from "../../src/taskpane/TaskPane";
import { preferencesInMemory } from "../../src/taskpane/state/preferences";
import { FakeSecretariat, type FakeWorkbook } from "../support/fakeSecretariat";
import { FORM_BRIEF, FORM_DESIGN } from "../support/forms";

const REGISTER = { count: 12, at: rangeOf("ทะเบียนหน่วยงาน", 2, 0, 13, 5) };
const REQUEST = {
  at: rangeOf("คำขอรายงาน", 5, 1),
  deadline: "2021-04-20",
  version: 1,
  indicatorCount: 6,
  sent: null,
};

async function open(workbook: Partial<FakeWorkbook>, props: Partial<TaskPaneProps> = {}) {
  const secretariat = new FakeSecretariat(workbook);
  secretariat.readings = {
    followUp: {
      lists: [{ sheet: "รายชื่อ", row: 3, column: 1, count: 12 }],
      fiscalYearBe: 2563,
      indicators: ["budget", "assets"],
      reference: "",
      deadline: null,
      suggestedDeadline: "2021-04-14",
      columns: DEFAULT_FORM_COLUMNS,
    },
    formPlan: {
      plan: { design: FORM_DESIGN, forms: [FORM_BRIEF, { ...FORM_BRIEF, agency: "กองช่าง" }] },
      findings: [],
    },
  };
  const preferences = preferencesInMemory({ isWelcomed: true });
  const clock = () => new Date(2021, 2, 15, 14, 10);
  await render(
    <TaskPane secretariat={secretariat} theme="light" clock={clock} preferences={preferences} {...props} />,
  );
  return secretariat;
}

async function openStep(title: string): Promise<void> {
  await click(button(new RegExp(`^${title}`)));
  await settle(30);
}

const proposals = (secretariat: FakeSecretariat) =>
  secretariat.calls.filter(({ method }) => method === "propose").map(({ argument }) => argument);

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  const input = document.getElementById(found?.htmlFor ?? "");
  if (!input) throw new Error(`no field ${label}`);
  return input as HTMLInputElement;
}

async function typeLines(area: HTMLTextAreaElement, lines: string): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(dom.window.HTMLTextAreaElement.prototype, "value")?.set;
  await act(async () => {
    setter?.call(area, lines);
    area.dispatchEvent(new dom.window.Event("input", { bubbles: true }));
  });
  await settle();
}

afterEach(unmount);

describe("the register", () => {
  test("is made of the workbook's list, or of names that are typed", async () => {
    const secretariat = await open({});
    await openStep("หน่วยงานและคำขอรายงาน");
    await click(button("ตั้งทะเบียนหน่วยงาน"));
    await settle(20);
    expect(text()).toContain("แผ่นงาน “รายชื่อ” (12 หน่วยงาน)");
    await click(button("ดูสิ่งที่จะเปลี่ยน"));
    await click(button("ยกเลิก"));
    await click(button("ตั้งทะเบียนหน่วยงาน"));
    await settle(20);
    const [, typed] = document.querySelectorAll<HTMLInputElement>("input[type=radio]");
    if (!typed) throw new Error("no second choice");
    await click(typed);
    await typeLines(field("รายชื่อหน่วยงาน") as unknown as HTMLTextAreaElement, "1. กองคลัง\nกองช่าง");
    expect(text()).toContain("อ่านได้ 2 หน่วยงาน");
    await click(button("ดูสิ่งที่จะเปลี่ยน"));
    expect(proposals(secretariat)).toMatchObject([
      { action: "agencies", options: { from: { sheet: "รายชื่อ", row: 3, column: 1 } } },
      { action: "agencies", options: { agencies: [{ name: "กองคลัง" }, { name: "กองช่าง" }] } },
    ]);
  });

  test("two spellings of one agency are a question with its answer", async () => {
    const alike = finding("question", "forms/agencies-alike", { agency: "ก", other: "ข" });
    const secretariat = await open({ findings: [alike] });
    await openStep("หน่วยงานและคำขอรายงาน");
    await click(button("ตั้งทะเบียนหน่วยงาน"));
    await settle(20);
    await click(button("ดูสิ่งที่จะเปลี่ยน"));
    await click(button("หน่วยงานเดียวกัน"));
    expect(proposals(secretariat).at(-1)).toMatchObject({ options: { leaveOut: ["ข"] } });
  });
});

test("the request is prefilled; a deadline is read as it is typed, and none that cannot be", async () => {
  const secretariat = await open({ followUp: { agencies: REGISTER, request: null } });
  await openStep("หน่วยงานและคำขอรายงาน");
  expect(text()).toContain("ทะเบียนมี 12 หน่วยงาน");
  await click(button("ตั้งคำขอรายงาน"));
  await settle(20);
  expect(text()).toContain("เว้นว่างไว้จะเสนอ 14 เมษายน 2564");
  await typeInto(field("กำหนดส่ง"), "เร็ว ๆ นี้");
  expect(text()).toContain("อ่านเป็นวันที่ไม่ได้");
  await click(button("ดูสิ่งที่จะเปลี่ยน"));
  expect(proposals(secretariat)).toEqual([]);
  await typeInto(field("กำหนดส่ง"), "๒๐ เม.ย. ๖๔");
  expect(text()).toContain("อ่านเป็น 20 เมษายน 2564");
  await click(button("ดูสิ่งที่จะเปลี่ยน"));
  expect(proposals(secretariat)).toEqual([
    {
      action: "request",
      options: {
        today: "2021-03-15",
        fiscalYearBe: 2563,
        indicators: ["budget", "assets"],
        reference: "",
        deadline: "2021-04-20",
      },
    },
  ]);
});

describe("forms", () => {
  const followUp = { agencies: REGISTER, request: REQUEST };

  test("are made in the page and saved together, and then it is noted that they went out", async () => {
    const saved: [string, number][] = [];
    const secretariat = await open(
      { followUp },
      { onSaveFile: (bytes, name) => void saved.push([name, bytes.length]) },
    );
    await openStep("ส่งแบบรายงาน");
    await click(button("ทำแบบรายงาน"));
    await settle(400);
    expect(text()).toContain("แบบรายงานพร้อมแล้ว 2 ไฟล์");
    expect(proposals(secretariat)).toEqual([]);
    await click(button("บันทึก .zip"));
    expect(saved).toEqual([["แบบรายงาน-ITA2563.zip", expect.any(Number)]]);
    await click(button("จดว่าส่งแล้ว"));
    expect(proposals(secretariat)).toEqual([
      { action: "forms", options: { today: "2021-03-15", as: "files" } },
    ]);
    expect(hasButton("ยืนยัน")).toBe(true);
  });

  test("where a pane cannot save, each opens as a new workbook", async () => {
    const opened: string[] = [];
    await open(
      { followUp },
      {
        onNewWorkbook: (_bytes, name) => {
          opened.push(name);
          return Promise.resolve();
        },
      },
    );
    await openStep("ส่งแบบรายงาน");
    await click(button("ทำแบบรายงาน"));
    await settle(400);
    expect(hasButton("บันทึก .zip")).toBe(false);
    await click(button("เปิดแบบรายงานของ กองช่าง"));
    expect(opened).toEqual(["แบบรายงาน-ITA2563-012-กองช่าง.xlsx"]);
  });

  test("come after register and request; a changed request asks for new ones", async () => {
    await open({ followUp: { agencies: null, request: null } });
    expect(text()).toContain("ต้องตั้งคำขอก่อน");
    await open({
      followUp: {
        agencies: REGISTER,
        request: { ...REQUEST, version: 2, sent: { version: 1, on: "2021-03-10" } },
      },
    });
    await openStep("ส่งแบบรายงาน");
    expect(text()).toContain("ส่งฉบับที่ 1 เมื่อ 10 มี.ค. 2564");
    expect(text()).toContain("คำขอรายงานเปลี่ยนหลังส่ง");
  });

  test("have the columns that were chosen, under the headers that were typed", async () => {
    const secretariat = await open({ followUp });
    await openStep("ส่งแบบรายงาน");
    await click(button(/^เพิ่มเติม: ส่งแบบรายงาน/));
    await settle(20);
    await click(button("เลื่อน ตัวชี้วัดที่ไม่ผ่านเกณฑ์ ขึ้น"));
    const header = document.querySelector<HTMLInputElement>("[aria-label='หัวตาราง: สถานะ']");
    if (!header) throw new Error("no header");
    await typeInto(header, "ผล");
    await click(button("ทำแบบรายงาน"));
    await settle(200);
    const asked = secretariat.calls
      .map(
        ({ argument }) =>
          argument as { inspection?: string; options: { columns: { kind: string; header: string }[] } },
      )
      .find((argument) => argument?.inspection === "formPlan");
    if (!asked) throw new Error("no forms were asked for");
    expect(asked.options.columns.slice(0, 2).map(({ kind }) => kind)).toEqual(["indicator", "no"]);
    expect(asked.options.columns).toContainEqual({ kind: "status", header: "ผล" });
  });
});
