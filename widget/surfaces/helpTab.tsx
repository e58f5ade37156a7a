import type { Model, Note } from "../model.ts";
import { Choice, Field } from "../parts/field.tsx";
import { dressedIn } from "../style/adoptSheet.ts";
import help from "../style/help.css?inline";
import sheet from "../style/helpTab.css?inline";
import type { WordKey } from "../words/en.ts";
import { enHelpTab } from "../words/enHelpTab.ts";
import { enLower } from "../words/enLower.ts";
import type { Words } from "../words/words.ts";
import type { KnownHelp } from "./findHelp.ts";
import { HelpCard } from "./helpCard.tsx";
import { HelpRow } from "./helpRow.tsx";
import { isSought, offered, type Sought, type Stood, sortHelp, standing } from "./sorted.ts";

/** With so few items there is nothing to look for. */
const few = 5;
/** How many of a part stand there before somebody asks for all. */
const first = { ranked: 3, other: 8 };

/** Its rows are help, too, and may be on the screen before what brings their looks to the crossing. */
const dress = dressedIn(help, sheet);

/** What is looked for: by words, by kind and by price. */
function Finder({ model, all, sought }: { model: Model; all: KnownHelp[]; sought: Note<Sought> }) {
  const { words } = model;
  const look = (change: Partial<Sought>) => {
    sought.value = { ...sought.value, ...change };
  };
  const { text, kind, price } = sought.value;
  const kinds = [...new Set(all.map(({ help }) => help.type))];
  const priced = all.some(({ help }) => help.price);
  return (
    <search class="finder">
      <Field id="farshore-search" label={words.say("help.search")} bare>
        <input
          type="search"
          id="farshore-search"
          autocomplete="off"
          placeholder={words.say("help.search")}
          value={text}
          onInput={({ currentTarget: { value } }) => look({ text: value })}
        />
      </Field>
      {kinds.length > 1 && (
        <Choice
          id="farshore-kind"
          label={words.say("help.kind")}
          bare
          value={kind}
          options={[
            ["", words.say("help.everyKind")],
            ...kinds.map((each) => [each, words.say(`help.${each}`)] as const),
          ]}
          onChoose={(value) => look({ kind: value })}
        />
      )}
      {priced && (
        <Choice
          id="farshore-price"
          label={words.say("help.price")}
          bare
          value={price}
          options={[
            ["", words.say("help.everyPrice")],
            ["free", words.say("help.free")],
            ["paid", words.say("help.paid")],
          ]}
          onChoose={(value) => look({ price: value })}
        />
      )}
    </search>
  );
}

interface ShowAllProps {
  words: Words;
  all: Note<boolean>;
  count: number;
  most: number;
}

/** Unfolds a list of which only the first few stand there. */
function ShowAll({ words, all, count, most }: ShowAllProps) {
  if (count <= most) return null;
  return (
    <button
      type="button"
      class="button quiet start"
      aria-expanded={all.value}
      onClick={({ currentTarget }) => {
        all.value = !all.value;
        // What has come stands above the button.
        const titles = currentTarget.closest("section")?.querySelectorAll<HTMLElement>(".help-open");
        if (all.value) titles?.[most]?.focus();
      }}
    >
      {all.value ? words.say("help.fewer") : words.say("help.all", { count })}
    </button>
  );
}

interface RowsProps {
  model: Model;
  title: WordKey;
  items: KnownHelp[];
  most?: number;
}

/** A part of the list under its own heading; the rest of a long one on request. */
function Rows({ model, title, items, most = items.length }: RowsProps) {
  const { words } = model;
  const all = model.note(`help/${title}`, false);
  if (!items.length) return null;
  const shown = all.value ? items : items.slice(0, most);
  return (
    <section class="stack tight">
      <h3 tabIndex={-1}>{words.say(title)}</h3>
      <ul class="help-rows">
        {shown.map((item) => (
          <HelpRow key={item.help.id} model={model} item={item} />
        ))}
      </ul>
      <ShowAll words={words} all={all} count={items.length} most={most} />
    </section>
  );
}

/** What was found, and the way back where that is nothing. */
function Found({ model, items, sought }: { model: Model; items: KnownHelp[]; sought: Note<Sought> }) {
  const { words } = model;
  return (
    <section class="stack">
      <p class="small soft" role="status">
        {words.say(items.length ? "help.found" : "help.nothing", { count: items.length })}
      </p>
      {items.length ? (
        <ul class="help-rows">
          {items.map((item) => (
            <HelpRow key={item.help.id} model={model} item={item} />
          ))}
        </ul>
      ) : (
        <button
          type="button"
          class="button start"
          onClick={({ currentTarget }) => {
            const field = currentTarget.closest(".help-tab")?.querySelector<HTMLElement>("input");
            sought.value = { text: "", kind: "", price: "" };
            field?.focus();
          }}
        >
          {words.say("help.clear")}
        </button>
      )}
    </section>
  );
}

/** What would help now, best first and each with its reason. */
function Ranked({ model, items }: { model: Model; items: KnownHelp[] }) {
  const { words } = model;
  const put = model.note("help/put", false);
  const all = model.note("help/ranked", false);
  const shown = all.value ? items : items.slice(0, first.ranked);
  return (
    <section class="help stack" aria-labelledby="farshore-help">
      <h3 id="farshore-help" tabIndex={-1}>
        {words.say("help.title")}
      </h3>
      <p class={put.value ? "small soft" : "unseen"} role="status">
        {put.value && words.say("help.dismissed")}
      </p>
      {items.length === 0 && <p class="small soft">{words.say("help.none")}</p>}
      <ul class="stack">
        {shown.map((item) => (
          <li key={item.help.id}>{"because" in item && <HelpCard model={model} item={item} />}</li>
        ))}
      </ul>
      <ShowAll words={words} all={all} count={items.length} most={first.ranked} />
    </section>
  );
}

/** All help that there is for this customer: what was begun, what helps now, what was kept, the rest, and what is done. */
export function HelpTab({ model }: { model: Model }) {
  model.learn({ ...enLower, ...enHelpTab });
  const { words, snapshot } = model;
  const sought = model.note<Sought>("help/sought", { text: "", kind: "", price: "" });
  if (!snapshot) return null;
  const { help, otherHelp } = snapshot.insight;
  const { text, kind, price } = sought.value;
  const all = [...help, ...otherHelp.filter(offered)];
  if (!all.length)
    return (
      <p class="soft" ref={dress}>
        {words.say("help.empty")}
      </p>
    );
  // What is opened now stays where it is until the panel opens anew, so that the way back leads to the same place.
  const stood = model.note<Stood | null>("help/stood", null);
  stood.value ??= standing(help, all);
  const { begun, ranked, saved, other, finished } = sortHelp(help, otherHelp, stood.value);
  const sifted = isSought(words, sought.value);
  return (
    <div class="help-tab stack" ref={dress}>
      {all.length > few && <Finder model={model} all={all} sought={sought} />}
      {text.trim() || kind || price ? (
        <Found model={model} items={all.filter((item) => sifted(item.help))} sought={sought} />
      ) : (
        <>
          <Rows model={model} title="help.begun" items={begun} />
          <Ranked model={model} items={ranked} />
          <Rows model={model} title="help.saved" items={saved} />
          <Rows model={model} title="help.other" items={other} most={first.other} />
          <Rows model={model} title="help.finished" items={finished} most={3} />
        </>
      )}
    </div>
  );
}

export { HelpTab as Part };
