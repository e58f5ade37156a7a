import type { Detail, EventType } from "../delivery/event.ts";
import type { Fact } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import { judgingOf } from "../success/loop.ts";

/** Is a rating low, by the scale it was given on: that of a result, or of the experience on the way there? */
function isLow({ of, value }: Extract<Fact, { type: "rating" }>, { outcomes, playbook }: Insight): boolean {
  const standing = outcomes.find(({ outcome }) => outcome.id === of);
  if (standing) return !!judgingOf(standing)?.low(value);
  return playbook.checkIns.some((checkIn) => checkIn.id === of && checkIn.ask === "experience" && value <= checkIn.low);
}

/** Events that a fact itself is. */
export function ofFact(fact: Fact, after: Insight): [EventType, Detail][] {
  switch (fact.type) {
    case "rating": {
      const { of, value, reasons } = fact;
      const about = { of, value, reasons };
      const given: [EventType, Detail][] = [["rating:given", about]];
      return isLow(fact, after) ? [...given, ["rating:low", about]] : given;
    }
    case "answer": {
      const { of, choice = null, reasons = [] } = fact;
      return [["answer:given", { of, choice, reasons }]];
    }
    case "confirmation": {
      const { outcome, from, to, counted, value, verdict } = fact;
      const type = verdict === "disputed" ? "value:disputed" : "value:confirmed";
      return [[type, { outcome, from, to, counted, value, verdict }]];
    }
    case "expectation": {
      const { outcome, target, deadline = null } = fact;
      return [["expectation:set", { outcome, target, deadline }]];
    }
    case "help":
      if (fact.did !== "shown" && fact.did !== "opened" && fact.did !== "finished") return [];
      return [[`help:${fact.did}`, { help: fact.help, ...(fact.lesson && { lesson: fact.lesson }) }]];
    case "surface": {
      if (fact.did !== "shown") return [];
      const { surface } = fact;
      const [, hint] = surface.split("hint/");
      return [hint ? ["hint:shown", { hint }] : ["checkin:shown", { asked: surface }]];
    }
    default:
      return [];
  }
}
