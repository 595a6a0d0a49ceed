import { intersection, subtractRect } from "../../model/address";
import { stylePatcher } from "../../model/styles";
import type { Hyperlink, Rect, SheetModel } from "../../model/types";
import type { Arguments } from "../arguments";
import { ensureAllowed } from "../cells/protection";
import { toOfficeValue } from "../cells/read";
import { restyle } from "../cells/styles";
import { writeCells } from "../cells/write";
import { documented, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { RangeTarget } from "../targets";

/** The link of the range's first cell, as Excel shows it for the range. */
function linkAt(sheet: SheetModel, rect: Rect): Hyperlink | undefined {
  const first = { ...rect, rowCount: 1, columnCount: 1 };
  return sheet.hyperlinks.find(({ range }) => intersection(range, first));
}

function show({ sheet, rect }: RangeTarget): Record<string, string> | null {
  const link = linkAt(sheet, rect);
  if (!link) return null;
  const text = link.display ?? String(toOfficeValue(sheet.cells.get(rect.row, rect.column)?.value ?? null));
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    screenTip: link.tooltip ?? "",
    textToDisplay: text,
  };
}

/** Links every cell of the range; the cells show the text in the colour of links, as Excel makes them. */
function link(target: RangeTarget, args: Arguments, host: Host): void {
  const { sheet, rect } = target;
  ensureAllowed(sheet, "insertHyperlinks");
  const fields = args.record(0);
  const address = fields.string("address") ?? null;
  const location = fields.string("documentReference") ?? null;
  const tooltip = fields.string("screenTip") ?? null;
  const display = fields.string("textToDisplay") ?? null;
  if (!address && !location) throw invalidArgument("a hyperlink needs an address or a documentReference");
  sheet.hyperlinks = [
    ...sheet.hyperlinks.flatMap((other) =>
      subtractRect(other.range, rect).map((range) => ({ ...other, range })),
    ),
    { range: { ...rect }, address: address || null, location: location || null, tooltip, display },
  ];
  const text = display ?? address ?? location;
  if (display !== null || sheet.cells.get(rect.row, rect.column)?.value == null)
    writeCells(host, target, `'${text ?? ""}`);
  const asLink = stylePatcher({ quotePrefix: false, font: { underline: "single", color: { theme: 10 } } });
  restyle(host, sheet, rect, asLink);
  host.sheetChanged(sheet);
}

export const hyperlinkProperties: Record<string, ScalarProperty<RangeTarget>> = {
  Hyperlink: documented({ get: show, set: link }, "of the first cell"),
};
