import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormColumn } from "../../core/remediation/form/columns";
import { parseFormColumns } from "../../core/remediation/form/columns";
import type { FormsAs } from "../../core/remediation/form/proposeForms";
import type { Finding } from "../../core/result";
import { formatDate, isoDayOf } from "../../i18n/date";
import { useInspection } from "../duties/useInspection";
import { JobBody } from "../jobs/JobBody";
import { FindingList } from "../parts/FindingList";
import { usePane, usePaneState } from "../parts/paneContext";
import FormColumns from "./forms/FormColumns";
import { FormFiles } from "./forms/FormFiles";
import { useFormFiles } from "./forms/useFormFiles";
import type { StepProps } from "./steps";

const useStyles = makeStyles({
  known: { margin: 0, marginTop: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  findings: { marginTop: tokens.spacingVerticalM },
  choice: { marginTop: tokens.spacingVerticalS },
  label: { display: "grid", overflowWrap: "anywhere" },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Forms out: made as files here, or as sheets of the workbook. */
export default function FormsStep({ isNext }: StepProps) {
  const styles = useStyles();
  const { t, store, clock, locale } = usePane();
  const { overview } = usePaneState();
  const [as, setAs] = useState<FormsAs>("files");
  const [edited, setEdited] = useState<FormColumn[] | null>(null);
  const [findings, setFindings] = useState<Finding[]>([]);
  const { work, make, stop, forget } = useFormFiles();
  const today = isoDayOf(clock());
  const choices = useInspection("followUp", { today });
  const say = t.forms.out;
  const request = overview?.followUp?.request ?? null;
  const sent = request?.sent ?? null;
  const isSent = sent !== null && request !== null && sent.version >= request.version;
  const columns = edited ? parseFormColumns(edited) : undefined;
  const own = columns ? { columns } : {};

  const start = async () => {
    if (as === "sheets") {
      forget();
      await store.propose({ action: "forms", options: { today, as, ...own } });
      return;
    }
    const reading = await store.inspect("formPlan", { each: as === "file" ? "all" : "agency", ...own });
    if (!reading) return;
    setFindings(reading.findings);
    await make(reading.plan);
  };
  if (overview?.followUp && request === null) {
    return (
      <JobBody
        job="forms"
        title={t.reports.steps.forms.title}
        isNext={isNext}
        action={say.makeRequest}
        onAction={() => store.ask("agencies")}
      >
        <p className={styles.known}>{say.needsRequest}</p>
      </JobBody>
    );
  }
  return (
    <>
      <JobBody
        job="forms"
        title={t.reports.steps.forms.title}
        isNext={isNext && work.step === "idle"}
        action={sent === null ? say.make : say.makeAgain}
        isBlocked={columns === null}
        onAction={() => void start()}
        more={choices && <FormColumns columns={edited ?? choices.columns} onColumns={setEdited} />}
      >
        {sent && sent.on !== null && (
          <p className={styles.known}>{say.sentOn(sent.version, formatDate(sent.on, locale))}</p>
        )}
        {sent && !isSent && <p className={styles.known}>{say.stale}</p>}
        <Field label={say.as} className={styles.choice}>
          <RadioGroup value={as} onChange={(_, { value }) => setAs(value as FormsAs)}>
            <Radio value="files" label={say.files} />
            <Radio value="file" label={say.file} />
            <Radio
              value="sheets"
              label={
                <span className={styles.label}>
                  {say.sheets}
                  <span className={styles.hint}>{say.sheetsHint}</span>
                </span>
              }
            />
          </RadioGroup>
        </Field>
      </JobBody>
      {work.step !== "idle" && (
        <>
          <FormFiles
            work={work}
            onStop={stop}
            onClose={forget}
            onNote={
              isSent && !columns
                ? null
                : () => void store.propose({ action: "forms", options: { today, as, ...own } })
            }
          />
          {findings.length > 0 && (
            <div className={styles.findings}>
              <FindingList findings={findings} />
            </div>
          )}
        </>
      )}
    </>
  );
}
