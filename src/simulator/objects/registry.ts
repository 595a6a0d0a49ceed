import type { ClassDefinition, Source } from "./definition";
import { rangeBorderClass, rangeBorderCollectionClass } from "./formats/rangeBorder";
import { rangeFillClass } from "./formats/fill";
import { rangeFontClass } from "./formats/font";
import { formatProtectionClass } from "./formats/formatProtection";
import { rangeFormatClass } from "./formats/rangeFormat";
import { namedItemArrayValuesClass, namedItemClass } from "./names/namedItem";
import { namedItemCollectionClass } from "./names/namedItemCollection";
import { rangeAreasCollectionClass, workbookRangeAreasClass } from "./range/audit";
import { rangeViewClass, rangeViewCollectionClass } from "./range/rangeView";
import { rangeClass } from "./range/range";
import { rangeAreasClass, rangeCollectionClass } from "./range/rangeAreas";
import { conditionalFormatClass, conditionalFormatCollectionClass } from "./rules/conditionalFormat";
import { conditionalFormatRuleClass, customConditionalFormatClass } from "./rules/custom";
import {
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
} from "./rules/ruleFormat";
import { autoFilterClass } from "./filters/autoFilter";
import { filterClass } from "./filters/filter";
import { commentClass, commentCollectionClass } from "./comments/comment";
import { commentReplyClass, commentReplyCollectionClass } from "./comments/reply";
import { functionResultClass, functionsClass } from "./functions/functions";
import { removeDuplicatesResultClass } from "./copying/removeDuplicates";
import { rangeSortClass, tableSortClass } from "./copying/sort";
import { headerFooterClass, headerFooterGroupClass } from "./page/headersFooters";
import { pageBreakClass, pageBreakCollectionClass } from "./page/pageBreaks";
import { pageLayoutClass } from "./page/pageLayout";
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from "./properties/customXml";
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
} from "./properties/documentProperties";
import {
  cellValueConditionalFormatClass,
  presetCriteriaConditionalFormatClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
} from "./rules/conditions";
import {
  colorScaleConditionalFormatClass,
  dataBarConditionalFormatClass,
  dataBarNegativeFormatClass,
  dataBarPositiveFormatClass,
  iconSetConditionalFormatClass,
} from "./rules/scales";
import { styleClass, styleCollectionClass } from "./styles/styles";
import { tableClass } from "./tables/table";
import { tableCollectionClass, tableScopedCollectionClass } from "./tables/tableCollection";
import { tableColumnClass, tableColumnCollectionClass } from "./tables/tableColumns";
import { tableRowClass, tableRowCollectionClass } from "./tables/tableRows";
import { dataValidationClass } from "./validation/dataValidation";
import type { ClassName } from "./targets";
import {
  applicationClass,
  cultureInfoClass,
  numberFormatInfoClass,
  runtimeClass,
  workbookCreatedClass,
} from "./workbook/application";
import { datetimeFormatInfoClass, iterativeCalculationClass } from "./workbook/calculationSettings";
import { settingClass, settingCollectionClass } from "./workbook/settings";
import { workbookClass } from "./workbook/workbook";
import { workbookProtectionClass } from "./workbook/workbookProtection";
import { freezePanesClass } from "./worksheet/freezePanes";
import { worksheetProtectionClass } from "./worksheet/protection";
import { worksheetClass } from "./worksheet/worksheet";
import { worksheetCollectionClass } from "./worksheet/worksheetCollection";

/** Every class the simulated Excel has. */
const CLASSES = [
  applicationClass,
  autoFilterClass,
  cellValueConditionalFormatClass,
  colorScaleConditionalFormatClass,
  commentClass,
  commentCollectionClass,
  commentReplyClass,
  commentReplyCollectionClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeBorderClass,
  conditionalRangeBorderCollectionClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  cultureInfoClass,
  customConditionalFormatClass,
  customPropertyClass,
  customPropertyCollectionClass,
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
  dataBarConditionalFormatClass,
  dataBarNegativeFormatClass,
  dataBarPositiveFormatClass,
  dataValidationClass,
  datetimeFormatInfoClass,
  documentPropertiesClass,
  filterClass,
  formatProtectionClass,
  freezePanesClass,
  functionResultClass,
  functionsClass,
  headerFooterClass,
  headerFooterGroupClass,
  iconSetConditionalFormatClass,
  iterativeCalculationClass,
  namedItemArrayValuesClass,
  namedItemClass,
  namedItemCollectionClass,
  numberFormatInfoClass,
  pageBreakClass,
  pageBreakCollectionClass,
  pageLayoutClass,
  presetCriteriaConditionalFormatClass,
  rangeAreasClass,
  rangeAreasCollectionClass,
  rangeBorderClass,
  rangeBorderCollectionClass,
  rangeClass,
  rangeCollectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  rangeSortClass,
  rangeViewClass,
  rangeViewCollectionClass,
  removeDuplicatesResultClass,
  runtimeClass,
  settingClass,
  settingCollectionClass,
  styleClass,
  styleCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  tableSortClass,
  textConditionalFormatClass,
  topBottomConditionalFormatClass,
  workbookClass,
  workbookCreatedClass,
  workbookProtectionClass,
  workbookRangeAreasClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetProtectionClass,
];

export type Registry = { readonly [N in ClassName]?: ClassDefinition<N> };

export const REGISTRY: Registry = Object.fromEntries(
  CLASSES.map((definition) => [definition.className, definition]),
);

export interface MemberDescription {
  className: string;
  member: string;
  kind: "property" | "object" | "method" | "collection" | "event";
  /** A property that programs can set. */
  isWritable: boolean;
  /** There is a `…OrNullObject` beside it. */
  hasNullObject: boolean;
  source: Source;
  note: string;
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Every supported member with how its behaviour is known, for the generated documentation. */
export function describeMembers(): MemberDescription[] {
  return CLASSES.flatMap((definition) => {
    const groups = [
      ["property", definition.scalarProperties],
      ["object", definition.navigationProperties],
      ["method", definition.scalarMethods],
      ["method", definition.navigationMethods],
      ["method", definition.indexer ? { GetItem: definition.indexer } : {}],
      ["collection", definition.collection ? { Items: definition.collection } : {}],
    ] as const;
    const events = Object.keys(definition.scalarMethods ?? {}).flatMap((name) => eventOf(name) ?? []);
    const described = events.map((member): MemberDescription => ({
      className: definition.className,
      member,
      kind: "event",
      isWritable: false,
      hasNullObject: false,
      source: "documented",
      note: "",
    }));
    const members = groups.flatMap(([kind, members]) =>
      Object.entries(members ?? {})
        .filter(([name]) => !name.startsWith("_"))
        .map(([name, member]) => ({
          className: definition.className,
          member: lowerFirst(name),
          kind,
          isWritable: kind === "property" && "set" in member,
          hasNullObject: "orNullObject" in member && member.orNullObject === true,
          source: member.source,
          note: member.note ?? "",
        })),
    );
    return [...members, ...described];
  });
}

/** `_RegisterDataChangedEvent` → "onChanged": what the client calls when a handler is added. */
function eventOf(name: string): string | null {
  const event = /^_Register(?:Event)?(?:Data)?(\w+?)(?:Event)?$/.exec(name)?.[1];
  return event === undefined ? null : `on${event}`;
}
