import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { createSecretariat } from "../actions/secretariat";
import { localeFor } from "../i18n/locale";
import { supportOf } from "./host/hostSupport";
import { themeOfHost } from "./host/hostTheme";
import { Unsupported } from "./host/Unsupported";
import { TaskPane } from "./TaskPane";

/** Excel has no event for a changed Office theme (only Outlook has): it is read again when the pane gets the focus. */
function subscribeToFocus(onFocus: () => void): () => void {
  window.addEventListener("focus", onFocus);
  return () => window.removeEventListener("focus", onFocus);
}

function readTheme() {
  return themeOfHost(Office.context.officeTheme);
}

const locale = () => localeFor(Office.context.displayLanguage);

function HostedPane({ secretariat }: { secretariat: ReturnType<typeof createSecretariat> }) {
  const theme = useSyncExternalStore(subscribeToFocus, readTheme);
  return <TaskPane secretariat={secretariat} locale={locale()} theme={theme} />;
}

async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const container = document.getElementById("root");
  if (!container) throw new Error("taskpane.html has no #root");
  const support = supportOf(host === Office.HostType.Excel, (name, minimum) =>
    Office.context.requirements.isSetSupported(name, minimum),
  );
  createRoot(container).render(
    <StrictMode>
      {support === "supported" ? (
        <HostedPane secretariat={createSecretariat({ onProblem: (error) => console.error(error) })} />
      ) : (
        <Unsupported reason={support} locale={host === null ? localeFor(navigator.language) : locale()} />
      )}
    </StrictMode>,
  );
}

void start();
