import { rangeOf } from "../../../src/core/grid";
import { deferredSecretariat } from "../../../src/taskpane/host/deferredSecretariat";
import { createPaneStore } from "../../../src/taskpane/state/paneStore";
import { FakeSecretariat } from "../../support/fakeSecretariat";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what is asked before it is there is answered when it is", async () => {
  const real = new FakeSecretariat();
  let arrive: (secretariat: FakeSecretariat) => void = () => undefined;
  const deferred = deferredSecretariat(new Promise((resolve) => (arrive = resolve)));
  const store = createPaneStore(deferred);
  store.start();
  await settle();
  expect(store.getState().overview).toBeNull();
  arrive(real);
  await settle();
  expect(store.getState().overview?.tables).toHaveLength(1);
  real.typeScore("budget", 91.2);
  await settle();
  expect(store.getState().overview?.tables[0]?.agencies[0]?.failing).toHaveLength(5);
});

test("every wish reaches the real one", async () => {
  const real = new FakeSecretariat();
  const deferred = deferredSecretariat(Promise.resolve(real));
  const proposed = await deferred.propose("highlight", {});
  if (!proposed.ok) throw new Error("no proposal");
  const confirmed = await deferred.confirm(proposed.value);
  if (!confirmed.ok) throw new Error("not written");
  await deferred.undo(confirmed.value);
  await deferred.select(rangeOf("ผล", 0, 0));
  await deferred.selection();
  await deferred.peek(rangeOf("ผล", 0, 0));
  await deferred.look();
  expect(real.calls.map((call) => call.method)).toEqual([
    "propose",
    "confirm",
    "undo",
    "select",
    "selection",
    "peek",
    "look",
  ]);
});

test("a pane closed before it is there leaves nobody listening", async () => {
  const real = new FakeSecretariat();
  const stop = deferredSecretariat(Promise.resolve(real)).onChanged(() => undefined);
  stop();
  await settle();
  expect(real.isWatched).toBe(false);
});

test("when it cannot be fetched, the pane says so", async () => {
  const deferred = deferredSecretariat(Promise.reject(new Error("Loading chunk 3 failed")));
  const store = createPaneStore(deferred);
  store.start();
  await settle();
  expect(store.getState().lookRefusal?.defect).toBe("Loading chunk 3 failed");
});
