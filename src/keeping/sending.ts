import { createSender, type Sender, type Sink } from "../delivery/sender.ts";
import { sentFrom, waitingIn } from "../store/outbox.ts";
import type { Customer } from "./customer.ts";

const senders = new WeakMap<Customer, Sender>();

/** Sends what waits of whoever is here, or stops that for good. Comes only where a host gives a sink. */
export function send(project: string, customer: Customer, sink: Sink, ended: boolean): void {
  const sender = senders.get(customer) ?? start(project, customer, sink);
  senders.set(customer, sender);
  if (ended) sender.stop();
  else sender.send();
}

const start = (project: string, customer: Customer, sink: Sink): Sender =>
  createSender(
    project,
    {
      // The id carries the scope, because another customer may be here by the time that the answer comes.
      async waiting(most) {
        const scope = customer.scope();
        const entries = customer.place.maySend() ? await waitingIn(customer.place.store(), scope, most) : [];
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
  );
