import type { Insight } from "../../src/insight.ts";
import type { Words } from "../words/words.ts";

/** Where the customer stands as long as steps are left: what there is to do on this shore. */
export function Start({ words, insight }: { words: Words; insight: Insight }) {
  const { journey, stage } = insight;
  const left = journey.onboarding.filter(({ step, done }) => !done && !step.optional).length;
  return (
    <section class="standing">
      <p class="stage">
        {stage === "onboarding"
          ? words.say("stage.onboarding", { count: left })
          : words.say("stage.steps", { count: journey.total - journey.done })}
      </p>
      <p class="soft">{words.say("desired.start")}</p>
    </section>
  );
}
