import { createSecretariat } from "../../src/actions/secretariat";
import type { PendingProposal } from "../../src/actions/types";
import { MOST_SECONDS } from "../../src/excel/errors";
import type { Simulator } from "../../src/simulator/node";
import { rangeOf } from "../../src/core/grid";
import type { Result } from "../../src/core/result";
import { stateOf } from "../excel/workbookState";
import { TODAY } from "./examples";
import { CLOCK, officeBook, openBook } from "./foreign/workbooks";

const SCORES = "ผล ITA 63";
let bytes: Uint8Array;
let simulator: Simulator;

beforeAll(async () => {
  bytes = await officeBook();
});
beforeEach(async () => {
  simulator = await openBook(bytes);
});
afterEach(() => simulator.close());

const open = () => createSecretariat({ host: simulator.Excel, now: CLOCK });
const codes = (result: Result<unknown>) => result.findings.map(({ code }) => code);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

/** The summary beside the scores: it writes into cells of a sheet that is there. */
const SUMMARY = { today: TODAY, as: "values", at: rangeOf(SCORES, 3, 5) } as const;

const inExcel = (program: (scores: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  simulator.run(async (context) => {
    program(context.workbook.worksheets.getItem(SCORES), context);
    await context.sync();
  });

/** Somebody does this just before the write itself, when the workbook was read again already. */
function beforeTheWrite(edit: () => void): void {
  let requests = 0;
  simulator.faults.beforeEachRequest(() => {
    requests += 1;
    if (requests === 2) edit();
  });
}

describe("between proposal and confirmation", () => {
  test.each<[string, (scores: Excel.Worksheet, context: Excel.RequestContext) => void, string]>([
    ["deleted", (scores) => scores.delete(), "remediation/no-such-sheet"],
    ["renamed", (scores) => void (scores.name = "คะแนน"), "remediation/no-such-sheet"],
    ["protected", (scores) => scores.protection.protect(), "changes/sheet-protected"],
    ["written in", (scores) => void (scores.getRange("G5").values = [["ของฉัน"]]), "changes/would-overwrite"],
  ])("the sheet is %s: a clear word, and nothing is written", async (_what, change, code) => {
    const door = open();
    const pending = value(await door.propose("summary", SUMMARY));
    await inExcel(change);
    const state = stateOf(simulator);
    const result = await door.confirm(pending);
    expect(result.ok).toBe(false);
    expect(codes(result)).toContain(code);
    expect(stateOf(simulator)).toEqual(state);
  });

  test("what is typed into a cell that will be written over is not, although the proposal stays the same", async () => {
    const door = open();
    value(await door.confirm(value(await door.propose("agencies", {}))));
    value(await door.confirm(value(await door.propose("request", { today: TODAY }))));
    const noted = value(await door.propose("forms", { today: TODAY, as: "sheets" }));
    const cell = noted.changeSet.changes.find(
      (change) => change.kind === "setCells" && change.range.sheet === "คำขอรายงาน",
    );
    if (cell?.kind !== "setCells") throw new Error("nothing is noted");
    await simulator.run(async (context) => {
      const { row, column } = cell.range;
      context.workbook.worksheets.getItem("คำขอรายงาน").getCell(row, column).values = [["ของผู้ร่วมงาน"]];
      await context.sync();
    });
    const state = stateOf(simulator);
    expect(codes(await door.confirm(noted))).toEqual(["changes/workbook-changed"]);
    expect(stateOf(simulator)).toEqual(state);
  });

  test("the scores are sorted: what was shown is not written, what is true now is proposed", async () => {
    const door = open();
    const pending = value(await door.propose("analysis", { today: TODAY }));
    await inExcel((scores) => scores.getRange("A6:C15").sort.apply([{ key: 1, ascending: true }]));
    const result = await door.confirm(pending);
    // Either the order does not matter to it, or it is asked again.
    if (!result.ok) expect(codes(result)).toEqual(["changes/workbook-changed"]);
  });

  test("the sheet is moved and filtered: that does no harm", async () => {
    const door = open();
    const pending = value(await door.propose("summary", SUMMARY));
    await inExcel((scores) => {
      scores.position = 2;
      scores.getRange("A8:A9").getEntireRow().rowHidden = true;
    });
    value(await door.confirm(pending));
  });
});

describe("in the moment before the write", () => {
  const THEIRS = "ของผู้ร่วมงาน";

  test("a co-author's cell is not overwritten, and all else is as it was", async () => {
    const door = open();
    const pending = value(await door.propose("summary", SUMMARY));
    beforeTheWrite(() =>
      simulator.asCoAuthor((user, { sheets }) => {
        const sheet = sheets.find(({ name }) => name === SCORES);
        if (sheet) user.type(sheet, 4, 6, [[THEIRS]]);
      }),
    );
    const expected = stateOf(simulator);
    const result = await door.confirm(pending);
    expect(codes(result)).toEqual(["changes/workbook-changed"]);
    const now = stateOf(simulator);
    const cells = (state: typeof now) => state.sheets.find(({ name }) => name === SCORES)?.cells ?? {};
    expect(cells(now)["4,6"]).toMatchObject({ value: THEIRS });
    expect({ ...cells(now), "4,6": null }).toEqual({ ...cells(expected), "4,6": null });
  });

  test("a sheet that is protected refuses, and says so", async () => {
    const door = open();
    const pending = value(await door.propose("summary", SUMMARY));
    const state = stateOf(simulator);
    beforeTheWrite(() => {
      const sheet = simulator.workbook.sheets.find(({ name }) => name === SCORES);
      if (sheet) sheet.protection = { options: {}, carried: {} };
    });
    expect(codes(await door.confirm(pending))).toEqual(["host/access-denied"]);
    const [sheet] = simulator.workbook.sheets;
    if (sheet) sheet.protection = null;
    expect(stateOf(simulator)).toEqual(state);
  });
});

describe("a host that does not answer", () => {
  afterEach(() => jest.useRealTimers());

  /** Lets the time pass until the waiting is over. */
  async function waitingFor<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    void work.then(() => (isOver = true));
    while (!isOver) await jest.advanceTimersByTimeAsync(MOST_SECONDS * 1000);
    return work;
  }

  test("reading ends in a sentence", async () => {
    jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
    simulator.faults.delayRequest(1, new Promise(() => undefined));
    expect(codes(await waitingFor(open().look()))).toEqual(["host/no-answer"]);
  });

  test("writing ends in a sentence that says it is not known, and the next look tells", async () => {
    const door = open();
    const pending = value(await door.propose("highlight", {})) as PendingProposal<"highlight">;
    jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] });
    let answer = (): void => undefined;
    simulator.faults.delayRequest(2, new Promise((resolve) => (answer = resolve)));
    expect(codes(await waitingFor(door.confirm(pending)))).toEqual(["changes/unknown-end", "host/no-answer"]);
    jest.useRealTimers();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { lastWrite } = value(await open().look());
    expect(lastWrite?.action).toBe("highlight");
    expect(simulator.workbook.names).not.toEqual([]);
    if (lastWrite) value(await open().undo(lastWrite));
    expect(simulator.workbook.names).toEqual([]);
  });

  test("a confirmed write that was withdrawn while the workbook was read again is not written", async () => {
    const door = open();
    const pending = value(await door.propose("highlight", {}));
    let answer = (): void => undefined;
    simulator.faults.delayRequest(1, new Promise((resolve) => (answer = resolve)));
    const controller = new AbortController();
    const confirming = door.confirm(pending, { signal: controller.signal });
    controller.abort();
    answer();
    expect(codes(await confirming)).toEqual(["changes/cancelled"]);
    expect(simulator.workbook.names).toEqual([]);
  });
});
