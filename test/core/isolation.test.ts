import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import type { CoachEvent } from "../../src/delivery/event.ts";
import { FORGOTTEN, scopeOf } from "../../src/store/scope.ts";
import { keysOf, type Lost, type Store } from "../../src/store/store.ts";
import { many } from "../torture.ts";
import { count, heard, openBrowser, seenBy, wait } from "./browser.ts";
import { failWriting, heal } from "./faultyDatabase.ts";
import { onDisk } from "./onDisk.ts";

vi.setConfig({ testTimeout: 600_000 });

/** What each store of a project has in memory: what goes on there, and what was known as a database was lost. */
const memories: [project: string | null, Map<string, unknown>][] = [];
vi.mock("../../src/store/store.ts", async (original) => {
  const real = await original<typeof import("../../src/store/store.ts")>();
  const openStore = (project: string | null, id: () => string, lost: Lost = () => {}): Store<unknown> => {
    const opened = real.openStore(project, id, (error, copies) => {
      memories.push([project, copies]);
      lost(error, copies);
    });
    memories.push([project, opened.known]);
    return opened;
  };
  return { ...real, openStore };
});
afterEach(heal);

const names = ["anna", "ben"] as const;
const whose = ["anna", "ben", "visitor"] as const;
type Whose = (typeof whose)[number];

type Command =
  | { tab: number; wait: boolean; verb: "identify"; user: (typeof names)[number] }
  | { tab: number; wait: boolean; verb: "consent"; consent: "granted" | "pending" | "denied" }
  | { tab: number; wait: boolean; verb: "reset" | "forget" | "nameless" }
  | { tab: number; wait: boolean; verb: "set" | "group" | "track" | "rate" | "expect" | "draft" | "request" };

const tab = fc.nat(2);
const waits = fc.boolean();
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ tab, wait: waits, verb: fc.constant("identify" as const), user: fc.constantFrom(...names) }),
  },
  { weight: 3, arbitrary: fc.record({ tab, wait: waits, verb: fc.constantFrom("reset", "forget", "nameless") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      tab,
      wait: waits,
      verb: fc.constant("consent" as const),
      consent: fc.constantFrom("granted", "pending", "denied"),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      tab,
      wait: waits,
      verb: fc.constantFrom("set", "group", "track", "rate", "expect", "draft", "request"),
    }),
  },
) as fc.Arbitrary<Command>;

/** Every text and number that somebody leaves says whose it is. */
const markOf = (who: Whose, n: number) => `secret-of-${who}-${n}.`;
const numbers = { anna: 7_100_000, ben: 8_300_000, visitor: 9_700_000 };
const marked = (text: string, who: Whose): boolean =>
  text.includes(`secret-of-${who}-`) ||
  [...text.matchAll(/\b\d{7}\b/g)].some(([found]) => Math.floor(Number(found) / 1000) * 1000 === numbers[who]);

/** What one tab's host says and hears. */
function openTab(browser: ReturnType<typeof openBrowser>, leaks: string[]) {
  let n = 0;
  let here: Whose = "visitor";
  const others = (text: string, user: string | null, where: string) => {
    for (const name of names)
      if (name !== user && marked(text, name)) leaks.push(`${name} in ${where} of ${user}: ${text}`);
  };
  const taken = (events: CoachEvent[], where: string) => {
    // what somebody did before they were named is theirs
    if (new Set(events.flatMap(({ user }) => user ?? [])).size > 1) leaks.push(`${where}: ${JSON.stringify(events)}`);
    for (const event of events) others(JSON.stringify(event), event.user, where);
  };
  const coach = browser.open({
    sink: async (events) => {
      taken(events, "what is sent");
      await wait(0);
      return events.map(({ id }) => id);
    },
    takeRequest: ({ message, user }) => others(message, user, "a request"),
  });
  coach.subscribe((snapshot) => snapshot && others(JSON.stringify(snapshot), snapshot.user, "a snapshot"));
  for (const type of ["rating:given", "expectation:set", "outcome:set"] as const)
    coach.on(type, (event) => others(JSON.stringify(event), coach.snapshot()?.user ?? null, "a listener"));
  const say: Record<string, (mark: string, value: number) => Promise<unknown>> = {
    set: (plan) => coach.set({ plan, team_size: 2 }),
    group: (account, value) => coach.group(account, { seats: value }),
    track: (mark) => coach.track("contacts_added", { mark }),
    rate: (note) => coach.rate("effect", 2, { note }),
    expect: (reason, value) => coach.expect("orders", value, { reason }),
    draft: (mark) => coach.draft("review", mark),
    request: (mark) => coach.request("review", mark),
  };
  const run = (command: Command): Promise<unknown> => {
    const mark = markOf(here, n);
    const value = numbers[here] + n++;
    if (command.verb === "identify") here = command.user;
    if (command.verb === "reset" || command.verb === "nameless") here = "visitor";
    if (command.verb === "identify") return coach.identify(command.user, { plan: markOf(here, n) });
    if (command.verb === "nameless") return coach.identify(undefined as unknown as string);
    if (command.verb === "reset") return coach.reset();
    if (command.verb === "forget") return coach.forget();
    if (command.verb === "consent") return coach.consent(command.consent);
    return say[command.verb]?.(mark, value) ?? Promise.resolve();
  };
  const look = async () => others(JSON.stringify(await coach.export()), here, "an export");
  return { coach, run, look };
}

