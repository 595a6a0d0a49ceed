import type {
  ActionId,
  ActionMap,
  ConfirmOptions,
  InspectionId,
  InspectionMap,
  MarkedCell,
  Overview,
  Peek,
  PendingProposal,
  Receipt,
  Secretariat,
  UndoReport,
  UnfinishedChange,
} from "../../src/actions/types";
import type { Change } from "../../src/core/changes/changeSet";
import { describeChanges } from "../../src/core/changes/describe";
import type { RangeRef } from "../../src/core/grid";
import { rangeOf } from "../../src/core/grid";
import type { IndicatorId } from "../../src/core/ita/indicators";
import { rulesetFor } from "../../src/core/ita/rulesetFor";
import type { Finding, Result } from "../../src/core/result";
import { finding, refusal, success } from "../../src/core/result";
import type { ScoreTable } from "../../src/core/scores/types";
import type { CellValue } from "../../src/core/snapshot";
import { FORM_BRIEF, FORM_DESIGN } from "./forms";
import { PLAN_TASKS } from "./planData";
import { agencyScores, longTable, PASS_MARK } from "./scoreData";

type Method =
  "look" | "propose" | "confirm" | "undo" | "settle" | "select" | "selection" | "peek" | "inspect";

/** What the fake workbook holds; a test changes it as a person at the grid would. */
export interface FakeWorkbook {
  tables: ScoreTable[];
  marked: MarkedCell[] | null;
  planSheet: string | null;
  registerSheet: string | null;
  summaryAt: RangeRef | null;
  selected: RangeRef;
  /** The first rows of whatever is selected. */
  peeked: CellValue[][];
  done: NonNullable<Overview["done"]>;
  /** Cells the next proposal would overwrite. */
  overwrites: RangeRef[];
  /** Findings the next proposals carry. */
  findings: Finding[];
  /** What was asked of the agencies. */
  followUp?: Overview["followUp"];
  /** A write that was interrupted before the pane was opened. */
  unfinished?: UnfinishedChange;
  /** What was written before the pane was opened, with its undo. */
  lastWrite?: Receipt;
}

/**
 * A workbook of our imagination behind the pane's only door, so that the pane can be tested without a host.
 * Calls wait while `hold` is set, fail as `fail` says, and are counted.
 */
export class FakeSecretariat implements Secretariat {
  readonly calls: { method: Method; argument: unknown }[] = [];
  readonly selectedCells: RangeRef[] = [];
  workbook: FakeWorkbook;
  /** What inspections answer. */
  readings: { [Id in InspectionId]?: InspectionMap[Id]["reading"] } = {};
  now = "2021-03-15T07:05:00.000Z";
  /** While `hold` is set, a confirmed write is still being looked into: nothing is written yet. */
  isReadingAgain = false;
  private readonly listeners = new Set<() => void>();
  private readonly failures = new Map<Method, Finding[] | Error>();
  private waiting: (() => void)[] | null = null;

  constructor(workbook: Partial<FakeWorkbook> = {}) {
    this.workbook = {
      tables: [longTable()],
      marked: null,
      planSheet: null,
      registerSheet: "ทะเบียนรายงาน",
      summaryAt: null,
      selected: rangeOf("ผล ITA 63", 3, 1),
      peeked: [
        ["ตัวชี้วัด", "ได้", "หมายเหตุ"],
        ["การใช้งบประมาณ", 83.95, ""],
      ],
      done: {},
      overwrites: [],
      findings: [],
      ...workbook,
    };
  }

  /** Keeps every following call unanswered until `release`. */
  hold(): void {
    this.waiting = [];
  }

  release(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    waiting.forEach((go) => go());
  }

  /** The next call of the method is refused with the findings, or throws. */
  failNext(method: Method, how: Finding[] | Error): void {
    this.failures.set(method, how);
  }

  /** As if someone typed a score into the grid. */
  typeScore(indicator: IndicatorId, value: number | null): void {
    this.workbook.tables = this.workbook.tables.map((table) => ({
      ...table,
      agencies: table.agencies.map((agency) =>
        agencyScores(
          agency.name,
          agency.fiscalYearBe,
          Object.entries(agency.scores).map(([id, reading]) => ({
            ...reading,
            indicator: id as IndicatorId,
            value: id === indicator ? value : reading.value,
          })),
        ),
      ),
    }));
    this.changed();
  }

