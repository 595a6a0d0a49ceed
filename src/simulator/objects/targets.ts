/** What each Office.js object on the wire stands for in the model. */
import type {
  CommentModel,
  CommentReply,
  CustomXmlPart,
  DefinedName,
  Rect,
  Scalar,
  SheetModel,
  TableColumn,
  TableModel,
} from "../model/types";

export interface WorkbookTarget {
  kind: "workbook";
}

export interface SheetTarget {
  sheet: SheetModel;
}

/** A collection of the workbook (`sheet` null) or of one sheet. */
export interface ScopeTarget {
  sheet: SheetModel | null;
}

/** One rectangle of a sheet. It moves with the cells when rows or columns are inserted while it is in use. */
export interface RangeTarget extends SheetTarget {
  rect: Rect;
  /** All its cells were deleted. */
  isGone?: boolean;
}

/** One or more rectangles of one sheet: what formats, validations and rules are about. */
export interface AreasTarget {
  areas: RangeTarget[];
  /** In the place of areas: the font or fill of a named style. */
  style?: StyleTarget;
}

/** A named cell style. */
export interface StyleTarget {
  name: string;
}

export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export interface BorderTarget extends AreasTarget {
  side: BorderSide;
}

export interface RuleTarget extends SheetTarget {
  ruleId: string;
}

export type RuleBorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface RuleBorderTarget extends RuleTarget {
  side: RuleBorderSide;
}

export interface NameTarget {
  name: DefinedName;
}

export interface TableTarget extends SheetTarget {
  table: TableModel;
}

export interface TableColumnTarget extends TableTarget {
  column: TableColumn;
}

export interface TableRowTarget extends TableTarget {
  /** Zero-based in the data body. */
  index: number;
}

/** A collection that was worked out when it was asked for. */
export interface TablesTarget {
  tables: TableTarget[];
}

/** A workbook that `application.createWorkbook` has prepared; it opens when it is told to. */
export interface CreatedTarget {
  id: string;
  file: Uint8Array | null;
}

/** The AutoFilter of a table, or of the sheet itself. */
export interface FilterTarget extends SheetTarget {
  table: TableModel | null;
}

/** What removing duplicates did. */
export interface RemovedTarget {
  removed: number;
  uniqueRemaining: number;
}

export interface KeyTarget {
  key: string;
}

/** A custom XML part of the workbook. */
export interface XmlPartTarget {
  part: CustomXmlPart;
}

/** The custom XML parts of one namespace when it was asked for. */
export interface XmlPartsTarget {
  parts: CustomXmlPart[];
}

export interface CommentTarget extends SheetTarget {
  comment: CommentModel;
}

export interface CommentReplyTarget extends CommentTarget {
  reply: CommentReply;
}

/** Headers and footers of all pages (of odd ones, when even ones have their own), of even ones, of the first. */
export interface HeaderFooterTarget extends SheetTarget {
  pages: "all" | "even" | "first";
}

export interface PageBreaksTarget extends SheetTarget {
  axis: "rows" | "columns";
}

export interface PageBreakTarget extends PageBreaksTarget {
  /** The first row or column of the new page. */
  line: number;
}

/** What a worksheet function answered. */
export interface FunctionResultTarget {
  value: Scalar | Scalar[][];
}

/** Areas of several worksheets. */
export interface SheetAreasTarget {
  sheets: AreasTarget[];
}

/** The visible cells of a range; with a line, only that visible row. */
export interface ViewTarget extends SheetTarget {
  rect: Rect;
  line?: number;
}

export interface Targets {
  Workbook: WorkbookTarget;
  Application: WorkbookTarget;
  WorkbookCreated: CreatedTarget;
  IterativeCalculation: WorkbookTarget;
  CultureInfo: WorkbookTarget;
  NumberFormatInfo: WorkbookTarget;
  DatetimeFormatInfo: WorkbookTarget;
  Runtime: WorkbookTarget;
  Functions: WorkbookTarget;
  FunctionResult: FunctionResultTarget;
  WorkbookProtection: WorkbookTarget;
  DocumentProperties: WorkbookTarget;
  CustomPropertyCollection: WorkbookTarget;
  CustomProperty: KeyTarget;
  CommentCollection: ScopeTarget;
  Comment: CommentTarget;
  CommentReplyCollection: CommentTarget;
  CommentReply: CommentReplyTarget;
  CustomXmlPart: XmlPartTarget;
  CustomXmlPartCollection: WorkbookTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  SettingCollection: WorkbookTarget;
  Setting: KeyTarget;
  WorksheetCollection: WorkbookTarget;
  Worksheet: SheetTarget;
  WorksheetProtection: SheetTarget;
  WorksheetFreezePanes: SheetTarget;
  PageLayout: SheetTarget;
  HeaderFooterGroup: SheetTarget;
  HeaderFooter: HeaderFooterTarget;
  PageBreakCollection: PageBreaksTarget;
  PageBreak: PageBreakTarget;
  NamedItemCollection: ScopeTarget;
  NamedItem: NameTarget;
  NamedItemArrayValues: NameTarget;
  TableCollection: ScopeTarget;
  TableScopedCollection: TablesTarget;
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  AutoFilter: FilterTarget;
  Filter: TableColumnTarget;
  Range: RangeTarget;
  RangeCollection: AreasTarget;
  RangeAreas: AreasTarget;
  WorkbookRangeAreas: SheetAreasTarget;
  RangeAreasCollection: SheetAreasTarget;
  RangeView: ViewTarget;
  RangeViewCollection: ViewTarget;
  Style: StyleTarget;
  StyleCollection: WorkbookTarget;
  RangeFormat: AreasTarget;
  RangeFont: AreasTarget;
  RangeFill: AreasTarget;
  RangeBorderCollection: AreasTarget;
  RangeBorder: BorderTarget;
  FormatProtection: AreasTarget;
  RangeSort: RangeTarget;
  TableSort: TableTarget;
  RemoveDuplicatesResult: RemovedTarget;
  DataValidation: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  CellValueConditionalFormat: RuleTarget;
  TextConditionalFormat: RuleTarget;
  TopBottomConditionalFormat: RuleTarget;
  PresetCriteriaConditionalFormat: RuleTarget;
  ColorScaleConditionalFormat: RuleTarget;
  DataBarConditionalFormat: RuleTarget;
  ConditionalDataBarPositiveFormat: RuleTarget;
  ConditionalDataBarNegativeFormat: RuleTarget;
  IconSetConditionalFormat: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeBorder: RuleBorderTarget;
}

export type ClassName = keyof Targets;

/** An object as the host hands it out: the class decides what can be done with the target. */
export type Handle<N extends ClassName = ClassName> = {
  [K in N]: { readonly className: K; readonly target: Targets[K] };
}[N];

export function handle<N extends ClassName>(className: N, target: Targets[N]): Handle<N> {
  return { className, target } as Handle<N>;
}

export const WORKBOOK: WorkbookTarget = { kind: "workbook" };
