import { useEffect, useRef, type ReactNode } from "react";

interface QuestionProps {
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  onConfirm(): void;
  onCancel(): void;
}

/** A question that waits for its answer; Escape is "cancel". */
export function Question({ title, children, confirm, cancel, onConfirm, onCancel }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="question" aria-labelledby="question-title" onClose={onCancel}>
      <h2 id="question-title">{title}</h2>
      {children}
      <div className="question-buttons">
        <button type="button" onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" className="primary" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
