/**
 * Reads `<sheetData>` (ECMA-376 §18.3.1.80) from the stream of tags straight into the model. Tolerates what other
 * producers leave out: addresses of cells and rows, the order of rows, styles.
 */
import { MAX_COLUMNS, MAX_ROWS, parseA1, rectOf } from "../../model/address";
import type { CellStore } from "../../model/cellStore";
import type { CarriedCell, Cell, CellStyle, RowFormat } from "../../model/types";
import { defaultRowFormat } from "../../model/workbook";
import type { SaxesTagNS } from "saxes";
import { FileError } from "../fileError";
import type { Budget } from "../limits";
import { TreeBuilder } from "../xml/parse";
import type { Scope } from "../xml/tree";
import { formulaFromFile } from "../formula/fileForm";
import { compileSharedFormula } from "../formula/shared";
import type { SharedFormula } from "../formula/shared";
import { valueOf } from "./cellValue";
import type { SharedString } from "./cellValue";
import { packReference } from "./reference";
import { readStringItem } from "./richText";

export interface CellContext {
  cellXfs: readonly CellStyle[];
  defaultStyle: CellStyle;
  sharedStrings: readonly SharedString[];
  date1904: boolean;
  /** Indexes (from 1) of cell metadata that mean "dynamic array". */
  dynamicArrayMetadata: ReadonlySet<string>;
  budget: Budget;
}

interface Attributes {
  [name: string]: { value: string } | undefined;
}

const CARRIED_ROW = ["thickTop", "thickBot", "ph"];

export class CellReader {
  private row = -1;
  private column = -1;
  private cellAttributes: Attributes = {};
  private formulaAttributes: Attributes | undefined;
  private formula = "";
  private value = "";
  private hasValue = false;
  private target: "formula" | "value" | undefined;
  private inlineString: SharedString | undefined;
  private readonly shared = new Map<string, { row: number; column: number; formula: SharedFormula }>();
  private readonly inlineBuilder: TreeBuilder;
  /** Kinds of content that this layer cannot keep, for the list of losses. */
  readonly dropped = new Set<string>();

  constructor(
    part: string,
    scope: Scope,
    private readonly cells: CellStore,
    private readonly rows: Map<number, RowFormat>,
    private readonly context: CellContext,
  ) {
    this.inlineBuilder = new TreeBuilder(part, scope);
  }

  open(tag: SaxesTagNS): void {
    if (this.inlineBuilder.isBuilding) {
      this.inlineBuilder.openTag(tag);
      return;
    }
    const attributes = tag.attributes as unknown as Attributes;
    switch (tag.local) {
      case "row":
        this.openRow(attributes);
        break;
      case "c":
        this.openCell(attributes);
        break;
      case "f":
        this.formulaAttributes = attributes;
        this.target = "formula";
        break;
      case "v":
        this.hasValue = true;
        this.target = "value";
        break;
      case "is":
        this.inlineBuilder.openTag(tag);
        break;
      default:
        this.dropped.add(`<${tag.name}> inside a cell or row`);
    }
  }

  text(text: string): void {
    if (this.inlineBuilder.isBuilding) this.inlineBuilder.text(text);
    else if (this.target === "value") this.value += text;
    else if (this.target === "formula") this.formula += text;
  }

