import type { Model } from "../model.ts";
import { Crossing } from "./crossing.tsx";
import { HelpList } from "./helpList.tsx";
import { HigherBar } from "./higherBar.tsx";
import { JourneyList } from "./journeyList.tsx";
import { NextStep } from "./nextStep.tsx";
import { OtherOutcomes } from "./otherOutcomes.tsx";
import { Standing } from "./standing.tsx";

/** What the panel shows first, in order of use: while steps are left they come before help, in the gap help comes first. */
export function Overview({ model }: { model: Model }) {
  const snapshot = model.snapshot;
  const { words } = model;
  if (!snapshot) return null;
  const { insight, storage } = snapshot;
  const [required, ...others] = insight.outcomes;
  // Where a result is asked for, the offer follows on the card of that question.
  const { ask } = model.draft?.due ?? insight.checkIn ?? {};
  const steps = <JourneyList words={words} journey={insight.journey} />;
  return (
    <>
      <Crossing words={words} insight={insight} />
      <div class="content">
        <Standing words={words} insight={insight} />
        <NextStep model={model} words={words} insight={insight} />
        {required && ask !== "result" && insight.stage === "reached" && (
          <HigherBar model={model} words={words} reached={required} />
        )}
        {!insight.journey.complete && steps}
        <HelpList model={model} />
        {insight.journey.complete && steps}
        <OtherOutcomes words={words} outcomes={others} />
        <p class={storage === "memory" ? "foot memory" : "foot"}>
          {words.say(storage === "memory" ? "foot.memory" : "foot.saved")}
        </p>
      </div>
    </>
  );
}
