import { tell } from "./farshore.ts";
import type { Postcard } from "./postcard.ts";
import { pathOf } from "./routes.ts";

/** Everything that Postcard does to have Farshore: one init, who the customer is, one listener, and the first page. */
export function embed(postcard: Postcard, now: () => number): void {
  const { id, traits } = postcard.person.value;
  tell("init", { playbook: "/postcard/coach.json", user: id, clock: now });
  tell("identify", id, traits);
  tell("on", "outcome:reached", () => {
    postcard.change((shop) => ({ ...shop, reachedAt: shop.reachedAt ?? now() }));
  });
  tell("page", pathOf(postcard.hash.value));
}
