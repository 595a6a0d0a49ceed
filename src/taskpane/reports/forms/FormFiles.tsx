import { Button, Input, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormFile } from "../../../actions/formFiles";
import { usePane } from "../../parts/paneContext";
import { RefusalBox } from "../../parts/RefusalBox";
import type { FormWork } from "./useFormFiles";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  making: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
    maxHeight: "240px",
    overflowY: "auto",
  },
  open: { justifyContent: "flex-start", textAlign: "start", overflowWrap: "anywhere" },
});

export interface FormFilesProps {
  work: Exclude<FormWork, { step: "idle" }>;
  onStop: () => void;
  onClose: () => void;
  /** Set while it is not noted yet that this version went out. */
  onNote: (() => void) | null;
}

/** Forms being made, and then the ways to hand them out that this host has. */
export function FormFiles({ work, onStop, onClose, onNote }: FormFilesProps) {
  const styles = useStyles();
  const { t, saveFile } = usePane();
  const say = t.forms.out;
  if (work.step === "broken") {
    const refusal = { findings: [], defect: work.defect, mayHaveWritten: false };
    return <RefusalBox refusal={refusal} onClose={onClose} />;
  }
  if (work.step === "making") {
    return (
      <div className={styles.box}>
        <div className={styles.making}>
          <span role="status">{say.making(work.done, work.of)}</span>
          <Button size="small" appearance="subtle" onClick={onStop}>
            {t.pane.busy.cancel}
          </Button>
        </div>
        <ProgressBar value={work.done} max={work.of} aria-hidden />
      </div>
    );
  }
  const { files, plan } = work;
  const isWhole = files.length === plan.forms.length;
  return (
    <div className={styles.box}>
      <p className={styles.line} role="status">
        {isWhole ? say.ready(files.length) : say.stopped(files.length)}
      </p>
      {saveFile ? <SaveButtons files={files} zip={work.zip} /> : <OpenList files={files} />}
      {onNote && isWhole && <p className={styles.quiet}>{say.noteHint}</p>}
      <div className={styles.buttons}>
        {onNote && isWhole && <Button onClick={onNote}>{say.note}</Button>}
        <Button appearance="subtle" onClick={onClose}>
          {t.pane.failed.close}
        </Button>
      </div>
    </div>
  );
}

function SaveButtons({ files, zip }: { files: readonly FormFile[]; zip: Uint8Array | null }) {
  const styles = useStyles();
  const { t, saveFile } = usePane();
  const [first] = files;
  if (!saveFile || !first) return null;
  return (
    <div className={styles.buttons}>
      {zip ? (
        <Button appearance="primary" onClick={() => saveFile(zip, zipName(first))}>
          {t.forms.out.saveZip}
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => saveFile(first.bytes, first.name)}>
          {t.forms.out.saveFile}
        </Button>
      )}
    </div>
  );
}

/** "แบบรายงาน-ITA2563-001-….xlsx" → "แบบรายงาน-ITA2563.zip". */
function zipName({ name }: FormFile): string {
  return `${name.replace(/-\d{3,}(?:-[^-].*)?\.xlsx$/, "")}.zip`;
}

/** So many agencies are listed; more are found by their name. */
const SHOWN = 12;

/** Where a pane cannot save: each form as a new workbook of Excel's. */
function OpenList({ files }: { files: readonly FormFile[] }) {
  const styles = useStyles();
  const { t, openNew } = usePane();
  const [search, setSearch] = useState("");
  const [hasFailed, setHasFailed] = useState(false);
  const say = t.forms.out;
  if (!openNew) return <p className={styles.line}>{say.failed}</p>;
  const open = (file: FormFile) => {
    openNew(file.bytes, file.name).then(
      () => setHasFailed(false),
      () => setHasFailed(true),
    );
  };
  const found = files.filter(({ agency }) => (agency ?? "").includes(search.trim()));
  return (
    <>
      <p className={styles.quiet}>{say.openHint}</p>
      {files.length > SHOWN && (
        <Input
          type="search"
          value={search}
          placeholder={say.search}
          aria-label={say.search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((file) => (
          <li key={file.name}>
            <Button
              className={styles.open}
              size="small"
              appearance="subtle"
              aria-label={file.agency === null ? say.open : say.openOf(file.agency)}
              onClick={() => open(file)}
            >
              {file.agency ?? say.open}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.quiet}>{say.moreFiles(found.length - SHOWN)}</p>}
      {hasFailed && (
        <p className={styles.line} role="alert">
          {say.failed}
        </p>
      )}
    </>
  );
}
