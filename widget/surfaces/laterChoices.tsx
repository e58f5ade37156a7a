import { milliseconds } from "../../src/playbook/duration.ts";
import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/later.css?inline";
import { enLater } from "../words/enLater.ts";

interface LaterChoicesProps {
  model: Model;
  /** Puts the question off by a duration of the playbook's, such as "3d". */
  snooze(duration: string): void;
}

const dress = dressedIn(sheet);
const arrive = (choices: HTMLElement | null) => {
  dress(choices);
  choices?.scrollIntoView({ block: "nearest" });
};

/** When to ask again: the times that the playbook offers. */
export function LaterChoices({ model, snooze }: LaterChoicesProps) {
  const { words, snapshot } = model;
  model.learn(enLater);
  const now = snapshot?.insight.at ?? 0;
  return (
    <fieldset class="later" id="farshore-later" ref={arrive}>
      <legend class="small soft">{words.say("checkIn.when")}</legend>
      {snapshot?.playbook.pressure.snooze.map((duration) => (
        <button key={duration} type="button" class="button" onClick={() => snooze(duration)}>
          {words.relative(now + milliseconds(duration), now)}
        </button>
      ))}
    </fieldset>
  );
}
