import type { Answer, Confirmation, OwnAim } from "../coach.ts";
import type { HelpDeed, SurfaceDeed, Verdict } from "../fact.ts";
import { milliseconds } from "../playbook/duration.ts";
import { answerOf, confirmationOf, expectationOf, ratingOf } from "./answers.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { meaningOf, playbookOf, stateOf } from "./lookUp.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = ["shown", "opened", "finished", "copied", "saved-date", "dismissed"];
const VERDICTS: Verdict[] = ["confirmed", "corrected", "disputed"];

/** What the customer says and does. A surface fetches them once somebody begins to, or is about to. */
export function customerVerbs(works: Works) {
  const { customer, moments } = works;
  const surface = (asked: string, did: SurfaceDeed, until?: number) =>
    customer.happen({ type: "surface", surface: asked, did, ...(until !== undefined && { until }) });
  // The id of a check-in and the order of the rating it follows.
  const askedOf = (verb: string, asked: unknown) => input.name(verb, asked, 128);
  return {
    async rate(of: string, value: number, answer: Answer = {}) {
      const playbook = playbookOf(works, "rate");
      await customer.happen(ratingOf(playbook, input.name("rate", of), input.number("rate", value), answer));
    },
    async answer(of: string, answer: Answer = {}) {
      await customer.happen(answerOf(playbookOf(works, "answer"), input.name("answer", of), answer));
    },
    async confirm(outcome: string, verdict: Verdict, confirmation: Confirmation = {}) {
      const now = meaningOf(works, playbookOf(works, "confirm"), await stateOf(works));
      const id = input.name("confirm", outcome);
      await customer.happen(confirmationOf(now, id, input.oneOf("confirm", verdict, VERDICTS), confirmation));
    },
    async expect(outcome: string, aim: number | "hold" | "next" | "not-now", own: OwnAim = {}) {
      const playbook = playbookOf(works, "expect");
      const state = await stateOf(works);
      const now = meaningOf(works, playbook, state);
      await customer.happen(expectationOf(now, state, input.name("expect", outcome), aim, own));
    },
    async help(id: string, did: HelpDeed, lesson?: string) {
      const item = input.name("help", id);
      const known = playbookOf(works, "help").help.find((one) => one.id === item);
      if (!known) throw slip("noHelp", "help", item);
      const part = known.type === "course" && known.lessons.find((one) => one.id === lesson)?.id;
      if (lesson !== undefined && !part) throw slip("noHelp", "help", `${item}/${input.name("help", lesson)}`);
      const happening = { type: "help" as const, help: item, did: input.oneOf("help", did, DEEDS) };
      await customer.happen({ ...happening, ...(part && { lesson: part }) });
    },
    async snooze(asked: string, duration: string) {
      const wait = typeof duration === "string" ? milliseconds(duration) : 0;
      if (wait <= 0) throw slip("duration", "snooze", duration);
      await surface(askedOf("snooze", asked), "snoozed", moments.now().now + wait);
    },
    async dismiss(asked: string, forEver = false) {
      const known = askedOf("dismiss", asked);
      if (forEver === true) await surface(known.split("@")[0] ?? known, "never");
      else await surface(known, "dismissed");
    },
  };
}
