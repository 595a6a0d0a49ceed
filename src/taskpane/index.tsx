import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { Secretariat } from "../actions/types";
import { localeFor } from "../i18n/locale";
import { toBase64 } from "./host/base64";
import { deferredSecretariat } from "./host/deferredSecretariat";
import { supportOf } from "./host/hostSupport";
import { saveFile } from "./host/saveFile";
import { themeOfHost } from "./host/hostTheme";
import { Unsupported } from "./host/Unsupported";
import { TaskPane } from "./TaskPane";

/**
 * The code that works in the workbook is fetched beside the pane's own, and beside Office's start: the pane is drawn
 * as soon as it can be, and reads as soon as the rest is there.
 */
const actions = import("../actions/secretariat");

async function secretariat(): Promise<Secretariat> {
  const { createSecretariat } = await actions;
  return createSecretariat({
    document: Office.context.document,
    supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
    onProblem: (error) => console.error(error),
  });
}

/** Excel has no event for a changed Office theme (only Outlook has): it is read again when the pane gets the focus. */
function subscribeToFocus(onFocus: () => void): () => void {
  window.addEventListener("focus", onFocus);
  return () => window.removeEventListener("focus", onFocus);
}

function readTheme() {
  return themeOfHost(Office.context.officeTheme);
}

const locale = () => localeFor(Office.context.displayLanguage);

/** A new window of Excel: nothing of this workbook is touched. */
async function openNew(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(toBase64(bytes));
}

/** A pane is a page: in a browser it may save files, in Excel's own windows it may not (Mac) or hardly (WebView2). */
function canSave(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}

function HostedPane({ door }: { door: Secretariat }) {
  const theme = useSyncExternalStore(subscribeToFocus, readTheme);
  return (
    <TaskPane
      secretariat={door}
      locale={locale()}
      theme={theme}
      onNewWorkbook={openNew}
      onSaveFile={canSave() ? saveFile : undefined}
    />
  );
}

async function start(): Promise<void> {
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no #root");
  // This script is deferred: by now Office.js has run, or it was blocked or out of reach and never will.
  if (!("Office" in window)) {
    createRoot(container).render(<Unsupported reason="noOffice" locale={localeFor(navigator.language)} />);
    return;
  }
  const { host } = await Office.onReady();
  const support = supportOf(host === Office.HostType.Excel, (name, minimum) =>
    Office.context.requirements.isSetSupported(name, minimum),
  );
  createRoot(container).render(
    <StrictMode>
      {support === "supported" ? (
        <HostedPane door={deferredSecretariat(secretariat())} />
      ) : (
        <Unsupported reason={support} locale={host === null ? localeFor(navigator.language) : locale()} />
      )}
    </StrictMode>,
  );
}

void start();
