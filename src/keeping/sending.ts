import type { CoachOptions } from "../coach.ts";
import { createSender, type Sender, type Sink } from "../delivery/sender.ts";
import { sentFrom, waitingIn } from "../store/outbox.ts";
import { FORGOTTEN } from "../store/scope.ts";
import type { Customer } from "./customer.ts";

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

/** The function that takes what waits in an outbox. */
function sinkOf({ sink }: CoachOptions, outbox: string): Sink | null {
  const found = typeof sink === "function" ? sink : sink?.[outbox.slice(1, -1)];
  return typeof found === "function" ? found : null;
}

function start({ project, customer, options }: Outgoing, outbox: string): Sender | null {
  const sink = sinkOf(options, outbox);
  return (
    sink &&
    createSender(
      project + outbox,
      {
        // The id carries the scope, because another customer may be here by the time that the answer comes.
        async waiting(most) {
          const [store, user] = [customer.place.store(), customer.who()];
          const from = async (scope: string) =>
            (await waitingIn(store, scope, most, outbox)).map(({ id, entry }) => ({ id: `${scope}/${id}`, entry }));
          // the customer's own word needs no consent; that of somebody else waits for them
          const gone = (await from(FORGOTTEN)).filter(({ entry }) => entry.user === user);
          const own = customer.place.maySend() ? await from(customer.scope()) : [];
          return [...gone, ...own].slice(0, most);
        },
        async sent(ids) {
          const scopeIn = (id: string) => id.slice(0, id.indexOf("/"));
          for (const scope of new Set(ids.map(scopeIn))) {
            const own = ids.filter((id) => scopeIn(id) === scope).map((id) => id.slice(scope.length + 1));
            await sentFrom(customer.place.store(), scope, own);
          }
        },
      },
      sink,
      Math.random,
    )
  );
}
