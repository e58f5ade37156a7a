import type { Model } from "../model.ts";
import { Choice } from "../parts/field.tsx";
import { Switch } from "../parts/switch.tsx";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/youTab.css?inline";
import { spokenLanguages } from "../words/catalogues.ts";
import { enYou } from "../words/enYou.ts";
import { OwnTarget } from "./ownTarget.tsx";
import { PauseAndQuiet } from "./pauseAndQuiet.tsx";
import { preferring, saidOf } from "./preferring.ts";
import { YourData } from "./yourData.tsx";

const dress = dressedIn(sheet);

/** A language by its own name. */
const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

/** How it looks: language, density and the button in the corner. */
function Looks({ model }: { model: Model }) {
  const { words, snapshot } = model;
  const prefer = preferring(model);
  if (!snapshot) return null;
  const { language, density, launcher } = snapshot.insight.preferences;
  return (
    <section class="stack">
      <h3>{words.say("you.looks")}</h3>
      <Choice
        id="farshore-language"
        label={words.say("you.language")}
        value={language ?? ""}
        options={[["", words.say("you.asPage")], ...spokenLanguages.map((tag) => [tag, nameOf(tag)] as const)]}
        onChoose={(tag) => prefer({ language: tag || null })}
      />
      <Choice
        id="farshore-density"
        label={words.say("you.density")}
        value={density ?? ""}
        options={[
          ["", words.say("you.usual")],
          ["comfortable", words.say("you.comfortable")],
          ["compact", words.say("you.compact")],
        ]}
        onChoose={(chosen) => prefer({ density: chosen || null })}
      />
      <Switch
        label={words.say("you.button")}
        on={launcher === "shown"}
        onTurn={(on) => prefer({ launcher: on ? null : "hidden" })}
      />
      {launcher === "hidden" && (
        <p class="small soft">{words.say("you.hidden", { product: words.text(snapshot.playbook.product) })}</p>
      )}
    </section>
  );
}

/** What the customer decides for themselves: what to aim for, when to be asked, how it looks, and what is kept. */
export function YouTab({ model }: { model: Model }) {
  model.learn(enYou);
  const { words } = model;
  const said = saidOf(model);
  return (
    <div class="you stack" ref={dress}>
      <p class={said.value === "you.failed" ? "error" : "unseen"} role="status">
        {said.value && words.say(said.value)}
      </p>
      <OwnTarget model={model} />
      <PauseAndQuiet model={model} />
      <Looks model={model} />
      <YourData model={model} />
    </div>
  );
}

export { YouTab as Part };
