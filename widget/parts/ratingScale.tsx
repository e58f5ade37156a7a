import type { ComponentChild } from "preact";

export interface RatingScaleProps {
  question: ComponentChild;
  /** One label per point, worst first; every one is shown, so that a number never has to be guessed at. */
  labels: string[];
  value: number | null;
  error: string | null;
  onChange(value: number): void;
}

/** A question with one answer: native radio buttons, so that the arrow keys choose and nothing is sent by choosing. */
export function RatingScale({ question, labels, value, error, onChange }: RatingScaleProps) {
  return (
    <fieldset class="question stack" aria-describedby={error ? "farshore-error" : undefined}>
      <legend dir="auto">{question}</legend>
      <div class="choices stack">
        {labels.map((label, index) => (
          <label class="choice" key={index}>
            <input
              type="radio"
              name="farshore-rating"
              value={index + 1}
              checked={value === index + 1}
              aria-invalid={error ? "true" : undefined}
              onChange={() => onChange(index + 1)}
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p class="error" id="farshore-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
