import { proposeUnmarking } from "../core/scores/marking";
import type { Action } from "./action";

/** Takes our marks away, and nobody else's. */
export const unmark: Action<"unmark"> = {
  id: "unmark",
  propose: (snapshot) => proposeUnmarking(snapshot),
};
