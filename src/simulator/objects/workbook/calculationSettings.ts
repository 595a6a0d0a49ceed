/** Iterative calculation and the regional formats of dates. */
import { assumed, defineClass, documented } from "../definition";
import { invalidArgument } from "../errors";

/** Microsoft, `Excel.IterativeCalculation`: Excel's own defaults. */
const DEFAULT_ITERATION = { enabled: false, maxIteration: 100, maxChange: 0.001 };

export const iterativeCalculationClass = defineClass("IterativeCalculation", {
  scalarProperties: {
    Enabled: assumed("circular formulas are reported, never iterated; switching it on is refused", {
      get: () => DEFAULT_ITERATION.enabled,
      set(_target, args) {
        if (args.boolean(0))
          throw invalidArgument("circular formulas are not iterated by the simulated Excel");
      },
    }),
    MaxIteration: assumed("Excel's default", { get: () => DEFAULT_ITERATION.maxIteration }),
    MaxChange: assumed("Excel's default", { get: () => DEFAULT_ITERATION.maxChange }),
  },
});

const PATTERNS = {
  "th-TH": { short: "d/M/yyyy", long: "d MMMM yyyy", time: "H:mm:ss" },
  "en-US": { short: "M/d/yyyy", long: "dddd, MMMM d, yyyy", time: "h:mm:ss AM/PM" },
};

function patternsOf(locale: string): (typeof PATTERNS)["th-TH"] {
  return locale.toLowerCase() === "th-th" ? PATTERNS["th-TH"] : PATTERNS["en-US"];
}

export const datetimeFormatInfoClass = defineClass("DatetimeFormatInfo", {
  scalarProperties: {
    DateSeparator: documented({ get: () => "/" }),
    TimeSeparator: documented({ get: () => ":" }),
    ShortDatePattern: assumed("as Windows has it for the locale", {
      get: (_target, host) => patternsOf(host.options.locale).short,
    }),
    LongDatePattern: assumed("as Windows has it for the locale", {
      get: (_target, host) => patternsOf(host.options.locale).long,
    }),
    LongTimePattern: assumed("as Windows has it for the locale", {
      get: (_target, host) => patternsOf(host.options.locale).time,
    }),
  },
});
