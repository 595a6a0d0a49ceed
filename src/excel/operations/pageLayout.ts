import { toA1 } from "../../core/grid";
import type { Operation } from "./operation";
import { NOTHING_TO_UNDO, requireNew } from "./operation";

export const setPageLayout: Operation<"setPageLayout"> = (target, { kind, sheet, layout }) => {
  requireNew(target, sheet, kind);
  const worksheet = target.sheet(sheet);
  const page = worksheet.pageLayout;
  page.orientation = layout.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  const { fitToPagesWide, fitToPagesTall } = layout;
  if (fitToPagesWide) {
    page.zoom = {
      horizontalFitToPages: fitToPagesWide,
      ...(fitToPagesTall ? { verticalFitToPages: fitToPagesTall } : {}),
    };
  }
  if (layout.centerHorizontally) page.centerHorizontally = true;
  if (layout.marginsPoints) {
    const { top, bottom, left, right, header, footer } = layout.marginsPoints;
    page.topMargin = top;
    page.bottomMargin = bottom;
    page.leftMargin = left;
    page.rightMargin = right;
    if (header !== undefined) page.headerMargin = header;
    if (footer !== undefined) page.footerMargin = footer;
  }
  if (layout.printArea) page.setPrintArea(toA1(layout.printArea));
  if (layout.titleRows) {
    const { row, rowCount } = layout.titleRows;
    page.setPrintTitleRows(`$${row + 1}:$${row + rowCount}`);
  }
  for (const row of layout.breaksBefore ?? []) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
  const everyPage = page.headersFooters.defaultForAllPages;
  if (layout.footerLeft) everyPage.leftFooter = layout.footerLeft;
  if (layout.footerCenter) everyPage.centerFooter = layout.footerCenter;
  if (layout.footerRight) everyPage.rightFooter = layout.footerRight;
  return NOTHING_TO_UNDO;
};
