import type { Action } from "./action";
import type { ActionId } from "./types";

type Loaders = { [Id in ActionId]: () => Promise<Action<Id>> };

/**
 * The actions, each fetched when it is first needed: reading periods, laying out plans and writing formulas is half of
 * the product's code, and none of it is needed to show the scores when the pane opens.
 */
const LOADERS: Loaders = {
  highlight: async () => (await import("./highlight")).highlight,
  unmark: async () => (await import("./unmark")).unmark,
  analysis: async () => (await import("./analysis")).analysis,
  correct: async () => (await import("./correct")).correct,
  uncorrect: async () => (await import("./uncorrect")).uncorrect,
  ruleset: async () => (await import("./ruleset")).ruleset,
  plan: async () => (await import("./plan")).plan,
  collect: async () => (await import("./collect")).collect,
  matrix: async () => (await import("./matrix")).matrix,
  verify: async () => (await import("./verify")).verify,
  evidence: async () => (await import("./evidence")).evidence,
  links: async () => (await import("./links")).links,
  agencies: async () => (await import("./agencies")).agencies,
  request: async () => (await import("./request")).request,
  forms: async () => (await import("./forms")).forms,
  summary: async () => (await import("./summary")).summary,
  respondents: async () => (await import("./respondents")).respondents,
  disclosure: async () => (await import("./disclosure")).disclosure,
  itas: async () => (await import("./itas")).itas,
  tidy: async () => (await import("./tidy")).tidy,
};

/** Every action there is, in the order of the work. */
export const ACTION_IDS = Object.keys(LOADERS) as readonly ActionId[];

export function isActionId(value: string): value is ActionId {
  return Object.hasOwn(LOADERS, value);
}

export function loadAction<Id extends ActionId>(action: Id): Promise<Action<Id>> {
  return LOADERS[action]();
}
