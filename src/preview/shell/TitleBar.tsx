import { useRef } from "react";
import type { Locale } from "../../i18n/locale";
import type { PreviewMessages } from "../messages";
import { SAMPLES, type Sample } from "../workbook/samples";

interface TitleBarProps {
  fileName: string;
  isChanged: boolean;
  canDownload: boolean;
  locale: Locale;
  isDark: boolean;
  messages: PreviewMessages;
  onOpen(file: File): void;
  onSample(sample: Sample): void;
  onDownload(): void;
  onLocale(locale: Locale): void;
  onDark(isDark: boolean): void;
}

/** The file's name and what can be done with it. */
export function TitleBar(props: TitleBarProps) {
  const { fileName, isChanged, canDownload, locale, isDark, messages } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <img src="assets/icons/icon-32.png" width="28" height="28" alt="" />
      <div className="title-names">
        <div className="title-file">
          <span>{fileName || messages.title}</span>
          {isChanged && (
            <i className="title-changed" role="img" aria-label={messages.changed} title={messages.changed} />
          )}
        </div>
        <div className="title-privacy">{messages.privacy}</div>
      </div>
      <select
        aria-label={messages.chooseSample}
        value=""
        onChange={(event) => {
          const sample = SAMPLES.find((candidate) => candidate.file === event.currentTarget.value);
          if (sample) props.onSample(sample);
        }}
      >
        <option value="" disabled hidden>
          {messages.samples}
        </option>
        {SAMPLES.map((sample) => (
          <option key={sample.file} value={sample.file}>
            {sample.name[locale]}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => picker.current?.click()}>
        {messages.open}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        data-testid="file-picker"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Choosing the same file again must be a change again.
          event.currentTarget.value = "";
          if (file) props.onOpen(file);
        }}
      />
      <button type="button" className="primary" disabled={!canDownload} onClick={props.onDownload}>
        {messages.download}
      </button>
      <button type="button" onClick={() => props.onDark(!isDark)}>
        {isDark ? messages.theme.light : messages.theme.dark}
      </button>
      <button
        type="button"
        lang={locale === "th" ? "en" : "th"}
        onClick={() => props.onLocale(locale === "th" ? "en" : "th")}
      >
        {messages.language}
      </button>
    </header>
  );
}
