/** Precedents and dependents of formulas: areas of several worksheets. */
import { quoteSheetName, rectToA1 } from "../../model/address";
import type { SheetArea } from "../../model/services";
import { defineClass, documented, type NavigationMethod } from "../definition";
import { invalidArgument, itemNotFound } from "../errors";
import type { Host } from "../host";
import { handle, type AreasTarget, type Handle, type RangeTarget, type SheetAreasTarget } from "../targets";

function grouped(host: Host, areas: readonly SheetArea[]): Handle {
  if (areas.length === 0) throw itemNotFound("there are no such cells");
  const bySheet = new Map(areas.map(({ sheet }) => [sheet, areas.filter((area) => area.sheet === sheet)]));
  return handle("WorkbookRangeAreas", {
    sheets: [...bySheet].map(([sheet, own]) =>
      host.areas(
        sheet,
        own.map(({ rect }) => rect),
      ),
    ),
  });
}

/** Precedents of precedents, until nothing new is found. */
function allPrecedents(host: Host, { sheet, rect }: RangeTarget): SheetArea[] {
  const found = new Map<string, SheetArea>();
  const open: SheetArea[] = [{ sheet, rect }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const area of host.services.precedents(next.sheet, next.rect)) {
      const key = `${area.sheet.id}!${rectToA1(area.rect)}`;
      if (found.has(key)) continue;
      found.set(key, area);
      open.push(area);
    }
  }
  return [...found.values()];
}

function audit(find: (host: Host, target: RangeTarget) => SheetArea[]): NavigationMethod<RangeTarget> {
  return documented({
    call(target, _args, host) {
      // Sheets and names that are new become known to formulas.
      host.recalculation.settle();
      return grouped(host, find(host, target));
    },
  });
}

export const auditMethods: Record<string, NavigationMethod<RangeTarget>> = {
  GetDirectPrecedents: audit((host, { sheet, rect }) => host.services.precedents(sheet, rect)),
  GetPrecedents: audit(allPrecedents),
  GetDirectDependents: audit((host, { sheet, rect }) => host.services.dependents(sheet, rect)),
};

/** By the worksheet's name or id. */
const bySheet: NavigationMethod<SheetAreasTarget> = documented({
  orNullObject: true,
  call({ sheets }, args) {
    const key = args.string(0).toLowerCase();
    const found = sheets.find(({ areas: [first] }) =>
      [first?.sheet.id, first?.sheet.name].some((own) => own?.toLowerCase() === key),
    );
    return found ? handle("RangeAreas", found) : null;
  },
});

const addressOf = ({ areas }: AreasTarget): string =>
  areas.map(({ sheet, rect }) => `${quoteSheetName(sheet.name)}!${rectToA1(rect)}`).join(",");

export const workbookRangeAreasClass = defineClass("WorkbookRangeAreas", {
  isTracked: true,
  scalarProperties: { Addresses: documented({ get: ({ sheets }) => sheets.map(addressOf) }) },
  navigationProperties: {
    Areas: documented({ get: (target) => handle("RangeAreasCollection", target) }),
    Ranges: documented({
      get: ({ sheets }) => handle("RangeCollection", { areas: sheets.flatMap(({ areas }) => areas) }),
    }),
  },
  navigationMethods: {
    GetRangeAreasBySheet: bySheet,
    GetRangeAreasOrNullObjectBySheet: bySheet,
  },
});

export const rangeAreasCollectionClass = defineClass("RangeAreasCollection", {
  collection: documented({ items: ({ sheets }) => sheets.map((areas) => handle("RangeAreas", areas)) }),
  scalarMethods: { GetCount: documented({ call: ({ sheets }) => sheets.length }) },
  navigationMethods: {
    GetItemAt: documented({
      call({ sheets }, args) {
        const found = sheets[args.integer(0)];
        if (!found) throw invalidArgument(`item ${args.integer(0)}`);
        return handle("RangeAreas", found);
      },
    }),
  },
});
