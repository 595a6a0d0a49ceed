import { useCallback, useEffect, useRef, useState } from "react";
import type { FormFile } from "../../../actions/formFiles";
import type { FormPlan } from "../../../core/remediation/form/types";

export type FormWork =
  | { step: "idle" }
  | { step: "making"; done: number; of: number }
  | { step: "ready"; plan: FormPlan; files: FormFile[]; zip: Uint8Array | null }
  | { step: "broken"; defect: string };

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Makes form files in the page, with progress; what is made until it is stopped stays. */
export function useFormFiles() {
  const [work, setWork] = useState<FormWork>({ step: "idle" });
  const run = useRef(0);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      run.current += 1;
    },
    [],
  );

  const make = useCallback(async (plan: FormPlan) => {
    const own = ++run.current;
    const isMine = () => run.current === own;
    stopped.current = false;
    setWork({ step: "making", done: 0, of: plan.forms.length });
    try {
      const { makeFormFiles, zipFiles } = await import("../../../actions/formFiles");
      const files = await makeFormFiles(plan, {
        onProgress: (done) => isMine() && setWork({ step: "making", done, of: plan.forms.length }),
        isStopped: () => stopped.current || !isMine(),
        pause: nextTask,
        now: () => performance.now(),
      });
      const zip = files.length > 1 ? zipFiles(files) : null;
      if (isMine()) setWork({ step: "ready", plan, files, zip });
    } catch (error) {
      // A part that could not be fetched, or a defect of ours: the pane says so and goes on.
      if (isMine())
        setWork({ step: "broken", defect: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  return {
    work,
    make,
    stop: () => {
      stopped.current = true;
    },
    forget: () => setWork({ step: "idle" }),
  };
}
