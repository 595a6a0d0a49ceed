import { stylePatcher } from "../../model/styles";
import type { CellStyle, Font } from "../../model/types";
import type { Arguments } from "../arguments";
import { ensureAllowed } from "../cells/protection";
import { restyle } from "../cells/styles";
import { defineClass, documented, type ScalarProperty } from "../definition";
import { invalidArgument } from "../errors";
import type { Host } from "../host";
import type { AreasTarget } from "../targets";
import { changeStyle } from "../styles/styleStore";
import { readColor, readTint, showColor, tintOf, withTint } from "./colors";
import { fromOffice, toOffice, UNDERLINE } from "./enums";
import { changeLook, commonLook } from "./looks";

/** A property of the font: null when cells differ. */
function property<T>(
  pick: (style: CellStyle, host: Host) => T,
  patch: (args: Arguments) => Partial<Font>,
): ScalarProperty<AreasTarget> {
  return documented({
    get: (target, host) => commonLook(host, target, (style) => pick(style, host)),
    set(target, args, host) {
      const { areas } = target;
      const font = patch(args);
      if (target.style) return changeStyle(host, target.style, () => ({ font }));
      const change = stylePatcher({ font });
      for (const { sheet, rect } of areas) {
        ensureAllowed(sheet, "formatCells");
        restyle(host, sheet, rect, change);
      }
    },
  });
}

const MAX_FONT_SIZE = 409;

function readSize(args: Arguments): number {
  const size = args.number(0);
  if (!(size >= 1) || size > MAX_FONT_SIZE) throw invalidArgument(`a font size of ${size}`);
  return size;
}

export const rangeFontClass = defineClass("RangeFont", {
  ensureAlive: (target, host) => host.ensureAreasExist(target),
  scalarProperties: {
    Name: property(
      ({ font }) => font.name,
      (args) => ({ name: args.string(0) }),
    ),
    Size: property(
      ({ font }) => font.size,
      (args) => ({ size: readSize(args) }),
    ),
    Color: property(
      ({ font }, host) => showColor(host.model, font.color, "#000000"),
      (args) => ({ color: readColor(args.value(0)) }),
    ),
    Bold: property(
      ({ font }) => font.bold,
      (args) => ({ bold: args.boolean(0) }),
    ),
    Italic: property(
      ({ font }) => font.italic,
      (args) => ({ italic: args.boolean(0) }),
    ),
    Strikethrough: property(
      ({ font }) => font.strikethrough,
      (args) => ({ strikethrough: args.boolean(0) }),
    ),
    Subscript: property(
      ({ font }) => font.verticalAlign === "subscript",
      (args) => ({ verticalAlign: args.boolean(0) ? "subscript" : "baseline" }),
    ),
    Superscript: property(
      ({ font }) => font.verticalAlign === "superscript",
      (args) => ({ verticalAlign: args.boolean(0) ? "superscript" : "baseline" }),
    ),
    Underline: property(
      ({ font }) => toOffice(UNDERLINE, font.underline),
      (args) => ({ underline: fromOffice(UNDERLINE, args) as Font["underline"] }),
    ),
    TintAndShade: documented({
      get: (target, host) => commonLook(host, target, ({ font }) => tintOf(font.color)),
      set(target, args, host) {
        const tint = readTint(args.number(0));
        changeLook(host, target, ({ font }) => ({ font: { color: withTint(font.color, tint) } }));
      },
    }),
  },
});
