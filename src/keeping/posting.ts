import { addressOf } from "../delivery/address.ts";
import { alone } from "../delivery/alone.ts";
import type { Outbox } from "../delivery/emptying.ts";
import { createPoster, type Poster } from "../delivery/poster.ts";
import type { Sender } from "../delivery/sender.ts";
import { signedPost } from "../delivery/signedPost.ts";
import { sentFrom } from "../store/outbox.ts";
import { scopeOf } from "../store/scope.ts";
import { eventsWaiting } from "./eventsWaiting.ts";
import { timeOf } from "./moments.ts";
import type { Outgoing } from "./outgoing.ts";

const LONGEST_REST = 3_600_000;
const SAVES_DATA = 60_000;
const REST = "rest";

/** What waits for the endpoint. */
function outboxOf(outgoing: Outgoing & { outbox: string }, now: () => number): Outbox {
  const { customer, outbox } = outgoing;
  const { place } = customer;
  return {
    here() {
      const [scope, user] = [customer.scope(), customer.user()];
      const since = customer.kept()?.state.first ?? null;
      return place.maySend() && scope === scopeOf(user) ? { scope, user, token: customer.token(), since } : null;
    },
    waiting: (scope, most) => eventsWaiting(place.store(), [scope, customer.user()], outbox, most),
    sent: (scope, held) =>
      sentFrom(
        place.store(),
        scope,
        held.map(({ id }) => id),
      ),
    async setAside(scope, held, why) {
      if (held.length) await (await import("./putAside.ts")).putAside(outgoing, scope, held, why);
    },
    async rest(next) {
      if (next) await place.store().set(REST, now() + next);
      const left = Number(await place.store().get(REST)) - now();
      // A clock that was set says nothing.
      return left > 0 && left <= LONGEST_REST * 1.1 ? left : 0;
    },
  };
}

/** Ends what is on its way; after that there is another one to end. */
function createEnd() {
  let controller = new AbortController();
  return {
    signal: () => controller.signal,
    end() {
      controller.abort();
      controller = new AbortController();
    },
  };
}

const saves = (): number =>
  (globalThis.navigator as { connection?: { saveData?: boolean } } | undefined)?.connection?.saveData ? SAVES_DATA : 0;

/** What the page says of itself that a poster wants to know; returns the function that stops listening. */
function listen(poster: Poster): () => void {
  const { window: page, document: shown } = globalThis;
  if (typeof page !== "object") return () => {};
  const hidden = () => shown.visibilityState === "hidden" && poster.leave();
  page.addEventListener("online", poster.online);
  page.addEventListener("pagehide", poster.leave);
  shown.addEventListener("visibilitychange", hidden);
  // of the page that was listened to, whatever is there by then
  return () => {
    page.removeEventListener("online", poster.online);
    page.removeEventListener("pagehide", poster.leave);
    shown.removeEventListener("visibilitychange", hidden);
  };
}

/** Where the endpoint is, or null, and one clear word to its host, for one that events may not go to. */
function endpointOf({ options, problem }: Outgoing): string | null {
  // A frame that was written by its page has an address of its own that leads nowhere, and `<base>` holds for us, too.
  const { document, location, origin } = globalThis;
  const base: unknown = document?.baseURI;
  const from = typeof base === "string" ? base : location?.href;
  const address = addressOf(options.endpoint, from, [location?.origin, origin]);
  if (address) return address;
  const message = `endpoint: events go to https, to this machine or to the page's own origin; found "${String(options.endpoint).slice(0, 80)}", and nothing is sent there.`;
  problem(message);
  console.warn(`farshore: ${message}`);
  return null;
}

/** Posts what waits to the endpoint; null where that is none. */
export function openPosting(outgoing: Outgoing, outbox: string): Sender | null {
  const { customer, options, problem, project } = outgoing;
  const address = endpointOf(outgoing);
  if (!address) return null;
  const { getToken } = options;
  const { end, signal } = createEnd();
  const waiting = outboxOf({ ...outgoing, outbox }, Date.now);
  const ticks = () => performance.now();
  let over = false;
  const posts = signedPost({
    address,
    project,
    ended: signal,
    here: () => (over ? null : waiting.here()),
    // an attribute of the tag is a text
    getToken: typeof getToken === "function" ? async (user) => getToken(user) : null,
    sign: customer.sign,
    clock: () => timeOf(options),
    now: Date.now,
  });
  const poster = createPoster(
    waiting,
    { ...posts, ticks },
    {
      alone: (work) => alone(`farshore-${project}${outbox}`, work),
      troubled: (why) => problem(`endpoint: events cannot be sent, ${why}. They are kept, and tried again.`),
      online: () => globalThis.navigator?.onLine !== false,
      collects: saves,
      random: Math.random,
    },
  );
  const deaf = listen(poster);
  return {
    send() {
      // Consent may have been withdrawn while something was on its way.
      if (!customer.place.maySend()) end();
      poster.send();
    },
    stop() {
      over = true;
      deaf();
      poster.stop();
      end();
    },
  };
}
