import { proposeDisclosure } from "../core/duties/disclosure/proposeDisclosure";
import type { Action } from "./action";

/** Makes or updates the sheet of the disclosure items, or reads the table there is. */
export const disclosure: Action<"disclosure"> = {
  id: "disclosure",
  propose: (snapshot, options) => proposeDisclosure(snapshot, options),
};
