import { INDICATOR_IDS } from "../../../src/core/ita/indicators";
import { MEASURES } from "../../../src/core/ita/measures";
import { suggestLinks } from "../../../src/core/plan/links/suggest";

test.each(INDICATOR_IDS)("%s has a measure to suggest", (indicator) => {
  expect(suggestLinks(indicator, MEASURES, [])[0]?.measure).not.toBe("");
});

test("without measures there is an empty line: somebody has to think of something", () => {
  expect(suggestLinks("budget", [], ["ประชุม"])).toEqual([
    { indicator: "budget", measure: "", activity: "", isSuggestion: true },
  ]);
});
