import type { Answer, Confirmation, OwnAim } from "../coach.ts";
import type { Verdict } from "../fact.ts";
import { answerOf, confirmationOf, expectationOf, ratingOf } from "./answers.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { meaningOf, playbookOf, stateOf } from "./lookUp.ts";

const VERDICTS: Verdict[] = ["confirmed", "corrected", "disputed"];

/** What the customer answers. A surface fetches them once somebody begins to. */
export function answerVerbs(works: Works) {
  const { customer } = works;
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
  };
}
