// First: React looks for a window when it is imported.
import { button, click, document, render, settle } from "../support/renderPane";
import { FluentProvider } from "@fluentui/react-components";
import { rangeOf } from "../../src/core/grid";
import { finding } from "../../src/core/result";
import { messagesOf } from "../../src/i18n/messages";
import { Pane } from "../../src/taskpane/Pane";
import { PaneServicesProvider } from "../../src/taskpane/parts/paneContext";
import { createPaneStore } from "../../src/taskpane/state/paneStore";
import { DEFAULT_PREFERENCES } from "../../src/taskpane/state/preferences";
import { THEMES } from "../../src/taskpane/theme/themes";
import { FakeSecretariat, type FakeWorkbook } from "../support/fakeSecretariat";
import { outsideOfBrackets, pseudoMessages } from "../support/pseudoMessages";
import { longTable, wideTable } from "../support/scoreData";

const SPOKEN = ["aria-label", "title", "placeholder", "alt"];

/** The workbook's own words and codes that are the same in every language. */
const DATA = /จังหวัดเชียงใหม่|IIT|EIT|OIT|ITAS?/g;

/** Every text and spoken attribute of the page with letters that did not come from the texts of the language. */
function unspoken(): string[] {
  const texts: string[] = [];
  for (const element of document.body.querySelectorAll("*")) {
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent ?? "");
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? "");
  }
  return texts.filter((each) => /\p{L}/u.test(outsideOfBrackets(each).replace(DATA, "")));
}

async function open(workbook: Partial<FakeWorkbook>): Promise<FakeSecretariat> {
  const secretariat = new FakeSecretariat(workbook);
  const store = createPaneStore(secretariat);
  store.start();
  const services = {
    store,
    t: pseudoMessages(messagesOf("th")),
    locale: "th" as const,
    clock: () => new Date(2021, 2, 15, 14, 10),
    preferences: DEFAULT_PREFERENCES,
    onPreferences: () => undefined,
  };
  await render(
    <FluentProvider theme={THEMES.light}>
      <PaneServicesProvider value={services}>
        <Pane onOpenSample={() => undefined} />
      </PaneServicesProvider>
    </FluentProvider>,
  );
  return secretariat;
}

test("every word of the first look comes from the language", async () => {
  await open({});
  expect(document.body.textContent).toContain("88.84");
  expect(unspoken()).toEqual([]);
});

test("so do the proposal, the result, the settings and the rarer things", async () => {
  await open({ overwrites: [rangeOf("สรุป", 1, 1)] });
  await click(button(/^⟦สถานะลงเซลล์/));
  await settle(20);
  for (const more of ["คะแนน", "แผน", "สถานะลงเซลล์"]) await click(button(new RegExp(`เพิ่มเติม⟧: ⟦${more}`)));
  await click(button(/ตั้งค่า/));
  await settle(50);
  expect(unspoken()).toEqual([]);
  await click(button(/^⟦ทำเครื่องหมายที่ไม่ผ่าน/));
  expect(unspoken()).toEqual([]);
  await click(button(/ยืนยันและเขียนทับ/));
  expect(document.body.textContent).toContain("ทำเครื่องหมายแล้ว 6 เซลล์");
  expect(unspoken()).toEqual([]);
});

test("so does the question where the summary goes", async () => {
  await open({ summaryAt: rangeOf("สรุป", 0, 0) });
  await click(button(/^⟦สถานะลงเซลล์/));
  await settle(20);
  await click(button(/สรุปสถานะใหม่/));
  await settle(50);
  expect(document.body.textContent).toContain("เลือกอยู่ที่ 'ผล ITA 63'!B4");
  expect(unspoken()).toEqual([]);
});

test("so do the empty pane and findings", async () => {
  await open({ tables: [] });
  expect(document.body.textContent).toContain("ไม่พบตารางคะแนน ITA");
  expect(unspoken()).toEqual([]);
});

test("so do pointing at a table and its columns, but for what stands in the cells", async () => {
  const { workbook } = await open({ tables: [], selected: rangeOf("ผล", 2, 1, 2, 3) });
  await click(button(/^⟦ชี้ตารางเอง/));
  await settle(50);
  expect(unspoken()).toEqual([]);
  await click(button(/ใช้ช่วงนี้/));
  const cells = workbook.peeked.flat().filter((cell) => cell !== "");
  const letters = /^[A-Z]$/;
  const words = unspoken().filter(
    (each) => !letters.test(each) && !cells.some((cell) => each.includes(String(cell))),
  );
  expect(words).toEqual([]);
  expect(document.querySelectorAll("select").length).toBeGreaterThan(3);
});

test("so do the rules of the fiscal years, but for the levels' own letters", async () => {
  await open({});
  await click(button(/ตั้งค่า/));
  await settle(50);
  await click(button(/หลักเกณฑ์รายปี/));
  await settle(50);
  expect(document.body.textContent).toContain("เกณฑ์ปีงบประมาณ");
  expect(unspoken().filter((each) => !/^(?:AA|[A-F])\s*$/.test(each))).toEqual([]);
});

test("so does a refusal", async () => {
  const secretariat = await open({});
  secretariat.failNext("propose", [
    finding("error", "changes/sheet-protected", { sheet: "ผล" }, rangeOf("ผล", 0, 0)),
  ]);
  await click(button(/^⟦ทำเครื่องหมายที่ไม่ผ่าน/));
  expect(document.querySelector("[role=alert]")?.textContent).toContain("ถูกป้องกันไว้");
  expect(unspoken()).toEqual([]);
});

test("so do the list of agencies and the choice of year, but for the agencies' names", async () => {
  const names = wideTable(3).agencies.map((agency) => agency.name ?? "");
  await open({ tables: [wideTable(3), longTable(undefined, { fiscalYearBe: 2563 })] });
  await settle(50);
  expect(document.body.textContent).toContain("คะแนนรวมเฉลี่ย");
  expect(unspoken().filter((text) => !names.includes(text))).toEqual([]);
});
