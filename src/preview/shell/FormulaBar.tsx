import { useEffect, useRef, useState } from "react";
import { parseA1, rectToA1 } from "../../simulator/model/address";
import { focusGrid, withNewLine } from "../grid/CellEditor";
import { commandOf } from "../grid/gridKeys";
import type { GridController } from "../grid/useGrid";
import type { PreviewMessages } from "../messages";

/** Where the user is, and what stands in the cell: both can be typed into. */
export function FormulaBar({ grid, messages }: { grid: GridController; messages: PreviewMessages }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const isEditing = grid.editing?.place === "bar";
  const text = grid.editing?.text ?? grid.text;

  useEffect(() => {
    // Back to the sheet when the text was taken or given up.
    if (!isEditing && document.activeElement === input.current) focusGrid();
  }, [isEditing]);

  return (
    <div className="formula-bar">
      <NameBox grid={grid} label={messages.nameBox} />
      <span className="formula-fx" aria-hidden>
        fx
      </span>
      <textarea
        ref={input}
        className="formula-input"
        aria-label={messages.formulaBar}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onFocus={() => grid.edit({ text, mode: "edit", place: "bar" })}
        onChange={(event) => grid.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          const command = commandOf(event, "edit");
          if (!command) return;
          event.preventDefault();
          if (command.type === "newLine") grid.write(withNewLine(event.currentTarget));
          else grid.run(command);
        }}
        onBlur={() => {
          if (grid.editing?.place === "bar") grid.finish(null);
        }}
      />
    </div>
  );
}

/** The address of the selection; an address typed into it is gone to. */
function NameBox({ grid, label }: { grid: GridController; label: string }) {
  const address = rectToA1(grid.selected.rowCount > grid.active.rowCount ? grid.selected : grid.active);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="name-box"
      aria-label={label}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? address.split(":")[0]}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The key must not reach the sheet, which gets the keyboard back below.
        event.preventDefault();
        const rect = event.key === "Enter" ? parseA1(typed ?? "") : null;
        if (rect) {
          const end = { row: rect.row + rect.rowCount - 1, column: rect.column + rect.columnCount - 1 };
          grid.select({ active: { row: rect.row, column: rect.column }, end });
        }
        setTyped(null);
        focusGrid();
      }}
    />
  );
}
