import type { DueCheckIn } from "../../src/advice/checkIn.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { CheckInCard } from "./checkIn.tsx";

/** A check-in that shows itself in the corner. It takes no focus and covers nothing that the customer works on. */
export function Nudge({ model, due, close }: { model: Model; due: DueCheckIn; close(): void }) {
  const { words, snapshot } = model;
  // Put aside while the panel opens, it is the panel that stays.
  const done = () => {
    if (model.layers.nudge?.asked === due.asked) close();
  };
  const label = words.say("nudge.label", { product: words.text(snapshot?.playbook.product) });
  return (
    <div class="nudge" role="dialog" aria-label={label}>
      <header class="nudge-head">
        <span class="small soft">{label}</span>
        <button type="button" class="icon-button" aria-label={words.say("nudge.close")} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <CheckInCard model={model} due={due} onDone={done} />
    </div>
  );
}
