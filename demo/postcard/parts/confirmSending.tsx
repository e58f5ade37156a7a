import { useEffect, useRef } from "preact/hooks";
import { plural } from "../words.ts";

interface ConfirmSendingProps {
  subject: string;
  audience: number;
  onSend: () => void;
  onClose: () => void;
}

/** Asks once more, because mail cannot be called back. */
export function ConfirmSending({ subject, audience, onSend, onClose }: ConfirmSendingProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onClose={onClose}>
      <h2 id="confirm-title">Send to {plural(audience, "contact", "contacts")}?</h2>
      <p dir="auto">{subject ? `“${subject}”` : "This mail has no subject line."}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onSend}>
          Send now
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          Keep editing
        </button>
      </div>
    </dialog>
  );
}
