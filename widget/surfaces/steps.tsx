import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { Late } from "./late.tsx";
import { loadJourney } from "./loadJourney.ts";

const list = (model: Model) => (
  <Late model={model} load={loadJourney}>
    {({ JourneyList }) => <JourneyList model={model} />}
  </Late>
);

/** The steps: all of them while they count, and in one line, to be unfolded, once they are done. */
export function Steps({ model }: { model: Model }) {
  const { words, snapshot } = model;
  const unfolded = model.note("steps", false);
  if (!snapshot) return null;
  const { done, total, complete } = snapshot.insight.journey;
  if (!complete) return list(model);
  return (
    <details
      class="fold journey"
      onToggle={({ currentTarget: { open } }) => {
        if (open !== unfolded.value) unfolded.value = open;
      }}
    >
      <summary>
        <Icon name="check" />
        {words.say("steps.complete", { count: total, done, total })}
        <Icon name="down" />
      </summary>
      {unfolded.value && list(model)}
    </details>
  );
}
