import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { tell } from "../tell.ts";
import { fillTemplate, pieces } from "../template.ts";
import { isFinished } from "./helpFinish.tsx";

type Template = Extract<Help, { type: "template" }>;

/** A template: its blanks as a form, the text as it will be copied, and one button. */
export function HelpTemplate({ model, help }: { model: Model; help: Template }) {
  const words = model.words.value;
  const values = useSignal<Record<string, string>>({});
  const result = useSignal<"copied" | "select" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const body = words.text(help.body);
  const fields = Object.entries(help.placeholders);
  const parts = pieces(body, values.value);
  const open = fields.filter(([name]) => !values.value[name]).length;
  const text = fillTemplate(body, values.value);
  const used = () => {
    tell(model.coach.help(help.id, "copied"));
    if (!isFinished(model, help)) tell(model.coach.help(help.id, "finished"));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      result.value = "copied";
      used();
    } catch {
      // Pages without https, and policies of the host, take the clipboard away; the customer's own keys still work.
      result.value = "select";
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.select();
      });
    }
  };
  return (
    <>
      {fields.length > 0 && (
        <fieldset class="stack">
          <legend>{words.say("template.fill")}</legend>
          {fields.map(([name, { label, example }]) => (
            <label class="field" key={name}>
              <span class="small strong" dir="auto">
                {words.text(label)}
              </span>
              <input
                type="text"
                dir="auto"
                autocomplete="off"
                value={values.value[name] ?? ""}
                placeholder={words.text(example)}
                onInput={(event) => {
                  values.value = { ...values.value, [name]: event.currentTarget.value };
                  result.value = null;
                }}
              />
            </label>
          ))}
        </fieldset>
      )}
      <section class="stack tight" aria-label={words.say("template.preview")}>
        <h4>{words.say("template.preview")}</h4>
        <div class="help-preview" dir="auto" lang={words.textLanguage(help.body)}>
          {parts.map(({ text: piece, kind }, index) =>
            kind === "written" ? (
              piece
            ) : (
              <mark class={kind} key={index}>
                {piece}
              </mark>
            ),
          )}
        </div>
      </section>
      {result.value === "select" && (
        <div class="field">
          <textarea
            readOnly
            rows={5}
            dir="auto"
            ref={field}
            value={text}
            aria-label={words.say("template.preview")}
            onCopy={used}
          />
        </div>
      )}
      <div class="help-copy row">
        <button type="button" class="button primary" onClick={() => void copy()}>
          {words.say("template.copy")}
        </button>
        <p class="small" role="status">
          {result.value && words.say(`template.${result.value}`)}
        </p>
        {result.value === null && open > 0 && <p class="small soft">{words.say("template.open", { count: open })}</p>}
      </div>
    </>
  );
}
