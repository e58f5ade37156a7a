import type { CoachOptions } from "../coach.ts";
import { createSender, type Sender } from "../delivery/sender.ts";
import { sentFrom, waitingIn } from "../store/outbox.ts";
import type { Customer } from "./customer.ts";
import { takerOf } from "./takerOf.ts";

/** Whose events go out, and to whom. */
export interface Outgoing {
  project: string;
  outboxes: string[];
  customer: Customer;
  options: CoachOptions;
  problem(message: string): void;
  ended: boolean;
}

const senders = new WeakMap<Customer, Sender[]>();

/** Sends what waits of whoever is here, or stops that for good. Comes only where a host gives a receiver. */
export function send(outgoing: Outgoing): void {
  const { customer, outboxes, ended } = outgoing;
  const all = senders.get(customer) ?? outboxes.flatMap((outbox) => start(outgoing, outbox) ?? []);
  senders.set(customer, all);
  for (const sender of all) {
    if (ended) sender.stop();
    else sender.send();
  }
}

function start(outgoing: Outgoing, outbox: string): Sender | null {
  const { project, customer } = outgoing;
  const sink = takerOf(outgoing, outbox);
  return (
    sink &&
    createSender(
      project + outbox,
      {
        // The id carries the scope, because another customer may be here by the time that the answer comes.
        async waiting(most) {
          const scope = customer.scope();
          const entries = customer.place.maySend() ? await waitingIn(customer.place.store(), scope, most, outbox) : [];
          return entries.map(({ id, entry }) => ({ id: `${scope}/${id}`, entry }));
        },
        async sent(ids) {
          const [scope = ""] = ids[0]?.split("/") ?? [];
          await sentFrom(
            customer.place.store(),
            scope,
            ids.map((id) => id.slice(scope.length + 1)),
          );
        },
      },
      sink,
      Math.random,
    )
  );
}
