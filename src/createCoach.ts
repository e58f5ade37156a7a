import type { Coach, CoachOptions, Snapshot } from "./coach.ts";
import { tellPage } from "./delivery/domEvents.ts";
import type { CoachEvent, Detail, EventType } from "./delivery/events.ts";
import { createSender } from "./delivery/sender.ts";
import { createEmitter } from "./door/emitter.ts";
import { farshoreError } from "./door/error.ts";
import { verbs } from "./door/verbs.ts";
import { type Customer, createCustomer } from "./keeping/customer.ts";
import type { Kept } from "./keeping/keeper.ts";
import { type Loaded, loadPlaybook } from "./keeping/loadPlaybook.ts";
import { createMoments } from "./keeping/moments.ts";
import { newId } from "./keeping/newId.ts";
import { createWake } from "./keeping/wake.ts";
import { blankPlaybook } from "./playbook/blank.ts";
import type { Playbook } from "./playbook/schema.ts";

const snapshotOf = (playbook: Playbook, kept: Kept, customer: Customer): Snapshot => ({
  product: playbook.product,
  languages: playbook.languages,
  theme: playbook.theme,
  words: playbook.words,
  snooze: playbook.pressure.snooze,
  insight: kept.insight,
  storage: customer.storage(),
  user: customer.user(),
});

/** Calls run one after another; a mistake rejects for whoever waits, and is never an uncaught rejection for the host. */
function createTurns(failed: (error: unknown) => void) {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => T | Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(failed);
    return result;
  };
}

/** A coach for one page. It shows nothing itself; give it to `mountWidget`, or subscribe with a surface of your own. */
export function createCoach(options: CoachOptions): Coach {
  const moments = createMoments(options);
  const emitter = createEmitter();
  const subscribers = new Set<(snapshot: Snapshot | null) => void>();
  let playbook: Playbook | null = null;
  let snapshot: Snapshot | null = null;
  let ended = false;

  const tell = (event: CoachEvent) => {
    emitter.emit(event);
    tellPage(event);
  };
  const tellOwn = (type: EventType, detail: Detail) =>
    tell({ id: newId(), type, at: moments.now().now, user: customer.user(), detail });
  const attempt = createTurns((error) => {
    if (!ended) tellOwn("problem", { message: error instanceof Error ? error.message : String(error) });
  });
  const guarded = <T>(work: () => T | Promise<T>): Promise<T> =>
    attempt(() => {
      if (ended) throw farshoreError("NotReady", "This coach was destroyed; create a new one.");
      return work();
    });

  const customer = createCustomer({
    project: options.project ?? "default",
    world: { moment: moments.now, id: newId },
    outbox: !!options.sink,
    user: options.user ?? null,
    consent: options.consent ?? "granted",
    changed(kept, events) {
      snapshot = kept && playbook ? snapshotOf(playbook, kept, customer) : null;
      for (const subscriber of [...subscribers]) subscriber(snapshot);
      for (const event of events) tell(event);
      if (events.length) sender?.send();
      wake.at(kept?.insight);
    },
    storeLost: (reason) => tellOwn("problem", { message: `Nothing can be saved in this browser: ${reason}` }),
  });
  const sender = options.sink && createSender(options.project ?? "default", customer.outbox, options.sink, Math.random);
  const wake = createWake(() => void guarded(() => customer.happen(null)));

  const use = ({ playbook: loaded, problems, notice }: Loaded) => {
    playbook = loaded;
    customer.start(loaded ?? blankPlaybook);
    for (const { message, severity, path } of problems) tellOwn("problem", { message, severity, path: path.join(".") });
    if (notice) console.warn(`farshore: ${notice} ${problems.map(({ message }) => message).join(" ")}`.trim());
    if (notice) tellOwn("problem", { message: notice });
  };
  const loading = attempt(async () => {
    const loaded = await loadPlaybook(options.playbook, customer.shelf, options.text);
    if (ended) return;
    use(loaded);
    await customer.happen(null);
    if (playbook) tellOwn("ready", {});
    sender?.send();
  });

  return {
    ...verbs({ customer, moments, attempt: guarded, playbook: () => playbook, insight: () => snapshot?.insight ?? null }),
    snapshot: () => snapshot,
    insight: () => snapshot?.insight ?? null,
    ready: () => loading,
    on: emitter.on,
    once: emitter.once,
    off: emitter.off,
    subscribe(listener) {
      const subscriber = (next: Snapshot | null) => {
        try {
          listener(next);
        } catch (error) {
          console.error("farshore: a subscriber threw.", error);
        }
      };
      subscribers.add(subscriber);
      subscriber(snapshot);
      return () => void subscribers.delete(subscriber);
    },
    destroy() {
      ended = true;
      sender?.stop();
      wake.stop();
      customer.end();
      subscribers.clear();
      emitter.clear();
    },
  };
}
