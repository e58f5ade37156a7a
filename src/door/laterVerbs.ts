import type { Answer } from "../coach.ts";
import type { Consent, HelpDeed, SurfaceDeed } from "../fact.ts";
import { insight } from "../insight.ts";
import { exportOf, forget, giveConsent } from "../keeping/records.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { State } from "../state.ts";
import { expectationOf, ratingOf } from "./answers.ts";
import type { Works } from "./hostVerbs.ts";
import * as input from "./input.ts";
import { slip } from "./slip.ts";

const DEEDS: HelpDeed[] = ["opened", "finished", "copied", "saved-date", "dismissed"];
const CONSENTS: Consent[] = ["pending", "granted", "denied"];

function oneOf<T extends string>(verb: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found) return found;
  throw slip("oneOf", verb, known, value);
}

const playbookOf = ({ playbook }: Works, verb: string): Playbook => {
  const known = playbook();
  if (!known) throw slip("unloaded", verb);
  return known;
};

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
    async expect(outcome: string, target: number) {
      const playbook = playbookOf(works, "expect");
      const state = await stateOf(works);
      const now = insight(playbook, state, moments.now());
      const id = input.name("expect", outcome);
      await customer.happen(expectationOf(now, state, id, input.number("expect", target)));
    },
    async help(id: string, did: HelpDeed) {
      const item = input.name("help", id);
      const known = playbookOf(works, "help").help.some((one) => one.id === item);
      if (!known) throw slip("noHelp", "help", item);
      await customer.happen({ type: "help", help: item, did: oneOf("help", did, DEEDS) });
    },
    claim(asked: string) {
      const playbook = playbookOf(works, "claim");
      return customer.happen({ type: "surface", surface: asked, did: "shown" }, (state, moment) => {
        const { checkIn } = insight(playbook, state, moment);
        return !!checkIn?.mayInterrupt && checkIn.asked === asked;
      });
    },
    async snooze(asked: string, duration: string) {
      const wait = typeof duration === "string" ? milliseconds(duration) : 0;
      if (wait <= 0) throw slip("duration", "snooze", duration);
      await surface(askedOf("snooze", asked), "snoozed", moments.now().now + wait);
    },
    async dismiss(asked: string) {
      await surface(askedOf("dismiss", asked), "dismissed");
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
      await giveConsent(customer, oneOf("consent", consent, CONSENTS));
    },
    export: () => exportOf(customer),
    forget: () => forget(customer),
  };
}

/** The verbs that a page does not need to load; they come when one is called, or about to be. */
export const laterVerbs = (works: Works) => ({ ...customerVerbs(works), ...recordVerbs(works) });
export type LaterVerbs = ReturnType<typeof laterVerbs>;
