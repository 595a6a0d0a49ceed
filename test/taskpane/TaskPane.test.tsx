// First: React looks for a window when it is imported.
import {
  button,
  click,
  document,
  happens,
  hasButton,
  press,
  render,
  settle,
  text,
  type as typeInto,
  unmount,
} from "../support/renderPane";
import { rangeOf } from "../../src/core/grid";
import { finding } from "../../src/core/result";
import { TaskPane, type TaskPaneProps } from "../../src/taskpane/TaskPane";
import { preferencesInMemory, type Preferences } from "../../src/taskpane/state/preferences";
import { FakeSecretariat, type FakeWorkbook } from "../support/fakeSecretariat";
import { CHIANG_MAI_SCORES, longTable, wideTable } from "../support/scoreData";

const MARK = "ทำเครื่องหมายที่ไม่ผ่าน";

async function open(
  workbook: Partial<FakeWorkbook> = {},
  { wishes = {}, ...props }: Partial<TaskPaneProps> & { wishes?: Partial<Preferences> } = {},
) {
  const secretariat = new FakeSecretariat(workbook);
  const preferences = preferencesInMemory({ isWelcomed: true, ...wishes });
  const clock = () => new Date(2021, 2, 15, 14, 10);
  await render(
    <TaskPane secretariat={secretariat} theme="light" clock={clock} preferences={preferences} {...props} />,
  );
  return { secretariat, preferences };
}

/** Opens a step of following up; its parts are fetched then. */
async function openStep(title: string): Promise<void> {
  await click(button(new RegExp(`^${title}`)));
  await settle(20);
}

const heard = () => document.querySelector("[role=status]")?.textContent ?? "";
const focused = () => document.activeElement?.textContent ?? "";

afterEach(unmount);

describe("the glance", () => {
  test("says agency, year, total, level and what fails, without a click", async () => {
    await open();
    expect(document.querySelector("h1")?.textContent).toBe("จังหวัดเชียงใหม่");
    for (const part of ["ปีงบประมาณ พ.ศ. 2563", "88.84", "ระดับ A", "ไม่ผ่าน 6 จาก 10 ตัวชี้วัด", "เกณฑ์ 85"]) {
      expect(text()).toContain(part);
    }
    const instruments = document.querySelector("[aria-label=คะแนนรายแบบวัด]")?.textContent;
    expect(instruments).toBe("IIT บุคลากรภายใน85.44ผ่านEIT ผู้รับบริการ▼81.51ไม่ผ่านOIT การเปิดเผยข้อมูล96.89ผ่าน");
  });

  test("a click on an indicator shows its cell; a failing one has its sign and its gap in words", async () => {
    const { secretariat } = await open();
    const budget = button(/การใช้งบประมาณ/);
    expect(budget.textContent).toBe("2การใช้งบประมาณ▼83.95ไม่ผ่าน ขาด 1.05");
    await click(budget);
    expect(secretariat.selectedCells).toEqual([rangeOf("ผล ITA 63", 5, 2)]);
  });

  test("typing a better score into the sheet changes it", async () => {
    const { secretariat } = await open();
    await happens(() => secretariat.typeScore("budget", 91.2));
    expect(text()).toContain("ไม่ผ่าน 5 จาก 10 ตัวชี้วัด");
  });

  test("a missing score is said, and there is no total to be wrong", async () => {
    await open({ tables: [longTable(CHIANG_MAI_SCORES.map(([id, v]) => [id, id === "power" ? null : v]))] });
    expect(text()).toContain("คะแนนไม่ครบ จึงยังไม่มีคะแนนรวม");
    expect(text()).toContain("ไม่มีคะแนน 1 ตัวชี้วัด");
    expect(text()).not.toContain("88.84");
  });

  test("when all pass, it says so", async () => {
    await open({ tables: [longTable(CHIANG_MAI_SCORES.map(([id]) => [id, 96]))] });
    expect(text()).toContain("ผ่านทั้ง 10 ตัวชี้วัด");
    expect(text()).toContain("ไม่มีตัวชี้วัดที่ต้องทำเครื่องหมาย");
  });

  test("another fiscal year can be chosen, and the year before is compared", async () => {
    const before = CHIANG_MAI_SCORES.map(([id, v]) => [id, v - 3] as const);
    await open({ tables: [longTable(before, { fiscalYearBe: 2562, sheet: "ผล 62" }), longTable()] });
    expect(text()).toContain("ปี 2562 ได้ 85.84 (+3.00)");
    expect([...document.querySelectorAll("option")].map((each) => each.textContent)).toEqual([
      "2563",
      "2562",
    ]);
  });
});

