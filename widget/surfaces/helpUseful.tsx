import type { Help } from "../../src/playbook/help.ts";
import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/useful.css?inline";
import { tell } from "../tell.ts";
import { enUseful } from "../words/enUseful.ts";
import { findHelp } from "./findHelp.ts";

const dress = dressedIn(sheet);

const answers = [
  ["useful", "useful.yes"],
  ["not-useful", "useful.no"],
] as const;

/** Whether it helped: asked where it ends, answered with one press, and another press changes the answer. */
export function HelpUseful({ model, help }: { model: Model; help: Help }) {
  const { words } = model;
  model.learn(enUseful);
  const said = model.note<"useful" | "not-useful" | null>(`useful/${help.id}`, null);
  const known = findHelp(model, help.id)?.useful;
  const answer = said.value ?? (known === true ? "useful" : known === false ? "not-useful" : null);
  return (
    <div class="help-useful" ref={dress}>
      <div class="row" role="group" aria-labelledby="farshore-useful">
        <p class="small strong" id="farshore-useful">
          {words.say("useful.ask")}
        </p>
        {answers.map(([did, key]) => (
          <button
            type="button"
            class="button"
            key={did}
            aria-pressed={answer === did}
            onClick={() => {
              said.value = did;
              tell(model.coach.help(help.id, did));
            }}
          >
            {words.say(key)}
          </button>
        ))}
      </div>
      <p class={answer ? "small soft" : "unseen"} role="status">
        {answer && words.say(`useful.${answer}`)}
      </p>
    </div>
  );
}
