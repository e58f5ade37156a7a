import { LONGEST_WAITING, MOST_WAITING, surplus } from "../delivery/surplus.ts";
import { DAY } from "../playbook/duration.ts";
import { ASIDE, waitingIn, waitingKeys } from "../store/outbox.ts";
import { FORGOTTEN } from "../store/scope.ts";
import { keysOf, type Store } from "../store/store.ts";
import { timeOf } from "./moments.ts";
import type { Outgoing } from "./outgoing.ts";

// Later, so that what has waited long and can go out at last is not swept away before.
const SOON = 10_000;
const EVERY = 600_000;
const MANY = 100;
const AT_ONCE = 500;

/** A clock that has jumped further than this since the last sweep is believed a day later, ms. */
const JUMP = 60 * DAY;
const WHEN = "sweeping";

/** By which time something has waited too long, ms: a clock that is far ahead for once drops nothing. */
async function timeToGoBy<Entry>(store: Store<Entry>, now: number): Promise<number> {
  const kept: unknown[] = [await store.get(WHEN)].flat();
  const [last = now, jumped = 0] = kept.filter((one): one is number => Number.isFinite(one));
  const leapt = now - last > JUMP;
  const doubtful = leapt && !(jumped > 0 && now - jumped >= DAY);
  await store.set(WHEN, doubtful ? [last, jumped > 0 && jumped <= now ? jumped : now] : [now, 0]);
  return doubtful ? last : now;
}

/** What waits for a lone sink that is no more waits for each receiver that there is instead; true when anything did. */
async function handOn<Entry>(store: Store<Entry>, scope: string, outboxes: string[]): Promise<boolean> {
  let any = false;
  for (let more = !outboxes.includes(""); more; ) {
    const found = await waitingIn(store, scope, AT_ONCE, "");
    for (const { id } of found) {
      const key = keysOf(scope)[3] + id;
      await store.update(key, (entry) =>
        entry === undefined
          ? []
          : [...outboxes.map((to): [string, unknown] => [keysOf(scope)[3] + to + id, entry]), [key]],
      );
    }
    any ||= found.length > 0;
    more = found.length === AT_ONCE;
  }
  return any;
}

/** Keeps outboxes of all customers within their bounds, beside what goes out of them. */
export function createSweeping({ customer, options, outboxes, problem }: Outgoing, sent: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calls = 0;
  let next = 0;
  const sweep = async (): Promise<void> => {
    const { place, scope } = customer;
    if (await handOn(place.store(), scope(), outboxes)) sent();
    // what says that somebody was forgotten has time
    const keys = (await waitingKeys(place.store())).filter((key) => !key.startsWith(keysOf(FORGOTTEN)[3]));
    const gone = surplus(keys, ["", ...outboxes, ASIDE], await timeToGoBy(place.store(), timeOf(options)));
    if (!gone.length) return;
    await place.store().update("outbox", () => gone.map((key) => [key]));
    problem(
      `Dropped ${gone.length} events that nobody took over: at most ${MOST_WAITING} wait for a receiver, and for ${LONGEST_WAITING} days.`,
    );
  };
  return {
    /** Called whenever something may wait. */
    called(): void {
      calls++;
      if (timer !== undefined || (calls < MANY && performance.now() < next)) return;
      calls = 0;
      next = performance.now() + EVERY;
      timer = setTimeout(() => {
        timer = undefined;
        sweep().catch(() => {});
      }, SOON);
    },
    stop: () => clearTimeout(timer),
    sweep,
  };
}
