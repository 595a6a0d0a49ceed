import { rangeOf } from "../../../src/core/grid";
import { finding } from "../../../src/core/result";
import { jobStatus } from "../../../src/taskpane/model/jobStatus";
import { createPaneStore, type PaneStore } from "../../../src/taskpane/state/paneStore";
import { FakeSecretariat, type FakeWorkbook } from "../../support/fakeSecretariat";

const HIGHLIGHT = { action: "highlight", options: {} } as const;
const PLAN = { action: "plan", options: { today: "2021-03-15" } } as const;

/** Lets every promise that is ready come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function open(workbook: Partial<FakeWorkbook> = {}, skips = false) {
  const secretariat = new FakeSecretariat(workbook);
  const store = createPaneStore(secretariat, () => skips);
  const stop = store.start();
  await settle();
  return { secretariat, store, stop };
}

async function mark(store: PaneStore) {
  await store.propose(HIGHLIGHT);
  await store.confirm();
  await settle();
}

describe("reading", () => {
  test("the workbook is read once when the pane opens", async () => {
    const { secretariat, store } = await open();
    expect(secretariat.countOf("look")).toBe(1);
    expect(store.getState().overview?.tables[0]?.agencies[0]?.total).toBe(88.84);
    expect(store.getState().looking).toBeNull();
  });

  test("an edited score changes what is shown", async () => {
    const { secretariat, store } = await open();
    secretariat.typeScore("budget", 91.2);
    await settle();
    expect(store.getState().overview?.tables[0]?.agencies[0]?.failing).toHaveLength(5);
  });

  test("however often the workbook changes during a reading, it is read once more", async () => {
    const { secretariat, store } = await open();
    secretariat.hold();
    void store.refresh();
    for (let i = 0; i < 20; i++) secretariat.changed();
    secretariat.release();
    await settle();
    expect(secretariat.countOf("look")).toBe(3);
    expect(store.getState().looking).toBeNull();
  });

  test("a failed reading keeps what was read before, and the next good one forgets the failure", async () => {
    const { secretariat, store } = await open();
    secretariat.failNext("look", [finding("error", "host/editing-cell", {})]);
    await store.refresh();
    expect(store.getState().lookRefusal?.findings[0]?.code).toBe("host/editing-cell");
    expect(store.getState().overview).not.toBeNull();
    await store.refresh();
    expect(store.getState().lookRefusal).toBeNull();
  });

  test("a thrown error is a defect that the pane survives", async () => {
    const { secretariat, store } = await open();
    secretariat.failNext("look", new Error("x is undefined"));
    await store.refresh();
    expect(store.getState().lookRefusal).toEqual({
      findings: [],
      defect: "x is undefined",
      mayHaveWritten: false,
    });
  });

  test("a reading that takes too long can be left; its late answer is dropped", async () => {
    const { secretariat, store } = await open();
    secretariat.hold();
    const late = store.refresh();
    store.cancelLook();
    expect(store.getState().looking).toBeNull();
    const before = store.getState().overview;
    secretariat.release();
    await late;
    expect(store.getState().overview).toBe(before);
  });

  test("pointing reads the first rows of what is selected", async () => {
    const { secretariat, store } = await open();
    secretariat.workbook.selected = rangeOf("ผล", 2, 1, 12, 3);
    expect(await store.peekAtSelection()).toEqual({
      range: secretariat.workbook.selected,
      values: secretariat.workbook.peeked,
    });
    expect(secretariat.countOf("look")).toBe(1);
  });

  test("pointing at something that is no range says so", async () => {
    const { secretariat, store } = await open();
    secretariat.failNext("selection", [finding("error", "host/selection-not-a-range", {})]);
    expect(await store.peekAtSelection()).toBeNull();
    const { notice } = store.getState();
    expect(notice?.kind === "trouble" && notice.refusal.findings[0]?.code).toBe("host/selection-not-a-range");
    store.dismissNotice();
    expect(store.getState().notice).toBeNull();
  });

  test("a step's reading that fails is told, unless the workbook is being written to", async () => {
    const { secretariat, store } = await open();
    const gone = [finding("error", "host/item-gone", {})];
    secretariat.failNext("inspect", gone);
    expect(await store.inspect("sharing", {})).toBeNull();
    expect(store.getState().notice).toMatchObject({ kind: "trouble" });
    await mark(store);
    const undoing = store.undo();
    secretariat.failNext("inspect", gone);
    expect(await store.inspect("sharing", {})).toBeNull();
    await undoing;
    expect(store.getState().notice).toMatchObject({ kind: "undone" });
  });

  test("closing the pane stops listening", async () => {
    const { secretariat, stop } = await open();
    expect(secretariat.isWatched).toBe(true);
    stop();
    expect(secretariat.isWatched).toBe(false);
  });
});

describe("proposing and confirming", () => {
  test("nothing is written before it is confirmed", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    expect(store.getState().work.step).toBe("proposed");
    expect(secretariat.countOf("confirm")).toBe(0);
    expect(secretariat.workbook.marked).toBeNull();
  });

  test("confirming writes, tells what was done and keeps the way back", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    const { work, notice, applied } = store.getState();
    expect(work.step).toBe("idle");
    expect(notice?.kind === "done" && notice.applied.pending.action).toBe("highlight");
    expect(applied).toHaveLength(1);
    expect(secretariat.workbook.marked).toHaveLength(6);
    expect(store.getState().overview?.isMarked).toBe(true);
  });

  test("a proposal follows the workbook while it waits, and says so", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    const shown = () => {
      const { work } = store.getState();
      if (work.step !== "proposed" || work.pending.action !== "highlight") throw new Error(work.step);
      return { count: work.pending.outcome.markedCount, isRevised: work.isRevised ?? false };
    };
    expect(shown()).toEqual({ count: 6, isRevised: false });
    secretariat.typeScore("budget", 91.2);
    await settle();
    expect(shown()).toEqual({ count: 5, isRevised: true });
    await store.confirm();
    expect(secretariat.workbook.marked).toHaveLength(5);
  });

  test("a change that makes no difference is not mentioned", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    const { work } = store.getState();
    secretariat.changed();
    await settle();
    expect(secretariat.countOf("propose")).toBe(2);
    expect(store.getState().work).toBe(work);
  });

  test("a proposal that has become impossible says why instead of waiting", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    secretariat.failNext("propose", [finding("error", "changes/sheet-protected", { sheet: "ผล" })]);
    secretariat.typeScore("budget", 91.2);
    await settle();
    expect(store.getState().work).toMatchObject({
      step: "refused",
      refusal: { findings: [{ code: "changes/sheet-protected" }] },
    });
  });

  test("a late revision does not bring back what was cancelled", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    secretariat.hold();
    secretariat.typeScore("budget", 91.2);
    store.cancel();
    secretariat.release();
    await settle();
    expect(store.getState().work.step).toBe("idle");
  });

  test("cancelling leaves everything as it was", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    store.cancel();
    expect(store.getState().work.step).toBe("idle");
    await store.confirm();
    expect(secretariat.countOf("confirm")).toBe(0);
  });

  test("a proposal that comes after it was cancelled is dropped", async () => {
    const { secretariat, store } = await open();
    secretariat.hold();
    const late = store.propose(HIGHLIGHT);
    store.cancel();
    secretariat.release();
    await late;
    expect(store.getState().work.step).toBe("idle");
  });

  test("of two proposals asked for, the last one counts", async () => {
    const { secretariat, store } = await open();
    secretariat.hold();
    const first = store.propose(HIGHLIGHT);
    const second = store.propose(PLAN);
    secretariat.release();
    await Promise.all([first, second]);
    const { work } = store.getState();
    expect(work.step === "proposed" && work.pending.action).toBe("plan");
  });

  test("a write cannot be cancelled, and nothing else starts meanwhile", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    secretariat.hold();
    const writing = store.confirm();
    store.cancel();
    store.ask("summary");
    await store.propose(PLAN);
    await store.undo();
    expect(store.getState().work.step).toBe("confirming");
    secretariat.release();
    await writing;
    expect(store.getState().work.step).toBe("idle");
    expect(store.getState().applied).toHaveLength(1);
  });

  test("a refusal says why, and that nothing was written", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    secretariat.failNext("confirm", [finding("question", "changes/workbook-changed", {})]);
    await store.confirm();
    const { work } = store.getState();
    expect(work).toMatchObject({
      step: "refused",
      job: "scores",
      request: HIGHLIGHT,
      refusal: { defect: null, mayHaveWritten: false },
    });
    await store.propose(HIGHLIGHT);
    expect(store.getState().work.step).toBe("proposed");
  });

  test("a write that breaks off says that part of it may be there", async () => {
    const { secretariat, store } = await open();
    await store.propose(HIGHLIGHT);
    secretariat.failNext("confirm", new Error("connection lost"));
    await store.confirm();
    const { work } = store.getState();
    expect(work.step === "refused" && work.refusal).toEqual({
      findings: [],
      defect: "connection lost",
      mayHaveWritten: true,
    });
    expect(store.getState().applied).toEqual([]);
  });
});

describe("skipping proposals", () => {
  test("a user who trusts it is not asked when nothing is overwritten and nothing in doubt", async () => {
    const { secretariat, store } = await open({}, true);
    await store.propose(HIGHLIGHT);
    await settle();
    expect(secretariat.workbook.marked).toHaveLength(6);
    expect(store.getState().notice?.kind).toBe("done");
  });

  test("is still asked before anything is overwritten", async () => {
    const { secretariat, store } = await open({ overwrites: [rangeOf("สรุป", 1, 1)] }, true);
    await store.propose(PLAN);
    expect(store.getState().work.step).toBe("proposed");
    expect(secretariat.countOf("confirm")).toBe(0);
  });

  test("is still asked when there is a doubt, not when there is only news", async () => {
    const doubt = await open({ findings: [finding("warning", "remediation/no-deadline", {})] }, true);
    await doubt.store.propose(PLAN);
    expect(doubt.store.getState().work.step).toBe("proposed");
    const news = await open(
      { findings: [finding("info", "plan/template-used", { activityCount: 13 })] },
      true,
    );
    await news.store.propose(PLAN);
    expect(news.store.getState().work.step).toBe("idle");
  });

  test("a proposal cancelled while it was on its way is not written", async () => {
    const { secretariat, store } = await open({}, true);
    secretariat.hold();
    const late = store.propose(HIGHLIGHT);
    store.cancel();
    secretariat.release();
    await late;
    expect(secretariat.countOf("confirm")).toBe(0);
  });
});

describe("undo", () => {
  test("goes back from the last write to the first", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    await store.propose(PLAN);
    await store.confirm();
    expect(secretariat.workbook.planSheet).toBe("แผน ITA 2564");
    await store.undo();
    expect(secretariat.workbook).toMatchObject({ planSheet: null });
    expect(secretariat.workbook.marked).toHaveLength(6);
    expect(store.getState().notice).toMatchObject({ kind: "undone", job: "plan" });
    await store.undo();
    expect(secretariat.workbook.marked).toBeNull();
    await store.undo();
    expect(secretariat.countOf("undo")).toBe(2);
  });

  test("an undo that was refused can be tried again", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    secretariat.failNext("undo", [finding("error", "host/editing-cell", {})]);
    await store.undo();
    expect(store.getState().work).toMatchObject({ step: "refused", request: null });
    expect(store.getState().applied).toHaveLength(1);
    await store.undo();
    expect(secretariat.workbook.marked).toBeNull();
  });
});

describe("where a job stands", () => {
  test("not started, waiting, done with its time, out of date, and right again", async () => {
    const { secretariat, store } = await open();
    const status = () => jobStatus(store.getState(), "scores");
    expect(status()).toEqual({ kind: "notStarted" });
    await store.propose(HIGHLIGHT);
    expect(status()).toEqual({ kind: "waiting" });
    await store.confirm();
    await settle();
    expect(status()).toEqual({ kind: "done", at: secretariat.now });
    secretariat.typeScore("budget", 91.2);
    await settle();
    expect(status()).toEqual({ kind: "outOfDate" });
    secretariat.typeScore("budget", 83.95);
    await settle();
    expect(status()).toEqual({ kind: "done", at: secretariat.now });
  });

  test("the workbook's own word outweighs the comparison: live marks follow the scores", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    secretariat.workbook.done = { highlight: { at: secretariat.now, isOutOfDate: false } };
    secretariat.typeScore("budget", 91.2);
    await settle();
    expect(jobStatus(store.getState(), "scores").kind).toBe("done");
  });

  test("a job that turns out to have nothing to do is up to date", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    secretariat.typeScore("budget", 91.2);
    await settle();
    await store.propose(HIGHLIGHT);
    expect(store.getState().work).toMatchObject({
      step: "proposed",
      pending: { changeSet: { changes: [] } },
    });
    expect(jobStatus(store.getState(), "scores").kind).toBe("done");
    await store.confirm();
    expect(secretariat.countOf("confirm")).toBe(1);
  });

  test("a user who trusts it is not told that nothing was written", async () => {
    const { secretariat, store } = await open({}, true);
    await store.propose(HIGHLIGHT);
    await store.propose(HIGHLIGHT);
    expect(secretariat.countOf("confirm")).toBe(1);
    expect(store.getState().applied).toHaveLength(1);
  });

  test("a score that changes but still fails leaves the marks right", async () => {
    const { secretariat, store } = await open();
    await mark(store);
    secretariat.typeScore("budget", 80);
    await settle();
    expect(jobStatus(store.getState(), "scores").kind).toBe("done");
  });

  test("what the workbook itself knows of earlier work", async () => {
    const at = "2021-03-01T03:00:00.000Z";
    const { store } = await open({
      planSheet: "แผน",
      summaryAt: rangeOf("สรุป", 0, 0),
      done: { plan: { at, isOutOfDate: false }, summary: { at, isOutOfDate: true } },
    });
    expect(jobStatus(store.getState(), "plan")).toEqual({ kind: "done", at });
    expect(jobStatus(store.getState(), "summary")).toEqual({ kind: "outOfDate" });
  });

  test("what a job lacks", async () => {
    const { store } = await open({ tables: [], registerSheet: null });
    expect(jobStatus(store.getState(), "scores")).toEqual({ kind: "noTable" });
    expect(jobStatus(store.getState(), "summary")).toEqual({ kind: "noRegister" });
  });

  test("an answer to a question is waited for", async () => {
    const { store } = await open();
    store.ask("summary");
    expect(jobStatus(store.getState(), "summary")).toEqual({ kind: "waiting" });
    store.cancel();
    expect(jobStatus(store.getState(), "summary")).toEqual({ kind: "notStarted" });
  });
});

describe("cells", () => {
  test("are shown on request", async () => {
    const { secretariat, store } = await open();
    await store.goTo(rangeOf("ผล ITA 63", 5, 2));
    expect(secretariat.selectedCells).toEqual([rangeOf("ผล ITA 63", 5, 2)]);
  });

  test("that are gone are said to be gone", async () => {
    const { secretariat, store } = await open();
    secretariat.failNext("select", [finding("error", "host/item-gone", {})]);
    await store.goTo(rangeOf("ลบแล้ว", 0, 0));
    expect(store.getState().notice).toMatchObject({ kind: "trouble" });
  });

  test("nothing selected is no selection", async () => {
    const { secretariat, store } = await open();
    expect(await store.selection()).toEqual(rangeOf("ผล ITA 63", 3, 1));
    secretariat.failNext("selection", [finding("error", "host/selection-not-a-range", {})]);
    expect(await store.selection()).toBeNull();
  });
});
