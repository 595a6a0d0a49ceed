import type { HeaderFooterText, OtherHeaders, SheetModel } from "../../model/types";
import { defineClass, documented, type ScalarProperty } from "../definition";
import { handle, type HeaderFooterTarget, type SheetTarget } from "../targets";

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

function changeOther(sheet: SheetModel, patch: Partial<OtherHeaders>): void {
  sheet.pageSetup.otherHeaders = { ...sheet.pageSetup.otherHeaders, ...patch };
}

function flag(name: "alignWithMargins" | "scaleWithSheet"): ScalarProperty<SheetTarget> {
  return documented({
    get: ({ sheet }) => sheet.pageSetup.otherHeaders[name],
    set({ sheet }, args, host) {
      changeOther(sheet, { [name]: args.boolean(0) });
      host.sheetChanged(sheet);
    },
  });
}

export const headerFooterGroupClass = defineClass("HeaderFooterGroup", {
  scalarProperties: {
    State: documented({
      get({ sheet }) {
        const { differentFirst, differentOddEven } = sheet.pageSetup.otherHeaders;
        return STATES[(differentFirst ? 1 : 0) + (differentOddEven ? 2 : 0)];
      },
      set({ sheet }, args, host) {
        const state = args.oneOf(0, STATES);
        changeOther(sheet, {
          differentFirst: state.startsWith("First"),
          differentOddEven: state.includes("Odd"),
        });
        host.sheetChanged(sheet);
      },
    }),
    UseSheetMargins: flag("alignWithMargins"),
    UseSheetScale: flag("scaleWithSheet"),
  },
  navigationProperties: {
    DefaultForAllPages: documented({ get: ({ sheet }) => handle("HeaderFooter", { sheet, pages: "all" }) }),
    OddPages: documented({ get: ({ sheet }) => handle("HeaderFooter", { sheet, pages: "all" }) }),
    EvenPages: documented({ get: ({ sheet }) => handle("HeaderFooter", { sheet, pages: "even" }) }),
    FirstPage: documented({ get: ({ sheet }) => handle("HeaderFooter", { sheet, pages: "first" }) }),
  },
});

type Part = "header" | "footer";

function textsOf({ sheet: { pageSetup }, pages }: HeaderFooterTarget, part: Part): HeaderFooterText {
  return pages === "all" ? pageSetup[part] : pageSetup.otherHeaders[pages][part];
}

function text(part: Part, side: keyof HeaderFooterText): ScalarProperty<HeaderFooterTarget> {
  return documented({
    get: (target) => textsOf(target, part)[side],
    set(target, args, host) {
      const { sheet, pages } = target;
      const texts = { ...textsOf(target, part), [side]: args.string(0) };
      if (pages === "all") sheet.pageSetup[part] = texts;
      else changeOther(sheet, { [pages]: { ...sheet.pageSetup.otherHeaders[pages], [part]: texts } });
      host.sheetChanged(sheet);
    },
  });
}

export const headerFooterClass = defineClass("HeaderFooter", {
  scalarProperties: {
    LeftHeader: text("header", "left"),
    CenterHeader: text("header", "center"),
    RightHeader: text("header", "right"),
    LeftFooter: text("footer", "left"),
    CenterFooter: text("footer", "center"),
    RightFooter: text("footer", "right"),
  },
});
