import { NORMAL_MARGINS } from "../../model/workbook";
import type { PageSetup, Rect } from "../../model/types";
import type { Arguments } from "../arguments";
import { rectOfAddress, rectsOfAddress } from "../cells/address";
import { assumed, defineClass, documented, type ScalarMethod, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import { handle, type SheetTarget } from "../targets";
import { PAPER_TYPES } from "./paper";
import { printAreas, setPrintAreas, setTitles, titleColumns, titleRows } from "./printNames";

const POINTS_PER_INCH = 72;

type Margin = keyof typeof NORMAL_MARGINS;

/** Changes the page set-up of the sheet and tells who listens. */
function change({ sheet }: SheetTarget, host: Host, patch: Partial<PageSetup>): void {
  Object.assign(sheet.pageSetup, patch);
  host.sheetChanged(sheet);
}

function margin(side: Margin): ScalarProperty<SheetTarget> {
  return documented(
    {
      get: ({ sheet }) => rounded((sheet.pageSetup.margins ?? NORMAL_MARGINS)[side] * POINTS_PER_INCH),
      set: (target, args, host) => setMargins(target, host, { [side]: args.number(0) / POINTS_PER_INCH }),
    },
    "points",
  );
}

/** Points and centimetres of whole inches stay whole numbers: a thousand-millionth of an inch is nothing. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

function setMargins(target: SheetTarget, host: Host, inches: Partial<Record<Margin, number>>): void {
  for (const [side, value] of Object.entries(inches)) {
    if (!(value >= 0)) throw invalidArgument(`a ${side} margin of ${value} inches`);
  }
  const given = Object.fromEntries(Object.entries(inches).map(([side, value]) => [side, rounded(value)]));
  const margins = { ...(target.sheet.pageSetup.margins ?? NORMAL_MARGINS), ...given };
  change(target, host, { margins });
}

type Flag =
  "draft" | "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings";

function flag(name: Flag): ScalarProperty<SheetTarget> {
  return documented({
    get: ({ sheet }) => sheet.pageSetup[name],
    set: (target, args, host) => change(target, host, { [name]: args.boolean(0) }),
  });
}

/** One of several words, each with the file's word for it. */
function choice<Name extends "errors" | "cellComments" | "pageOrder">(
  name: Name,
  words: Readonly<Record<string, PageSetup[Name]>>,
): ScalarProperty<SheetTarget> {
  const shown = Object.keys(words);
  return documented({
    get: ({ sheet }) => shown.find((word) => words[word] === sheet.pageSetup[name]),
    set: (target, args, host) => change(target, host, { [name]: words[args.oneOf(0, shown)] }),
  });
}

/** A scale in percent, or pages across and down; what is not said flows on. */
function setZoom(target: SheetTarget, args: Arguments, host: Host): void {
  const fields = args.record(0);
  const scale = fields.number("scale");
  const across = fields.number("horizontalFitToPages");
  const down = fields.number("verticalFitToPages");
  if (scale !== undefined && (across !== undefined || down !== undefined))
    throw invalidArgument("a scale or pages, not both");
  if (scale !== undefined) {
    if (!Number.isInteger(scale) || scale < 10 || scale > 400) throw invalidArgument(`a scale of ${scale}`);
    return change(target, host, { scale, fitToPage: false, fitToWidth: null, fitToHeight: null });
  }
  if (across === undefined && down === undefined) throw invalidArgument("neither a scale nor pages");
  // ECMA-376 §18.3.1.63: 0 pages is "as many as needed".
  change(target, host, { fitToPage: true, scale: null, fitToWidth: across ?? 0, fitToHeight: down ?? 0 });
}

function showZoom({ sheet }: SheetTarget): Record<string, number> {
  const { fitToPage, fitToWidth, fitToHeight, scale } = sheet.pageSetup;
  if (!fitToPage) return { scale: scale ?? 100 };
  const across = fitToWidth ?? 1;
  const down = fitToHeight ?? 1;
  return {
    ...(across > 0 ? { horizontalFitToPages: across } : {}),
    ...(down > 0 ? { verticalFitToPages: down } : {}),
  };
}

/** A range of this sheet, or an address. */
function rectArgument({ sheet }: SheetTarget, args: Arguments, host: Host): Rect {
  const range = args.target(0, "Range");
  if (range && range.sheet !== sheet) throw invalidArgument("the range is on another worksheet");
  return range ? range.rect : rectOfAddress(host.model, sheet, args.string(0));
}

function setPrintArea(target: SheetTarget, args: Arguments, host: Host): void {
  const areas = args.target(0, "RangeAreas")?.areas;
  if (areas?.some(({ sheet }) => sheet !== target.sheet))
    throw invalidArgument("the range is on another worksheet");
  if (areas)
    return setPrintAreas(
      host,
      target.sheet,
      areas.map(({ rect }) => rect),
    );
  const isText = typeof args.value(0) === "string";
  setPrintAreas(
    host,
    target.sheet,
    isText ? rectsOfAddress(host.model, target.sheet, args.string(0)) : [rectArgument(target, args, host)],
  );
}

const UNITS = { Points: 1 / POINTS_PER_INCH, Inches: 1, Centimeters: 1 / 2.54 } as const;

const setPrintMargins: ScalarMethod<SheetTarget>["call"] = (target, args, host) => {
  const inches = UNITS[args.oneOf(0, ["Points", "Inches", "Centimeters"])];
  const fields = args.record(1);
  const given: Partial<Record<Margin, number>> = {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const value = fields.number(side);
    if (value !== undefined) given[side] = value * inches;
  }
  setMargins(target, host, given);
};

export const pageLayoutClass = defineClass("PageLayout", {
  ensureAlive: ({ sheet }, host) => host.ensureSheetExists(sheet),
  scalarProperties: {
    Orientation: documented({
      get: ({ sheet }) => (sheet.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (target, args, host) =>
        change(target, host, {
          orientation: args.oneOf(0, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait",
        }),
    }),
    PaperSize: assumed("Letter when the file says nothing, as Excel in the United States", {
      get: ({ sheet }) => PAPER_TYPES[(sheet.pageSetup.paperSize ?? 1) - 1] ?? null,
      set: (target, args, host) =>
        change(target, host, { paperSize: PAPER_TYPES.indexOf(args.oneOf(0, PAPER_TYPES)) + 1 }),
    }),
    Zoom: documented({ get: showZoom, set: setZoom }),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    DraftMode: flag("draft"),
    PrintErrors: choice("errors", {
      AsDisplayed: "displayed",
      Blank: "blank",
      Dash: "dash",
      NotAvailable: "NA",
    }),
    PrintComments: choice("cellComments", { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" }),
    PrintOrder: choice("pageOrder", { DownThenOver: "downThenOver", OverThenDown: "overThenDown" }),
    FirstPageNumber: documented({
      get: ({ sheet }) => sheet.pageSetup.firstPageNumber ?? "",
      set(target, args, host) {
        const number = args.value(0) === "" ? null : args.integer(0);
        change(target, host, { firstPageNumber: number });
      },
    }),
  },
  navigationProperties: {
    HeadersFooters: documented({ get: (target) => handle("HeaderFooterGroup", target) }),
  },
  scalarMethods: {
    SetPrintArea: documented({ call: setPrintArea }),
    SetPrintMargins: documented({ call: setPrintMargins }),
    SetPrintTitleRows: documented({
      call: (target, args, host) =>
        setTitles(host, target.sheet, rectArgument(target, args, host), titleColumns(host, target.sheet)),
    }),
    SetPrintTitleColumns: documented({
      call: (target, args, host) =>
        setTitles(host, target.sheet, titleRows(host, target.sheet), rectArgument(target, args, host)),
    }),
  },
  navigationMethods: {
    GetPrintArea: documented({
      orNullObject: true,
      call({ sheet }, _args, host) {
        const rects = printAreas(host, sheet);
        return rects.length > 0 ? handle("RangeAreas", host.areas(sheet, rects)) : null;
      },
    }),
    GetPrintTitleRows: documented({
      orNullObject: true,
      call({ sheet }, _args, host) {
        const rect = titleRows(host, sheet);
        return rect && host.range(sheet, rect);
      },
    }),
    GetPrintTitleColumns: documented({
      orNullObject: true,
      call({ sheet }, _args, host) {
        const rect = titleColumns(host, sheet);
        return rect && host.range(sheet, rect);
      },
    }),
  },
});
