import { rectToA1 } from "../model/address";
import type { ChangedArea, Services } from "../model/services";
import type { Rect, SheetModel, WorkbookModel } from "../model/types";
import { findSheetById } from "../model/workbook";
import { itemNotFound } from "./errors";
import { EventNumber, EventQueue, WORKBOOK_EVENT_TARGET } from "./events";
import { LiveRanges } from "./liveRanges";
import { Recalculation } from "./recalculation";
import { ReferenceTable } from "./references";
import type { AreasTarget, CreatedTarget, RangeTarget } from "./targets";
import { handle, type Handle } from "./targets";

/** Who changes the workbook: this program or its user, or a co-author elsewhere. */
export type ChangeSource = "Local" | "Remote";

/** What changed in a batch, for whoever shows the workbook. */
export type ModelChange =
  | { kind: "cells" | "formats"; sheetId: string; rect: Rect }
  /** Anything else of a sheet: rules, merged areas, sizes, panes, tables … */
  | { kind: "sheet"; sheetId: string }
  /** Sheets added, deleted, renamed, moved; names; which sheet is active. */
  | { kind: "workbook" }
  | { kind: "selection"; sheetId: string };

export interface HostOptions {
  clock: () => Date;
  /** BCP 47, e.g. "th-TH". */
  locale: string;
  /** "OfficeOnline", "PC", "Mac" … (Office.PlatformType). */
  platform: string;
  services: Services;
  /** `Excel.createWorkbook`: a new window with this file, or an empty workbook for null. */
  onCreateWorkbook(file: Uint8Array | null): void;
  /** `workbook.save`. */
  onSave(): void;
  /** The person at the sheet, whose name new comments bear. */
  person: { name: string; email: string };
}

/** One open workbook as the objects see it: the model and what goes on around it. */
export class Host {
  readonly references = new ReferenceTable();
  readonly events = new EventQueue();
  readonly live = new LiveRanges();
  /** Workbooks that were created and may still be opened, by id. */
  readonly created = new Map<string, CreatedTarget>();
  readonly recalculation: Recalculation;
  /** Who is acting now; a co-author's changes are "Remote". */
  source: ChangeSource = "Local";
  /** Something changed since the workbook was opened or saved. */
  isDirty = false;
  /** A program has saved it. */
  wasSaved = false;
  /** The person at the sheet is acting, not a program. */
  isUserActing = false;
  private changes: ModelChange[] = [];

  constructor(
    readonly model: WorkbookModel,
    readonly options: HostOptions,
  ) {
    this.recalculation = new Recalculation(model, options.services, options.clock, (areas) =>
      this.calculated(areas),
    );
  }

  get services(): Services {
    return this.options.services;
  }

  range(sheet: SheetModel, rect: Rect): Handle<"Range"> {
    return handle("Range", this.live.add(sheet, rect));
  }

  areas(sheet: SheetModel, rects: Rect[]): AreasTarget {
    return { areas: rects.map((rect) => this.live.add(sheet, rect)) };
  }

  /** Cells got other contents: marks what depends on them and tells who listens. */
  cellsChanged(sheet: SheetModel, rect: Rect): void {
    this.recalculation.cellsChanged(sheet, rect);
    this.changed({ kind: "cells", sheetId: sheet.id, rect });
  }

  formatsChanged(sheet: SheetModel, rect: Rect): void {
    this.changed({ kind: "formats", sheetId: sheet.id, rect });
    const address = rectToA1(rect);
    this.events.raise(EventNumber.worksheetFormatChanged, [sheet.id, WORKBOOK_EVENT_TARGET], {
      worksheetId: sheet.id,
      address,
      source: this.source,
      referenceId: `event:${sheet.id}!${address}`,
    });
  }

  sheetChanged(sheet: SheetModel): void {
    this.changed({ kind: "sheet", sheetId: sheet.id });
  }

  workbookChanged(): void {
    this.changed({ kind: "workbook" });
  }

  changed(change: ModelChange): void {
    this.changes.push(change);
    if (change.kind !== "selection") this.isDirty = true;
  }

  takeChanges(): ModelChange[] {
    const changes = this.changes;
    this.changes = [];
    return changes;
  }

  /** The active sheet; every workbook has one. */
  activeSheet(): SheetModel {
    const sheet = findSheetById(this.model, this.model.activeSheetId) ?? this.model.sheets[0];
    if (!sheet) throw itemNotFound("the workbook has no sheet");
    return sheet;
  }

  ensureSheetExists(sheet: SheetModel): void {
    if (!this.model.sheets.includes(sheet)) throw itemNotFound("the worksheet was deleted");
  }

  /** For objects that are about areas: formats, validations, rules. */
  ensureAreasExist({ areas }: AreasTarget): void {
    for (const { sheet } of areas) this.ensureSheetExists(sheet);
  }

  /** Values are brought up to date and what only lived for the batch is forgotten. */
  endBatch(): void {
    this.recalculation.isSuspended = false;
    this.recalculation.settle();
    const kept: RangeTarget[] = [];
    for (const found of this.references.all()) {
      if (found.className === "Range") kept.push(found.target);
      else if (found.className === "RangeAreas") kept.push(...found.target.areas);
    }
    this.live.keepOnly(kept);
  }

  private calculated(areas: ChangedArea[]): void {
    const sheets = new Set<string>();
    for (const { sheetId, rect } of areas) {
      this.changed({ kind: "cells", sheetId, rect });
      sheets.add(sheetId);
    }
    for (const worksheetId of sheets) {
      this.events.raise(EventNumber.worksheetCalculated, [worksheetId, WORKBOOK_EVENT_TARGET], {
        worksheetId,
      });
    }
  }
}
