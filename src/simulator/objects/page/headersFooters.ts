import type { HeaderFooterText } from "../../model/types";
import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { notImplemented } from "../errors";
import { handle, type SheetTarget } from "../targets";

/** Headers and footers of all pages. Others for first or even pages are carried in the file, not shown. */
export const headerFooterGroupClass = defineClass("HeaderFooterGroup", {
  scalarProperties: {
    State: assumed("only one header and footer for all pages is simulated", {
      get: () => "Default",
      set(_target, args) {
        const state = args.oneOf(0, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
        if (state !== "Default") throw notImplemented(`HeaderFooterGroup.state "${state}"`);
      },
    }),
  },
  navigationProperties: {
    DefaultForAllPages: documented({ get: (target) => handle("HeaderFooter", target) }),
  },
});

function text(part: "header" | "footer", side: keyof HeaderFooterText): ScalarProperty<SheetTarget> {
  return documented({
    get: ({ sheet }) => sheet.pageSetup[part][side],
    set({ sheet }, args, host) {
      sheet.pageSetup[part] = { ...sheet.pageSetup[part], [side]: args.string(0) };
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
