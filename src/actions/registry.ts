import type { Action } from "./action";
import { highlight } from "./highlight";
import { plan } from "./plan";
import { summary } from "./summary";
import type { ActionId } from "./types";
import { unmark } from "./unmark";

export const registry: { [Id in ActionId]: Action<Id> } = { highlight, unmark, plan, summary };
