import type { Help } from "../../src/playbook/help.ts";
import type { Model, Note } from "../model.ts";
import { download } from "../parts/download.ts";
import { takeFocus } from "../parts/takeFocus.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import field from "../style/field.css?inline";
import sheet from "../style/template.css?inline";
import { tell } from "../tell.ts";
import { at, filledText, type Piece, pieces } from "../template.ts";
import { typed } from "../typed.ts";
import type { WordKey } from "../words/en.ts";
import { enTemplate } from "../words/enTemplate.ts";
import type { Words } from "../words/words.ts";
import { isFinished, Useful } from "./helpFinish.tsx";

type Template = Extract<Help, { type: "template" }>;
type Values = Record<string, string>;

const dress = dressedIn(field, sheet);

/** The direction of a text by its first letter. */
const directionOf = (text: string) => (/^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? "rtl" : "ltr");

interface BlanksProps {
  words: Words;
  help: Template;
  values: Note<Values>;
}

/** The blanks as a form: each with its label, and an example of what may stand there. */
function Blanks({ words, help, values }: BlanksProps) {
  const fields = Object.entries(help.placeholders);
  if (fields.length === 0) return null;
  const clear = ({ currentTarget }: { currentTarget: Element }) => {
    // The button is about to go.
    currentTarget.closest("fieldset")?.querySelector("input")?.focus();
    values.value = {};
  };
  return (
    <fieldset class="stack">
      <legend>{words.say("template.fill")}</legend>
      {fields.map(([name, { label, example }]) => (
        <label class="field" key={name}>
          <span class="small strong" dir="auto">
            {words.text(label)}
          </span>
          <input
            type="text"
            // An empty field has no text that could tell its direction.
            dir={at(values.value, name) ? "auto" : directionOf(words.text(example))}
            autocomplete="off"
            value={at(values.value, name) ?? ""}
            placeholder={words.text(example)}
            onInput={(event) => {
              values.value = { ...values.value, [name]: event.currentTarget.value };
            }}
          />
        </label>
      ))}
      {fields.some(([name]) => at(values.value, name)) && (
        <button type="button" class="button quiet start" onClick={clear}>
          {words.say("template.clear")}
        </button>
      )}
    </fieldset>
  );
}

/** The text as it will be taken along, with what is filled in and what is still open marked. */
function Preview({ words, language, found }: { words: Words; language: string; found: Piece[] }) {
  return (
    <section class="stack tight" aria-label={words.say("template.preview")}>
      <h4>{words.say("template.preview")}</h4>
      <div class="help-preview" dir="auto" lang={language}>
        {found.map(({ text, kind }, index) =>
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

/** What is on its way to the host, by customer and item: pressed once more meanwhile it is not handed over again. */
const flying = new Set<string>();

/** What came of taking the text along. */
type Result = "copied" | "select" | "used" | "failed" | "downloaded";

interface TakeProps {
  model: Model;
  help: Template;
  text: string;
  /** Blanks that are not filled in yet. */
  open: number;
}

/** A way to take the text along: what it does, and what is said when that was done or failed. */
interface Way {
  label: WordKey;
  act(near: Element): unknown;
  done: Result;
  failed: Result;
}

const waysOf = ({ model, help, text }: TakeProps): Way[] => [
  ...(model.snapshot?.host.useTemplate
    ? [{ label: "template.use", act: () => model.coach.use(help.id, text), done: "used", failed: "failed" } as const]
    : []),
  { label: "template.copy", act: () => navigator.clipboard.writeText(text), done: "copied", failed: "select" },
  {
    label: "template.download",
    act: (near) => download(near, `${help.id}.txt`, "text/plain", text),
    done: "downloaded",
    failed: "failed",
  },
];

/** Tells the coach that the text was taken along; what is handed over it knows itself. */
function used({ model, help }: TakeProps, how: Result = "copied"): void {
  if (how !== "used") tell(model.coach.help(help.id, "copied"));
  if (!isFinished(model, help)) tell(model.coach.help(help.id, "finished"));
}

/** The ways to take the text along, and a way by hand where the page does not allow to copy. */
function Take(props: TakeProps) {
  const { model, help, text, open } = props;
  const { words } = model;
  const result = model.note<{ key: Result; text: string } | null>(`taken ${help.id}`, null);
  const take = async ({ label, act, done, failed }: Way, near: Element) => {
    const user = model.snapshot?.user;
    const flight = `${user} ${help.id} ${label}`;
    if (flying.has(flight)) return;
    flying.add(flight);
    try {
      await act(near);
      // Another customer may be here by now.
      if (model.snapshot?.user !== user) return;
      result.value = { key: done, text };
      used(props, done);
    } catch {
      // Pages without https, and policies of the host, take the clipboard away; the customer's own keys still work.
      result.value = { key: failed, text };
      if (failed !== "select") return;
      const written = near.closest(".help-reader")?.querySelector("textarea");
      takeFocus(written);
      written?.select();
    } finally {
      flying.delete(flight);
    }
  };
  // What is said of one text is not true of the next one.
  const said = result.value?.text === text ? result.value.key : null;
  return (
    <>
      {said === "select" && (
        <div class="field">
          <textarea
            readOnly
            rows={5}
            dir="auto"
            value={text}
            aria-label={words.say("template.preview")}
            onCopy={() => used(props)}
          />
        </div>
      )}
      <div class="help-copy row">
        {waysOf(props).map((way, index) => (
          <button
            type="button"
            key={way.label}
            class={open > 0 || index > 0 ? "button" : "button primary"}
            onClick={({ currentTarget }) => void take(way, currentTarget)}
          >
            {words.say(way.label)}
          </button>
        ))}
        <p class="small" role="status">
          {said && words.say(`template.${said}`)}
        </p>
        {open > 0 && !said && <p class="small soft">{words.say("template.open", { count: open })}</p>}
      </div>
    </>
  );
}

/** A template: its blanks as a form, the text as it will be taken along, and the ways to take it. */
export function HelpTemplate({ model, help }: { model: Model; help: Template }) {
  const { words } = model;
  model.learn(enTemplate);
  const fields = Object.entries(help.placeholders);
  const values = typed<Values>(model, help.id, {});
  const labels = Object.fromEntries(fields.map(([name, { label }]) => [name, words.text(label)]));
  // what is taken along is the text alone, without a mark for our line
  const found = pieces(words.text(help.body).replace(/^\u200f/, ""), values.value, labels);
  const open = fields.filter(([name]) => !at(values.value, name)).length;
  return (
    <div class="stack" ref={dress}>
      <Blanks words={words} help={help} values={values} />
      <Preview words={words} language={words.textLanguage(help.body)} found={found} />
      <Take model={model} help={help} text={filledText(found)} open={open} />
      {isFinished(model, help) && <Useful model={model} help={help} />}
    </div>
  );
}
