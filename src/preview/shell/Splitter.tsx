import { useRef } from "react";

const NARROWEST_PANE = 320;
const WIDEST_PANE = 720;
export const USUAL_PANE = 350;

interface SplitterProps {
  label: string;
  width: number;
  onWidth(width: number): void;
}

/** Between the sheet and the pane: dragged, or moved with the arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const set = (wanted: number) => onWidth(Math.min(WIDEST_PANE, Math.max(NARROWEST_PANE, wanted)));
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={WIDEST_PANE}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") set(width + 10);
        if (event.key === "ArrowRight") set(width - 10);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.width + start.current.x - event.clientX);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