const isTombstone = (value: unknown): boolean => {
  const { type, detail, ...more } = Object(value);
  const rest = `${Object.keys(more).sort()} ${JSON.stringify(detail)}`;
  return type === "customer:forgotten" && rest === "at,id,user {}";
};

/** Nothing of one customer is under the other's keys, and nothing of either under everybody's. */
async function lookOnDisk(database: string, leaks: string[]) {
  for (const [key, value] of await onDisk(database)) {
    const text = JSON.stringify([key, value]);
    const owner = names.find((name) => key.includes(scopeOf(name)));
    // what says that somebody was forgotten says who, and nothing else
    const tombstone = key.startsWith(keysOf(FORGOTTEN)[3]) && isTombstone(value);
    const named = (name: string) => !tombstone && text.includes(`"${name}"`);
    for (const name of names)
      if (name !== owner && !key.includes("anonymous") && (marked(text, name) || named(name)))
        leaks.push(`${name} on disk: ${text}`);
  }
}

describe("whatever two customers and a visitor do in three tabs", () => {
  it("nothing of one is in what the other sees, tells, sends or keeps", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(fc.array(command, { size: "max", maxLength: 40 }), async (commands) => {
        const leaks: string[] = [];
        const browser = openBrowser();
        const tabs = [0, 1, 2].map(() => openTab(browser, leaks));
        const coaches: Coach[] = tabs.map(({ coach }) => coach);
        await Promise.all(coaches.map((coach) => coach.advice()));
        const under: Promise<unknown>[] = [];
        for (const command of commands) {
          const done = tabs[command.tab]?.run(command).catch(() => {});
          if (command.wait) await done;
          else if (done) under.push(done);
        }
        await Promise.all(under);
        for (const { look } of tabs) await look();
        await lookOnDisk(browser.database, leaks);
        for (const coach of coaches) coach.destroy();
        expect(leaks).toEqual([]);
      }),
      { numRuns: many(12, 500) },
    );
  });
});

describe("whatever happens while nothing can be saved", () => {
  // until it has come, which takes long the first time, it holds what was known
  beforeAll(() => import("../../src/keeping/returning.ts"));
  const deeds = ["set", "group", "track", "rate", "expect", "draft", "request"] as const;
  type Step = (typeof deeds)[number] | "reset" | "forget" | "lose" | "mend" | (typeof names)[number];
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Step[]>(...deeds) },
    { weight: 5, arbitrary: fc.constantFrom<Step[]>("anna", "ben", "reset", "lose", "mend") },
    { weight: 1, arbitrary: fc.constant<Step>("forget") },
  );
  const lose = () => failWriting(new DOMException("", "QuotaExceededError"));

  /** Whose marks are in memory that is not theirs; that somebody forgot everything is told without any. */
  const lookInMemory = (project: string, here: Whose, leaks: string[], when: string) => {
    for (const [of, memory] of memories)
      for (const [key, value] of of === project ? memory : [])
        for (const name of names)
          if (name !== here && marked(JSON.stringify([key, value]), name)) leaks.push(`${name} ${when}: ${key}`);
  };

  it("nothing of whoever left is in memory once another one is here, or nobody", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(fc.array(step, { size: "max", minLength: 3, maxLength: 30 }), async (steps) => {
        heal();
        const leaks: string[] = [];
        const browser = openBrowser();
        const { coach, run } = openTab(browser, leaks);
        await coach.advice();
        let here: Whose = "visitor";
        for (const [i, one] of steps.entries()) {
          if (one === "lose") lose();
          else if (one === "mend") heal();
          else if (one === "anna" || one === "ben") {
            here = one;
            await run({ tab: 0, wait: true, verb: "identify", user: one });
          } else {
            if (one === "reset") here = "visitor";
            await run({ tab: 0, wait: true, verb: one }).catch(() => {});
          }
          await wait(0);
          lookInMemory(browser.project, here, leaks, `after ${steps.slice(0, i + 1)}`);
        }
        coach.destroy();
        expect(leaks).toEqual([]);
      }),
      { numRuns: many(40, 1_000) },
    );
  });

  it("is saved after all where it can be as they leave, however short it is since it could not", async () => {
    const browser = openBrowser({ user: "anna" });
    const coach = await browser.ready();
    const problems = heard(coach, "problem");
    lose();
    await coach.track("contacts_added");
    expect(seenBy(coach).storage).toBe("memory");
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    heal();
    await coach.identify("ben");
    await coach.track("campaign_sent");
    expect(seenBy(coach)).toMatchObject({ user: "ben", storage: "saved" });
    expect(await count(await browser.ready(), "contacts_added")).toBe(1);
  });

  it("what a visitor left in a database that could never be read is that of who came first, also once they have left", async () => {
    const browser = openBrowser();
    const visitor = await browser.ready();
    await visitor.track("contacts_added");
    visitor.destroy();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("", "UnknownError");
    });
    const coach = await browser.ready({ user: "anna" });
    expect(seenBy(coach).storage).toBe("memory");
    await coach.identify("ben");
    transaction.mockRestore();
    await coach.reset();
    expect(seenBy(coach).storage).toBe("saved");
    expect(await count(await browser.ready({ user: "ben" }), "contacts_added")).toBe(0);
    expect(await count(await browser.ready({ user: "anna" }), "contacts_added")).toBe(1);
  });
});
