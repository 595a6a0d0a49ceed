import { answers } from "./answers";
import { batch } from "./batch";
import { duties } from "./duties";
import { collect } from "./collect";
import { findings } from "./findings";
import { forms } from "./forms";
import { pane } from "./pane";
import { periods } from "./periods";
import { plan } from "./plan";
import { proposal } from "./proposal";
import { reports } from "./reports";
import { rulesets } from "./rulesets";
import { safety } from "./safety";
import { terms } from "./terms";

export const th = {
  answers,
  pane,
  proposal,
  collect,
  findings,
  forms,
  periods,
  plan,
  reports,
  rulesets,
  safety,
  terms,
  batch,
  duties,
};
