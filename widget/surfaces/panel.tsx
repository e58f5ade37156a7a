import { loadHelpVerbs } from "../../src/door/late.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Cross } from "../parts/line.tsx";
import card from "../style/card.css?inline";
import crossing from "../style/crossing.css?inline";
import overview from "../style/overview.css?inline";
import panel from "../style/panel.css?inline";
import { tell } from "../tell.ts";
import { findHelp } from "./findHelp.ts";
import { firstFrame, Late } from "./late.tsx";
import { loadHelp, loadResults, loadYou } from "./loadTabs.ts";
import { Overview } from "./overview.tsx";
import { chosenTab, Tabs } from "./tabs.tsx";

// The verbs come along, so that what the customer does with help needs no network.
const loadReader = () => Promise.all([import("./helpReader.tsx"), loadHelpVerbs()]).then(([reader]) => reader);

/** What it brings along: its looks, in the order in which they win, and its sentences. */
export const sheets = [panel, crossing, card, overview];
export { enPanel as sentences } from "../words/enPanel.ts";
export { openPanel } from "./openPanel.ts";
export { createPlacing } from "./placing.ts";

/** All tabs but the first come when they are chosen. */
const loads = { help: loadHelp, results: loadResults, you: loadYou };

/** What the chosen tab shows. */
function Chosen({ model }: { model: Model }) {
  const tab = chosenTab(model).value;
  return (
    <div role="tabpanel" id="farshore-tab" aria-labelledby={`farshore-tab-${tab}`}>
      {tab === "crossing" ? (
        <Overview model={model} />
      ) : (
        <div class="content stack" key={tab}>
          <Late model={model} load={loads[tab]}>
            {({ Part }) => <Part model={model} />}
          </Late>
        </div>
      )}
    </div>
  );
}

/** The panel in the corner: a dialog that blocks nothing. The reader shows one help item in place of the tabs. */
export function Panel({ model, close }: { model: Model; close(): void }) {
  const { words, snapshot, layers } = model;
  if (!snapshot) return null;
  // Ahead of need; a failure is met when somebody opens a help item.
  tell(loadReader());
  const { outcomes } = snapshot.insight;
  const open = findHelp(model, layers.help)?.help;
  return (
    <div class="panel" role="dialog" aria-labelledby="farshore-title farshore-name" tabIndex={-1}>
      <div class={open ? "panel-head reading" : "panel-head"}>
        {open && (
          <button
            type="button"
            class="button quiet back"
            onClick={() => model.change({ layers: { ...layers, help: null } })}
          >
            <Icon name="back" size={18} />
            {words.say("reader.back")}
          </button>
        )}
        <div class={open ? "unseen" : "stack tight"}>
          <span id="farshore-title" class="small soft">
            {words.say("panel.title")}
          </span>
          <h2 id="farshore-name" class="panel-name" dir="auto">
            {words.text(outcomes[0]?.outcome.title)}
          </h2>
        </div>
        <button type="button" class="icon-button" aria-label={words.say("panel.close")} onClick={close}>
          <Cross />
        </button>
      </div>
      {!open && <Tabs model={model} />}
      <div class="panel-body">
        <Late model={model} load={firstFrame}>
          {() =>
            open ? (
              <div class="content stack" key="reader">
                <Late model={model} load={loadReader}>
                  {({ HelpReader }) => <HelpReader key={open.id} model={model} help={open} />}
                </Late>
              </div>
            ) : (
              <Chosen key="tab" model={model} />
            )
          }
        </Late>
      </div>
    </div>
  );
}
