import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import help from "../style/help.css?inline";
import lower from "../style/lower.css?inline";
import { enLower } from "../words/enLower.ts";
import { Arrival } from "./arrival.tsx";
import { begun } from "./begun.ts";
import { BestHelp } from "./bestHelp.tsx";
import { Chart } from "./chart.tsx";
import { Late } from "./late.tsx";
import { loadReached } from "./loadReached.ts";
import { Steps } from "./steps.tsx";
import { WhatNext } from "./whatNext.tsx";

const looks = dressedIn(lower, help);
const stop = (event: Event) => event.stopPropagation();
const dress = (foot: HTMLElement | null) => {
  looks(foot);
  // A host that keeps its page from being scrolled does not keep the panel from it.
  for (const type of ["wheel", "touchmove"])
    foot?.closest(".farshore")?.addEventListener(type, stop, { passive: true });
};

/**
 * What follows on the first tab: the steps while they count, what helps most, what happens next and when, and how it went
 * so far.
 */
export function Lower({ model }: { model: Model }) {
  model.learn(enLower);
  const { snapshot, words } = model;
  if (!snapshot) return null;
  const { insight, storage } = snapshot;
  const [required, ...others] = insight.outcomes;
  // Where a question of its own asks what to aim for, or leads to it, there is no second offer.
  const due = model.draft?.due ?? insight.checkIn;
  const offers = due?.ask !== "result" && due?.ask !== "expectation" && insight.stage === "reached";
  const onWater = begun(insight);
  return (
    <>
      {!onWater && <Steps model={model} />}
      {required && offers && (
        <Late model={model} load={loadReached}>
          {({ HigherBar }) => (
            <HigherBar model={model} reached={required} next={others.find((each) => !each.reached)} />
          )}
        </Late>
      )}
      <BestHelp model={model} />
      {insight.stage === "gap" && !due && <WhatNext words={words} insight={insight} />}
      {required && onWater && (
        <section class="stack tight">
          <Chart words={words} each={required} now={insight.at} />
          <Arrival words={words} each={required} now={insight.at} />
        </section>
      )}
      {onWater && <Steps model={model} />}
      <p class={storage === "memory" ? "foot memory" : "foot"} ref={dress}>
        {words.say(storage === "memory" ? "foot.memory" : "foot.saved")}
      </p>
    </>
  );
}
