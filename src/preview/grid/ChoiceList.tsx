import type { CSSProperties } from "react";

interface ChoiceListProps {
  choices: readonly string[];
  /** Beside the cell, as in Excel. */
  style: CSSProperties;
  label: string;
  onChoose(choice: string): void;
}

/** The drop-down of a cell with a list validation: the browser's own list behind a small arrow. */
export function ChoiceList({ choices, style, label, onChoose }: ChoiceListProps) {
  return (
    <select
      className="grid-choices"
      aria-label={label}
      style={style}
      value=""
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="" disabled hidden />
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
