/** One sentence across the page, until it is closed. */
export function Notice({ text, close, onClose }: { text: string; close: string; onClose(): void }) {
  return (
    <div className="notice" role="alert">
      <p>{text}</p>
      <button type="button" onClick={onClose} aria-label={close} title={close}>
        ✕
      </button>
    </div>
  );
}
