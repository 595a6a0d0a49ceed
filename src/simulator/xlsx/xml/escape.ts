/** Escapes of XML 1.0 and of SpreadsheetML's string type. */

/** Element text or a double-quoted attribute value without white space to keep. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** An attribute value: white space that a reader would turn into a space becomes a reference (XML 1.0 §3.3.3). */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** All that XML 1.0 §2.2 cannot hold, half surrogates among it, and carriage returns, which readers turn into line feeds. */
const UNWRITABLE = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/**
 * ST_Xstring (ECMA-376 §22.9.2.19): what XML cannot hold is written `_x000D_`, and text that looks like such an
 * escape has its underscore escaped.
 */
export function encodeXstring(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(UNWRITABLE, hexEscape);
}

/** ST_Xstring in an attribute, where Excel escapes line feeds in the same way (`name="Line 1_x000a_Line 2"`). */
export function encodeXstringAttribute(text: string): string {
  return encodeXstring(text).replace(/\n/g, "_x000a_").replace(/\t/g, "_x0009_");
}

export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Formulas and addresses are not of that type, as Excel writes them: only what XML cannot hold is escaped. */
export function encodeUnwritable(text: string): string {
  return text.replace(UNWRITABLE, hexEscape);
}
