// First: React looks for a window when it is imported.
import { button, click, document, render, settle, text, unmount } from "../support/renderPane";
import { createSecretariat } from "../../src/actions/secretariat";
import { isoToSerial } from "../../src/core/period/calendar";
import type { Simulator } from "../../src/simulator/node";
import { openSimulator } from "../../src/simulator/node";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { preferencesInMemory } from "../../src/taskpane/state/preferences";

const PLAN = "แผน ITA 2564";
const NOW = () => new Date(2021, 2, 15, 9, 0);
const SCORES = [
  ["ผล ITA จังหวัดเชียงใหม่ ปีงบประมาณ พ.ศ. 2563", ""],
  ["ตัวชี้วัด", "คะแนน"],
  ["การปฏิบัติหน้าที่", 89.76],
  ["การใช้งบประมาณ", 83.95],
  ["การใช้อำนาจ", 85.94],
  ["การใช้ทรัพย์สินของราชการ", 82.77],
];
const ACTIVITIES = [
  ["กิจกรรม", "ระยะเวลา"],
  ["1. ทบทวนมาตรการ", "ไตรมาส 2/2564"],
  ["2. ประชุมคณะทำงาน", "มกราคม 2564"],
  ["3. ประกาศผล", "สิงหาคม 2564"],
];

let simulator: Simulator;

async function write(name: string, rows: (string | number)[][]): Promise<void> {
  await simulator.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, rows.length, 2);
    range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === "string" ? "@" : "General")));
    range.values = rows;
    await context.sync();
  });
}

/** Types into the plan as a person at the grid would. */
async function type(address: string, value: string | number): Promise<void> {
  await simulator.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(PLAN).getRange(address).values = [[value]];
    await context.sync();
  });
  await until(() => false, 600);
}

/** The pane reads again a moment after a change; parts arrive when they are first needed. */
async function until(holds: () => boolean, most = 4000): Promise<void> {
  for (let waited = 0; waited < most && !holds(); waited += 40) await settle(40);
}

async function press(name: string | RegExp): Promise<void> {
  await until(() => [...document.querySelectorAll("button")].some((each) => matches(each, name)));
  await click(button(name));
}

function matches(element: Element, name: string | RegExp): boolean {
  const own = (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
  return typeof name === "string" ? own === name : name.test(own);
}

async function confirm(): Promise<void> {
  await press("ยืนยัน");
  await until(() => text().includes("ย้อนกลับ"));
}

beforeEach(async () => {
  simulator = await openSimulator(null, { clock: NOW });
  await write("ผล ITA 63", SCORES);
  await write("กิจกรรม", ACTIVITIES);
  await render(
    <TaskPane
      secretariat={createSecretariat({ host: simulator.Excel, now: NOW })}
      theme="light"
      clock={NOW}
      preferences={preferencesInMemory({ isWelcomed: true })}
    />,
  );
  await until(() => text().includes("จัดทำแผน"));
  await press("จัดทำแผน");
});
afterEach(async () => {
  await unmount();
  simulator.close();
});

test("a doubtful period has a button for each reading; the one chosen stands in the sheet", async () => {
  await press(/^หรือ 1 เม\.ย\. – 30 มิ\.ย\. 2564/);
  await until(() => !text().includes("หรือ 1 เม.ย."));
  await confirm();
  await simulator.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(PLAN).getRange("M8:N8").load("values");
    await context.sync();
    expect(cells.values).toEqual([[isoToSerial("2021-04-01"), isoToSerial("2021-06-30")]]);
  });
});

test("the plan as it is now: the picture, what is late and next; a doubt is confirmed from there", async () => {
  await confirm();
  await until(() => text().includes("ถัดไป"));
  expect(text()).toContain("แล้วเสร็จ 0 จาก 3 กิจกรรม");
  expect(text()).toContain("พ้นกำหนดแล้ว ยังไม่ระบุสถานะ (1)");
  expect(document.querySelector("[role=group][aria-label^=แผนตามเวลา]")).not.toBeNull();
  await type("P9", "ยังไม่ดำเนินการ");
  await until(() => text().includes("ล่าช้า 1"));
  expect(button(/^แสดง “ประชุมคณะทำงาน” ในแผน/)).toBeDefined();
  await press(/^ใช่ 1 ม\.ค\./);
  await confirm();
  await until(() => !text().includes("ตีความไว้ ควรตรวจ"));
  expect(text()).not.toContain("ตีความไว้ ควรตรวจ");
});

test("failing indicators without a measure are listed; ties are made as suggestions, the deadline comes in as a row", async () => {
  await confirm();
  await until(() => text().includes("ทำตารางเชื่อมโยง"));
  expect(text()).toContain("ไม่ผ่านเกณฑ์ 2 ตัวชี้วัด ยังไม่ได้เชื่อมกับมาตรการหรือกิจกรรม");
  await press("ทำตารางเชื่อมโยง");
  await confirm();
  await until(() => text().includes("มีเพียงข้อเสนอ"));
  expect(text()).toContain("มีเพียงข้อเสนอ ยังไม่ยืนยัน: การใช้งบประมาณ, การใช้ทรัพย์สินของราชการ");
  await press("เพิ่มกำหนดส่งรายงาน 20 เม.ย. 2564");
  await until(() => text().includes("แทรกแถว 1 แถว"));
  expect(text()).toContain("เพิ่ม 1 กิจกรรม: “ส่วนราชการรายงานผล");
  await confirm();
  await until(() => !text().includes("เพิ่มกำหนดส่งรายงาน"));
  expect(text()).not.toContain("เพิ่มกำหนดส่งรายงาน");
});