describe("a job from proposal to undo", () => {
  test("says what it will change, takes the focus, writes on confirmation, and can be undone", async () => {
    const { secretariat } = await open();
    await click(button(MARK));
    expect(focused()).toBe("สิ่งที่จะเปลี่ยน");
    expect(text()).toContain("เพิ่มกฎ 1 ข้อที่ 'ผล ITA 63'!C5:C14");
    expect(text()).toContain("ไม่เขียนทับข้อมูลเดิม");
    expect(heard()).toContain("ยังไม่ได้เขียนอะไรลงสมุดงาน");
    expect(secretariat.workbook.marked).toBeNull();

    await click(button("ยืนยัน"));
    expect(secretariat.workbook.marked).toHaveLength(6);
    expect(heard()).toBe("ทำเครื่องหมายแล้ว 6 เซลล์");
    expect(focused()).toContain("ทำเครื่องหมายแล้ว 6 เซลล์");

    await click(button("ย้อนกลับ"));
    expect(secretariat.workbook.marked).toBeNull();
    expect(heard()).toContain("ย้อนกลับแล้ว");
  });

  test("cancelling gives the focus back to the button it came from", async () => {
    await open();
    await click(button(MARK));
    await click(button("ยกเลิก"));
    expect(document.activeElement).toBe(button(MARK));
    expect(heard()).toBe("");
  });

  test("what would be overwritten is said, and the button says it too", async () => {
    await open({ overwrites: [rangeOf("สรุป", 1, 1)] });
    await click(button(MARK));
    expect(text()).toContain("เขียนทับข้อมูลเดิม 1 เซลล์ที่ 'สรุป'!B2");
    expect(hasButton("ยืนยันและเขียนทับ")).toBe(true);
    expect(hasButton("ยืนยัน")).toBe(false);
  });

  test("the way back stays after the line of success is closed", async () => {
    const { secretariat } = await open();
    await click(button(MARK));
    await click(button("ยืนยัน"));
    await click(button("ปิดข้อความ"));
    await click(button("ย้อนกลับ: ทำเครื่องหมายแล้ว 6 เซลล์"));
    expect(secretariat.workbook.marked).toBeNull();
  });

  test("a workbook that changed meanwhile leads to the new changes", async () => {
    const { secretariat } = await open();
    await click(button(MARK));
    secretariat.failNext("confirm", [finding("question", "changes/workbook-changed", {})]);
    await click(button("ยืนยัน"));
    expect(document.querySelector("[role=alert]")?.textContent).toContain("ยังไม่ได้เปลี่ยนอะไรในสมุดงาน");
    await click(button("ดูรายการใหม่"));
    expect(hasButton("ยืนยัน")).toBe(true);
  });

  test("nothing to do is an answer, not an alarm", async () => {
    const { secretariat } = await open();
    secretariat.workbook.marked = [];
    await click(button(MARK));
    expect(text()).toContain("สมุดงานตรงกันอยู่แล้ว");
    expect(document.querySelector("[role=alert]")).toBeNull();
    expect(hasButton("ยืนยัน")).toBe(false);
    await click(button("ปิด"));
    expect(text()).not.toContain("สมุดงานตรงกันอยู่แล้ว");
  });

  test("a write that broke off does not claim that nothing was changed", async () => {
    const { secretariat } = await open();
    await click(button(MARK));
    secretariat.failNext("confirm", new Error("connection lost"));
    await click(button("ยืนยัน"));
    expect(text()).toContain("connection lost");
    expect(text()).toContain("อาจเขียนไปแล้วบางส่วน");
    expect(text()).not.toContain("ยังไม่ได้เปลี่ยนอะไร");
  });

  test("someone who trusts it is not asked; undo is there", async () => {
    const { secretariat } = await open({}, { wishes: { skipProposals: true } });
    await click(button(MARK));
    expect(secretariat.workbook.marked).toHaveLength(6);
    expect(hasButton("ย้อนกลับ")).toBe(true);
  });

  test("long work shows itself after a moment and can be left", async () => {
    const { secretariat } = await open();
    secretariat.hold();
    await click(button(MARK));
    expect(hasButton("ยกเลิก")).toBe(false);
    await settle(350);
    expect(text()).toContain("กำลังเตรียมรายการเปลี่ยนแปลง");
    await click(button("ยกเลิก"));
    await happens(() => secretariat.release());
    expect(hasButton(MARK)).toBe(true);
    expect(hasButton("ยืนยัน")).toBe(false);
  });
});

