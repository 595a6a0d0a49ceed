import type { FindingSentences } from "../../findingSentences";
import { changes } from "./changes";
import { duties } from "./duties";
import { forms } from "./forms";
import { period } from "./period";
import { plan } from "./plan";
import { remediation } from "./remediation";
import { returns } from "./returns";
import { scores } from "./scores";
import { sharing } from "./sharing";

/** One sentence for every finding: what is the matter, then what to do about it. */
export const findings: FindingSentences = {
  ...scores,
  ...period,
  ...plan,
  ...remediation,
  ...duties,
  ...sharing,
  ...returns,
  ...forms,
  ...changes,
};
