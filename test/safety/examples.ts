import { ACTION_IDS } from "../../src/actions/registry";
import type { ActionId, ActionMap } from "../../src/actions/types";
import { rangeOf } from "../../src/core/grid";
import { returnedForm } from "./returnedForm";

/** An action with what it is asked. */
export type ExampleRequest = {
  [Id in ActionId]: { action: Id; options: ActionMap[Id]["options"] };
}[ActionId];

/** A use of an action on the sample workbook of Chiang Mai, on the day {@link TODAY}. */
export interface ActionExample<Id extends ActionId> {
  /** What it does there, for the report. */
  does: string;
  options: ActionMap[Id]["options"];
  /** What is done in the workbook before, so that the action has something to do. */
  after?: readonly ExampleRequest[];
}

export const TODAY = "2021-04-21";

const SCORES = "ผล ITA 63";
const RETURNED = returnedForm("แบบ 1.xlsx", "ที่ว่าการอำเภอดอยแก้ว", "done");
const CORRECTION: ActionMap["correct"]["options"]["correction"] = {
  sheet: SCORES,
  range: { row: 4, column: 0, rowCount: 11, columnCount: 2 },
  headerRowCount: 1,
  columns: { 0: { is: "indicator" }, 1: { is: "score" } },
  agency: "จังหวัดเชียงใหม่",
  fiscalYearBe: 2563,
};

const WEIGHTS = { IIT: 60, EIT: 30, OIT: 10 };

const ASKED: readonly ExampleRequest[] = [
  { action: "agencies", options: {} },
  { action: "request", options: { today: TODAY } },
];

/**
 * Every action of the product, with examples that do something to the sample workbook. The compiler wants all of them:
 * a new action enters here and is then tried with every fault and on every foreign workbook.
 */
export const EXAMPLES: { [Id in ActionId]: readonly [ActionExample<Id>, ...ActionExample<Id>[]] } = {
  highlight: [
    { does: "marks", options: {} },
    {
      does: "marks with a legend and status words, over earlier marks",
      options: { passMark: 90, legend: true, statusWords: true },
      after: [{ action: "highlight", options: {} }],
    },
  ],
  unmark: [
    { does: "takes marks away", options: {}, after: [{ action: "highlight", options: { legend: true } }] },
  ],
  analysis: [
    { does: "adds the analysis sheet", options: { today: TODAY } },
    {
      does: "brings the analysis sheet up to date",
      options: { today: TODAY },
      after: [
        { action: "analysis", options: { today: TODAY } },
        { action: "ruleset", options: { fiscalYearBe: 2563, weights: WEIGHTS } },
      ],
    },
  ],
  correct: [{ does: "keeps what a range is", options: { correction: CORRECTION } }],
  uncorrect: [
    {
      does: "forgets it",
      options: {},
      after: [{ action: "correct", options: { correction: CORRECTION } }],
    },
  ],
  ruleset: [{ does: "sets the year's pass mark", options: { fiscalYearBe: 2563, passMark: 80 } }],
  links: [{ does: "ties failing indicators on a sheet of their own", options: {} }],
  plan: [
    { does: "adds the plan sheet", options: { today: TODAY } },
    {
      does: "brings the plan sheet up to date",
      options: { today: "2021-06-01", scale: "week" },
      after: [{ action: "plan", options: { today: TODAY } }],
    },
  ],
  respondents: [
    { does: "adds the sheet of answers", options: { today: TODAY } },
    {
      does: "lets the survey's end follow the plan",
      options: { today: TODAY },
      after: [
        { action: "respondents", options: { today: TODAY, fiscalYearBe: 2564 } },
        { action: "plan", options: { today: TODAY } },
      ],
    },
  ],
  disclosure: [{ does: "adds the sheet of items", options: { today: TODAY } }],
  itas: [
    { does: "adds the checklist", options: { today: TODAY } },
    {
      does: "links the checklist to the items",
      options: { today: TODAY },
      after: [
        { action: "itas", options: { today: TODAY } },
        { action: "disclosure", options: { today: TODAY } },
      ],
    },
  ],
  collect: [
    { does: "starts the register of reports", options: { today: TODAY, files: [RETURNED] } },
    {
      does: "brings the register up to date",
      options: {
        today: TODAY,
        files: [returnedForm("แบบ 2.xlsx", "ที่ว่าการอำเภอแม่งามตา", "not-started"), RETURNED],
      },
      after: [{ action: "collect", options: { today: TODAY, files: [RETURNED] } }],
    },
  ],
  tidy: [
    { does: "clears the file's properties", options: { what: "properties" } },
    { does: "shows hidden sheets", options: { what: "hiddenSheets" } },
    { does: "deletes broken names", options: { what: "names" } },
    {
      does: "removes the add-in's settings",
      options: { what: "settings" },
      after: [{ action: "highlight", options: {} }],
    },
  ],
  matrix: [
    { does: "adds the sheet of agencies by indicators", options: { today: TODAY } },
    {
      does: "brings it up to date after a report was confirmed",
      options: { today: "2021-05-03" },
      after: [
        { action: "matrix", options: { today: TODAY } },
        { action: "verify", options: { today: TODAY, choice: { kind: "all" } } },
      ],
    },
  ],
  verify: [
    { does: "confirms what an agency has done", options: { today: TODAY, choice: { kind: "all" } } },
    {
      does: "takes confirmations back",
      options: { today: TODAY, choice: { kind: "all" }, takeBack: true },
      after: [{ action: "verify", options: { today: TODAY, choice: { kind: "all" } } }],
    },
  ],
  evidence: [
    { does: "adds the evidence paper", options: { today: TODAY } },
    {
      does: "brings the evidence paper up to date",
      options: { today: "2021-06-01" },
      after: [{ action: "evidence", options: { today: TODAY } }],
    },
  ],
  agencies: [
    { does: "makes the register of agencies", options: {} },
    {
      does: "adds to the register",
      options: { agencies: [{ name: "กองช่าง", shortName: "กช.", contact: "", channel: "" }] },
      after: [{ action: "agencies", options: {} }],
    },
  ],
  request: [
    { does: "makes the request for reports", options: { today: TODAY } },
    {
      does: "changes the request",
      options: { today: TODAY, deadline: "2021-05-20", indicators: ["budget", "power"] },
      after: [{ action: "request", options: { today: TODAY } }],
    },
  ],
  forms: [
    { does: "notes that forms went out", options: { today: TODAY, as: "files" }, after: ASKED },
    { does: "adds a form sheet for each agency", options: { today: TODAY, as: "sheets" }, after: ASKED },
  ],
  summary: [
    { does: "writes the summary beside the table of scores", options: { today: TODAY, beside: true } },
    { does: "adds the summary sheet", options: { today: TODAY } },
    {
      does: "writes the summary beside the scores",
      options: { today: TODAY, as: "values", at: rangeOf(SCORES, 3, 5) },
    },
  ],
};

/** One example as the harnesses go through them. */
export interface Example {
  /** "plan: adds the plan sheet" */
  name: string;
  request: ExampleRequest;
  after: readonly ExampleRequest[];
}

/** All examples of all actions of the registry. */
export function allExamples(): Example[] {
  return ACTION_IDS.flatMap((action) =>
    EXAMPLES[action].map(({ does, options, after = [] }) => ({
      name: `${action}: ${does}`,
      // The table gives each action its own options; the compiler cannot follow that through the union.
      request: { action, options } as ExampleRequest,
      after,
    })),
  );
}
