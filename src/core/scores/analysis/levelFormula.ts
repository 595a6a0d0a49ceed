import type { LevelRule } from "../../ita/rulesets";

/** The level of a total as a formula that a person can read: `=IF(D25="","",IF(D25>=95,"AA",IF(D25>=85,"A",…)))`. */
export function levelFormula(levels: readonly LevelRule[], total: string, means: string): string {
  const last = levels[levels.length - 1];
  let formula = `"${quoted(last?.level ?? "")}"`;
  for (const { level, minTotal, minInstrument } of [...levels].slice(0, -1).reverse()) {
    const enough = `${total}>=${minTotal}`;
    const condition = minInstrument === undefined ? enough : `AND(${enough},MIN(${means})>=${minInstrument})`;
    formula = `IF(${condition},"${quoted(level)}",${formula})`;
  }
  return `=IF(${total}="","",${formula})`;
}

function quoted(text: string): string {
  return text.replaceAll('"', '""');
}
