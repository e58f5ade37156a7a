import type { Model } from "../model.ts";
import { begun } from "./begun.ts";
import { HelpCard } from "./helpCard.tsx";
import { chosenTab } from "./tabs.tsx";

/** The one help item that counts most now, with its reason; all other help is a tab away. */
export function BestHelp({ model }: { model: Model }) {
  const { words, snapshot } = model;
  const put = model.note("help/put", false);
  const [best, ...more] = snapshot?.insight.help ?? [];
  if (!snapshot || (!best && !put.value)) return null;
  const { desired } = snapshot.insight;
  const how = begun(snapshot.insight) && (desired === "on-the-way" || desired === "succeeding-unhappy") && desired;
  return (
    <section class="help stack" aria-labelledby="farshore-help">
      <div class="stack tight">
        <h3 id="farshore-help" tabIndex={-1}>
          {words.say("help.title")}
        </h3>
        {best && how && <p class="small soft">{words.say(`help.${how}`)}</p>}
      </div>
      <p class={put.value ? "small soft" : "unseen"} role="status">
        {put.value && words.say("help.dismissed")}
      </p>
      {best && <HelpCard key={best.help.id} model={model} item={best} />}
      {more.length > 0 && (
        <button
          type="button"
          class="button quiet start"
          onClick={({ currentTarget }) => {
            const panel = currentTarget.closest(".panel");
            chosenTab(model).value = "help";
            panel?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
            panel?.querySelector(".panel-body")?.scrollTo(0, 0);
          }}
        >
          {words.say("help.more", { count: more.length })}
        </button>
      )}
    </section>
  );
}
