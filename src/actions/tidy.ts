import { proposeTidy } from "../core/sharing/proposeTidy";
import type { Action } from "./action";

/** Mends one kind of thing before the workbook is shared. */
export const tidy: Action<"tidy"> = {
  id: "tidy",
  propose: (snapshot, options) => proposeTidy(snapshot, options),
};
