/**
 * The add-in's document settings. Excel keeps them in the web extension part of the task pane, under the add-in's
 * store identity, which a simulated host has not; here they are a custom XML part of our own, which Excel carries.
 */
import { decodeXstring, encodeXstringAttribute } from "../xml/escape";
import { parseTree } from "../xml/parse";
import { childrenNamed, deepTextOf, element } from "../xml/tree";
import type { XmlElement } from "../xml/tree";

const SETTINGS_NAMESPACE = "urn:office-js-simulator:document-settings";
/** The identity of the data store item; any constant will do. */
export const SETTINGS_ITEM_ID = "{6A1B1F6E-5D3C-4B57-9E0B-2F4C8D0E7A11}";

export function isSettingsPart(xml: string): boolean {
  return xml.slice(0, 1000).includes(`"${SETTINGS_NAMESPACE}"`);
}

export function readSettings(part: string, bytes: Uint8Array): Map<string, unknown> {
  const root = parseTree(part, bytes);
  return new Map(
    childrenNamed(root, "setting").map((setting) => [
      decodeXstring(setting.attributes.name ?? ""),
      readJson(deepTextOf(setting)),
    ]),
  );
}

/** A value that somebody edited by hand into something else than JSON is a text. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** JSON leaves only these two of the characters that XML cannot hold; it can escape them itself. */
function writeJson(value: unknown): string {
  const text = JSON.stringify(value ?? null) ?? "null";
  return text.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

export function settingsElement(settings: ReadonlyMap<string, unknown>): XmlElement {
  return element(
    "settings",
    { xmlns: SETTINGS_NAMESPACE },
    [...settings].map(([name, value]) =>
      element("setting", { name: encodeXstringAttribute(name) }, [writeJson(value)]),
    ),
  );
}
