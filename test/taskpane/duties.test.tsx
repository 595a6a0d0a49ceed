// First: React looks for a window when it is imported.
import { button, click, hasButton, render, settle, text, unmount } from "../support/renderPane";
import type { InspectionMap } from "../../src/actions/types";
import { rangeOf } from "../../src/core/grid";
import { finding } from "../../src/core/result";
import { barOf } from "../../src/taskpane/duties/TargetBar";
import { TaskPane } from "../../src/taskpane/TaskPane";
import { preferencesInMemory } from "../../src/taskpane/state/preferences";
import { FakeSecretariat } from "../support/fakeSecretariat";

const NO_FINDINGS = { respondents: [], disclosure: [], itas: [] };
type Duties = InspectionMap["duties"]["reading"];
const NOTHING: Duties = {
  fiscalYearBe: 2564,
  responses: null,
  disclosure: null,
  itas: null,
  findings: NO_FINDINGS,
};

async function open(duties: Partial<Duties> = {}) {
  const secretariat = new FakeSecretariat();
  secretariat.readings.duties = { ...NOTHING, ...duties };
  const files: { bytes: Uint8Array; name: string }[] = [];
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      clock={() => new Date(2021, 4, 12, 9, 0)}
      preferences={preferencesInMemory({ isWelcomed: true })}
      onNewWorkbook={async (bytes, name) => void files.push({ bytes, name })}
    />,
  );
  await click(button(/^งานอื่น/));
  return { secretariat, files };
}

async function openStep(title: RegExp) {
  await click(button(title));
  await settle(30);
}

afterEach(unmount);

test("without a sheet the step says so and offers to make one, proposal first", async () => {
  const { secretariat } = await open();
  await openStep(/^ผู้ตอบ IIT และ EIT/);
  expect(text()).toContain("ยังไม่มีแผ่นติดตามในสมุดงานนี้");
  await click(button("ทำแผ่นติดตาม"));
  await settle(30);
  expect(text()).toContain("ทำแผ่นติดตามผู้ตอบ IIT/EIT ปีงบประมาณ พ.ศ. 2564");
  await click(button("ยืนยัน"));
  expect(secretariat.calls.filter(({ method }) => method === "confirm")).toHaveLength(1);
  expect(hasButton("ย้อนกลับ")).toBe(true);
});

test("answers stand against their target, with what is missing and how fast; unconfirmed targets say so", async () => {
  const { secretariat } = await open({
    responses: {
      sheet: "ผู้ตอบ",
      surveyEnd: "2021-05-31",
      daysLeft: 20,
      log: [],
      nextAt: rangeOf("ผู้ตอบ", 15, 0),
      surveys: [
        {
          survey: "IIT",
          population: 1234,
          target: 124,
          isSuggestion: true,
          responses: 40,
          share: 40 / 124,
          shortfall: 84,
          perDay: 5,
          at: rangeOf("ผู้ตอบ", 6, 1),
        },
        {
          survey: "EIT",
          population: 500,
          target: 50,
          isSuggestion: false,
          responses: 60,
          share: 1.2,
          shortfall: 0,
          perDay: 0,
          at: rangeOf("ผู้ตอบ", 7, 1),
        },
      ],
    },
  });
  await openStep(/^ผู้ตอบ IIT และ EIT/);
  expect(text()).toContain("40 จาก 124 คน");
  expect(text()).toContain("ยังขาด 84 คน · ต้องได้เพิ่มวันละ 5 คน · เป้าหมายตามสูตร ยังไม่ยืนยัน");
  expect(text()).toContain("ถึงเป้าหมายแล้ว");
  expect(text()).toContain("สำรวจถึง 31 พ.ค. 2564 เหลือ 20 วัน");
  await click(button("พิมพ์ยอดวันนี้"));
  expect(secretariat.selectedCells).toEqual([rangeOf("ผู้ตอบ", 15, 0)]);
});

test.each([
  [0, 100],
  [40, 124],
  [100, 100],
  [900, 100],
])(
  "%i answers of %i: bar and line stay in the lane, the bar passes the line when the target is reached",
  (responses, target) => {
    const { bar, mark } = barOf(responses, target);
    for (const end of [bar, mark]) {
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(100);
    }
    expect(bar >= mark).toBe(responses >= target);
  },
);