  close(tag: SaxesTagNS): void {
    if (this.inlineBuilder.isBuilding) {
      const item = this.inlineBuilder.closeTag();
      if (item) this.inlineString = readStringItem(item);
      return;
    }
    this.target = undefined;
    if (tag.local === "c") this.closeCell();
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes.r?.value);
    this.row = Number.isInteger(number) && number >= 1 ? number - 1 : this.row + 1;
    if (this.row >= MAX_ROWS) throw new FileError("damaged", `Row ${this.row + 1} does not exist.`);
    this.column = -1;
    const format = readRowFormat(attributes, this.context);
    if (!format) return;
    this.context.budget.spend(1);
    this.rows.set(this.row, format);
  }

  private openCell(attributes: Attributes): void {
    this.cellAttributes = attributes;
    this.formulaAttributes = undefined;
    this.formula = "";
    this.value = "";
    this.hasValue = false;
    this.inlineString = undefined;
    const reference = attributes.r?.value;
    if (reference === undefined) {
      this.column += 1;
    } else {
      const packed = packReference(reference.trim());
      if (packed < 0) throw new FileError("damaged", `${reference} is not a cell.`);
      this.column = packed % MAX_COLUMNS;
      this.row = (packed - this.column) / MAX_COLUMNS;
    }
    if (this.column >= MAX_COLUMNS || this.row < 0)
      throw new FileError("damaged", "A cell is out of the sheet.");
  }

  private closeCell(): void {
    this.context.budget.spend(1);
    const cell: Cell = { value: null, formula: null, style: this.styleOf(this.cellAttributes.s?.value) };
    this.readValue(cell);
    this.readFormula(cell);
    this.carry(cell);
    this.cells.set(this.row, this.column, cell);
  }

  private styleOf(index: string | undefined): CellStyle {
    const { cellXfs, defaultStyle } = this.context;
    return index === undefined ? defaultStyle : (cellXfs[Number(index)] ?? defaultStyle);
  }

  private readValue(cell: Cell): void {
    const type = this.cellAttributes.t?.value ?? "n";
    if (type === "s" && this.hasValue) {
      const item = this.context.sharedStrings[Number(this.value)];
      if (!item) throw new FileError("damaged", `Shared string ${this.value} is missing.`);
      takeString(cell, item);
    } else if (this.inlineString) {
      takeString(cell, this.inlineString);
    } else if (this.hasValue) {
      cell.value = valueOf(type, this.value, this.context.date1904);
    }
  }

  private readFormula(cell: Cell): void {
    const attributes = this.formulaAttributes;
    if (!attributes) return;
    const type = attributes.t?.value ?? "normal";
    if (type === "dataTable") return;
    if (type === "shared") cell.formula = this.sharedFormula(attributes);
    else if (this.formula !== "") cell.formula = formulaFromFile(this.formula);
    if (type === "array") {
      cell.arrayArea = parseA1(attributes.ref?.value ?? "") ?? rectOf(this.row, this.column);
      if (this.context.dynamicArrayMetadata.has(this.cellAttributes.cm?.value ?? "")) {
        cell.isDynamicArray = true;
      }
    }
  }

  /** The first cell of a group has the text, the others its number only. */
  private sharedFormula(attributes: Attributes): string | null {
    const group = attributes.si?.value ?? "";
    const master = this.shared.get(group);
    if (this.formula !== "") {
      const formula = formulaFromFile(this.formula);
      if (!master || attributes.ref) {
        this.shared.set(group, {
          row: this.row,
          column: this.column,
          formula: compileSharedFormula(formula),
        });
      }
      return formula;
    }
    return master ? master.formula(this.row - master.row, this.column - master.column) : null;
  }

  private carry(cell: Cell): void {
    const { cm, vm, ph } = this.cellAttributes;
    const ownMetadata = cm && !cell.isDynamicArray ? cm : undefined;
    const formula = this.formulaAttributes;
    const isDataTable = formula?.t?.value === "dataTable";
    const flags = isDataTable ? undefined : present(onlySet(formula));
    if (!ownMetadata && !vm && !ph && !flags && !isDataTable) return;
    const cellValues = present({ cm: ownMetadata, vm, ph });
    const formulaValues = isDataTable ? present(formula ?? {}) : flags;
    const carried: CarriedCell = {
      value: cell.value,
      formula: cell.formula,
      ...(cellValues ? { cell: cellValues } : {}),
      ...(formulaValues ? { formulaAttributes: formulaValues } : {}),
    };
    cell.carried = carried;
  }
}

function takeString(cell: Cell, item: SharedString): void {
  cell.value = item.text;
  if (item.richText !== undefined) cell.richText = item.richText;
}

/** Switches of a formula that we do not model: always calculate, and the like. */
function onlySet(formula: Attributes | undefined): Attributes {
  const set: Attributes = {};
  for (const name of ["ca", "aca", "bx"]) if (isTrue(formula?.[name])) set[name] = formula?.[name];
  return set;
}

function present(attributes: Attributes): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  let found = false;
  for (const name in attributes) {
    const attribute = attributes[name];
    if (!attribute) continue;
    values[name] = attribute.value;
    found = true;
  }
  return found ? values : undefined;
}

function isTrue(attribute: { value: string } | undefined): boolean {
  return attribute?.value === "1" || attribute?.value === "true";
}

/** null when the row says nothing of its own. */
function readRowFormat(attributes: Attributes, context: CellContext): RowFormat | null {
  const format = defaultRowFormat();
  let found = false;
  const height = attributes.ht ? Number(attributes.ht.value) : NaN;
  if (Number.isFinite(height)) {
    format.height = height;
    format.customHeight = isTrue(attributes.customHeight);
    found = true;
  }
  if (isTrue(attributes.hidden)) found = format.hidden = true;
  if (isTrue(attributes.collapsed)) found = format.collapsed = true;
  const level = Number(attributes.outlineLevel?.value ?? 0);
  if (level > 0) {
    format.outlineLevel = Math.min(7, level);
    found = true;
  }
  if (isTrue(attributes.customFormat)) {
    format.style = context.cellXfs[Number(attributes.s?.value ?? 0)] ?? context.defaultStyle;
    found = true;
  }
  const carried = CARRIED_ROW.filter((name) => attributes[name]);
  if (carried.length > 0) {
    format.carried = Object.fromEntries(carried.map((name) => [name, attributes[name]?.value ?? ""]));
    found = true;
  }
  return found ? format : null;
}
