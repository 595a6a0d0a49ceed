/**
 * The few pieces of the common API that the client library leaves to its host: `Office.onReady` and
 * `Office.context`. Source: Microsoft, "Office" and "Office.Context" of the common API reference.
 */
import type { Host } from "./objects/host";

export interface OfficeOptions {
  /** Names of requirement sets with the highest version of each, e.g. `{ ExcelApi: "1.14" }`. */
  requirementSets: Readonly<Record<string, string>>;
  theme: OfficeTheme;
  /** The workbook as a file, for `getFileAsync`. */
  save: () => Uint8Array;
}

/** Colours of the Office window, "#RRGGBB". */
export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
  isDarkTheme: boolean;
}

/** Office's "Colorful" theme. */
export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

type IsSetSupported = (name: string, version?: string | number) => boolean;

/** "1.14" → [1, 14]: versions are compared number by number, so that 1.14 includes 1.9. */
function parseVersion(version: string): [major: number, minor: number] {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return [major, minor];
}

/** `isSetSupported` of the offered sets. The client asks it for every member that a program uses. */
function createIsSetSupported(sets: Readonly<Record<string, string>>): IsSetSupported {
  const offered = new Map(
    Object.entries(sets).map(([name, version]) => [name.toLowerCase(), parseVersion(version)]),
  );
  return (name, version = "1.1") => {
    const found = offered.get(name.toLowerCase());
    if (!found) return false;
    const [major, minor] = parseVersion(String(version));
    return found[0] > major || (found[0] === major && found[1] >= minor);
  };
}

type AsyncResult =
  | { status: "succeeded"; value: unknown }
  | { status: "failed"; error: { code: number; name: string; message: string } };

function respond(result: AsyncResult, args: unknown[]): void {
  const callback = args.find((arg): arg is (result: AsyncResult) => void => typeof arg === "function");
  if (callback) void Promise.resolve().then(() => callback(result));
}

/** Answers an old-style call a moment later, as Office does. */
function answer(value: unknown, ...args: unknown[]): void {
  respond({ status: "succeeded", value }, args);
}

function fail(message: string, ...args: unknown[]): void {
  respond({ status: "failed", error: { code: 1000, name: "Error", message } }, args);
}

/** `Office.context.document.settings`: a copy of the workbook's settings that `saveAsync` writes back. */
function createSettings(host: Host) {
  let copy = new Map(host.model.settings);
  return {
    get: (name: string): unknown => copy.get(name) ?? null,
    set(name: string, value: unknown): void {
      copy.set(name, structuredClone(value));
    },
    remove(name: string): void {
      copy.delete(name);
    },
    refreshAsync(...args: unknown[]): void {
      copy = new Map(host.model.settings);
      answer(undefined, ...args);
    },
    saveAsync(...args: unknown[]): void {
      host.model.settings.clear();
      for (const [name, value] of copy) host.model.settings.set(name, value);
      answer(undefined, ...args);
    },
  };
}

/** The largest slice `getFileAsync` gives (Microsoft, `Office.Document.getFileAsync`). */
const MAX_SLICE_BYTES = 4_194_304;

/** `Office.context.document.getFileAsync` of the whole file ("compressed"); other kinds fail as unsupported. */
function createGetFile(save: () => Uint8Array) {
  return (fileType: string, ...args: unknown[]): void => {
    if (fileType !== "compressed") {
      fail("Unsupported file type.", ...args);
      return;
    }
    const asked = args.find((arg): arg is { sliceSize?: number } => typeof arg === "object" && arg !== null);
    const sliceSize = Math.min(asked?.sliceSize ?? MAX_SLICE_BYTES, MAX_SLICE_BYTES);
    const bytes = save();
    const sliceCount = Math.ceil(bytes.length / sliceSize);
    const file = {
      size: bytes.length,
      sliceCount,
      getSliceAsync(index: number, callback: unknown): void {
        const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
        answer({ data, index, size: data.length }, callback);
      },
      closeAsync: (callback?: unknown): void => answer(undefined, callback),
    };
    answer(file, ...args);
  };
}

/** What `Office.context` offers, for this workbook. */
export function createOfficeContext(host: Host, { requirementSets, theme, save }: OfficeOptions) {
  const { locale, platform } = host.options;
  return {
    contentLanguage: locale,
    displayLanguage: locale,
    host: "Excel",
    platform,
    touchEnabled: false,
    diagnostics: { host: "Excel", platform, version: "16.0.0.0" },
    officeTheme: theme,
    requirements: { isSetSupported: createIsSetSupported(requirementSets) },
    document: {
      url: host.model.fileName,
      mode: "readWrite",
      settings: createSettings(host),
      getFileAsync: createGetFile(save),
    },
  };
}

/** `Office.onReady`: a promise, and a callback when one is given. */
export function createOnReady(platform: string) {
  const info = { host: "Excel", platform };
  return async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
    await Promise.resolve();
    await callback?.(info);
    return info;
  };
}
