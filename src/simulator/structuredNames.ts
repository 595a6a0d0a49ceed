/** Structured references (`Scores[คะแนน]`) after a table or its columns got other names. */
import { FormulaSyntaxError, tokenize, type Token } from "./calc/parser/tokenize";

/** Rewrites the structured references of a formula; everything else stays byte for byte. */
function mapStructured(formula: string, change: (text: string) => string): string {
  const prefix = formula.startsWith("=") ? "=" : "";
  let tokens: Token[];
  try {
    tokens = tokenize(formula.slice(prefix.length));
  } catch (error) {
    // A formula that cannot be read is left alone.
    if (error instanceof FormulaSyntaxError) return formula;
    throw error;
  }
  return prefix + tokens.map(({ kind, text }) => (kind === "structured" ? change(text) : text)).join("");
}

const tableOf = (reference: string): string => reference.slice(0, reference.indexOf("["));

export function renameTableInFormula(formula: string, from: string, to: string): string {
  return mapStructured(formula, (text) => {
    const table = tableOf(text);
    return table.toLowerCase() === from.toLowerCase() ? to + text.slice(table.length) : text;
  });
}

/** These characters are escaped in column names (Microsoft, "Using structured references with Excel tables"). */
const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/**
 * @param table "" for references without a table, as formulas inside of it have them
 * @param renames lower-cased old name → new name
 */
export function renameColumnsInFormula(
  formula: string,
  table: string,
  renames: ReadonlyMap<string, string>,
): string {
  return mapStructured(formula, (text) => {
    if (tableOf(text).toLowerCase() !== table.toLowerCase()) return text;
    // A name stands between brackets, or between @ and a bracket: [name], [@name], [[#This Row],[name]].
    return text.replace(/(?<=[[@])((?:[^'[\]@#]|'.)+)(?=\])/gsu, (name) => {
      const to = renames.get(name.replace(/'(.)/gsu, "$1").toLowerCase());
      return to === undefined ? name : escapeColumn(to);
    });
  });
}
