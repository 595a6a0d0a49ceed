/**
 * A simulated Excel beneath Microsoft's own Office.js client. This file connects a workbook to a client library that
 * is already loaded; `node.ts` and `browser.ts` load one and open workbooks.
 */
import { createCalculation, type WorkbookCalculation } from "./calc";
import { localeRules } from "./calc/typed/locale";
import type { WorkbookModel } from "./model/types";
import { Host, type ModelChange } from "./objects/host";
import { REGISTRY } from "./objects/registry";
import { UserHands } from "./objects/user";
import { createOfficeContext, createOnReady, LIGHT_THEME, type OfficeTheme } from "./office";
import { createServices, localeName } from "./services";
import { HostConnection } from "./wire/bridge";
import { Faults } from "./wire/faults";
import { RequestLog } from "./wire/requestLog";
import { describeLosses, saveWorkbook } from "./xlsx";

export type { ModelChange } from "./objects/host";
export { describeMembers, type MemberDescription } from "./objects/registry";

/** The globals that the client library defines. */
export interface ClientGlobals {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** The library's own name space, in which it looks for what the host's loader would have put there. */
  OSF: { _OfficeAppFactory?: unknown };
}

export interface SimulatorOptions {
  /** What the formulas' TODAY and NOW see; the machine's clock by default. */
  clock?: () => Date;
  /** BCP 47; "th-TH" by default. */
  locale?: string;
  /** Office.PlatformType; "OfficeOnline" by default. Excel on the web alone has the 5 MB limits. */
  platform?: string;
  /** Highest version of each requirement set; ExcelApi 1.14 by default. */
  requirementSets?: Readonly<Record<string, string>>;
  theme?: OfficeTheme;
  /** The person at the sheet, whose name new comments bear. */
  person?: { name: string; email: string };
  /** A program asks for a new window with this file (`Excel.createWorkbook`), or with an empty workbook for null. */
  onCreateWorkbook?: (file: Uint8Array | null) => void;
  /** Waited for before each answer, so that a page can paint. */
  pause?: () => Promise<void>;
}

/** What a connected host offers besides the client library itself. */
export interface ConnectedHost {
  /** The workbook, for tests and for whoever draws it. */
  workbook: WorkbookModel;
  /** The workbook's calculation: what it could not do, and the values as formulas read them. */
  calculation: WorkbookCalculation;
  /** What a person does at the sheet: typing, selecting … with the events that a program gets of it. */
  user: UserHands;
  requests: RequestLog;
  /** Files for which a program opened a new window, null for an empty workbook. */
  createdWorkbooks: readonly (Uint8Array | null)[];
  /** What `workbook.save()` wrote, in order. */
  savedFiles: readonly Uint8Array[];
  faults: Faults;
  /** Calls back after each request or edit that changed something; answers how to stop. */
  onChanged(listener: (changes: readonly ModelChange[]) => void): () => void;
  /** Lets somebody else change the model; programs hear of it as of a co-author's work. */
  asCoAuthor(change: (user: UserHands, workbook: WorkbookModel) => void): void;
  /** The workbook as an .xlsx file. */
  save(): Uint8Array;
  /** What a saved file would not have of the one that was opened: one English sentence each. */
  losses(): string[];
  close(): void;
}

const DEFAULT_PERSON = { name: "ผู้ใช้", email: "user@example.com" };
const DEFAULT_REQUIREMENT_SETS: Readonly<Record<string, string>> = { ExcelApi: "1.14" };

/** Connects a workbook to a loaded client library, which then answers `Excel.run` from it. */
export function connectHost(
  globals: ClientGlobals,
  workbook: WorkbookModel,
  options: SimulatorOptions = {},
): ConnectedHost {
  const { clock = () => new Date(), locale = "th-TH", platform = "OfficeOnline" } = options;
  const calculation = createCalculation(workbook, { clock, locale: localeRules(localeName(locale)) });
  const services = createServices(calculation, { clock, locale, date1904: workbook.date1904 });
  const savedFiles: Uint8Array[] = [];
  const createdWorkbooks: (Uint8Array | null)[] = [];
  const host = new Host(workbook, {
    clock,
    locale,
    platform,
    services,
    person: options.person ?? DEFAULT_PERSON,
    onSave: () => savedFiles.push(save()),
    onCreateWorkbook(file) {
      createdWorkbooks.push(file);
      options.onCreateWorkbook?.(file);
    },
  });
  const listeners = new Set<(changes: readonly ModelChange[]) => void>();
  const faults = new Faults();
  const requests = new RequestLog();
  const announce = (): void => {
    const changes = host.takeChanges();
    if (changes.length > 0) for (const listener of [...listeners]) listener(changes);
  };
  const connection = new HostConnection(host, {
    registry: REGISTRY,
    faults,
    requests,
    pause: options.pause,
    afterRequest: announce,
  });
  const afterEdit = (): void => {
    host.endBatch();
    connection.sendEvents();
    announce();
  };
  const user = new UserHands(host, afterEdit);
  const save = (): Uint8Array => {
    const { unsupported, affected } = calculation.report();
    // What could not be calculated here, Excel calculates when it opens the file.
    const fullCalcOnLoad = unsupported.some(({ isStale }) => isStale) || affected.length > 0;
    return saveWorkbook(workbook, { fullCalcOnLoad });
  };
  installOffice(globals, host, save, options);
  refuseUnofferedMembers(globals);
  bridgeTo(globals).init(connection.bridge);
  return {
    workbook,
    calculation,
    user,
    requests,
    createdWorkbooks,
    savedFiles,
    faults,
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    asCoAuthor(change) {
      host.source = "Remote";
      try {
        change(user, workbook);
        host.recalculation.everythingChanged();
        afterEdit();
      } finally {
        host.source = "Local";
      }
    },
    save,
    losses: () => describeLosses(workbook),
    close: () => connection.close(),
  };
}

/** The part of the client library that a host connects to; it is not in Microsoft's published types. */
interface HostBridgeClass {
  init(bridge: object): void;
}

function bridgeTo({ OfficeExtension: extension }: ClientGlobals): HostBridgeClass {
  const found = (extension as unknown as { HostBridge?: HostBridgeClass }).HostBridge;
  if (!found) throw new Error("This Office.js has no OfficeExtension.HostBridge to connect a host to.");
  return found;
}

/**
 * The library can refuse members above the offered requirement sets (`ApiNotFound`), and means to: its last line
 * switches that on, but for a subclass that does not ask. Here it is switched on where it is asked for.
 */
function refuseUnofferedMembers({ OfficeExtension: extension }: ClientGlobals): void {
  const { CommonUtility: utility } = extension as unknown as {
    CommonUtility?: { _doApiNotSupportedCheck: boolean };
  };
  if (utility) utility._doApiNotSupportedCheck = true;
}

/** `Office.context` of the library asks the factory that Office's own loader would have left. */
function installOffice(
  { Office: office, OSF }: ClientGlobals,
  host: Host,
  save: () => Uint8Array,
  options: SimulatorOptions,
): void {
  const { requirementSets = DEFAULT_REQUIREMENT_SETS, theme = LIGHT_THEME } = options;
  const context = createOfficeContext(host, { requirementSets, theme, save });
  const hostInfo = { hostType: "excel", hostPlatform: "web", isDialog: false };
  OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => hostInfo };
  Object.assign(office, { onReady: createOnReady(host.options.platform) });
}
