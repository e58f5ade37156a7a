import type { TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  placeholder?: string;
  onInput: (value: string) => void;
  inputRef?: { current: HTMLTextAreaElement | null };
  /** Under which Farshore may stand beside the field with a hint. */
  name?: string;
}

/** A labelled line of text, or a box of several rows. */
export function Field({ label, hint, value, rows, placeholder, onInput, inputRef, name }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    placeholder: placeholder ?? "",
    dir: "auto" as const,
    "data-farshore-hint": name,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} ref={inputRef ?? null} />
      ) : (
        <input {...common} type="text" autocomplete="off" />
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
