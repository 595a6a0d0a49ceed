import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { messagesOf } from "../../src/i18n/messages";
import { previewMessages } from "../../src/preview/messages";

/** What the pane and the page say in Thai, the language that the tests use them in. */
export const { pane, reports, rulesets } = messagesOf("th");
export const shell = previewMessages("th");

/** A user of the preview: finds things by what they are called, as a person or a screen reader would. */
export class PreviewUser {
  readonly pane: Locator;
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.pane = page.getByTestId("pane");
    this.grid = page.getByTestId("grid");
  }

  /** The first sample is open: the pane has read it and the grid shows it. */
  async waitForSample(): Promise<void> {
    await this.pane.getByText("88.84").first().waitFor();
    await this.cell("B7").waitFor();
  }

  /** A cell as the grid draws it; it must be in view. */
  cell(address: string): Locator {
    return this.grid.locator(`[data-cell="${address}"]`);
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole("tab", { name }).click();
  }

  async tabs(): Promise<string[]> {
    return this.page.getByRole("tab").allInnerTexts();
  }

  /** Goes to a cell by the name box, which also brings it into view. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: shell.nameBox });
    await box.fill(address);
    await box.press("Enter");
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Presses a button of the pane, whatever its state says around its name. */
  async press(name: string): Promise<void> {
    await this.pane.getByRole("button", { name, exact: true }).click();
  }

  /** Opens a step of following up with the agencies, unless it is open. */
  async openStep(title: string): Promise<void> {
    const line = this.pane.getByRole("heading", { name: title, level: 3 }).getByRole("button");
    if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
  }

  /** Confirms the open proposal and waits for the line that says it was done. */
  async confirm(): Promise<void> {
    await this.press(pane.proposal.confirm);
    // The line of an earlier action may stand elsewhere: this one's proposal has to go first.
    await this.pane
      .getByRole("button", { name: pane.proposal.confirm, exact: true })
      .waitFor({ state: "detached" });
    await this.pane.getByRole("button", { name: pane.done.undo }).first().waitFor();
  }

  /** Hands a file to the page's own file picker. */
  async openFile(name: string, bytes: Buffer): Promise<void> {
    await this.page.getByTestId("file-picker").setInputFiles({ name, mimeType: "", buffer: bytes });
  }

  async download(): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: shell.download }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}
