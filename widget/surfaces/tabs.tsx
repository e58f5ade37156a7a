import type { Model, Note } from "../model.ts";

/** The four parts of the panel: the way, what helps, what came of it, and what is the customer's own to say. */
export const tabs = ["crossing", "help", "results", "you"] as const;
export type Tab = (typeof tabs)[number];

/** Which part is chosen; the first one whenever the panel opens. */
export const chosenTab = (model: Model): Note<Tab> => model.note<Tab>("tab", "crossing");

/** Where the arrow keys lead to from a tab: on along the reading direction, and round at the ends. */
function towards(key: string, from: Tab, forward: string): Tab | undefined {
  const at = tabs.indexOf(from);
  const way = forward === "rtl" ? -1 : 1;
  const steps: Record<string, number> = { ArrowRight: at + way, ArrowLeft: at - way, Home: 0, End: -1 };
  const to = steps[key];
  return to === undefined ? undefined : tabs.at(to % tabs.length);
}

/** The tabs of the panel; the arrow keys choose, as the pattern for tabs has it. */
export function Tabs({ model }: { model: Model }) {
  const { words } = model;
  const chosen = chosenTab(model);
  const choose = (list: Element, tab: Tab) => {
    chosen.value = tab;
    list.closest(".panel")?.querySelector(".panel-body")?.scrollTo(0, 0);
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words.say("panel.title")}
      onKeyDown={(event) => {
        const list = event.currentTarget;
        const tab = towards(event.key, chosen.value, words.direction);
        // with one of these it is the browser's, which goes back
        if (!tab || event.altKey || event.metaKey) return;
        event.preventDefault();
        choose(list, tab);
        list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
      }}
    >
      {tabs.map((tab) => (
        <button
          type="button"
          key={tab}
          class="tab"
          role="tab"
          id={`farshore-tab-${tab}`}
          aria-selected={tab === chosen.value}
          aria-controls="farshore-tab"
          tabIndex={tab === chosen.value ? 0 : -1}
          onClick={({ currentTarget }) => choose(currentTarget, tab)}
        >
          {words.say(`tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}
