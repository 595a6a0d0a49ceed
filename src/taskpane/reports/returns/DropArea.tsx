import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type DragEvent, type ReactNode, useState } from "react";
import { usePane } from "../../parts/paneContext";

const useStyles = makeStyles({
  area: {
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface DropAreaProps {
  onFiles: (files: readonly File[]) => void;
  /** Something else is open in it: it takes files without saying so. */
  isQuiet: boolean;
  /** The button that does the same for keyboards. */
  children: ReactNode;
}

/** Where files can be dropped, around the button that chooses them. */
export function DropArea({ onFiles, isQuiet, children }: DropAreaProps) {
  const styles = useStyles();
  const { t } = usePane();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(!isQuiet && styles.area, isOver && styles.over)}
      data-drop-area="returns"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {(isOver || !isQuiet) && <p className={styles.hint}>{isOver ? t.collect.dropNow : t.collect.drop}</p>}
      {children}
    </div>
  );
}
