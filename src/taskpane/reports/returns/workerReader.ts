import type { ReturnedFile } from "../../../core/remediation/returns/types";
import { type FileReader, PATIENCE_MS, type ReadingRequest } from "./reading";

/** Reads files in a worker of this page's own: nothing leaves it. A file that takes too long is given up. */
export function createWorkerReader(): FileReader {
  let worker: Worker | null = null;
  const close = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    read: ({ file, formColumns }) =>
      new Promise<ReturnedFile>((resolve, reject) => {
        worker ??= new Worker(new URL("./worker.ts", import.meta.url));
        const own = worker;
        const end = (finish: () => void) => {
          clearTimeout(timer);
          own.onmessage = own.onerror = null;
          finish();
        };
        const timer = setTimeout(() => {
          const { id, name, changedOn } = file;
          close();
          end(() => resolve({ id, name, changedOn, reading: { ok: false, problem: "too-large" } }));
        }, PATIENCE_MS);
        own.onmessage = ({ data }: MessageEvent<ReturnedFile>) => end(() => resolve(data));
        own.onerror = (event) => {
          close();
          end(() => reject(new Error(event.message)));
        };
        const request: ReadingRequest = { file, formColumns };
        own.postMessage(request, [file.bytes.buffer]);
      }),
    close,
  };
}
