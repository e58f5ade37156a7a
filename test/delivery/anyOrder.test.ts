import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { many } from "../torture.ts";
import { type Fate, fates, openReceiver, tokenOf } from "./receiver.ts";
import { openTab, pass, settle, type Tab, turnTimeByHand } from "./tab.ts";

// Tabs, a network and a receiver that do whatever they may, over the real outboxes: what was kept arrives once.

const OUTBOX = "~/";
const DAY = 86_400_000;
const users = ["anna", "bert", null] as const;
type User = (typeof users)[number];

vi.setConfig({ testTimeout: many(60_000, 900_000) });
beforeEach(() => {
  turnTimeByHand();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the tabs of one browser are, and what is known of what they did. */
function openWorld(project: string, poisonous: number) {
  const receiver = openReceiver();
  vi.stubGlobal("fetch", receiver.fetch);
  const emitted = new Set<string>();
  const everyTab: Tab[] = [];
  const tabs = new Map<number, Tab>();
  let ahead = 0;
  let slow = 0;
  const open = (which: number, user: User) => {
    const tab = openTab({
      project,
      user,
      outboxes: [OUTBOX],
      options: {
        endpoint: "https://in.example/",
        clock: () => Date.now() + ahead,
        async getToken(asked) {
          await new Promise((resolve) => setTimeout(resolve, slow++ % 3 ? 0 : 2_000));
          return tokenOf(asked);
        },
      },
    });
    everyTab.push(tab);
    tabs.set(which, tab);
    return tab;
  };
  const tab = (which: number): Tab => tabs.get(which) ?? open(which, users[which % users.length] ?? null);
  const dropped = () =>
    everyTab
      .flatMap(({ problems }) => problems)
      .reduce((sum, message) => sum + Number(/^Dropped (\d+)/.exec(message)?.[1] ?? 0), 0);
  return {
    receiver,
    emitted,
    tabs,
    tab,
    open,
    async emit(which: number, sound = false) {
      const one = tab(which);
      if (one.life.isFrozen()) return;
      const id = `e${emitted.size}`;
      if (!sound && poisonous && emitted.size % 17 === poisonous) receiver.poison.add(id);
      await one.emit(id);
      emitted.add(id);
    },
    jump(ms: number) {
      ahead += ms;
    },
    dropped,
    /** What is emitted is named by an answer, waits, is put aside, or was dropped and told of; and nothing is two of these. */
    async checkBooks() {
      const keys = (await openTab({ project, user: null, outboxes: [], options: {} }).keys()).map((key) => ({
        id: key.slice(key.lastIndexOf(" ") + 1),
        aside: key.includes("/~!/"),
      }));
      const kept = new Set(keys.map(({ id }) => id));
      expect(kept.size).toBe(keys.length);
      const gone = [...emitted].filter((id) => !kept.has(id) && !receiver.named.has(id));
      expect(gone.length).toBeLessThanOrEqual(dropped());
      for (const { id } of keys.filter(({ aside }) => aside)) expect(receiver.poison).toContain(id);
      expect(receiver.faults).toEqual([]);
      return keys;
    },
  };
}
type World = ReturnType<typeof openWorld>;

interface Step {
  what: string;
  run(world: World): unknown;
}
const tabs = fc.integer({ min: 0, max: 3 });
const step = <T>(what: string, given: fc.Arbitrary<T>, run: (world: World, given: T) => unknown) =>
  given.map((one): Step => ({ what: `${what} ${JSON.stringify(one)}`, run: (world) => run(world, one) }));

const steps = fc.oneof(
  { weight: 6, arbitrary: step("emit", tabs, (world, which) => world.emit(which)) },
  {
    weight: 3,
    arbitrary: step("pass", fc.constantFrom(100, 600, 3_000, 20_000, 400_000), (_, ms) =>
      pass(ms, Math.max(500, ms / 8)),
    ),
  },
  {
    weight: 4,
    arbitrary: step(
      "meet",
      fc.array(fc.constantFrom<Fate>("works", ...fates), { minLength: 1, maxLength: 5 }),
      (world, met) => {
        let turn = 0;
        world.receiver.meets(() => met[turn++ % met.length] ?? "works");
      },
    ),
  },
  step("crash", tabs, (world, which) => {
    world.tabs.get(which)?.crash();
    world.tabs.delete(which);
  }),
  step("close", tabs, (world, which) => {
    world.tabs.get(which)?.destroy();
    world.tabs.delete(which);
  }),
  step("open", fc.tuple(tabs, fc.constantFrom(...users)), (world, [which, user]) => {
    if (!world.tabs.has(which)) world.open(which, user).send();
  }),
  step("freeze", tabs, (world, which) => world.tabs.get(which)?.life.freeze()),
  step("thaw", tabs, (world, which) => world.tabs.get(which)?.life.thaw()),
  step("identify", fc.tuple(tabs, fc.constantFrom(...users)), async (world, [which, user]) => {
    const tab = world.tab(which);
    if (!tab.life.isFrozen()) await tab.identify(user);
  }),
  step("jump", fc.constantFrom(-3_650 * DAY, -DAY, 3_600_000, 10 * DAY), (world, ms) => world.jump(ms)),
);

let projects = 0;

it("whatever tabs, network and receiver do: each event that was kept arrives once, under its own customer's token", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { maxLength: many(60, 200), size: "max" }),
      fc.integer({ min: 0, max: 16 }),
      async (life, poisonous) => {
        const world = openWorld(`any-order-${process.pid}-${++projects}`, poisonous);
        for (const { run } of life) {
          await run(world);
          await settle(6);
        }
        await world.checkBooks();

        // In the end all is well: everybody comes by once more, and stays for a while.
        world.receiver.meets("works");
        for (const tab of world.tabs.values()) {
          tab.life.thaw();
          tab.destroy();
        }
        await settle();
        for (const user of users) {
          const last = world.open(9, user);
          last.send();
          // company for what is refused alone
          await world.emit(9, true);
          await pass(3_700_000, 60_000);
          last.destroy();
          await settle();
        }
        const left = await world.checkBooks();
        expect(left.filter(({ aside }) => !aside)).toEqual([]);
        const missing = [...world.emitted].filter(
          (id) => !world.receiver.applied.has(id) && !world.receiver.poison.has(id),
        );
        expect(missing.length).toBeLessThanOrEqual(world.dropped());
        if (!world.dropped()) expect(missing).toEqual([]);
        const times = world.receiver.requests.map(({ at }) => at);
        expect(times.length).toBeLessThan(20 * life.length + 600);
      },
    ),
    { numRuns: many(10, 600) },
  );
});
