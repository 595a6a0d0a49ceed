import { proposeDuty } from "../core/duties/proposeDuty";
import type { Action } from "./action";

/** Makes or updates a sheet that watches one of the plan's other duties. */
export const duty: Action<"duty"> = {
  id: "duty",
  propose: (snapshot, options) => proposeDuty(snapshot, options),
};
