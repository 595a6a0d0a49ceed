import { useEffect, useLayoutEffect, useRef, type ClipboardEvent, type CSSProperties } from "react";
import { fromClipboardText } from "./clipboard";
import type { GridController } from "./useGrid";
import { commandOf } from "./gridKeys";

interface CellEditorProps {
  grid: GridController;
  /** Where the active cell is, and its font. */
  style: CSSProperties;
  label: string;
  /** How the keyboard leaves the sheet. */
  description: string;
  /** The selection as text, for the clipboard. */
  copyText(): string;
}

/**
 * The box that is always under the keyboard: invisible over the active cell until something is typed, so that every
 * keyboard and input method, and the clipboard, work as the browser means them to.
 */
export function CellEditor({ grid, style, label, description, copyText }: CellEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isEditing = grid.editing?.place === "cell";
  const text = isEditing ? (grid.editing?.text ?? "") : "";
  // Tab moves between cells; after Escape it leaves the sheet, so that the keyboard is not caught in it (WCAG 2.1.2).
  const isLeaving = useRef(false);

  useEffect(() => {
    if (isEditing) box.current?.focus({ preventScroll: true });
  }, [isEditing]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !isEditing) return;
    // Grow with the text, as Excel's editor does.
    element.style.width = "";
    element.style.height = "";
    element.style.width = `${Math.max(element.offsetWidth, element.scrollWidth + 2)}px`;
    element.style.height = `${Math.max(element.offsetHeight, element.scrollHeight + 2)}px`;
  }, [isEditing, text]);

  const copy = (event: ClipboardEvent) => {
    if (isEditing) return;
    event.clipboardData.setData("text/plain", copyText());
    event.preventDefault();
  };

  return (
    <textarea
      ref={box}
      className="grid-editor"
      data-editing={isEditing || undefined}
      aria-label={label}
      aria-description={description}
      rows={1}
      cols={1}
      spellCheck={false}
      autoComplete="off"
      style={style}
      value={text}
      onChange={(event) => {
        const written = event.currentTarget.value;
        if (isEditing) grid.write(written);
        else grid.edit({ text: written, mode: "enter", place: "cell" });
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Tab" && isLeaving.current) return;
        if (event.key !== "Shift") isLeaving.current = event.key === "Escape" && !isEditing;
        const command = commandOf(event, isEditing ? (grid.editing?.mode ?? "edit") : "ready");
        if (!command) return;
        event.preventDefault();
        if (command.type === "newLine") grid.write(withNewLine(event.currentTarget));
        else grid.run(command);
      }}
      onBlur={() => {
        isLeaving.current = false;
      }}
      onCopy={copy}
      onCut={(event) => {
        copy(event);
        if (!isEditing) grid.clear();
      }}
      onPaste={(event) => {
        if (isEditing) return;
        event.preventDefault();
        grid.paste(fromClipboardText(event.clipboardData.getData("text/plain")));
      }}
    />
  );
}

/** Puts a line end where the caret is; the text as it is then. */
export function withNewLine(box: HTMLTextAreaElement): string {
  box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
  return box.value;
}

/** Gives the keyboard back to the sheet. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>(".grid-editor")?.focus({ preventScroll: true });
}
