import type { Model } from "../model.ts";
import { HelpList } from "./helpList.tsx";
import { HigherBar } from "./higherBar.tsx";
import { JourneyList } from "./journeyList.tsx";
import { OtherOutcomes } from "./otherOutcomes.tsx";
import { Trend } from "./trend.tsx";

/** What follows below the next step, beginning with how it went so far: while steps are left they come before help, in the gap help comes first. */
export function Lower({ model }: { model: Model }) {
  const { snapshot, words } = model;
  if (!snapshot) return null;
  const { insight, storage } = snapshot;
  const [required, ...others] = insight.outcomes;
  // Where a question of its own asks what to aim for, or leads to it, there is no second offer.
  const { ask } = model.draft?.due ?? insight.checkIn ?? {};
  const offers = ask !== "result" && ask !== "expectation" && insight.stage === "reached";
  const steps = <JourneyList words={words} journey={insight.journey} />;
  const begun = insight.journey.complete || required?.reached;
  return (
    <>
      {required && begun && <Trend words={words} required={required} now={insight.at} />}
      {required && offers && (
        <HigherBar model={model} words={words} reached={required} next={others.find((each) => !each.reached)} />
      )}
      {!insight.journey.complete && steps}
      <HelpList model={model} />
      {insight.journey.complete && steps}
      <OtherOutcomes words={words} outcomes={others} />
      <p class={storage === "memory" ? "foot memory" : "foot"}>
        {words.say(storage === "memory" ? "foot.memory" : "foot.saved")}
      </p>
    </>
  );
}
