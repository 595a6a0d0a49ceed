import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Finding } from "../../core/result";
import type { SharingSheet } from "../../core/sharing/types";
import { BusyLine } from "../parts/BusyLine";
import { FindingList } from "../parts/FindingList";
import { usePane, usePaneState } from "../parts/paneContext";
import { useDutyStyles } from "./DutyBody";

const useStyles = makeStyles({
  sheets: { border: "none", margin: 0, padding: 0, display: "grid", minWidth: 0 },
  box: { maxWidth: "100%", "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  button: { justifySelf: "start" },
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
});

/** A new workbook of chosen sheets as values, to be sent in place of this one. */
export function CleanCopy({ sheets }: { sheets: readonly SharingSheet[] }) {
  const styles = useStyles();
  const shared = useDutyStyles();
  const { t, store, openNew, saveFile } = usePane();
  const { overview } = usePaneState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(sheets.filter((sheet) => sheet.isOffered).map((sheet) => sheet.name)),
  );
  const [work, setWork] = useState<"idle" | "copying">("idle");
  const [done, setDone] = useState<{ text: string; findings: Finding[] } | null>(null);
  const headingId = useId();
  const say = t.duties.share;
  if (!openNew && !saveFile) return null;
  const make = async () => {
    setWork("copying");
    setDone(null);
    const wanted = sheets.filter(({ name }) => chosen.has(name)).map(({ name }) => name);
    const copy = await store.inspect("cleanCopy", { sheets: wanted });
    if (copy) {
      const name = say.copyName((overview?.fileName || "ITA").replace(/\.xls\w?$/i, ""));
      const fileName = `${name}.xlsx`;
      // A file is what is sent; a new window is for hosts whose pane cannot save.
      if (saveFile) saveFile(copy.bytes, fileName);
      const isThere = saveFile ? true : openNew ? await opens(openNew(copy.bytes, fileName)) : false;
      const said = saveFile ? say.saved(fileName) : say.copied(copy.sheets.length);
      setDone(isThere ? { text: said, findings: copy.findings } : { text: say.cannotOpen, findings: [] });
    }
    setWork("idle");
  };
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h4 className={shared.heading} id={headingId}>
        {say.copyTitle}
      </h4>
      <p className={shared.quiet}>{say.copyAbout}</p>
      <fieldset className={styles.sheets} aria-label={say.copySheets}>
        {sheets.map(({ name, visibility }) => (
          <Checkbox
            key={name}
            className={styles.box}
            checked={chosen.has(name)}
            label={visibility === "visible" ? name : `${name} (${say.hidden})`}
            onChange={(_, { checked }) => {
              const next = new Set(chosen);
              if (checked === true) next.add(name);
              else next.delete(name);
              setChosen(next);
            }}
          />
        ))}
      </fieldset>
      {work === "copying" ? (
        <BusyLine text={say.copying} />
      ) : (
        <Button className={styles.button} disabled={chosen.size === 0} onClick={() => void make()}>
          {say.copy}
        </Button>
      )}
      <div role="status">
        {done && (
          <>
            <p className={shared.line}>{done.text}</p>
            <FindingList findings={done.findings} />
          </>
        )}
      </div>
    </section>
  );
}

/** Excel may refuse a new window: then it is said, and nothing has happened. */
async function opens(opening: Promise<void>): Promise<boolean> {
  return opening.then(
    () => true,
    () => false,
  );
}
