import { INDICATOR_IDS, INSTRUMENTS } from "../../core/ita/indicators";
import type { ColumnMeaning } from "../../core/scores/types";
import type { Messages } from "../../i18n/messages";
import { meaningKey } from "./draft";

export interface MeaningGroup {
  label: string;
  options: { key: string; text: string; meaning: ColumnMeaning }[];
}

const SIMPLE = ["ignored", "indicator", "score", "status", "agency", "year", "total", "level"] as const;

/** Everything a column can be, in groups as a drop-down shows them. */
export function meaningGroups({ pane, terms }: Messages): MeaningGroup[] {
  const { meanings, groups, statusOf } = pane.correction;
  const option = (meaning: ColumnMeaning, text: string) => ({ key: meaningKey(meaning), text, meaning });
  const numbered = INDICATOR_IDS.map((indicator, index) => ({
    indicator,
    name: `${index + 1} ${terms.indicator(indicator)}`,
  }));
  return [
    { label: groups.table, options: SIMPLE.map((is) => option({ is }, meanings[is])) },
    {
      label: groups.scores,
      options: numbered.map(({ indicator, name }) => option({ is: "score", indicator }, name)),
    },
    {
      label: groups.instruments,
      options: INSTRUMENTS.map((instrument) =>
        option({ is: "instrument", instrument }, `${instrument} ${terms.instruments[instrument]}`),
      ),
    },
    {
      label: groups.status,
      options: numbered.map(({ indicator, name }) => option({ is: "status", indicator }, statusOf(name))),
    },
  ];
}
