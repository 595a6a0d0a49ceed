import { proposeForms } from "../core/remediation/form/proposeForms";
import type { Action } from "./action";

/** Makes the report forms go out: as files, or as sheets of this workbook. */
export const forms: Action<"forms"> = {
  id: "forms",
  propose: (snapshot, options) => proposeForms(snapshot, options),
};
