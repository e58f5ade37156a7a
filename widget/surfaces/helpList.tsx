import type { OtherHelp } from "../../src/advice/help.ts";
import type { Model } from "../model.ts";
import { HelpFacts } from "../parts/helpFacts.tsx";
import type { Words } from "../words/words.ts";
import { begun } from "./begun.ts";
import { HelpCard, HelpTitle } from "./helpCard.tsx";

const few = 3;

/** Help that the playbook keeps from this customer on purpose is not offered, not even in the long list. */
const offered = ({ becauseNot }: OtherHelp): boolean =>
  !becauseNot.some(({ code }) => code === "other-segment" || code === "condition-fails");

/** Where a customer stands with an item that is not recommended now. */
function stateOf({ finished, becauseNot }: OtherHelp, words: Words): string | null {
  if (finished) return words.say("help.finished");
  const has = (code: OtherHelp["becauseNot"][number]["code"]) => becauseNot.some((reason) => reason.code === code);
  if (has("dismissed")) return words.say("help.declined");
  if (has("past")) return words.say("help.past");
  return has("other-language") ? words.say("help.language") : null;
}

/** The rest of the help, quieter: it can be found, and does not ask for anything. */
function OtherList({ model, items }: { model: Model; items: OtherHelp[] }) {
  const { words } = model;
  return (
    <>
      <h4 class="small strong soft">{words.say("help.other")}</h4>
      <ul class="help-other">
        {items.map((item) => (
          <li key={item.help.id}>
            <HelpTitle model={model} item={item} />
            <HelpFacts help={item.help} words={words} state={stateOf(item, words)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What would help now, best first and each with its reason; the rest on request. */
export function HelpList({ model }: { model: Model }) {
  const all = model.note("help/all", false);
  const put = model.note("help/put", false);
  const { words } = model;
  const insight = model.snapshot?.insight;
  if (!insight) return null;
  const other = insight.otherHelp.filter(offered);
  const count = insight.help.length + other.length;
  if (count === 0) return null;
  const { desired } = insight;
  const how = begun(insight) && (desired === "on-the-way" || desired === "succeeding-unhappy") ? desired : null;
  const shown = all.value ? insight.help : insight.help.slice(0, few);
  return (
    <section class="help stack" aria-labelledby="farshore-help">
      <h3 id="farshore-help" tabIndex={-1}>
        {words.say("help.title")}
      </h3>
      <p class={put.value ? "small soft" : "unseen"} role="status">
        {put.value && words.say("help.dismissed")}
      </p>
      {insight.help.length === 0 && <p class="small soft">{words.say("help.none")}</p>}
      {insight.help.length > 0 && how && <p class="small soft">{words.say(`help.${how}`)}</p>}
      <ul class="stack">
        {shown.map((item) => (
          <li key={item.help.id}>
            <HelpCard model={model} item={item} />
          </li>
        ))}
      </ul>
      {all.value && other.length > 0 && <OtherList model={model} items={other} />}
      {(all.value || count > shown.length) && (
        <button
          type="button"
          class="button quiet start"
          aria-expanded={all.value}
          onClick={({ currentTarget }) => {
            all.value = !all.value;
            // What has come stands above the button.
            const titles = currentTarget.closest(".help")?.querySelectorAll<HTMLElement>(".help-open");
            if (all.value) titles?.[shown.length]?.focus();
          }}
        >
          {all.value ? words.say("help.fewer") : words.say("help.all", { count })}
        </button>
      )}
    </section>
  );
}
