import { DEFAULT_STYLE, patchStyle, type StylePatch } from "../../model/styles";
import type { Alignment, CellStyle } from "../../model/types";
import type { Arguments } from "../arguments";
import { assumed, defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../errors";
import { fromOffice, HORIZONTAL, READING_ORDER, toOffice, VERTICAL } from "../formats/enums";
import { handle, type StyleTarget } from "../targets";
import { changeStyle, currentStyle, forEachCellOf, styleNamed, stylesOf } from "./styleStore";

const MAX_NAME_LENGTH = 255;

export const styleCollectionClass = defineClass("StyleCollection", {
  collection: documented({
    items: (_target, host) => stylesOf(host).map(({ name }) => handle("Style", { name })),
  }),
  indexer: documented({
    orNullObject: true,
    call(_target, args, host) {
      const found = styleNamed(host, args.string(0));
      return found ? handle("Style", { name: found.name }) : null;
    },
  }),
  scalarMethods: {
    GetCount: documented({ call: (_target, _args, host) => stylesOf(host).length }),
    Add: documented({
      call(_target, args, host) {
        const name = args.string(0);
        if (name === "" || name.length > MAX_NAME_LENGTH) throw invalidArgument(`a style's name "${name}"`);
        if (styleNamed(host, name)) throw itemAlreadyExists(`the style "${name}"`);
        const style = host.model.namedStyles[0]?.style ?? DEFAULT_STYLE;
        host.model.namedStyles.push({ name, builtinId: null, style });
        host.workbookChanged();
      },
    }),
  },
  navigationMethods: {
    GetItemAt: documented({
      call(_target, args, host) {
        const found = stylesOf(host)[args.integer(0)];
        if (!found) throw invalidArgument(`style ${args.integer(0)}`);
        return handle("Style", { name: found.name });
      },
    }),
  },
});

function property(
  show: (style: CellStyle) => unknown,
  patch: (args: Arguments) => StylePatch,
): ScalarProperty<StyleTarget> {
  return documented({
    get: (target, host) => show(currentStyle(host, target).style),
    set(target, args, host) {
      const wanted = patch(args);
      changeStyle(host, target, () => wanted);
      host.workbookChanged();
    },
  });
}

function alignment<K extends keyof Alignment>(
  name: K,
  show: (value: Alignment[K]) => unknown,
  read: (args: Arguments) => Alignment[K],
): ScalarProperty<StyleTarget> {
  return property(
    (style) => show(style.alignment[name]),
    (args) => ({ alignment: { [name]: read(args) } }),
  );
}

const included: ScalarProperty<StyleTarget> = assumed("every style includes everything", { get: () => true });

export const styleClass = defineClass("Style", {
  identity: ({ name }) => ({ _Id: name }),
  ensureAlive: (target, host) => void currentStyle(host, target),
  scalarProperties: {
    Name: documented({ get: ({ name }) => name }),
    BuiltIn: documented({ get: (target, host) => currentStyle(host, target).builtinId !== null }),
    NumberFormat: property(
      ({ numberFormat }) => numberFormat,
      (args) => ({ numberFormat: args.string(0) || "General" }),
    ),
    HorizontalAlignment: alignment(
      "horizontal",
      (value) => toOffice(HORIZONTAL, value),
      (args) => fromOffice(HORIZONTAL, args),
    ),
    VerticalAlignment: alignment(
      "vertical",
      (value) => toOffice(VERTICAL, value),
      (args) => fromOffice(VERTICAL, args),
    ),
    ReadingOrder: alignment(
      "readingOrder",
      (order) => READING_ORDER[order] ?? "Context",
      (args) => READING_ORDER.indexOf(args.oneOf(0, READING_ORDER)),
    ),
    WrapText: alignment(
      "wrapText",
      (value) => value,
      (args) => args.boolean(0),
    ),
    ShrinkToFit: alignment(
      "shrinkToFit",
      (value) => value,
      (args) => args.boolean(0),
    ),
    IndentLevel: alignment(
      "indent",
      (value) => value,
      (args) => args.integer(0),
    ),
    Locked: property(
      ({ locked }) => locked,
      (args) => ({ locked: args.boolean(0) }),
    ),
    FormulaHidden: property(
      ({ formulaHidden }) => formulaHidden,
      (args) => ({ formulaHidden: args.boolean(0) }),
    ),
    IncludeAlignment: included,
    IncludeBorder: included,
    IncludeFont: included,
    IncludeNumber: included,
    IncludePatterns: included,
    IncludeProtection: included,
  },
  navigationProperties: {
    Font: documented({ get: (target) => handle("RangeFont", { areas: [], style: target }) }),
    Fill: documented({ get: (target) => handle("RangeFill", { areas: [], style: target }) }),
  },
  scalarMethods: {
    Delete: documented({
      call(target, _args, host) {
        const named = currentStyle(host, target);
        if (named.builtinId === 0) throw invalidOperation("the style Normal is not deleted");
        const index = host.model.namedStyles.indexOf(named);
        const normal = patchStyle(host.model.namedStyles[0]?.style ?? DEFAULT_STYLE, { namedStyle: 0 });
        // Cells of a style that is deleted look Normal, as in Excel.
        forEachCellOf(host, index, () => normal);
        // Its record stays without a name, for others are counted after it.
        host.model.namedStyles[index] = { name: "", builtinId: null, style: named.style };
        host.workbookChanged();
      },
    }),
  },
});
