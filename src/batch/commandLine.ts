import { Command, CommanderError, Option } from "commander";
import type { RangeRef } from "../core/grid";
import type { IsoDate } from "../core/period/types";
import type { TimescaleUnit } from "../core/plan/types";
import type { Locale } from "../i18n/locale";
import { analysis } from "./actions/analysis";
import { collect } from "./actions/collect";
import type { CollectDecisions } from "./collectOptions";
import { withDecisions } from "./collectOptions";
import { evidence, matrix, verify } from "./actions/followUp";
import { forms } from "./actions/forms";
import { highlight } from "./actions/highlight";
import { links } from "./actions/links";
import { period } from "./actions/period";
import { plan } from "./actions/plan";
import { scan } from "./actions/scan";
import { shareCheck } from "./actions/shareCheck";
import { summary } from "./actions/summary";
import type { BatchOutcome } from "./outcome";
import { EXIT } from "./outcome";
import type { Output } from "./print";
import { printOutcome, printDefect, printUsage } from "./print";
import {
  isoDay,
  readDay,
  readDeadlineArgument,
  readFiscalYear,
  readPassMark,
  readTarget,
} from "./readOptions";
import type { FileOptions } from "./withWorkbook";
import { withWorkbook } from "./withWorkbook";
import type { Session } from "./session";

interface CommonOptions extends FileOptions {
  json?: boolean;
  lang: Locale;
}

const today = () =>
  new Option(
    "--today <date>",
    "the day the action takes place and formulas are calculated for, YYYY-MM-DD",
  ).argParser(readDay);
const fiscalYear = () =>
  new Option("--fiscal-year <year>", "fiscal year of the Buddhist Era, e.g. 2564").argParser(readFiscalYear);

