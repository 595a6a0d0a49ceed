import { newLayout } from "../../../../src/core/plan/sheet/layout";
import * as looks from "../../../../src/core/plan/sheet/looks";
import { planRules, ruleChanges } from "../../../../src/core/plan/sheet/rules";
import { timescaleColumns } from "../../../../src/core/plan/timescale";

const YEAR = { start: "2020-10-01", end: "2021-09-30" };
const layoutOf = (unit: "month" | "week", taskCount = 13) =>
  newLayout("แผน", 2564, unit, timescaleColumns(YEAR, unit), taskCount);

test("every rule speaks of a name of ours and stays within 255 characters, weeks over a year included", () => {
  for (const { rule } of planRules(layoutOf("week", 1000))) {
    expect(rule.formula).toMatch(/\bITA_(Today|Done|Cancelled)\b/);
    expect(rule.formula.length).toBeLessThanOrEqual(255);
  }
});

test("rules begin in the header's last row, so that a row inserted above the first task is inside them", () => {
  const layout = layoutOf("month");
  const first = planRules(layout).find(({ rule }) => rule.format === looks.PLANNED);
  expect(first?.range).toEqual({ row: 6, column: 1, rowCount: 15, columnCount: 12 });
  expect(first?.rule.formula).toBe(
    '=AND(COUNT($Q7,$R7)=2,$Q7<$R7,$Q7<=B$5,$R7>=B$4,B7>=0,B7<>1,$T7<>ITA_Cancelled,OR($R7>=ITA_Today,$T7&$U7=""),MIN(B$5,$R7)+1>$Q7+MAX(N($U7),$T7=ITA_Done,$V7<>"")*($R7+1-$Q7))',
  );
});

test("rules that are there already are left alone, however Excel writes their formulas", () => {
  const layout = layoutOf("month");
  const existing = planRules(layout).map(({ range, rule }, index) => ({
    id: `{${index}}`,
    formula: rule.formula.replaceAll(",", ", ").toLowerCase(),
    ranges: [range],
  }));
  expect(ruleChanges(layout, existing)).toEqual([]);
});

test("rules in pieces are replaced as a whole; another's rule stays", () => {
  const layout = layoutOf("month");
  const existing = planRules(layout).map(({ range, rule }, index) => ({
    id: `{${index}}`,
    formula: rule.formula,
    ranges:
      index === 0
        ? [
            { ...range, rowCount: 3 },
            { ...range, row: 10, rowCount: 5 },
          ]
        : [range],
  }));
  const others = {
    id: "{mine}",
    formula: "=AND(C5<ITA_PassMark)",
    ranges: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  };
  const [removed, ...added] = ruleChanges(layout, [...existing, others]);
  expect(removed).toEqual({ kind: "removeRules", sheet: "แผน", ruleIds: existing.map((rule) => rule.id) });
  expect(added).toHaveLength(existing.length);
});

test("columns that people deleted are left out of the conditions", () => {
  const layout = layoutOf("month");
  const columns = { ...layout.columns, progress: undefined, status: undefined };
  const formulas = planRules({ ...layout, columns }).map(({ rule }) => rule.formula);
  expect(formulas.join()).not.toMatch(/ITA_Done|ITA_Cancelled/);
  expect(formulas.filter((formula) => formula.includes("COUNT")).join()).not.toContain("$A7");
  expect(formulas.join()).toContain('MAX(0,$V7<>"")');
});

/** CIE lightness of a colour, 0 (black) to 100 (white). */
function lightness(color = "#FFFFFF"): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

test("in a grey print the states of a bar differ in lightness, and the late one by its sign too", () => {
  const [planned, late, done] = [looks.PLANNED, looks.LATE, looks.DONE].map((look) =>
    lightness(look.fillColor),
  );
  expect((planned ?? 0) - (late ?? 0)).toBeGreaterThan(20);
  expect((late ?? 0) - (done ?? 0)).toBeGreaterThan(20);
  const signs = planRules(layoutOf("month")).flatMap(({ rule }) => rule.format.numberFormat ?? []);
  expect(signs).toEqual(
    expect.arrayContaining(['"!";"!";"!"', '"◆";"◆";"◆"', '"◆!";"◆!";"◆!"', '"×";"×";"×"']),
  );
});
