import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface ConfirmProps {
  title: string;
  yes: string;
  no: string;
  onYes: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** Asks once more, before something that cannot be taken back. */
export function Confirm({ title, yes, no, onYes, onClose, children }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    safe.current?.focus(); // a key pressed twice by mistake must not be the answer
  }, []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onClose={onClose}>
      <h2 id="confirm-title">{title}</h2>
      {children}
      <div class="actions">
        <button type="button" class="primary" onClick={onYes}>
          {yes}
        </button>
        <button ref={safe} type="button" onClick={() => dialog.current?.close()}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
