import type { ComponentChild } from "preact";

interface NumberFieldProps {
  question: ComponentChild;
  /** What helps to answer, if anything. */
  hint: string;
  /** What is counted, or the sign for a share. */
  unit: string;
  typed: string;
  error: string | null;
  onType(typed: string): void;
}

/** A question that is answered with a number. A field for text, because number fields refuse digits of other scripts. */
export function NumberField({ question, hint, unit, typed, error, onType }: NumberFieldProps) {
  const described = [error && "farshore-error", unit && "farshore-unit", hint && "farshore-hint"].filter(Boolean);
  return (
    <div class="question stack">
      <label class="asked" for="farshore-number" dir="auto">
        {question}
      </label>
      {hint && (
        <p class="small soft" id="farshore-hint">
          {hint}
        </p>
      )}
      <div class="field number">
        <input
          type="text"
          id="farshore-number"
          inputMode="decimal"
          autocomplete="off"
          value={typed}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={described.join(" ") || undefined}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {unit && (
          <span id="farshore-unit" dir="auto">
            {unit}
          </span>
        )}
      </div>
      {error && (
        <p class="error" id="farshore-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
