import type { Answer, Confirmation, OwnAim } from "../coach.ts";
import type { Consent, HelpDeed, SurfaceDeed, Verdict } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import { exportOf, forget, giveConsent } from "../keeping/records.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";
import { answerOf, confirmationOf, expectationOf, ratingOf } from "./answers.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = ["shown", "opened", "finished", "copied", "saved-date", "dismissed"];
const CONSENTS: Consent[] = ["pending", "granted", "denied"];

const VERDICTS: Verdict[] = ["confirmed", "corrected", "disputed"];

const playbookOf = ({ playbook }: Works, verb: string): Playbook => {
  const known = playbook();
  if (!known) throw slip("unloaded", verb);
  return known;
};

/** What a state means, by the parts that the playbook uses; verbs wait until these have loaded. */
function read({ customer }: Works, playbook: Playbook, state: State, moment: Moment): Insight {
  const understanding = customer.understanding();
  if (!understanding) throw slip("unloaded", "insight");
  return understanding.insight(playbook, state, moment);
}

/** What is kept of whoever this call is about, who may have left the screen already. */
const stateOf = ({ customer }: Works): Promise<State> => customer.place.store().read(customer.scope());

/** What the customer says, through a surface. */
function customerVerbs(works: Works) {
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
      const playbook = playbookOf(works, "confirm");
      const now = read(works, playbook, await stateOf(works), moments.now());
      const id = input.name("confirm", outcome);
      await customer.happen(confirmationOf(now, id, input.oneOf("confirm", verdict, VERDICTS), confirmation));
    },
    async expect(outcome: string, aim: number | "hold" | "next" | "not-now", own: OwnAim = {}) {
      const playbook = playbookOf(works, "expect");
      const state = await stateOf(works);
      const now = read(works, playbook, state, moments.now());
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
    claim(asked: string) {
      const playbook = playbookOf(works, "claim");
      return customer.happen({ type: "surface", surface: asked, did: "shown" }, (state, moment) => {
        const { checkIn } = read(works, playbook, state, moment);
        return !!checkIn?.mayInterrupt && checkIn.asked === asked;
      });
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

/** What is kept of the customer, and why things are as they are. */
function recordVerbs(works: Works) {
  const { customer, moments } = works;
  return {
    async explain(id: string) {
      const playbook = playbookOf(works, "explain");
      const state = await stateOf(works);
      const { explain } = await import("../explain.ts");
      return explain(input.name("explain", id), playbook, state, moments.now());
    },
    async consent(consent: Consent) {
      await giveConsent(customer, input.oneOf("consent", consent, CONSENTS));
    },
    export: () => exportOf(customer),
    forget: () => forget(customer),
  };
}

/** The verbs that a page does not need to load; they come when one is called, or about to be. */
export const laterVerbs = (works: Works) => ({ ...customerVerbs(works), ...recordVerbs(works) });
export type LaterVerbs = ReturnType<typeof laterVerbs>;