/** Runs one command line and answers its exit code: 0 done, 1 a defect, 2 wrong usage, 3 refused. */
export async function runCommandLine(args: string[], output: Output): Promise<number> {
  const wantsJson = args.includes("--json");
  let exitCode: number = EXIT.done;
  let action = "";

  async function finish(options: CommonOptions, work: () => Promise<PrintedOutcome>): Promise<void> {
    const { outcome, requests, saved } = await work();
    printOutcome(output, { action, outcome, requests, saved }, options);
    exitCode = outcome.ok ? EXIT.done : EXIT.refused;
  }

  const program = new Command("ita-secretariat")
    .description(
      "The actions of the add-in on files: find scores, mark failing, build the plan, summarise reports.",
    )
    .exitOverride()
    .configureOutput({
      writeOut: output.out,
      writeErr: (text) => (wantsJson ? undefined : output.err(text)),
    });

  function command(name: string, description: string): Command {
    return program
      .command(name)
      .description(description)
      .option("--json", "one JSON document on stdout")
      .addOption(
        new Option("--lang <language>", "language of the messages").choices(["th", "en"]).default("th"),
      )
      .hook("preAction", () => {
        action = name;
      });
  }

  function workbookCommand<Options extends CommonOptions & { today?: Date }>(
    name: string,
    description: string,
    run: (session: Session, options: Options, day: Date, workbook: string) => Promise<BatchOutcome>,
  ): Command {
    return command(name, description)
      .argument("<workbook>", "the workbook, .xlsx")
      .option("--out <file>", "where to write the changed workbook")
      .option("--force", "replace the output file if it is there")
      .action(async (workbook: string, options: Options) => {
        const day = options.today ?? new Date();
        await finish(options, () =>
          withWorkbook(workbook, options, day, (session) => run(session, options, day, workbook)),
        );
      });
  }

  workbookCommand("scan", "find and read every score table", (session, options) =>
    scan(session, options.lang),
  );

  workbookCommand<CommonOptions & { passMark?: number }>(
    "highlight",
    "mark failing indicators",
    (session, { passMark, lang }) => highlight(session, { passMark }, lang),
  ).option("--pass-mark <score>", "the pass mark, 85 when nothing else is said", readPassMark);

  workbookCommand<CommonOptions & { agency?: string; fiscalYear?: number; today?: Date }>(
    "analysis",
    "make or update the sheet that analyses the scores",
    (session, { agency, fiscalYear: fiscalYearBe, lang }, day) =>
      analysis(session, { agency, fiscalYearBe, today: isoDay(day) }, lang),
  )
    .option("--agency <name>", "only this agency; all of the year when absent")
    .addOption(fiscalYear())
    .addOption(today());

  workbookCommand<
    CommonOptions & { fiscalYear?: number; scale?: TimescaleUnit; reportingDeadline?: boolean; today?: Date }
  >(
    "plan",
    "build or update the plan sheet",
    (session, { fiscalYear: fiscalYearBe, scale, reportingDeadline: withReportingDeadline, lang }, day) =>
      plan(session, { fiscalYearBe, scale, withReportingDeadline, today: isoDay(day) }, lang),
  )
    .addOption(fiscalYear())
    .addOption(today())
    .addOption(
      new Option("--scale <unit>", "columns of the timeline").choices(["month", "half-month", "week"]),
    )
    .option("--reporting-deadline", "one more row: the day the agencies report by on failing indicators");

  workbookCommand(
    "links",
    "tie failing indicators to measures and activities, as suggestions",
    (session, { lang }) => links(session, lang),
  );

  workbookCommand<
    CommonOptions & { at?: RangeRef; beside?: boolean; as: "formulas" | "values"; today?: Date }
  >("summary", "write the remediation status back into cells", (session, { at, beside, as, lang }, day) =>
    summary(session, { at, beside, as, today: isoDay(day) }, lang),
  )
    .option(
      "--at <cell>",
      'top left cell of the result, e.g. "Sheet1!B4"; a new sheet when absent',
      readTarget,
    )
    .option("--beside", "new columns beside the workbook's own table of failing indicators")
    .addOption(
      new Option("--as <kind>", "live formulas or values")
        .choices(["formulas", "values"])
        .default("formulas"),
    )
    .addOption(today());

  workbookCommand<CommonOptions & { sheets?: string[] }>(
    "share-check",
    "what the workbook would give away; with --out a clean copy of its sheets as values",
    (session, { sheets, out, lang }) => shareCheck(session, { sheets, copies: out !== undefined }, lang),
  ).option("--sheets <names...>", "sheets of the clean copy; those fit to be shared when absent");
  workbookCommand<CommonOptions & { today?: Date }>(
    "matrix",
    "the sheet of agencies by indicators: who has answered what",
    (session, { lang }, day) => matrix(session, { today: isoDay(day) }, lang),
  ).addOption(today());

  workbookCommand<CommonOptions & { agency?: string; takeBack?: boolean; today?: Date }>(
    "verify",
    "verify the reports that are done, in the register of reports",
    (session, { agency, takeBack, lang }, day) => {
      const choice = agency === undefined ? { kind: "all" as const } : { kind: "agency" as const, agency };
      return verify(session, { choice, takeBack, today: isoDay(day) }, lang);
    },
  )
    .option("--agency <name>", "only this agency's; everybody's when absent")
    .option("--take-back", "take the confirmation back")
    .addOption(today());

  workbookCommand<CommonOptions & { today?: Date }>(
    "evidence",
    "the paper that is published as evidence of what was done",
    (session, { lang }, day) => evidence(session, { today: isoDay(day) }, lang),
  ).addOption(today());

  command("period", "read one period expression")
    .argument("<text>", 'e.g. "1-10 มีนาคม 2564"')
    .addOption(fiscalYear())
    .action((text: string, options: CommonOptions & { fiscalYear?: number }) =>
      finish(options, () =>
        Promise.resolve({
          outcome: period(text, options.fiscalYear, options.lang),
          requests: { count: 0, bytesOut: 0, bytesIn: 0 },
        }),
      ),
    );

  withDecisions(
    command("collect", "take returned report forms into the register of reports")
      .argument("<workbook>", "the workbook with the request and the agencies, .xlsx")
      .argument("[returned...]", "returned forms, or folders of them")
      .option("--out <file>", "where to write the changed workbook")
      .option("--force", "replace the output file if it is there")
      .addOption(today()),
  ).action(
    async (
      workbook: string,
      paths: string[],
      options: CommonOptions & CollectDecisions & { today?: Date },
    ) => {
      const day = options.today ?? new Date();
      const { accept, agency: agencies, use, lang } = options;
      const sheets = options.sheets ?? false;
      if (paths.length === 0 && !sheets) program.error("error: returned forms, or --sheets, are needed");
      const args = { paths, sheets, today: isoDay(day), dayOf: isoDay, accept, agencies, use };
      await finish(options, () =>
        withWorkbook(workbook, options, day, (session) => collect(session, args, lang)),
      );
    },
  );

  workbookCommand<
    CommonOptions & {
      outDir: string;
      each: "agency" | "all";
      fiscalYear?: number;
      reference?: string;
      deadline?: IsoDate;
      today?: Date;
    }
  >("forms", "write the report forms for the agencies", (session, options, day, input) => {
    const { outDir, each, fiscalYear: fiscalYearBe, reference, deadline, force = false, lang } = options;
    const asked = { today: isoDay(day), fiscalYearBe, reference, deadline };
    return forms(session, { outDir, each, force, input, ...asked }, lang);
  })
    .requiredOption("--out-dir <folder>", "where to write the forms; made when it is not there")
    .addOption(
      new Option("--each <whom>", "a form for each agency, or one for all")
        .choices(["agency", "all"])
        .default("agency"),
    )
    .option("--reference <text>", "the letter that asks for the reports")
    .option("--deadline <date>", 'as people write it, e.g. "20 เมษายน 2564"', readDeadlineArgument)
    .addOption(fiscalYear())
    .addOption(today());

  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      const helpShown = error.exitCode === 0;
      if (!helpShown && wantsJson) printUsage(output, args[0] ?? "", error.message);
      return helpShown ? EXIT.done : EXIT.usage;
    }
    printDefect(output, action, error, wantsJson);
    return EXIT.defect;
  }
}

interface PrintedOutcome {
  outcome: BatchOutcome;
  requests: { count: number; bytesOut: number; bytesIn: number };
  /** The file the workbook was written to. */
  saved?: string;
}
