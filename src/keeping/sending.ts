import { createSender, type Sender } from "../delivery/sender.ts";
import { sentFrom } from "../store/outbox.ts";
import { scopeOf } from "../store/scope.ts";
import type { Customer } from "./customer.ts";
import { eventsWaiting } from "./eventsWaiting.ts";
import type { Outgoing } from "./outgoing.ts";
import { createSweeping } from "./sweeping.ts";
import { takerOf } from "./takerOf.ts";

/** The outbox of the endpoint. */
const ENDPOINT = "~/";

const senders = new WeakMap<Customer, Sender>();

/** Sends what waits of whoever is here, or stops that for good. Comes only where a host gives a receiver. */
export function send(outgoing: Outgoing): void {
  const { customer, ended } = outgoing;
  const all = senders.get(customer) ?? startAll(outgoing);
  senders.set(customer, all);
  if (ended) all.stop();
  else all.send();
}

/** The senders of all receivers as one, and what keeps their outboxes within bounds. */
function startAll(outgoing: Outgoing): Sender {
  const all = outgoing.outboxes.flatMap((outbox) => start(outgoing, outbox) ?? []);
  const sendAll = () => {
    for (const sender of all) sender.send();
  };
  const sweeping = createSweeping(outgoing, sendAll);
  return {
    send() {
      sendAll();
      sweeping.called();
    },
    stop() {
      sweeping.stop();
      for (const sender of all) sender.stop();
    },
  };
}

function start(outgoing: Outgoing, outbox: string): Sender | null {
  if (outbox === ENDPOINT) return postingLater(outgoing);
  const { project, customer } = outgoing;
  const sink = takerOf(outgoing, outbox);
  return sink && createSender(project + outbox, waitingFor(customer, outbox), sink, Math.random);
}

/** What waits in an outbox. The id carries the scope, because another customer may be here by the time that the answer comes. */
const waitingFor = ({ place, scope, user }: Customer, outbox: string) => ({
  async waiting(most: number) {
    const [whose, who] = [scope(), user()];
    const here = () => place.maySend() && whose === scopeOf(user());
    const entries = here() ? await eventsWaiting(place.store(), [whose, who], outbox, most) : [];
    // Nothing of one customer goes out once another one is here.
    return here() ? entries.map(({ id, entry }) => ({ id: `${whose}/${id}`, entry })) : [];
  },
  async sent(ids: string[]) {
    const [whose = ""] = ids[0]?.split("/") ?? [];
    await sentFrom(
      place.store(),
      whose,
      ids.map((id) => id.slice(whose.length + 1)),
    );
  },
});

/** What posts to the endpoint is a piece of its own; one that could not be loaded is tried again the next time. */
function postingLater(outgoing: Outgoing): Sender {
  let coming: Promise<Sender | null> | null = null;
  let ended = false;
  return {
    send() {
      coming ??= import("./posting.ts").then(({ openPosting }) => openPosting(outgoing, ENDPOINT));
      coming.then(
        (sender) => !ended && sender?.send(),
        () => {
          coming = null;
        },
      );
    },
    stop() {
      ended = true;
      coming?.then(
        (sender) => sender?.stop(),
        () => {},
      );
    },
  };
}