  changed(): void {
    this.listeners.forEach((listener) => listener());
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  async look(): Promise<Result<Overview>> {
    const refused = await this.enter("look", null);
    if (refused) return refusal(...refused);
    const { tables, marked, planSheet, registerSheet, summaryAt, done, unfinished, lastWrite, followUp } =
      this.workbook;
    const value: Overview = {
      fileName: "ITA 2563.xlsx",
      tables,
      isMarked: marked !== null,
      planSheet,
      registerSheet,
      summaryAt,
      passMark: PASS_MARK,
      rulesetOverrides: [],
      done,
      ...(followUp ? { followUp } : {}),
      ...(unfinished ? { unfinished } : {}),
      ...(lastWrite ? { lastWrite } : {}),
    };
    const none = finding("warning", "scores/none-found", { sheetCount: 3 });
    return success(value, tables.length ? [] : [none]);
  }

  async propose<Id extends ActionId>(
    action: Id,
    options: ActionMap[Id]["options"],
  ): Promise<Result<PendingProposal<Id>>> {
    const refused = await this.enter("propose", { action, options });
    if (refused) return refusal(...refused);
    const made = this.make(action, options);
    const findings = made ? this.workbook.findings : [finding("info", "changes/nothing-to-do", {})];
    const changeSet = { action, changes: made?.changes ?? [] };
    const summary = describeChanges(changeSet, {
      fileName: "",
      sheets: [],
      names: [],
      tables: [],
      settings: {},
    });
    summary.overwritten = made ? this.workbook.overwrites.length : 0;
    summary.overwrittenAt = made ? this.workbook.overwrites : [];
    const pending = {
      action,
      options,
      outcome: made?.outcome ?? {},
      changeSet,
      summary,
      findings,
    };
    return success(pending as unknown as PendingProposal<Id>, findings);
  }

  async confirm<Id extends ActionId>(
    pending: PendingProposal<Id>,
    { signal, onWriting }: ConfirmOptions = {},
  ): Promise<Result<Receipt>> {
    if (!this.isReadingAgain) onWriting?.();
    const refused = await this.enter("confirm", pending.action);
    if (signal?.aborted) return refusal(finding("info", "changes/cancelled", {}));
    if (refused) return refusal(...refused);
    this.apply(pending);
    this.changed();
    return success({
      id: `receipt ${this.calls.length}`,
      action: pending.action,
      appliedAt: this.now,
      summary: pending.summary,
      inverse: [],
    });
  }

  async undo(receipt: Receipt): Promise<Result<UndoReport>> {
    const refused = await this.enter("undo", receipt.id);
    if (refused) return refusal(...refused);
    if (this.workbook.lastWrite?.id === receipt.id) this.workbook.lastWrite = undefined;
    if (receipt.action === "highlight") this.workbook.marked = null;
    if (receipt.action === "plan") this.workbook.planSheet = null;
    if (receipt.action === "summary") this.workbook.summaryAt = null;
    this.changed();
    return success({
      restoredCells: receipt.summary.cells,
      removedSheets: receipt.summary.addedSheets,
      kept: [],
    });
  }

  async settle(how: "takeBack" | "forget"): Promise<Result<UndoReport>> {
    const refused = await this.enter("settle", how);
    if (refused) return refusal(...refused);
    this.workbook.unfinished = undefined;
    this.changed();
    return success({ restoredCells: how === "forget" ? 0 : 3, removedSheets: [], kept: [] });
  }

  async select(range: RangeRef): Promise<Result<null>> {
    const refused = await this.enter("select", range);
    if (refused) return refusal(...refused);
    this.selectedCells.push(range);
    return success(null);
  }

  async selection(): Promise<Result<RangeRef>> {
    const refused = await this.enter("selection", null);
    return refused ? refusal(...refused) : success(this.workbook.selected);
  }

  async peek(range: RangeRef): Promise<Result<Peek | null>> {
    const refused = await this.enter("peek", range);
    return refused ? refusal(...refused) : success({ range, values: this.workbook.peeked });
  }

  async inspect<Id extends InspectionId>(
    inspection: Id,
    options: InspectionMap[Id]["options"],
  ): Promise<Result<InspectionMap[Id]["reading"]>> {
    const refused = await this.enter("inspect", { inspection, options });
    if (refused) return refusal(...refused);
    const reading = this.readings[inspection] as InspectionMap[Id]["reading"] | undefined;
    if (reading === undefined) throw new Error(`the fake workbook has no reading of ${inspection}`);
    return success(reading);
  }

  onChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  countOf(method: Method): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  private async enter(method: Method, argument: unknown): Promise<Finding[] | null> {
    this.calls.push({ method, argument });
    await new Promise<void>((go) => (this.waiting ? this.waiting.push(go) : go()));
    const failure = this.failures.get(method);
    this.failures.delete(method);
    if (failure instanceof Error) throw failure;
    return failure ?? null;
  }

  private failingCells(): MarkedCell[] {
    return this.workbook.tables.flatMap((table) =>
      table.agencies.flatMap((agency) =>
        agency.failing.flatMap((indicator) => {
          const reading = agency.scores[indicator];
          if (!reading || reading.value === null) return [];
          const { sheet, row, column } = reading.at;
          return [{ sheet, row, column, indicator, value: reading.value }];
        }),
      ),
    );
  }

  private make<Id extends ActionId>(
    action: Id,
    options: ActionMap[Id]["options"],
  ): { outcome: unknown; changes: Change[] } | null {
    switch (action) {
      case "highlight": {
        if (this.workbook.marked) return null;
        const { passMark = PASS_MARK } = options as ActionMap["highlight"]["options"];
        const blocks = this.workbook.tables.flatMap((t) =>
          t.scoreBlocks.map((b) => ({ sheet: t.sheet, ...b })),
        );
        return {
          outcome: { marked: this.failingCells(), markedCount: this.failingCells().length, passMark },
          changes: blocks.map((range) => ({
            kind: "addRule",
            range,
            rule: { formula: "=C5<ITA_PassMark", format: { bold: true } },
          })),
        };
      }
      case "analysis": {
        const sheet = "วิเคราะห์ผล ITA 2563";
        return { outcome: { sheet, agencyCount: 1 }, changes: [{ kind: "addSheet", sheet }] };
      }
      case "correct": {
        const { correction } = options as ActionMap["correct"]["options"];
        const at = { sheet: correction.sheet, ...correction.range };
        return {
          outcome: { at, agencyCount: 1, scoreCount: 10, failingCount: 6 },
          changes: [{ kind: "setSetting", key: "ita.scoreTables", value: JSON.stringify([correction]) }],
        };
      }
      case "uncorrect":
        return {
          outcome: { removedCount: 1 },
          changes: [{ kind: "setSetting", key: "ita.scoreTables", value: null }],
        };
      case "ruleset": {
        const { fiscalYearBe, ...changed } = options as ActionMap["ruleset"]["options"];
        const { ruleset } = rulesetFor(fiscalYearBe);
        const given = Object.entries(changed).filter(([, part]) => part !== null);
        return {
          outcome: { ...ruleset, fields: Object.keys(changed), ...Object.fromEntries(given) },
          changes: [{ kind: "setSetting", key: "ita.rulesets", value: "[]" }],
        };
      }
      case "respondents":
      case "disclosure":
      case "itas": {
        const sheet = `งาน ${action}`;
        return {
          outcome: { duty: action, sheet, fiscalYearBe: 2564, isUpdate: false, addedRows: 43 },
          changes: [{ kind: "addSheet", sheet }],
        };
      }
      case "tidy": {
        const { what } = options as ActionMap["tidy"]["options"];
        return { outcome: { what, count: 1 }, changes: [{ kind: "showSheet", sheet: "เก่า" }] };
      }
      case "unmark":
        if (!this.workbook.marked) return null;
        return {
          outcome: { ruleCount: 1 },
          changes: [{ kind: "removeRules", sheet: "ผล ITA 63", ruleIds: ["1"] }],
        };
      case "plan": {
        const { fiscalYearBe = 2564 } = options as ActionMap["plan"]["options"];
        const sheet = `แผน ITA ${fiscalYearBe}`;
        return {
          outcome: { sheet, tasks: PLAN_TASKS, fiscalYearBe, fromTemplate: false, activities: PLAN_TASKS },
          changes: [
            { kind: "addSheet", sheet },
            {
              kind: "setCells",
              range: rangeOf(sheet, 0, 0, 2, 2),
              cells: [
                ["แผน", ""],
                ["1", "2"],
              ],
            },
          ],
        };
      }
      case "agencies": {
        const { agencies = [] } = options as ActionMap["agencies"]["options"];
        const sheet = "ทะเบียนหน่วยงาน";
        return {
          outcome: { sheet, added: [...agencies], agencyCount: agencies.length },
          changes: [{ kind: "addSheet", sheet }],
        };
      }
      case "request": {
        const { indicators = [], deadline = null } = options as ActionMap["request"]["options"];
        const sheet = "คำขอรายงาน";
        return {
          outcome: { sheet, fiscalYearBe: 2563, indicators, deadline, version: 1, isUpdate: false },
          changes: [{ kind: "addSheet", sheet }],
        };
      }
      case "forms": {
        const { as } = options as ActionMap["forms"]["options"];
        return {
          outcome: { as, plan: { design: FORM_DESIGN, forms: [FORM_BRIEF] }, sheets: ["กองคลัง"] },
          changes: [{ kind: "setCells", range: rangeOf("คำขอรายงาน", 7, 1), cells: [[1]] }],
        };
      }
      default: {
        const { at = rangeOf("สรุปสถานะ", 0, 0) } = options as ActionMap["summary"]["options"];
        const range = { ...at, rowCount: 2, columnCount: 2 };
        return {
          outcome: { indicators: [], written: [range], register: this.workbook.registerSheet ?? "" },
          changes: [
            {
              kind: "setCells",
              range,
              cells: [
                ["ตัวชี้วัด", "แล้วเสร็จ"],
                ["การใช้งบประมาณ", 3],
              ],
            },
          ],
        };
      }
    }
  }

  private apply(pending: PendingProposal): void {
    const { action } = pending;
    if (action === "highlight") this.workbook.marked = this.failingCells();
    if (action === "unmark") this.workbook.marked = null;
    if (action === "plan") this.workbook.planSheet = (pending.outcome as ActionMap["plan"]["outcome"]).sheet;
    if (action === "summary") {
      this.workbook.summaryAt = (pending.outcome as ActionMap["summary"]["outcome"]).written[0] ?? null;
    }
  }
}
