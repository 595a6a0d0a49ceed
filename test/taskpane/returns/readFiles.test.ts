import type { ReturnedFile } from "../../../src/core/remediation/returns/types";
import { readReturnedFile } from "../../../src/files/readReturnedFile";
import { readFiles } from "../../../src/taskpane/reports/returns/readFiles";
import type { FileReader } from "../../../src/taskpane/reports/returns/reading";
import { DEFAULT_FORM_COLUMNS } from "../../../src/core/remediation/form/columns";
import { formBytes, GOOD } from "../../support/returnedForms";

const inPage: FileReader = {
  read: ({ file, formColumns }) => Promise.resolve(readReturnedFile(file, formColumns)),
  close: () => undefined,
};

const file = (name: string, bytes: Uint8Array) =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { lastModified: Date.UTC(2021, 3, 19, 5) });

const run = (
  onProgress: (done: number) => void = () => undefined,
  signal = new AbortController().signal,
) => ({
  formColumns: DEFAULT_FORM_COLUMNS,
  signal,
  onProgress,
});

test("files are read one after another, each told apart even by the same name", async () => {
  const bytes = formBytes(GOOD, { agency: "อบต.สะลวง" });
  const progress: number[] = [];
  const read = await readFiles(
    [file("แบบ.xlsx", bytes), file("แบบ.xlsx", bytes)],
    inPage,
    run((done) => progress.push(done)),
  );
  expect(read?.map(({ id, name, changedOn, reading }) => [id, name, changedOn, reading.ok])).toEqual([
    ["1:แบบ.xlsx", "แบบ.xlsx", "2021-04-19", true],
    ["2:แบบ.xlsx", "แบบ.xlsx", "2021-04-19", true],
  ]);
  expect(progress).toEqual([1, 2]);
});

test("a folder, a file that is held, and one that is far too large are answers, not errors", async () => {
  const held = file("held.xlsx", new Uint8Array(1));
  held.arrayBuffer = () => Promise.reject(new DOMException("held", "NotReadableError"));
  const large = file("large.xlsx", new Uint8Array(1));
  Object.defineProperty(large, "size", { value: 65 * 1024 * 1024 });
  const read = await readFiles([held, large], inPage, run());
  expect(read?.map(({ reading }) => !reading.ok && reading.problem)).toEqual(["unreadable", "too-large"]);
});

test("cancelling ends the reading at once, also in the middle of a file", async () => {
  const never: FileReader = {
    read: () => new Promise<ReturnedFile>(() => undefined),
    close: () => undefined,
  };
  const abort = new AbortController();
  const reading = readFiles([file("a.xlsx", new Uint8Array(1))], never, run(undefined, abort.signal));
  abort.abort();
  expect(await reading).toBeNull();
});
