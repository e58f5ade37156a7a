import type { Coach } from "../coach.ts";
import type { HelpDeed, SurfaceDeed } from "../fact.ts";
import type { Insight } from "../insight.ts";
import type { Customer } from "../keeping/customer.ts";
import type { createMoments } from "../keeping/moments.ts";
import { milliseconds } from "../playbook/atoms.ts";
import type { Playbook } from "../playbook/schema.ts";
import { expectationOf, ratingOf } from "./answers.ts";
import { farshoreError } from "./error.ts";
import * as input from "./input.ts";

/** What the verbs work with. */
export interface Works {
  customer: Customer;
  moments: ReturnType<typeof createMoments>;
  /** Runs after everything before it and after the playbook has loaded, and guards the host from every mistake. */
  attempt<T>(work: () => T | Promise<T>): Promise<T>;
  playbook(): Playbook | null;
  insight(): Insight | null;
}

const playbookOf = ({ playbook }: Works, verb: string): Playbook => {
  const known = playbook();
  if (!known) throw farshoreError("NotReady", `${verb}: no playbook could be loaded; see the "problem" events.`);
  return known;
};

/** What the host says of the customer. */
function hostVerbs({ customer, moments, attempt }: Works) {
  const traits = (value: unknown) => input.traits(value);
  return {
    identify(user: string, given?: object) {
      const named = input.nameOrNull(user, 256);
      if (named !== null) customer.leave(named);
      return attempt(async () => {
        const who = input.name("identify", user, 256);
        await customer.arrive(who);
        await customer.happen({ type: "identify", user: who, traits: traits(given) });
      });
    },
    group: (account: string, given?: object) =>
      attempt(async () => {
        const id = input.name("group", account, 256);
        await customer.happen({ type: "group", account: id, traits: traits(given) });
      }),
    set: (given: object) =>
      attempt(async () => {
        await customer.happen({ type: "set", traits: traits(given) });
      }),
    track: (event: string, properties?: object) =>
      attempt(async () => {
        await customer.happen({ type: "event", name: input.name("track", event), properties: traits(properties) });
      }),
    measure: (metric: string, value: number) =>
      attempt(async () => {
        const name = input.name("measure", metric);
        await customer.happen({ type: "metric", name, value: input.number("measure", value) });
      }),
    page: (path?: string) =>
      attempt(async () => {
        moments.page(path === undefined ? undefined : input.name("page", path, 2048));
        await customer.happen(null);
      }),
  };
}

/** What the customer says, through a surface. */
function customerVerbs(works: Works) {
  const { customer, moments, attempt, insight } = works;
  const surface = (asked: string, did: SurfaceDeed, until?: number) =>
    customer.happen({ type: "surface", surface: asked, did, ...(until !== undefined && { until }) });
  return {
    rate: (of: string, value: number, answer = {}) =>
      attempt(async () => {
        const playbook = playbookOf(works, "rate");
        await customer.happen(ratingOf(playbook, input.name("rate", of), input.number("rate", value), answer));
      }),
    expect: (outcome: string, target: number) =>
      attempt(async () => {
        playbookOf(works, "expect");
        const [now, kept] = [insight(), customer.kept()];
        if (!now || !kept) throw farshoreError("NotReady", "expect: nobody is here yet.");
        await customer.happen(expectationOf(now, kept.state, outcome, input.number("expect", target)));
      }),
    help: (id: string, did: HelpDeed) =>
      attempt(async () => {
        const known = playbookOf(works, "help").help.some((one) => one.id === id);
        if (!known) throw farshoreError("BadInput", `help: there is no help item "${id}" in the playbook.`);
        await customer.happen({ type: "help", help: id, did });
      }),
    claim: (asked: string) =>
      attempt(() =>
        customer.happen({ type: "surface", surface: asked, did: "shown" }, ({ checkIn }) =>
          Boolean(checkIn?.asked === asked && checkIn.mayInterrupt),
        ),
      ),
    snooze: (asked: string, duration: string) =>
      attempt(async () => {
        const wait = milliseconds(duration);
        if (!wait) throw farshoreError("BadInput", `snooze: a duration such as "3d" is wanted, found "${duration}".`);
        await surface(asked, "snoozed", moments.now().now + wait);
      }),
    dismiss: (asked: string) =>
      attempt(async () => {
        await surface(asked, "dismissed");
      }),
  };
}

/** What is kept of the customer, and why things are as they are. */
function recordVerbs(works: Works) {
  const { customer, moments, attempt, insight } = works;
  return {
    explain: (id: string) =>
      attempt(async () => {
        const playbook = playbookOf(works, "explain");
        const [now, kept] = [insight(), customer.kept()];
        if (!now || !kept) throw farshoreError("NotReady", "explain: nobody is here yet.");
        const { explain } = await import("../explain.ts");
        return explain(id, playbook, kept.state, moments.now(), now);
      }),
    consent: (consent: Parameters<Coach["consent"]>[0]) =>
      attempt(async () => {
        if (!["pending", "granted", "denied"].includes(consent)) {
          throw farshoreError("BadInput", `consent: "pending", "granted" or "denied" is wanted, found "${consent}".`);
        }
        await customer.consent(consent);
      }),
    export: () => attempt(() => customer.export()),
    forget: () => attempt(() => customer.forget()),
    reset() {
      customer.leave(null);
      return attempt(async () => {
        await customer.arrive(null);
        await customer.happen(null);
      });
    },
  };
}

/** Every verb that writes or asks. */
export const verbs = (works: Works) => ({ ...hostVerbs(works), ...customerVerbs(works), ...recordVerbs(works) });
