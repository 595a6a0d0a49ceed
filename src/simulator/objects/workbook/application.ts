import { newId } from "../../model/workbook";
import { assumed, defineClass, documented, fromClient } from "../definition";
import { handle, type CreatedTarget } from "../targets";
import { decodeBase64 } from "./insertWorksheets";

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
    IterativeCalculation: documented({ get: (target) => handle("IterativeCalculation", target) }),
    CultureInfo: documented({ get: (target) => handle("CultureInfo", target) }),
  },
  navigationMethods: {
    CreateWorkbook: fromClient(
      {
        call(_target, args, host) {
          const file = args.optionalString(0);
          const target: CreatedTarget = { id: newId(host.model), file: file ? decodeBase64(file) : null };
          host.created.set(target.id, target);
          return handle("WorkbookCreated", target);
        },
      },
      "what `Excel.createWorkbook` calls",
    ),
    _GetWorkbookCreatedById: fromClient({
      call(_target, args, host) {
        const target = host.created.get(args.string(0));
        return target ? handle("WorkbookCreated", target) : null;
      },
    }),
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

export const workbookCreatedClass = defineClass("WorkbookCreated", {
  identity: ({ id }) => ({ Id: id }),
  scalarProperties: { Id: fromClient({ get: ({ id }) => id }) },
  scalarMethods: {
    Open: fromClient(
      { call: ({ file }, _args, host) => host.options.onCreateWorkbook(file) },
      "what `Excel.createWorkbook` calls",
    ),
  },
});

export const cultureInfoClass = defineClass("CultureInfo", {
  scalarProperties: { Name: documented({ get: (_target, host) => host.options.locale }) },
  navigationProperties: {
    DatetimeFormat: documented({ get: (target) => handle("DatetimeFormatInfo", target) }),
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