describe("what the jobs are asked", () => {
  test("the pass mark typed among the rarer things is used; a wrong one is not", async () => {
    const { secretariat } = await open();
    await click(button("เพิ่มเติม: คะแนน"));
    await settle(20);
    const field = document.querySelector("input");
    if (!field) throw new Error("no field");
    await typeInto(field, "850");
    await click(button(MARK));
    expect(text()).toContain("ใส่ตัวเลขตั้งแต่ 0 ถึง 100");
    expect(secretariat.countOf("propose")).toBe(0);
    await typeInto(field, "๘๐");
    await click(button(MARK));
    expect(secretariat.calls.at(-1)?.argument).toEqual({ action: "highlight", options: { passMark: 80 } });
  });

  test("the plan is for today and by month, and shows what was assumed with the other reading", async () => {
    const { secretariat } = await open();
    await click(button("จัดทำแผน"));
    await settle(20);
    expect(secretariat.calls.at(-1)?.argument).toEqual({
      action: "plan",
      options: { today: "2021-03-15", scale: "month" },
    });
    expect(text()).toContain("“มี.ค./เม.ย. 64” อ่านเป็น 1 มี.ค. – 30 เม.ย. 2564 (เครื่องหมาย / หมายถึงช่วง)");
    expect(text()).toContain("หรือ 1–31 มี.ค. 2564 (เฉพาะเดือนแรก)");
    expect(text()).toContain("“31 เมษายน 2564” อ่านไม่ได้ (ไม่มีวันนี้ในปฏิทิน)");
    await click(button("ไปที่ 'กิจกรรม'!C8"));
    expect(secretariat.selectedCells).toEqual([rangeOf("กิจกรรม", 7, 2)]);
  });

  test("the summary goes to the cell that is selected when it is asked for", async () => {
    const { secretariat } = await open();
    await openStep("สถานะลงเซลล์");
    await click(button("สรุปสถานะลงเซลล์"));
    await settle(20);
    expect(text()).toContain("เลือกอยู่ที่ 'ผล ITA 63'!B4");
    secretariat.workbook.selected = rangeOf("สรุป", 6, 3);
    await settle(800);
    expect(text()).toContain("เลือกอยู่ที่ 'สรุป'!D7");
    await click(button("ดูสิ่งที่จะเปลี่ยน"));
    expect(
      secretariat.calls.filter((call) => call.method === "propose").map((call) => call.argument),
    ).toEqual([
      {
        action: "summary",
        options: { today: "2021-03-15", as: "formulas", at: rangeOf("สรุป", 6, 3) },
      },
    ]);
  });

  test("without a register the job says what is missing", async () => {
    const { secretariat } = await open({ registerSheet: null });
    expect(text()).toContain("ต้องมีรายงานก่อน");
    await openStep("สถานะลงเซลล์");
    secretariat.failNext("propose", [finding("error", "remediation/no-register", {})]);
    await click(button("สรุปสถานะลงเซลล์"));
    expect(text()).toContain("ไม่พบทะเบียนรายงานของหน่วยงาน");
  });
});

