import type { ComponentChildren } from "preact";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/field.css?inline";

const dress = dressedIn(sheet);

interface FieldProps {
  /** Of the control, which is the field's child. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | false | undefined;
  /** Where the eye needs no label, because the control says it itself. */
  bare?: boolean;
  children: ComponentChildren;
}

/** A control under its label, with what helps to fill it in. */
export function Field({ id, label, hint, error, bare = false, children }: FieldProps) {
  return (
    <div class="field" ref={dress}>
      <label class={bare ? "unseen" : "small strong"} for={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> extends Omit<FieldProps, "children"> {
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose(value: Value): void;
}

/** One of several, by the browser's own list, which every device shows in its own best way. */
export function Choice<Value extends string>({ value, options, onChoose, ...field }: ChoiceProps<Value>) {
  return (
    <Field {...field}>
      <select
        id={field.id}
        value={value}
        aria-describedby={field.hint ? `${field.id}-hint` : undefined}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const [chosen] = options[selectedIndex] ?? [];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
