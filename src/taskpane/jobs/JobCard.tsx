import { useId } from "react";
import type { JobStatus } from "../model/jobStatus";
import type { CardId } from "../state/paneState";
import { CardHead } from "./CardHead";
import { useCardStyles } from "./cardStyles";
import { JobBody, type JobBodyProps } from "./JobBody";

export interface JobCardProps extends JobBodyProps {
  job: Exclude<CardId, "reports">;
  about: string;
  status: JobStatus;
}

/** A job: where it stands, one button, and in their time its proposal, its result or why it did not happen. */
export function JobCard({ about, status, ...body }: JobCardProps) {
  const styles = useCardStyles();
  const titleId = useId();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <CardHead card={body.job} title={body.title} titleId={titleId} about={about} status={status} />
      <div className={styles.body}>
        <JobBody {...body} />
      </div>
    </section>
  );
}
