import type { FindingSentences } from "../../findingSentences";
import { changes } from "./changes";
import { period } from "./period";
import { plan } from "./plan";
import { remediation } from "./remediation";
import { scores } from "./scores";

/** One sentence for every finding: what is the matter, then what to do about it. */
export const findings: FindingSentences = { ...scores, ...period, ...plan, ...remediation, ...changes };
