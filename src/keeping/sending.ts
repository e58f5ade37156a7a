import { createSender, type Sender, type Sink } from "../delivery/sender.ts";
import type { Customer } from "./customer.ts";

/** Sends what waits of whoever is here; comes only where a host gives a sink. */
export const startSending = (project: string, customer: Customer, sink: Sink): Sender =>
  createSender(
    project,
    {
      // The id carries the scope, because another customer may be here by the time that the answer comes.
      async waiting(most) {
        const scope = customer.scope();
        const entries = await customer.place.waiting(scope, most);
        return entries.map(({ id, entry }) => ({ id: `${scope}/${id}`, entry }));
      },
      async sent(ids) {
        const [scope = ""] = ids[0]?.split("/") ?? [];
        await customer.place.store().sent(
          scope,
          ids.map((id) => id.slice(scope.length + 1)),
        );
      },
    },
    sink,
    Math.random,
  );
