import type { Model } from "../model.ts";
import { dressedIn } from "../style/adoptSheet.ts";
import help from "../style/help.css?inline";
import lower from "../style/lower.css?inline";
import { enLower } from "../words/enLower.ts";
import { begun } from "./begun.ts";
import { HelpList } from "./helpList.tsx";
import { HigherBar } from "./higherBar.tsx";
import { JourneyList } from "./journeyList.tsx";
import { OtherOutcomes } from "./otherOutcomes.tsx";
import { Trend } from "./trend.tsx";
import { awaited, Waiting } from "./waiting.tsx";

const dress = dressedIn(lower, help);

/**
 * What follows below the next step, beginning with what happens next and how it went so far. While steps are left they
 * come before help; in the gap help comes first.
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
  // Help that was not looked for yet is neither among what helps nor among the rest.
  const looked = insight.help.length + insight.otherHelp.length === insight.playbook.help.length;
  const watching = insight.stage === "gap" && !due && looked && !insight.help.length && !awaited(insight);
  const { complete } = insight.journey;
  const steps = begun(insight) && <JourneyList words={words} journey={insight.journey} />;
  return (
    <>
      {watching && <Waiting words={words}>{words.say("next.watch")}</Waiting>}
      {required && begun(insight) && <Trend words={words} required={required} now={insight.at} />}
      {required && offers && (
        <HigherBar model={model} words={words} reached={required} next={others.find((each) => !each.reached)} />
      )}
      {!complete && steps}
      <HelpList model={model} />
      {complete && steps}
      <OtherOutcomes words={words} outcomes={others} />
      <p class={storage === "memory" ? "foot memory" : "foot"} ref={dress}>
        {words.say(storage === "memory" ? "foot.memory" : "foot.saved")}
      </p>
    </>
  );
}
