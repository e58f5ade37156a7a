import { Field } from "./field.tsx";

interface TypedNumberProps {
  id: string;
  label: string;
  typed: string;
  /** What is wrong with it, if anything. */
  error: string | false;
  onType(typed: string): void;
}

/** A number as people write it: a field for text, because number fields refuse digits of other scripts. */
export function TypedNumber({ id, label, typed, error, onType }: TypedNumberProps) {
  return (
    <Field id={id} label={label} error={error}>
      <input
        type="text"
        id={id}
        inputMode="decimal"
        autocomplete="off"
        value={typed}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onInput={({ currentTarget: { value } }) => onType(value)}
      />
    </Field>
  );
}

interface SaveOrCancelProps {
  save: string;
  cancel: string;
  onSave(): unknown;
  onCancel(): void;
}

/** The two ways out of a form. It is not submitted, which a sandboxed page forbids; Enter in a field presses the button. */
export function SaveOrCancel({ save, cancel, onSave, onCancel }: SaveOrCancelProps) {
  return (
    <p class="row">
      <button
        type="submit"
        class="button primary"
        onClick={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {save}
      </button>
      <button type="button" class="button quiet" onClick={onCancel}>
        {cancel}
      </button>
    </p>
  );
}

interface SureProps {
  /** What is asked before it is done. */
  question: string;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks once more before something is done that cannot be undone; a key that is held down must not answer. */
export function Sure({ question, yes, no, onYes, onNo }: SureProps) {
  return (
    <div class="stack tight">
      <p tabIndex={-1}>{question}</p>
      <p class="row">
        <button type="button" class="button" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button quiet" onClick={onNo}>
          {no}
        </button>
      </p>
    </div>
  );
}
