import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { findingSentence } from "../i18n/findingSentence";
import { localeFor, type Locale } from "../i18n/locale";
import { saveFile } from "../taskpane/host/saveFile";
import { TaskPane } from "../taskpane/TaskPane";
import { previewMessages, type PreviewMessages } from "./messages";
import { moveBetweenAreas } from "./shell/areaKeys";
import { Notice } from "./shell/Notice";
import { Question } from "./shell/Question";
import { Splitter, USUAL_PANE } from "./shell/Splitter";
import { TitleBar } from "./shell/TitleBar";
import { useFileDrop } from "./shell/useFileDrop";
import { usePreview, type OpenBytes, type Preview as PreviewState } from "./usePreview";
import { downloadFile } from "./workbook/files";
import { SAMPLES } from "./workbook/samples";
import type { Refusal } from "./workbook/sheetHost";

// The pane is there first; the grid follows while the workbook is being opened.
const Spreadsheet = lazy(() => import("./shell/Spreadsheet"));

/** The whole page: a workbook to look at and type into, and the very task pane of the add-in beside it. */
export function Preview({ openBytes }: { openBytes: OpenBytes }) {
  const preview = usePreview(openBytes);
  const { book } = preview;
  const [locale, setLocale] = useState<Locale>(() => localeFor(navigator.language));
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [paneWidth, setPaneWidth] = useState(USUAL_PANE);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const messages = previewMessages(locale);
  const isDropping = useFileDrop(preview.openFile);
  const openFirstSample = useCallback(() => preview.openSample(SAMPLES[0]), [preview]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = book ? `${book.fileName} · ${messages.title}` : messages.title;
  }, [locale, messages, book]);

  return (
    <div className="preview" data-theme={isDark ? "dark" : "light"} onKeyDown={moveBetweenAreas}>
      <TitleBar
        fileName={book?.fileName ?? ""}
        isChanged={preview.isChanged}
        canDownload={book !== null}
        locale={locale}
        isDark={isDark}
        messages={messages}
        onOpen={preview.openFile}
        onSample={preview.openSample}
        onDownload={preview.download}
        onLocale={setLocale}
        onDark={setDark}
      />
      {preview.finding && (
        <Notice
          text={findingSentence(preview.finding, locale)}
          close={messages.close}
          onClose={preview.dismiss}
        />
      )}
      {refusal && (
        <Notice
          text={refusalSentence(refusal, messages)}
          close={messages.close}
          onClose={() => setRefusal(null)}
        />
      )}
      <div className="desk">
        <section className="desk-sheet" aria-label={messages.grid}>
          {book ? (
            <Suspense fallback={<p className="loading">{messages.loading}</p>}>
              <Spreadsheet key={keyOf(book)} host={book.host} messages={messages} onRefused={setRefusal} />
            </Suspense>
          ) : (
            preview.isOpening && <p className="loading">{messages.loading}</p>
          )}
        </section>
        <Splitter label={messages.splitter} width={paneWidth} onWidth={setPaneWidth} />
        <section className="desk-pane" style={{ width: paneWidth }} aria-label={messages.paneTitle}>
          <div className="pane-body" data-testid="pane">
            {book && (
              <TaskPane
                key={keyOf(book)}
                secretariat={book.secretariat}
                locale={locale}
                theme={isDark ? "dark" : "light"}
                onNewWorkbook={handOver}
                onSaveFile={saveFile}
                onOpenSample={openFirstSample}
              />
            )}
          </div>
        </section>
      </div>
      {isDropping && <div className="drop-zone">{messages.dropHere}</div>}
      <PendingQuestion preview={preview} messages={messages} />
    </div>
  );
}

/** The page shows one workbook: a new one is downloaded. */
function handOver(bytes: Uint8Array, fileName: string): Promise<void> {
  downloadFile(bytes, fileName);
  return Promise.resolve();
}

function PendingQuestion({ preview, messages }: { preview: PreviewState; messages: PreviewMessages }) {
  const { pending } = preview;
  if (!pending) return null;
  const texts = pending.kind === "leave" ? messages.leave : messages.lossy;
  return (
    <Question
      key={pending.kind}
      title={texts.title}
      confirm={texts.confirm}
      cancel={texts.cancel}
      onConfirm={() => preview.answer(true)}
      onCancel={() => preview.answer(false)}
    >
      {pending.kind === "leave" ? (
        <p>{messages.leave.body}</p>
      ) : (
        <ul>
          {pending.losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      )}
    </Question>
  );
}

function refusalSentence(refusal: Refusal, { refused }: PreviewMessages): string {
  if (refusal.message) return refusal.message;
  return refusal.code in refused ? refused[refusal.code as keyof typeof refused] : refused.other;
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** Another workbook is another grid and another pane, never the old ones with new contents. */
function keyOf(book: object): number {
  let key = keys.get(book);
  if (key === undefined) keys.set(book, (key = ++lastKey));
  return key;
}
