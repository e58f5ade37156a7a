import type { Held } from "../delivery/deliver.ts";
import { asideFrom } from "../store/outbox.ts";
import type { Outgoing } from "./outgoing.ts";

const LONGEST_REASON = 64;

/** The codes of an answer by the event that they are of; none where it is no answer but a status. */
function codesIn(why: string): Map<unknown, unknown> {
  const { rejected = [] } = Object(JSON.parse(why)) as { rejected?: ({ id?: unknown; code?: unknown } | null)[] };
  return new Map(rejected.map((one) => [one?.id, one?.code]));
}

/** Keeps what a receiver will never take where it holds nothing up, and tells the host of each once, with what it says of it. */
export async function putAside(
  {
    customer,
    outbox,
    problem,
  }: Pick<Outgoing, "problem"> & { customer: Pick<Outgoing["customer"], "place">; outbox: string },
  scope: string,
  held: Held[],
  why = "",
): Promise<void> {
  const ids = held.map(({ id }) => id);
  const moved = await asideFrom(customer.place.store(), scope, ids, outbox);
  const codes = /^\d+$/.test(why) ? null : codesIn(why);
  for (const { id, entry } of held) {
    if (!moved.includes(id)) continue;
    const code = codes ? codes.get(entry.id) : why;
    const reason = typeof code === "string" ? code.slice(0, LONGEST_REASON) : "";
    problem(
      `endpoint: the receiver will never take the event ${entry.id} (${entry.type}), by its word "${reason}". It is put aside for 30 days, stands in export(), and is not sent again; see to what your receiver refuses.`,
    );
  }
}
