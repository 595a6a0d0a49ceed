import { FileError } from "../fileError";
import { parseFragment } from "./parse";

/**
 * The namespace of a document's root element ("" without one).
 * @returns null when the text is not well-formed XML
 */
export function rootNamespace(xml: string): string | null {
  try {
    const root = parseFragment(xml.replace(/^\uFEFF/, ""));
    const colon = root.name.indexOf(":");
    return root.scope[colon < 0 ? "" : root.name.slice(0, colon)] ?? "";
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}
