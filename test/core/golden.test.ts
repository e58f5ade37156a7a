import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { merge } from "../../src/merge.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { emptyState, type State } from "../../src/state.ts";
import { readState } from "../../src/store/record.ts";
import { scopeOf } from "../../src/store/scope.ts";
import { keysOf, openStore } from "../../src/store/store.ts";
import { openBrowser, seenBy } from "./browser.ts";
import { meaningOf } from "./goldenMeaning.ts";
import { insight, momentAt } from "./lives.ts";
import { anyState } from "./states.ts";

/** A state as it lies on customers' disks, with what it meant. */
interface Golden {
  playbook: Playbook;
  now: number;
  state: State;
  means: unknown;
}

const folder = new URL("golden/", import.meta.url);
const goldens = readdirSync(folder).map((file): [string, Golden] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden,
]);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it("there is a record of every schema that may lie on a disk, with something in every part", () => {
  expect(goldens.map(([, { state }]) => state.v)).toContain(emptyState().v);
  for (const [, { state }] of goldens)
    expect(
      Object.entries(state).filter(
        ([, part]) => part === null || (Object.keys(Object(part)).length === 0 && typeof part === "object"),
      ),
    ).toEqual([]);
});

it.each(goldens)("%s is read, and means what it meant", (_, { playbook, now, state, means }) => {
  const read = readState(structuredClone(state));
  if (!read) throw new Error("it is not read");
  expect(read).toEqual(state);
  expect(merge(read, read)).toEqual(state);
  expect(plain(meaningOf(insight(playbook, read, momentAt(now))))).toEqual(means);
});

/** What a later version may add, which this one knows nothing of. */
const later = { v: 3, order: 5, wishes: { a: { order: 5, value: 1 } } };

it("what a later version has added to a state stays in it, whatever this one writes", async () => {
  const project = `later-${process.pid}`;
  const store = openStore<never>(project, () => "one");
  const key = keysOf(scopeOf("anna"))[0];
  await store.set(key, { ...emptyState(), ...later, traits: { plan: { value: "pro", order: 4, from: "crm" } } });
  store.close();
  const coach = await openBrowser({ project, user: "anna" }).ready();
  await coach.set({ team_size: 2 });
  await coach.track("contacts_added");
  expect(seenBy(coach).insight.journey.done).toBe(1);
  coach.destroy();
  const again = openStore<never>(project, () => "one");
  expect(await again.get(key)).toMatchObject({
    wishes: later.wishes,
    traits: { plan: { value: "pro", order: 4, from: "crm" }, team_size: { value: 2 } },
  });
  again.close();
});

it("a state of a schema that is not known is put aside as it is, and lies there still after further facts", async () => {
  const project = `newer-${process.pid}`;
  const newer = { ...emptyState(), v: 4, order: 9, wishes: { a: 1 }, events: [["sent", 3]] };
  const store = openStore<never>(project, () => "one");
  const [key, unread] = keysOf(scopeOf("anna"));
  await store.set(key, newer);
  store.close();
  for (let page = 0; page < 2; page++) {
    const coach = await openBrowser({ project, user: "anna" }).ready();
    await coach.track("contacts_added");
    await coach.track("campaign_sent");
    coach.destroy();
  }
  const again = openStore<never>(project, () => "one");
  expect(await again.get(unread)).toEqual(newer);
  expect(readState(await again.get(key))?.events["contacts_added"]).toBeDefined();
  again.close();
});

it("whatever a state holds, another version's parts among it, writing and reading it back loses nothing", () => {
  fc.assert(
    fc.property(anyState, fc.dictionary(fc.constantFrom("wishes", "plans"), fc.jsonValue()), (state, more) => {
      const kept = { ...more, ...state };
      const read = readState(structuredClone(kept));
      expect(read).toEqual(kept);
      if (read) expect(merge(read, { order: state.order })).toEqual(kept);
    }),
    { numRuns: 50 },
  );
});
