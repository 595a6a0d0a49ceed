import type { FormPlan } from "../core/remediation/form/types";
import type { FormFile } from "../files/write/writeForms";
import { writeForms } from "../files/write/writeForms";

export { zipFiles } from "../files/write/zipFiles";
export type { FormFile } from "../files/write/writeForms";

export interface MakingOptions {
  /** Called after each form. */
  onProgress(done: number): void;
  /** Asked before each form: what is made until then is kept. */
  isStopped(): boolean;
  /** Lets others work; called several times a second. */
  pause(): Promise<void>;
  /** Milliseconds of some clock. */
  now(): number;
}

/** So long the page may stand still. */
const SLICE_MS = 40;

/** Makes the forms of a plan as files, in slices, so that the page stays alive. Linear in the forms. */
export async function makeFormFiles(plan: FormPlan, options: MakingOptions): Promise<FormFile[]> {
  const files: FormFile[] = [];
  let began = options.now();
  for (const file of writeForms(plan)) {
    files.push(file);
    if (options.now() - began < SLICE_MS) continue;
    options.onProgress(files.length);
    await options.pause();
    if (options.isStopped()) break;
    began = options.now();
  }
  options.onProgress(files.length);
  return files;
}
