import { answerFacts } from "../answerFacts.ts";
import type { Answer, Confirmation, OwnAim } from "../coach.ts";
import type { Happening, SurfaceDeed, Verdict } from "../fact.ts";
import { keepDraft } from "../keeping/drafts.ts";
import type { Own } from "../keeping/meaning.ts";
import { milliseconds } from "../playbook/duration.ts";
import { ofAnswer } from "../telling/ofAnswer.ts";
import { answerOf, confirmationOf, expectationOf, ratingOf } from "./answers.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { meaningOf, playbookOf, stateOf } from "./lookUp.ts";
import { slip } from "./slip.ts";

const VERDICTS: Verdict[] = ["confirmed", "corrected", "disputed"];

/** What is known of answers only here: what they add to a state, and what is told of them. */
const own: Own = { adds: answerFacts, tells: ofAnswer };

/** What was begun of an answer is gone with its question. */
const settle = async ({ customer, moments }: Works, asked: unknown): Promise<void> => {
  if (typeof asked === "string")
    await keepDraft(customer.place.store(), customer.scope(), asked, null, moments.now().now);
};

/** Writes what the customer said of their results. */
export const said = async (works: Works, happening: Happening): Promise<void> => {
  await works.customer.happen(happening, undefined, own);
  // nobody who is here waits for it, or misses it
  import("./idle.ts").then(({ letGoToday }) => letGoToday(works)).catch(() => {});
  if ("asked" in happening) await settle(works, happening.asked);
};

/** What the customer answers. A surface fetches them once somebody begins to, or is about to. */
export function verbs(works: Works) {
  const { customer, moments } = works;
  const surface = (asked: string, did: SurfaceDeed, until?: number) =>
    customer.happen({ type: "surface", surface: asked, did, ...(until !== undefined && { until }) });
  // The id of a check-in and the order of the rating it follows.
  const askedOf = (verb: string, asked: unknown) => input.name(verb, asked, 128);
  return {
    async rate(of: string, value: number, answer: Answer = {}) {
      const playbook = playbookOf(works, "rate");
      await said(works, ratingOf(playbook, input.name("rate", of), input.number("rate", value), answer));
    },
    async answer(of: string, answer: Answer = {}) {
      await said(works, answerOf(playbookOf(works, "answer"), input.name("answer", of), answer));
    },
    async confirm(outcome: string, verdict: Verdict, confirmation: Confirmation = {}) {
      const now = meaningOf(works, playbookOf(works, "confirm"), await stateOf(works));
      const id = input.name("confirm", outcome);
      await said(works, confirmationOf(now, id, input.oneOf("confirm", verdict, VERDICTS), confirmation));
    },
    async expect(outcome: string, aim: number | "hold" | "next" | "not-now", own: OwnAim = {}) {
      const playbook = playbookOf(works, "expect");
      const state = await stateOf(works);
      const now = meaningOf(works, playbook, state);
      await said(works, expectationOf(now, state, input.name("expect", outcome), aim, own));
      await settle(
        works,
        input.reading("expect", () => own.asked),
      );
    },
    async snooze(asked: string, duration: string) {
      const wait = typeof duration === "string" ? milliseconds(duration) : 0;
      const until = Number(new Date(moments.now().now + wait));
      if (wait <= 0 || Number.isNaN(until)) throw slip("duration", "snooze", duration);
      await surface(askedOf("snooze", asked), "snoozed", until);
    },
    async dismiss(asked: string, forEver = false) {
      const known = askedOf("dismiss", asked);
      if (forEver === true) await surface(known.split("@")[0] ?? known, "never");
      else await surface(known, "dismissed");
      await settle(works, known);
    },
  };
}
