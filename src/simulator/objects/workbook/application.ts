import { assumed, defineClass, documented } from "../definition";
import { handle } from "../targets";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass = defineClass("Application", {
  scalarProperties: {
    CalculationMode: documented({
      get: (_target, host) => host.recalculation.mode,
      set(_target, args, host) {
        host.recalculation.mode = args.oneOf(0, MODES);
      },
    }),
    CalculationState: assumed("calculation is over whenever a program can ask", { get: () => "Done" }),
    CalculationEngineVersion: assumed("a version of Excel 2021", { get: () => 191029 }),
    DecimalSeparator: assumed("a point in every supported locale", { get: () => "." }),
    ThousandsSeparator: assumed("a comma in every supported locale", { get: () => "," }),
    UseSystemSeparators: assumed("Excel's default", { get: () => true }),
  },
  navigationProperties: {
    CultureInfo: documented({ get: (target) => handle("CultureInfo", target) }),
  },
  scalarMethods: {
    Calculate: documented({
      call(_target, args, host) {
        const type = args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
        host.recalculation.calculate(type !== "Recalculate");
      },
    }),
    SuspendApiCalculationUntilNextSync: documented({
      call(_target, _args, host) {
        host.recalculation.isSuspended = true;
      },
    }),
    SuspendScreenUpdatingUntilNextSync: documented(
      { call: () => undefined },
      "nothing is painted in between",
    ),
  },
});

export const cultureInfoClass = defineClass("CultureInfo", {
  scalarProperties: { Name: documented({ get: (_target, host) => host.options.locale }) },
  navigationProperties: {
    NumberFormat: documented({ get: (target) => handle("NumberFormatInfo", target) }),
  },
});

export const numberFormatInfoClass = defineClass("NumberFormatInfo", {
  scalarProperties: {
    NumberDecimalSeparator: assumed("a point in every supported locale", { get: () => "." }),
    NumberGroupSeparator: assumed("a comma in every supported locale", { get: () => "," }),
  },
});

export const runtimeClass = defineClass("Runtime", {
  scalarProperties: {
    EnableEvents: documented({
      get: (_target, host) => host.events.enabled,
      set(_target, args, host) {
        host.events.enabled = args.boolean(0);
      },
    }),
  },
});
