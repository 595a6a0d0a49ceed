import { mergeClasses } from "@fluentui/react-components";
import type { JobStatus } from "../model/jobStatus";
import { CARDS, type CardId } from "../state/paneState";
import { useCardStyles } from "./cardStyles";
import { StatusLine } from "./StatusLine";

export interface CardHeadProps {
  card: CardId;
  title: string;
  titleId: string;
  about: string;
  status: JobStatus;
}

/** A card's number, title and where it stands. */
export function CardHead({ card, title, titleId, about, status }: CardHeadProps) {
  const styles = useCardStyles();
  const isDone = status.kind === "done" || status.kind === "outOfDate";
  return (
    <>
      <span className={mergeClasses(styles.number, isDone && styles.numberDone)} aria-hidden="true">
        {CARDS.indexOf(card) + 1}
      </span>
      <div>
        <div className={styles.head}>
          <h2 className={styles.title} id={titleId}>
            {title}
          </h2>
          <StatusLine status={status} />
        </div>
        <p className={styles.about}>{about}</p>
      </div>
    </>
  );
}
