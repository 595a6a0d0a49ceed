/** Printing: `<printOptions>`, `<pageMargins>`, `<pageSetup>` (ECMA-376 §18.3.1.70, .62, .63). */
import type { PageSetup } from "../../model/types";
import { sameData } from "../same";
import { booleanAttribute, element, numberAttribute, withChanges } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { headerFooterElement, readHeaderFooter } from "./headerFooter";

export interface PageElements {
  printOptions: XmlElement | undefined;
  pageMargins: XmlElement | undefined;
  pageSetup: XmlElement | undefined;
  headerFooter: XmlElement | undefined;
}

const ORIENTATIONS = ["portrait", "landscape"] as const;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

type Options = Pick<
  PageSetup,
  "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings"
>;
type Setup = Pick<
  PageSetup,
  | "orientation"
  | "paperSize"
  | "scale"
  | "fitToWidth"
  | "fitToHeight"
  | "blackAndWhite"
  | "firstPageNumber"
  | "draft"
  | "errors"
  | "cellComments"
  | "pageOrder"
>;

const ERRORS = ["displayed", "blank", "dash", "NA"] as const;
const CELL_COMMENTS = ["none", "asDisplayed", "atEnd"] as const;

export function readPage(elements: PageElements, fitToPage: boolean): PageSetup {
  return {
    ...readOptions(elements.printOptions),
    ...readSetup(elements.pageSetup),
    ...readHeaderFooter(elements.headerFooter),
    margins: readMargins(elements.pageMargins),
    fitToPage,
  };
}

function readOptions(source: XmlElement | undefined): Options {
  return {
    centerHorizontally: booleanAttribute(source, "horizontalCentered", false),
    centerVertically: booleanAttribute(source, "verticalCentered", false),
    printGridlines: booleanAttribute(source, "gridLines", false),
    printHeadings: booleanAttribute(source, "headings", false),
  };
}

function readMargins(source: XmlElement | undefined): PageSetup["margins"] {
  if (!source) return null;
  const [left, right, top, bottom, header, footer] = MARGINS.map(
    (name) => numberAttribute(source, name) ?? 0,
  ) as [number, number, number, number, number, number];
  return { left, right, top, bottom, header, footer };
}

function readSetup(source: XmlElement | undefined): Setup {
  return {
    orientation: ORIENTATIONS.find((name) => name === source?.attributes.orientation) ?? "default",
    paperSize: numberAttribute(source, "paperSize"),
    scale: numberAttribute(source, "scale"),
    fitToWidth: numberAttribute(source, "fitToWidth"),
    fitToHeight: numberAttribute(source, "fitToHeight"),
    blackAndWhite: booleanAttribute(source, "blackAndWhite", false),
    firstPageNumber: booleanAttribute(source, "useFirstPageNumber", false)
      ? numberAttribute(source, "firstPageNumber")
      : null,
    draft: booleanAttribute(source, "draft", false),
    errors: ERRORS.find((name) => name === source?.attributes.errors) ?? "displayed",
    cellComments: CELL_COMMENTS.find((name) => name === source?.attributes.cellComments) ?? "none",
    pageOrder: source?.attributes.pageOrder === "overThenDown" ? "overThenDown" : "downThenOver",
  };
}

/** What is as it was keeps its element, with everything in it that is not modelled. */
export function pageElements(page: PageSetup, original: PageElements): PageElements {
  const { header, footer, otherHeaders } = page;
  return {
    printOptions: optionsElement(page, original.printOptions),
    pageMargins: sameData(page.margins, readMargins(original.pageMargins))
      ? original.pageMargins
      : page.margins
        ? withChanges(original.pageMargins ?? element("pageMargins"), page.margins)
        : undefined,
    pageSetup: setupElement(page, original.pageSetup),
    headerFooter: headerFooterElement({ header, footer, otherHeaders }, original.headerFooter),
  };
}

function pick<Value extends object, Key extends keyof Value>(
  value: Value,
  like: Pick<Value, Key>,
): Pick<Value, Key> {
  const keys = Object.keys(like) as Key[];
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;
}

function optionsElement(page: PageSetup, original: XmlElement | undefined): XmlElement | undefined {
  const before = readOptions(original);
  if (sameData(before, pick(page, before))) return original;
  const changed = withChanges(original ?? element("printOptions"), {
    horizontalCentered: page.centerHorizontally ? 1 : null,
    verticalCentered: page.centerVertically ? 1 : null,
    headings: page.printHeadings ? 1 : null,
    gridLines: page.printGridlines ? 1 : null,
  });
  return Object.keys(changed.attributes).length > 0 ? changed : undefined;
}

function setupElement(page: PageSetup, original: XmlElement | undefined): XmlElement | undefined {
  const before = readSetup(original);
  if (sameData(before, pick(page, before))) return original;
  return withChanges(original ?? element("pageSetup"), {
    paperSize: page.paperSize,
    scale: page.scale,
    ...(before.firstPageNumber === page.firstPageNumber
      ? {}
      : {
          firstPageNumber: page.firstPageNumber,
          useFirstPageNumber: page.firstPageNumber === null ? null : 1,
        }),
    fitToWidth: page.fitToWidth,
    fitToHeight: page.fitToHeight,
    orientation: page.orientation === "default" ? null : page.orientation,
    pageOrder: page.pageOrder === "overThenDown" ? page.pageOrder : null,
    blackAndWhite: page.blackAndWhite ? 1 : null,
    draft: page.draft ? 1 : null,
    cellComments: page.cellComments === "none" ? null : page.cellComments,
    errors: page.errors === "displayed" ? null : page.errors,
  });
}
