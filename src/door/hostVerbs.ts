import type { CoachOptions } from "../coachOptions.ts";
import type { Happening } from "../fact.ts";
import type { Customer } from "../keeping/customer.ts";
import type { createMoments } from "../keeping/moments.ts";
import type { Playbook } from "../playbook/schema.ts";
import * as input from "./input.ts";

/** What the verbs work with. */
export interface Works {
  customer: Customer;
  moments: ReturnType<typeof createMoments>;
  /** Runs after everything before it and after the playbook has loaded, and guards the host from every mistake. */
  attempt<T>(work: () => T | Promise<T>): Promise<T>;
  playbook(): Playbook | null;
  /** Where the playbook comes from, who is here, what the host takes over, if it does, who receives events, and what time it is. */
  host: Pick<CoachOptions, "playbook" | "user" | "useTemplate" | "takeRequest" | "sink" | "forward" | "clock">;
}

/** What the host says of the customer. */
export function hostVerbs({ customer, moments, attempt }: Works) {
  const say = (said: () => Happening) =>
    attempt(async () => {
      await customer.happen(said());
    });
  return {
    identify(user: string, given?: object, signed?: object) {
      const named = input.nameOrNull(user);
      // With a name that is none nobody is known, and nobody is taken for the one before.
      customer.leave(named);
      return attempt(async () => {
        await customer.arrive(
          named,
          input.reading("identify", () => Object(signed).token),
        );
        const who = input.name("identify", user, 256);
        await customer.happen({ type: "identify", user: who, traits: input.traits("identify", given) });
      });
    },
    group: (account: string, given?: object) =>
      say(() => {
        const id = input.name("group", account, 256);
        return { type: "group", account: id, traits: input.traits("group", given) };
      }),
    set: (given: object) => say(() => ({ type: "set", traits: input.traits("set", given) })),
    track: (event: string, properties?: object) =>
      say(() => {
        const name = input.name("track", event);
        return { type: "event", name, properties: input.traits("track", properties) };
      }),
    measure: (metric: string, value: number) =>
      say(() => {
        const name = input.name("measure", metric);
        return { type: "metric", name, value: input.number("measure", value) };
      }),
    reset() {
      customer.leave(null);
      return attempt(async () => {
        await customer.arrive(null);
        await customer.happen(null);
      });
    },
    page: (path?: string) =>
      attempt(async () => {
        moments.page(path === undefined ? undefined : input.name("page", path, 2048));
        await customer.happen(null);
      }),
  };
}
