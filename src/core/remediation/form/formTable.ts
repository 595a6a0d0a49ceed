import type { CellInput, RangeFormat } from "../../changes/changeSet";
import type { RangeRef } from "../../grid";
import { rangeOf } from "../../grid";
import { indicatorName } from "../../ita/indicators";
import { FONT, HEADER } from "../../paper/looks";
import type { RequestedIndicator } from "../request/types";
import { statusWord } from "../statusWords";
import type { FormColumnKind } from "./columns";
import { isAnswer } from "./columns";
import type { FormLayout } from "./layout";
import { FIRST_COLUMN } from "./layout";
import { ANSWER, CELL } from "./looks";
import type { FormBrief, NewSheetChange } from "./types";
import * as words from "./wording";

/** Points of the empty margin cell: they make a row of about three lines, and it still grows with what is typed. */
const ROW_ROOM = 32;
const DATE_TYPED = "d/m/yyyy";
/** The day as typed in either era: a Buddhist year becomes a Christian one five centuries on. */
/** What agencies type stays text: "- จัดอบรม" is no formula, "1-2" no date. */
const TYPED_TEXT = "@";
const DATES = { earliest: "2015-01-01", latest: "2643-12-31" } as const;
const CENTERED: readonly FormColumnKind[] = ["no", "score", "gap", "status", "date"];
const NUMBERS: readonly FormColumnKind[] = ["score", "gap"];

export function answerTable(
  { indicators }: FormBrief,
  sheet: string,
  { columns, headerRow, firstRow, rowCount }: FormLayout,
): NewSheetChange[] {
  const body = rangeOf(sheet, firstRow, FIRST_COLUMN, rowCount, columns.length);
  return [
    {
      kind: "setFormat",
      range: rangeOf(sheet, headerRow, FIRST_COLUMN, 1, columns.length),
      format: HEADER,
    },
    {
      kind: "setFormat",
      range: { ...body, column: 0, columnCount: 1 },
      format: { fontName: FONT, fontSize: ROW_ROOM },
    },
    { kind: "setFormat", range: body, format: CELL },
    ...columns.flatMap(({ kind }, index): NewSheetChange[] => {
      const cells: RangeRef = { ...body, column: FIRST_COLUMN + index, columnCount: 1 };
      return [{ kind: "setFormat", range: cells, format: columnFormat(kind) }, ...validation(kind, cells)];
    }),
    {
      kind: "setCells",
      range: rangeOf(sheet, headerRow, FIRST_COLUMN, rowCount + 1, columns.length),
      cells: [
        columns.map(({ header }) => header),
        ...indicators.map((indicator, index) => columns.map(({ kind }) => known(kind, indicator, index))),
      ],
    },
  ];
}

function columnFormat(kind: FormColumnKind): RangeFormat {
  const answer: RangeFormat = { ...ANSWER, numberFormat: kind === "date" ? DATE_TYPED : TYPED_TEXT };
  return {
    ...(isAnswer(kind) ? answer : {}),
    ...(NUMBERS.includes(kind) ? { numberFormat: "0.00" } : {}),
    horizontal: CENTERED.includes(kind) ? "Center" : "Left",
  };
}

function validation(kind: FormColumnKind, range: RangeRef): NewSheetChange[] {
  const { status, date, datePrompt } = words.MESSAGES;
  if (kind === "status") {
    const choices = (["done", "in-progress", "not-started", "cancelled"] as const).map(statusWord);
    return [{ kind: "setValidation", range, list: { choices, error: status } }];
  }
  return kind === "date"
    ? [
        {
          kind: "setDateValidation",
          range,
          date: { ...DATES, strict: false, prompt: datePrompt, error: date },
        },
      ]
    : [];
}

/** What the form knows already; answers are empty. */
function known(kind: FormColumnKind, indicator: RequestedIndicator, index: number): CellInput {
  switch (kind) {
    case "no":
      return index + 1;
    case "indicator":
      return indicatorName(indicator.indicator);
    case "score":
    case "gap":
      return indicator[kind] ?? "";
    case "advice":
      return indicator.advice;
    default:
      return null;
  }
}
