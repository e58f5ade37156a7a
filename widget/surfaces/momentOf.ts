import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Model } from "../model.ts";
import { valueInWords } from "../parts/amount.ts";
import type { Tab } from "./tabs.tsx";

/** Something that has just been reached, in words. */
export interface Moment {
  kind: "step" | "gap" | "reached" | "value";
  title: string;
  text: string;
  /** Where it leads to in the panel, and what that is called. */
  tab: Tab | null;
  way: string;
}

/** What an event means to the customer, in words; null where it says nothing to them. */
export function momentOf({ words, snapshot }: Model, { type, detail }: CoachEvent): Moment | null {
  if (!snapshot) return null;
  const { journey, outcomes } = snapshot.insight;
  const outcome = outcomes.find(({ outcome: { id } }) => id === detail["outcome"])?.outcome;
  const title = words.text(outcome?.title);
  const value = (given: unknown) => {
    if (!outcome || typeof given !== "number") return "";
    const { measure } = outcome;
    return valueInWords(words, measure, given);
  };
  switch (type) {
    case "step:done": {
      const done = [...journey.onboarding, ...journey.steps].find(({ step }) => step.id === detail["step"]);
      // the last step opens the gap or brings the result, which has its own moment
      if (!done || journey.complete) return null;
      const text = journey.next
        ? words.say("moment.next", { step: words.text(journey.next.step.title) })
        : words.say("moment.later");
      return {
        kind: "step",
        title: words.say("moment.step", { step: words.text(done.step.title) }),
        text,
        tab: null,
        way: "",
      };
    }
    case "gap:opened":
      return {
        kind: "gap",
        title: words.say("moment.gap"),
        text: words.say("moment.gapText", { outcome: title }),
        tab: "help",
        way: words.say("moment.help"),
      };
    case "outcome:reached":
      return {
        kind: "reached",
        title: words.say("moment.reached", { value: value(detail["value"] ?? detail["target"]) }),
        text: words.say("moment.reachedText", { outcome: title }),
        tab: "crossing",
        way: words.say("moment.onward"),
      };
    case "value:confirmed":
      return {
        kind: "value",
        title: words.say("moment.value", { value: value(detail["value"]) }),
        text: words.say("moment.valueText"),
        tab: "results",
        way: words.say("moment.results"),
      };
    default:
      return null;
  }
}
