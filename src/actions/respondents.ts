import { proposeResponses } from "../core/duties/responses/proposeResponses";
import type { Action } from "./action";

/** Makes or updates the sheet that watches the answers to IIT and EIT. */
export const respondents: Action<"respondents"> = {
  id: "respondents",
  propose: (snapshot, options) => proposeResponses(snapshot, options),
};
