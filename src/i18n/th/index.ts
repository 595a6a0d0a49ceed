import { batch } from "./batch";
import { findings } from "./findings";
import { pane } from "./pane";
import { periods } from "./periods";
import { proposal } from "./proposal";
import { reports } from "./reports";
import { terms } from "./terms";

export const th = { pane, proposal, findings, periods, reports, terms, batch };
