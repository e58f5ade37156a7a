import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Coach } from "../../src/coach.ts";
import { keep } from "../../src/keeping/keeper.ts";
import { countOf } from "../../src/rules/read.ts";
import { ANONYMOUS, scopeOf } from "../../src/store/scope.ts";
import { openStore } from "../../src/store/store.ts";
import { fixturePlaybook } from "../playbookFixture.ts";
import { many } from "../torture.ts";
import { openBrowser, seenBy } from "./browser.ts";
import { failWriting, heal } from "./faultyDatabase.ts";
import { momentAt } from "./lives.ts";

vi.setConfig({ testTimeout: 300_000 });

let later = 0;
beforeEach(() => {
  heal();
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + later);
});
afterEach(() => {
  vi.restoreAllMocks();
  heal();
});

type Who = string | null;
type Step =
  | ["track" | "elsewhere", number]
  | ["identify", string]
  | ["reset" | "forget" | "lose" | "break" | "return" | "reload"];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom("track", "elsewhere"), fc.integer({ min: 0, max: 1 })) },
  { weight: 4, arbitrary: fc.tuple(fc.constant("identify"), fc.constantFrom("anna", "ben")) },
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom("lose", "break", "return", "reset", "forget", "reload")) },
) as fc.Arbitrary<Step>;

/** What a visitor left is that of whoever was named then, and no later visitor can forget it. */
const isTaken = (home: Who, owner: Who) => home === null && owner !== null;

/** What should be known in the end: each fact, whose it is, and under whom the database has it until memory comes back. */
function createExpectation() {
  let facts: { name: string; owner: Who; home: Who }[] = [];
  const doomed = new Set<Who>();
  let here: Who = null;
  let lost = false;
  return {
    get here() {
      return here;
    },
    get lost() {
      return lost;
    },
    track: (name: string) => facts.push({ name, owner: here, home: lost ? "memory" : here }),
    elsewhere: (name: string) => facts.push({ name, owner: "anna", home: "anna" }),
    come(who: Who) {
      // nothing of somebody stays in memory for another one, also where that is the only place
      if (here !== null && who !== here) facts = facts.filter(({ owner, home }) => owner !== here || home !== "memory");
      here = who;
      if (who === null) return;
      for (const fact of facts) {
        if (fact.owner !== null) continue;
        fact.owner = who;
        if (!lost) fact.home = who;
      }
    },
    forget() {
      facts = facts.filter(({ owner }) => owner !== here);
      if (lost) doomed.add(here);
    },
    lose() {
      lost = true;
    },
    comeBack() {
      // what another page wrote meanwhile of somebody who has forgotten everything goes, too
      facts = facts.filter(({ home, owner }) => home === "memory" || !doomed.has(home) || isTaken(home, owner));
      for (const fact of facts) fact.home = fact.owner;
      doomed.clear();
      lost = false;
    },
    of: (who: Who) => [0, 1].map((n) => facts.filter(({ name, owner }) => owner === who && name === `e${n}`).length),
  };
}

async function comeBack(coach: Coach): Promise<void> {
  heal();
  if (seenBy(coach).storage === "saved") return;
  // what tries again may not have come yet
  await vi.waitFor(
    async () => {
      later += 60_000;
      await coach.page();
      expect(seenBy(coach).storage).toBe("saved");
    },
    { timeout: 10_000, interval: 20 },
  );
}

async function live(steps: Step[]): Promise<void> {
  heal();
  const browser = openBrowser();
  const wanted = createExpectation();
  let coach = await browser.ready();
  let id = 0;
  const other = openStore<never>(browser.project, () => `other${++id}`);
  const world = { moment: () => momentAt(browser.now()), id: () => `f${++id}` };
  const elsewhere = { playbook: fixturePlaybook(), scope: scopeOf("anna") };
  const break_ = () => failWriting(new DOMException("", "QuotaExceededError"));
  for (const [i, [does, given]] of steps.entries()) {
    // no two visits begin at once
    browser.on(i / 1_000);
    if (does === "track") {
      await coach.track(`e${given}`);
      wanted.track(`e${given}`);
    } else if (does === "elsewhere") {
      heal();
      await keep(other as never, world, elsewhere, { type: "event", name: `e${given}`, properties: {} });
      if (wanted.lost) break_();
      wanted.elsewhere(`e${given}`);
    } else if (does === "identify") {
      await coach.identify(given);
      wanted.come(given);
    } else if (does === "reset") {
      await coach.reset();
      wanted.come(null);
    } else if (does === "forget") {
      await coach.forget();
      wanted.forget();
    } else if (does === "lose" && !wanted.lost) {
      break_();
      await coach.page();
      expect(seenBy(coach).insight.health).toEqual({ storage: "memory", why: "full" });
      wanted.lose();
    } else if (does === "break" && !wanted.lost) {
      // which the next to write will find
      break_();
      wanted.lose();
    } else if (does === "return" && wanted.lost) {
      await comeBack(coach);
      wanted.comeBack();
    } else if (does === "reload" && !wanted.lost) {
      coach.destroy();
      coach = await browser.ready();
      wanted.come(null);
    }
  }
  if (wanted.lost) {
    await comeBack(coach);
    wanted.comeBack();
  }
  coach.destroy();
  const found = await Promise.all(
    ["anna", "ben", null].map(async (who) => {
      const state = await other.read(who === null ? ANONYMOUS : scopeOf(who));
      return [who, ...[0, 1].map((n) => countOf(state, `e${n}`, 0))];
    }),
  );
  other.close();
  expect(found).toEqual(["anna", "ben", null].map((who) => [who, ...wanted.of(who)]));
}

it("what was counted while nothing could be saved is there once, and with whom it belongs", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24, size: "max" }), live), {
    numRuns: many(40, 2_000),
  });
});
