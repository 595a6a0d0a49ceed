/** How a sheet is printed. */

export interface PageSetup {
  orientation: "portrait" | "landscape" | "default";
  /** ECMA-376 paper codes; 9 is A4. */
  paperSize: number | null;
  scale: number | null;
  fitToWidth: number | null;
  fitToHeight: number | null;
  fitToPage: boolean;
  /** Inches, as the file keeps them. */
  margins: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    header: number;
    footer: number;
  } | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  firstPageNumber: number | null;
  draft: boolean;
  /** ECMA-376 §18.18.60 and following: what is printed of errors and notes, and in which order pages follow. */
  errors: "displayed" | "blank" | "dash" | "NA";
  cellComments: "none" | "asDisplayed" | "atEnd";
  pageOrder: "downThenOver" | "overThenDown";
  /** Of all pages, or of odd ones when even ones have their own. */
  header: HeaderFooterText;
  footer: HeaderFooterText;
  otherHeaders: OtherHeaders;
}

/** Headers and footers of even pages and of the first one, which count only while their switch is on. */
export interface OtherHeaders {
  differentFirst: boolean;
  differentOddEven: boolean;
  scaleWithSheet: boolean;
  alignWithMargins: boolean;
  first: { header: HeaderFooterText; footer: HeaderFooterText };
  even: { header: HeaderFooterText; footer: HeaderFooterText };
}

/** Excel's header/footer codes ("&P", "&A" …) of left, centre and right. */
export interface HeaderFooterText {
  left: string;
  center: string;
  right: string;
}
