import type { StepInsight } from "../../src/success/journey.ts";
import type { Model } from "../model.ts";
import { Icon } from "../parts/icon.tsx";
import { OutLink } from "../parts/outLink.tsx";
import { dressedIn } from "../style/adoptSheet.ts";
import sheet from "../style/journey.css?inline";
import { checkUrl } from "../url.ts";
import { enSteps } from "../words/enSteps.ts";
import type { Words } from "../words/words.ts";

type StepState = "done" | "next" | "open" | "locked";

const stateOf = (each: StepInsight, next: StepInsight | null): StepState =>
  each.done ? "done" : each.locked ? "locked" : each.step.id === next?.step.id ? "next" : "open";

function StepItem({ words, each, state }: { words: Words; each: StepInsight; state: StepState }) {
  const title = <span dir="auto">{words.text(each.step.title)}</span>;
  const optional = each.step.optional && state === "open";
  const link = state === "next" || state === "open" ? each.step.link : undefined;
  return (
    <li class={`step ${state}`}>
      <span class="mark" aria-hidden="true">
        {state === "done" && <Icon name="check" size={14} />}
        {state === "locked" && <Icon name="lock" size={14} />}
      </span>
      <span class="stack tight">
        {checkUrl(link) ? (
          <OutLink words={words} to={link}>
            {title}
          </OutLink>
        ) : (
          title
        )}
        {each.undone && <span class="small soft">{words.say("steps.undone")}</span>}
      </span>
      <span class={state === "done" || (state === "open" && !optional) ? "unseen" : "small soft"}>
        {words.say(optional ? "steps.optional" : `steps.${state}`)}
      </span>
    </li>
  );
}

const dress = dressedIn(sheet);

/** Every step with its state. Steps are ticked by what happened in the product, so there is nothing to press. */
export function JourneyList({ model }: { model: Model }) {
  model.learn(enSteps);
  const { words, snapshot } = model;
  if (!snapshot) return null;
  const { onboarding, steps, next, complete } = snapshot.insight.journey;
  const groups = [
    ["steps.setup", onboarding],
    ["steps.title", steps],
  ] as const;
  return (
    <div class="stack" ref={dress}>
      {groups.map(
        ([title, list]) =>
          list.length > 0 && (
            <section key={title} class="stack">
              {!complete && <h3>{words.say(title)}</h3>}
              <ol class="steps" aria-label={words.say(title)}>
                {list.map((each) => (
                  <StepItem key={each.step.id} words={words} each={each} state={stateOf(each, next)} />
                ))}
              </ol>
            </section>
          ),
      )}
    </div>
  );
}
