import { proposeLinks } from "../core/plan/links/proposeLinks";
import type { Action } from "./action";

/** Ties failing indicators to measures and activities, on a sheet of their own. */
export const links: Action<"links"> = {
  id: "links",
  propose: (snapshot, options) => proposeLinks(snapshot, options),
};