describe("states", () => {
  test("no table: what was looked for, pointing at it, and the sample where the host has one", async () => {
    const samples: string[] = [];
    const { secretariat } = await open({ tables: [] }, { onOpenSample: () => samples.push("opened") });
    expect(text()).toContain("สิ่งที่ค้นหาในทุกแผ่นงาน");
    await click(button("ชี้ตารางเอง"));
    await settle(30);
    expect(focused()).toBe("ชี้ตารางเอง");
    expect(text()).toContain("เลือกอยู่ที่ 'ผล ITA 63'!B4");
    await click(button("ยกเลิก"));
    expect(secretariat.countOf("propose")).toBe(0);
    await click(button("เปิดสมุดงานตัวอย่าง"));
    expect(samples).toEqual(["opened"]);
    await open({ tables: [] });
    expect(hasButton("เปิดสมุดงานตัวอย่าง")).toBe(false);
  });

  test("a plan can be made without a score table", async () => {
    await open({ tables: [] });
    await click(button("จัดทำแผน"));
    expect(hasButton("ยืนยัน")).toBe(true);
  });

  test("a failed first reading says so and can be tried again", async () => {
    const secretariat = new FakeSecretariat();
    secretariat.failNext("look", [finding("error", "host/editing-cell", {})]);
    await render(<TaskPane secretariat={secretariat} theme="light" preferences={preferencesInMemory()} />);
    expect(document.querySelector("[role=alert]")?.textContent).toContain("กด Enter หรือ Esc");
    await click(button("ลองใหม่"));
    expect(text()).toContain("88.84");
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  test("the first run says two lines, once", async () => {
    const { preferences } = await open({}, { wishes: { isWelcomed: false } });
    expect(text()).toContain("บอกก่อนทุกครั้งว่าจะเปลี่ยนอะไร");
    await click(button("เข้าใจแล้ว"));
    expect(text()).not.toContain("บอกก่อนทุกครั้งว่าจะเปลี่ยนอะไร");
    expect(preferences.read().isWelcomed).toBe(true);
  });

  test("the language can be changed, and the texts change with it", async () => {
    const { preferences } = await open();
    await click(button("ตั้งค่า"));
    await settle(20);
    const english = [...document.querySelectorAll("input")].find((each) => each.value === "en");
    if (!english) throw new Error("no choice of language");
    await click(english);
    await settle(20);
    expect(text()).toContain("6 of 10 indicators fail");
    expect(preferences.read().language).toBe("en");
  });

  test("an English host is spoken to in English", async () => {
    await open({}, { locale: "en" });
    await settle(20);
    expect(text()).toContain("Fiscal year B.E. 2563 (2020)");
    expect(hasButton("Mark what fails")).toBe(true);
  });
});

describe("many agencies", () => {
  const rows = () => [...document.querySelectorAll("[role=option]")];

  test("a country is a short page: numbers over all and the rows in sight", async () => {
    await open({ tables: [wideTable(8303)] });
    await settle(50);
    expect(document.querySelector("h1")?.textContent).toBe("8,303 หน่วยงาน");
    expect(text()).toContain("คะแนนรวมเฉลี่ย");
    expect(text()).not.toContain("ที่มีคะแนนรวม");
    expect(rows().length).toBeLessThan(20);
    expect(rows()[0]?.getAttribute("aria-setsize")).toBe("8303");
  });

  test("a mean over some of them says of how many", async () => {
    const table = wideTable(30);
    const agencies = table.agencies.map((agency, index) => (index < 3 ? { ...agency, total: null } : agency));
    await open({ tables: [{ ...table, agencies }] });
    await settle(50);
    expect(text()).toContain("คะแนนรวมเฉลี่ย (จาก 27 หน่วยงานที่มีคะแนนรวม)");
  });

  test("arrows move, Enter opens the agency, back returns to its row", async () => {
    await open({ tables: [wideTable(30)] });
    await settle(50);
    const list = document.querySelector("[role=listbox]");
    if (!list) throw new Error("no list");
    await press(list, "ArrowDown");
    await press(list, "ArrowDown");
    const name = rows()[2]?.getAttribute("title");
    expect(rows()[2]?.getAttribute("aria-selected")).toBe("true");
    await press(list, "Enter");
    expect(document.querySelector("h1")?.textContent).toBe(name);
    expect(focused()).toBe("กลับไปที่รายชื่อ");
    await click(button("กลับไปที่รายชื่อ"));
    await settle(20);
    expect(rows()[2]?.getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement?.getAttribute("role")).toBe("listbox");
  });

  test("a search shows what it found, or that it found nothing", async () => {
    await open({ tables: [wideTable(30)] });
    await settle(50);
    const field = document.querySelector("input");
    if (!field) throw new Error("no search field");
    await typeInto(field, "ดอยสะเก็ด");
    expect(rows().every((row) => row.getAttribute("title")?.includes("ดอยสะเก็ด"))).toBe(true);
    await typeInto(field, "ไม่มีที่นี่");
    expect(text()).toContain("ไม่พบหน่วยงานที่ชื่อมีคำว่า “ไม่มีที่นี่”");
    expect(rows()).toEqual([]);
    await click(button("ล้างคำค้น"));
    expect(rows().length).toBeGreaterThan(5);
  });
});
