import type { Help } from "../../src/playbook/help.ts";
import type { Model, Note } from "../model.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/field.css?inline";
import { tell } from "../tell.ts";
import { fillTemplate, pieces } from "../template.ts";
import { enTemplate } from "../words/enTemplate.ts";
import type { Words } from "../words/words.ts";
import { isFinished } from "./helpFinish.tsx";

type Template = Extract<Help, { type: "template" }>;
type Values = Record<string, string>;

const dress = dressedIn(sheet);

/** The direction of a text by its first letter. */
const directionOf = (text: string) => (/^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "rtl" : "ltr");

/** The blanks as a form: each with its label, and an example of what may stand there. */
function Blanks({ words, help, values }: { words: Words; help: Template; values: Note<Values> }) {
  const fields = Object.entries(help.placeholders);
  if (fields.length === 0) return null;
  return (
    <fieldset class="stack" ref={dress}>
      <legend>{words.say("template.fill")}</legend>
      {fields.map(([name, { label, example }]) => (
        <label class="field" key={name}>
          <span class="small strong" dir="auto">
            {words.text(label)}
          </span>
          <input
            type="text"
            // An empty field has no text that could tell its direction.
            dir={values.value[name] ? "auto" : directionOf(words.text(example))}
            autocomplete="off"
            value={values.value[name] ?? ""}
            placeholder={words.text(example)}
            onInput={(event) => {
              values.value = { ...values.value, [name]: event.currentTarget.value };
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** The text as it will be copied, with what is filled in and what is still open marked. */
function Preview({ words, body, language, values }: { words: Words; body: string; language: string; values: Values }) {
  return (
    <section class="stack tight" aria-label={words.say("template.preview")}>
      <h4>{words.say("template.preview")}</h4>
      <div class="help-preview" dir="auto" lang={language}>
        {pieces(body, values).map(({ text, kind }, index) =>
          kind === "written" ? (
            text
          ) : (
            <mark class={kind} key={index}>
              {text}
            </mark>
          ),
        )}
      </div>
    </section>
  );
}

interface CopyProps {
  model: Model;
  help: Template;
  text: string;
  /** Blanks that are not filled in yet. */
  open: number;
}

/** One button that copies, and a way by hand where the page does not allow it. */
function Copy({ model, help, text, open }: CopyProps) {
  const { words } = model;
  const result = model.note<{ key: "copied" | "select"; text: string } | null>(`copied ${help.id}`, null);
  const used = () => {
    tell(model.coach.help(help.id, "copied"));
    if (!isFinished(model, help)) tell(model.coach.help(help.id, "finished"));
  };
  const copy = async (near: Element) => {
    const user = model.snapshot?.user;
    try {
      await navigator.clipboard.writeText(text);
      // Another customer may be here by now.
      if (model.snapshot?.user !== user) return;
      result.value = { key: "copied", text };
      used();
    } catch {
      // Pages without https, and policies of the host, take the clipboard away; the customer's own keys still work.
      result.value = { key: "select", text };
      const field = near.closest(".help-reader")?.querySelector("textarea");
      takeFocus(field);
      field?.select();
    }
  };
  // What is said of one text is not true of the next one.
  const said = result.value?.text === text ? result.value.key : null;
  const label = words.say("template.preview");
  return (
    <>
      {said === "select" && (
        <div class="field" ref={dress}>
          <textarea readOnly rows={5} dir="auto" value={text} aria-label={label} onCopy={used} />
        </div>
      )}
      <div class="help-copy row">
        <button
          type="button"
          class={open > 0 ? "button" : "button primary"}
          onClick={({ currentTarget }) => void copy(currentTarget)}
        >
          {words.say("template.copy")}
        </button>
        <p class="small" role="status">
          {said && words.say(`template.${said}`)}
        </p>
        {open > 0 && <p class="small soft">{words.say("template.open", { count: open })}</p>}
      </div>
    </>
  );
}

/** A template: its blanks as a form, the text as it will be copied, and one button. */
export function HelpTemplate({ model, help }: { model: Model; help: Template }) {
  const { words } = model;
  model.learn(enTemplate);
  const values = model.note<Values>(`filled ${help.id}`, {});
  const body = words.text(help.body);
  const open = Object.keys(help.placeholders).filter((name) => !values.value[name]).length;
  return (
    <>
      <Blanks words={words} help={help} values={values} />
      <Preview words={words} body={body} language={words.textLanguage(help.body)} values={values.value} />
      <Copy model={model} help={help} text={fillTemplate(body, values.value)} open={open} />
    </>
  );
}
