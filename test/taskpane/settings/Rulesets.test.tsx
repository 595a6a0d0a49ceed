// First: React looks for a window when it is imported.
import {
  button,
  choose,
  click,
  document,
  render,
  settle,
  text,
  type as typeInto,
  unmount,
} from "../../support/renderPane";
import { preferencesInMemory } from "../../../src/taskpane/state/preferences";
import { TaskPane } from "../../../src/taskpane/TaskPane";
import { FakeSecretariat } from "../../support/fakeSecretariat";

afterEach(unmount);

async function openRules(secretariat: FakeSecretariat): Promise<void> {
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      preferences={preferencesInMemory({ isWelcomed: true })}
    />,
  );
  await click(button("ตั้งค่า"));
  await settle(50);
  await click(button("หลักเกณฑ์รายปี"));
  await settle(50);
}

async function edit(): Promise<void> {
  await click(button("แก้ไขหลักเกณฑ์ของปีนี้"));
  await settle(50);
}

function fieldOf(label: string): HTMLInputElement {
  const named = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  const labelled = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
  const field = named ?? (labelled && document.getElementById(labelled.htmlFor));
  if (!field) throw new Error(`no field ${label}`);
  return field as HTMLInputElement;
}

async function chooseYear(year: string): Promise<void> {
  const select = [...document.querySelectorAll("select")].find((one) =>
    [...one.options].some((option) => option.value === year),
  );
  if (!select) throw new Error("no years");
  await choose(select, year);
}

test("the rules of the workbook's year are shown, and its pass mark can be changed for the workbook", async () => {
  const secretariat = new FakeSecretariat();
  await openRules(secretariat);
  for (const part of ["เกณฑ์ปีงบประมาณ 2563", "IIT ร้อยละ 30 · EIT ร้อยละ 30 · OIT ร้อยละ 40", "AA ตั้งแต่ 95"]) {
    expect(text()).toContain(part);
  }
  expect(text()).toContain("O1–O43ยังไม่ยืนยัน");
  await edit();
  expect(button("ใช้หลักเกณฑ์นี้").getAttribute("aria-disabled")).toBe("true");
  await typeInto(fieldOf("เกณฑ์ผ่าน (คะแนน)"), "๘๒.๕");
  await click(button("ใช้หลักเกณฑ์นี้"));
  expect(secretariat.calls.at(-1)?.argument).toEqual({
    action: "ruleset",
    options: { fiscalYearBe: 2563, passMark: 82.5 },
  });
  expect(text()).toContain("เกณฑ์ผ่านของปีงบประมาณ พ.ศ. 2563 ในสมุดงานนี้เป็น 82.50 คะแนน");
});

test("weights and levels have fields; what is wrong is said in words and cannot be saved", async () => {
  const secretariat = new FakeSecretariat();
  await openRules(secretariat);
  await edit();
  await typeInto(fieldOf("IIT"), "40");
  expect(text()).toContain("น้ำหนักรวมเป็น 110 ต้องรวมได้ 100");
  expect(button("ใช้หลักเกณฑ์นี้").getAttribute("aria-disabled")).toBe("true");
  await typeInto(fieldOf("OIT"), "30");
  await typeInto(fieldOf("คะแนนตั้งแต่ บรรทัดที่ 2"), "96");
  expect(text()).toContain("คะแนนต้องต่ำกว่าระดับที่อยู่ข้างบน");
  await typeInto(fieldOf("คะแนนตั้งแต่ บรรทัดที่ 2"), "90");
  await click(button("ใช้หลักเกณฑ์นี้"));
  const { options } = secretariat.calls.at(-1)?.argument as {
    options: { weights: object; levels: object[] };
  };
  expect(options.weights).toEqual({ IIT: 40, EIT: 30, OIT: 30 });
  expect(options.levels[1]).toEqual({ level: "A", minTotal: 90 });
  expect(text()).toContain("น้ำหนักของปีงบประมาณ พ.ศ. 2563 ในสมุดงานนี้เป็น IIT ร้อยละ 40");
});

test("a part that is not confirmed can be confirmed as it is", async () => {
  const secretariat = new FakeSecretariat();
  await openRules(secretariat);
  await chooseYear("2568");
  await edit();
  const [first] = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].filter((box) =>
    box.labels?.[0]?.textContent?.includes("ตรวจกับประกาศแล้ว"),
  );
  if (!first) throw new Error("nothing to confirm");
  await click(first);
  await click(button("ใช้หลักเกณฑ์นี้"));
  expect(secretariat.calls.at(-1)?.argument).toEqual({
    action: "ruleset",
    options: { fiscalYearBe: 2568, weights: { IIT: 30, EIT: 30, OIT: 40 } },
  });
});
