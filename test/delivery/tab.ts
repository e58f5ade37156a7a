import "fake-indexeddb/auto";
import { vi } from "vitest";
import type { CoachOptions } from "../../src/coachOptions.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import type { Customer } from "../../src/keeping/customer.ts";
import { send } from "../../src/keeping/sending.ts";
// at hand, since an import takes time that no test can turn
import "../../src/keeping/posting.ts";
import "../../src/keeping/putAside.ts";
import { waitingKeys } from "../../src/store/outbox.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { openStore, type Store } from "../../src/store/store.ts";

/** Timers and clocks are turned by hand; the database goes on by itself. */
export const turnTimeByHand = () =>
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"], now: Date.UTC(2026, 0, 5) });

/** Lets the database, and all that waits for it, come to rest. */
export async function settle(turns = 40): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Turns the clock on, step by step, so that what follows from one timer happens before the next one. */
export async function pass(ms: number, step = ms): Promise<void> {
  for (let left = ms; left > 0; left -= step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
    await settle();
  }
}

/** A tab that can be frozen, or be gone from one moment to the next, and what of it waits meanwhile. */
function createLife() {
  let thaw = () => {};
  let frozen: Promise<void> | null = null;
  let gone = false;
  const alive = async <T>(done: T): Promise<T> => {
    await frozen;
    return gone ? new Promise<never>(() => {}) : done;
  };
  return {
    alive,
    isFrozen: () => !!frozen,
    freeze() {
      frozen ??= new Promise((resolve) => {
        thaw = resolve;
      });
    },
    thaw() {
      frozen = null;
      thaw();
    },
    crash() {
      gone = true;
    },
  };
}

export interface TabOptions {
  project: string;
  user: string | null;
  outboxes: string[];
  options: Partial<CoachOptions>;
  /** In memory, which holds thousands of entries faster than the database of the tests. */
  memory?: boolean;
}

/** One tab: the real outboxes and what sends from them, over a customer that is no more than who is here. */
export function openTab({ project, user, outboxes, options, memory }: TabOptions) {
  const life = createLife();
  const store = openStore<CoachEvent>(memory ? null : project, () => `device-${Math.random()}`);
  const problems: string[] = [];
  const here = { user, scope: scopeOf(user), token: undefined as unknown, maySend: true, since: null as number | null };
  const guarded = new Proxy(store, {
    get: (of, name) => {
      const found = of[name as keyof Store<CoachEvent>] as unknown;
      return typeof found !== "function"
        ? found
        : async (...given: unknown[]) => {
            await life.alive(null);
            return life.alive(await (found as (...given: unknown[]) => unknown)(...given));
          };
    },
  });
  const customer = {
    place: { store: () => guarded, maySend: () => here.maySend },
    scope: () => here.scope,
    user: () => here.user,
    token: () => here.token,
    // null until it was read
    kept: () => here.since && { state: { first: here.since } },
    sign(token: unknown) {
      here.token = token;
    },
  } as unknown as Customer;
  const outgoing = {
    project,
    outboxes,
    customer,
    options: { playbook: {}, ...options },
    problem: (message: string) => problems.push(message),
    ended: false,
  };
  let order = 0;
  return {
    here,
    life,
    store,
    problems,
    send: () => send(outgoing),
    /** Keeps events as the keeper does; resolves once they are saved. */
    async emit(...ids: string[]): Promise<void> {
      const at = options.clock?.() ?? Date.now();
      const entries = ids.flatMap((id) => {
        const event: CoachEvent = { id, type: "step:done", at, user: here.user, detail: { step: id } };
        order = Math.max(order + 1, at);
        const key = order.toString(36).padStart(9, "0");
        return outboxes.map((outbox) => ({ id: `${outbox}${key} ${id}`, entry: event }));
      });
      await store.change(here.scope, (state) => ({ state, entries }));
      send(outgoing);
    },
    /** Another customer, in the two steps of the real one. */
    async identify(next: string | null, token?: string): Promise<void> {
      here.user = next;
      here.token = undefined;
      await settle(2);
      here.scope = scopeOf(next);
      here.token = token;
      send(outgoing);
    },
    keys: () => waitingKeys(store),
    destroy: () => send({ ...outgoing, ended: true }),
    /** Gone without a word. */
    crash() {
      life.crash();
      send({ ...outgoing, ended: true });
      store.close();
    },
  };
}
export type Tab = ReturnType<typeof openTab>;
