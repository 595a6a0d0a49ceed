import { useBrowser } from "./previewPage";
import { PreviewUser, shell } from "./previewUser";

const browser = useBrowser();

async function openGrid() {
  const { page, problems } = await browser.open("index.html", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const user = new PreviewUser(page);
  await user.waitForSample();
  const nameBox = page.getByRole("textbox", { name: shell.nameBox });
  const formulaBar = page.getByRole("textbox", { name: shell.formulaBar });
  return { page, problems, user, nameBox, formulaBar, keys: page.keyboard };
}

test("a cell is selected by click and by arrows; a merged one as a whole", async () => {
  const { user, nameBox, formulaBar, keys } = await openGrid();
  await user.cell("B7").click();
  expect([await nameBox.inputValue(), await formulaBar.inputValue()]).toEqual(["B7", "83.95"]);
  await keys.press("ArrowRight");
  await keys.press("ArrowRight");
  expect(await nameBox.inputValue()).toBe("D6");
  await keys.press("ArrowDown");
  expect(await nameBox.inputValue()).toBe("D11");
});

test("typing replaces, F2 edits, Escape gives up, Delete empties, Alt+Enter begins a line", async () => {
  const { user, keys, formulaBar } = await openGrid();
  await user.type("C7", "รอผล");
  expect(await user.cell("C7").innerText()).toBe("รอผล");
  await user.goTo("C7");
  await keys.press("F2");
  await keys.type(" ใหม่");
  expect(await formulaBar.inputValue()).toBe("รอผล ใหม่");
  await keys.press("Escape");
  expect(await user.cell("C7").innerText()).toBe("รอผล");
  await keys.press("F2");
  await keys.press("Home");
  await keys.press("Alt+Enter");
  await keys.press("Enter");
  expect(await user.cell("C7").textContent()).toBe("\nรอผล");
  await user.goTo("C7");
  await keys.press("Delete");
  expect(await user.cell("C7").innerText()).toBe("");
});

test("a formula is calculated, and again when what it reads changes", async () => {
  const { user, formulaBar } = await openGrid();
  await user.type("F6", "=ROUND(AVERAGE(B6:B10),2)");
  expect(await user.cell("F6").innerText()).toBe("85.44");
  await user.type("B6", "90.76");
  expect(await user.cell("F6").innerText()).toBe("85.64");
  await user.goTo("F6");
  expect(await formulaBar.inputValue()).toBe("=ROUND(AVERAGE(B6:B10),2)");
});

test("the formula bar writes into the active cell, also when left by a click", async () => {
  const { user, formulaBar, page } = await openGrid();
  await user.goTo("F6");
  await formulaBar.click();
  await page.keyboard.type("=1+1");
  await user.cell("B7").click();
  expect(await user.cell("F6").innerText()).toBe("2");
  await page.keyboard.press("Control+z");
  expect(await user.cell("F6").count()).toBe(0);
});

test("cells are copied and pasted as text; one cell fills a selection", async () => {
  const { user, keys, page } = await openGrid();
  await user.goTo("B6:C7");
  await keys.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("89.76\tผ่าน\r\n83.95\tไม่ผ่าน");
  await user.goTo("F6");
  await keys.press("Control+v");
  expect(await user.cell("G7").innerText()).toBe("ไม่ผ่าน");
  await user.goTo("C6");
  await keys.press("Control+c");
  await user.goTo("C7:C8");
  await keys.press("Control+v");
  expect(await user.cell("C7").innerText()).toBe("ผ่าน");
  await keys.press("Control+z");
  expect(await user.cell("C7").innerText()).toBe("ไม่ผ่าน");
});

test("a column is dragged wider; the totals of a selection stand below", async () => {
  const { page, user } = await openGrid();
  const header = page.locator('[data-column="A"]');
  const box = await header.boundingBox();
  if (!box) throw new Error("column A is not in view");
  await page.mouse.move(box.x + box.width - 1, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, box.y + 8, { steps: 3 });
  await page.mouse.up();
  const wider = (await header.boundingBox())?.width ?? 0;
  expect(Math.abs(wider - box.width - 61)).toBeLessThanOrEqual(2);

  await user.goTo("B6:B15");
  expect(await page.locator(".status-bar").innerText()).toContain(shell.sum("865.49"));
});

test("frozen rows stay while the rest scrolls", async () => {
  const { user } = await openGrid();
  await user.openTab("ทะเบียนรายงาน");
  await user.goTo("B70");
  expect(await user.cell("B5").innerText()).toBe("หน่วยงาน");
  expect(await user.cell("B70").isVisible()).toBe(true);
  expect(await user.cell("B20").count()).toBe(0);
});

test("text in every sheet stays inside its row: no Thai mark is cut off", async () => {
  const { user, page, problems } = await openGrid();
  for (const name of await user.tabs()) {
    await user.openTab(name);
    await page.waitForTimeout(100);
    const cut = await page
      .locator(".grid-cell .grid-text")
      .evaluateAll((texts) =>
        texts
          .filter((text) => text.scrollHeight > (text.parentElement?.clientHeight ?? 0) + 2)
          .map((text) => text.textContent),
      );
    expect({ name, cut }).toEqual({ name, cut: [] });
  }
  expect(problems).toEqual([]);
});

test("the keyboard is not caught in the grid: F6 goes round the page, Escape and Tab leave", async () => {
  const { page, user, keys } = await openGrid();
  const area = () =>
    page.evaluate(
      () => document.activeElement?.closest(".title-bar, .grid, .desk-pane, .sheet-foot")?.className,
    );
  await user.goTo("B7");
  expect(await page.locator(".grid-editor").getAttribute("aria-description")).toBe(shell.gridKeys);
  const visited: (string | undefined)[] = [];
  for (const key of ["F6", "F6", "F6", "Shift+F6"]) {
    await keys.press(key);
    visited.push(await area());
  }
  expect(visited).toEqual(["desk-pane", "title-bar", "grid", "title-bar"]);
  await user.goTo("B7");
  await keys.press("Escape");
  await keys.press("Tab");
  expect(await area()).toBe("sheet-foot");
});
