import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { usePane } from "../../parts/paneContext";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

export interface CopyTextProps {
  title: string;
  text: string;
  onClose: () => void;
}

/**
 * A text to take along. The clipboard is not to be had everywhere (a pane in a frame without the permission, an older WebView):
 * then the text is selected, to be copied by hand.
 */
export function CopyText({ title, text, onClose }: CopyTextProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [written, setWritten] = useState(text);
  const [outcome, setOutcome] = useState<"copied" | "selected" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    setWritten(text);
    setOutcome(null);
  }, [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(written);
      setOutcome("copied");
    } catch {
      field.current?.focus();
      field.current?.select();
      setOutcome("selected");
    }
  };
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        {title}
      </h4>
      <p className={styles.note}>{t.answers.reminderLanguage}</p>
      <Textarea
        textarea={{ ref: field, lang: "th" }}
        aria-labelledby={id}
        value={written}
        rows={9}
        resize="vertical"
        onChange={(_, data) => setWritten(data.value)}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {t.answers.copy}
        </Button>
        <Button onClick={onClose}>{t.answers.close}</Button>
        <span role="status" className={styles.note}>
          {outcome === "copied" && t.answers.copied}
          {outcome === "selected" && t.answers.copyYourself}
        </span>
      </div>
    </section>
  );
}