test("missing items stand by what they cost, and a click goes to their status", async () => {
  const at = rangeOf("OIT", 30, 3);
  const item = (code: string, name: string, total: number) => ({
    code,
    name,
    subIndicator: "9.1",
    state: "missing" as const,
    link: "",
    owner: "",
    checkedOn: null,
    at,
    lost: { indicator: total * 5, total },
  });
  const { secretariat } = await open({
    disclosure: {
      sheet: "OIT",
      isOurs: true,
      items: [item("O33", "การมีส่วนร่วม", 0.8), item("O3", "อำนาจหน้าที่", 0.444)],
      missing: [item("O33", "การมีส่วนร่วม", 0.8), item("O3", "อำนาจหน้าที่", 0.444)],
      scores: { disclosure: 93.777, prevention: 100, oit: 96.889 },
      lostTotal: 1.244,
    },
  });
  await openStep(/^รายการเปิดเผยข้อมูล OIT/);
  expect(text()).toContain("การเปิดเผยข้อมูล 93.78");
  expect(text()).toContain("เสียไป 1.24 คะแนน ITA");
  expect(text().indexOf("O33")).toBeLessThan(text().indexOf("O3อำนาจหน้าที่"));
  await click(button("ไปที่ O3 อำนาจหน้าที่, เสีย 0.44 คะแนน ITA"));
  expect(secretariat.selectedCells).toEqual([at]);
});

test("of ITAS the step says that there is no connection, and what is ready to copy", async () => {
  const entry = {
    text: "จำนวนผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
    enteredOn: null,
    due: null,
    isLate: false,
    at: rangeOf("ITAS", 7, 5),
  };
  await open({
    itas: {
      sheet: "ITAS",
      entries: [{ ...entry, code: "IIT-N", value: "1234", state: "waiting" }],
      enteredCount: 0,
      neededCount: 47,
      lateCount: 3,
    },
  });
  await openStep(/^การกรอกใน ITAS/);
  expect(text()).toContain("ผู้ช่วยนี้ไม่ได้เชื่อมต่อกับ ITAS");
  expect(text()).toContain("กรอกแล้ว 0 จาก 47 รายการ · เลยกำหนด 3 รายการ");
  // This page has no clipboard, as some hosts have none.
  await click(button(`คัดลอกค่าของ ${entry.text}`));
  expect(text()).toContain("คัดลอกจากที่นี่ไม่ได้");
});

test("where the pane may save, the copy is a file and no window opens", async () => {
  const secretariat = new FakeSecretariat();
  secretariat.readings.sharing = {
    isSafe: true,
    sawFile: false,
    offers: [],
    groups: [],
    sheets: [{ name: "ผล", visibility: "visible", isOffered: true }],
  };
  secretariat.readings.cleanCopy = { bytes: new Uint8Array([7]), sheets: ["ผล"], findings: [] };
  const saved: string[] = [];
  await render(
    <TaskPane
      secretariat={secretariat}
      theme="light"
      preferences={preferencesInMemory({ isWelcomed: true })}
      onNewWorkbook={() => Promise.reject(new Error("no window"))}
      onSaveFile={(_bytes, name) => saved.push(name)}
    />,
  );
  await click(button(/^งานอื่น/));
  await openStep(/^ตรวจก่อนส่งต่อ/);
  await click(button("ตรวจสมุดงาน"));
  await settle(30);
  expect(text()).toContain("ไม่พบสิ่งที่ควรแก้ก่อนส่ง");
  await click(button("ทำสำเนา"));
  await settle(30);
  expect(saved).toHaveLength(1);
  expect(text()).toContain("บันทึกสำเนาเป็น");
});

test("the check lists what it found in groups; mendings are proposed, the copy is handed over", async () => {
  const { secretariat, files } = await open();
  secretariat.readings.sharing = {
    isSafe: false,
    sawFile: true,
    offers: ["hiddenSheets"],
    groups: [
      {
        group: "hidden",
        findings: [
          finding("warning", "sharing/hidden-sheet", { sheet: "เก่า", isVeryHidden: true, cellCount: 9 }),
        ],
      },
      { group: "rest", findings: [finding("info", "sharing/own-settings", { count: 1 })] },
    ],
    sheets: [
      { name: "ผล", visibility: "visible", isOffered: true },
      { name: "เก่า", visibility: "veryHidden", isOffered: false },
    ],
  };
  secretariat.readings.cleanCopy = { bytes: new Uint8Array([7]), sheets: ["ผล"], findings: [] };
  await openStep(/^ตรวจก่อนส่งต่อ/);
  await click(button("ตรวจสมุดงาน"));
  await settle(30);
  expect(text()).toContain("ควรแก้ก่อนส่ง 1 เรื่อง");
  expect(text()).toContain("สิ่งที่ซ่อนไว้");
  await click(button("ทำสำเนา"));
  await settle(30);
  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/\(สำหรับส่ง\)\.xlsx$/)]);
  expect(secretariat.calls.at(-1)).toMatchObject({
    argument: { inspection: "cleanCopy", options: { sheets: ["ผล"] } },
  });
  expect(text()).toContain("เปิดสำเนา 1 แผ่นงานแล้ว");
  await click(button("แสดงแผ่นงานที่ซ่อนไว้"));
  await settle(30);
  expect(secretariat.calls.at(-1)).toMatchObject({ method: "propose" });
});
