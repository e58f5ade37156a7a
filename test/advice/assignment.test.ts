import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { Personal } from "../../src/advice/personal.ts";
import type { Happening } from "../../src/fact.ts";
import { merge } from "../../src/merge.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { born, insight, type Lived, liveAll, liveOn, momentAt, sound, type Turn, turnsOf } from "../core/lives.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const variants = (id: string) => [{ id: `${id}-a` }, { id: `${id}-b`, weight: 2, rhythm: "9d" }];
const others = ["colours", "rhythms", "lengths"].map((id) => ({ id, variants: variants(id) }));
const full = await sound({ ...fullPlaybook(), holdout: 0.3, experiments: [...fullPlaybook().experiments, ...others] });
const [titles] = full.experiments;
if (!titles) throw new Error("the playbook has an experiment");

const name = fc.string({ minLength: 1, maxLength: 20 });
const identify = (user: string): Turn => {
  const happening: Happening = { type: "identify", user, traits: {} };
  return { after: 1000, device: "d1", happening };
};
/** Without what would make another customer of this one. */
const turns = turnsOf(full, { maxLength: 25 }, ["d1", "d2"]).map((all) =>
  all.filter(({ happening }) => happening?.type !== "identify"),
);

const groupIn = ({ experiments, holdout }: Pick<Personal, "experiments" | "holdout">) => ({
  holdout,
  titles: experiments.find(({ experiment }) => experiment === "titles")?.variant,
});
const groupOf = (playbook: Playbook, { state, now }: Lived) => groupIn(insight(playbook, state, momentAt(now)));

it("nothing that happens moves a customer to another group, nor when in their life they are named", () => {
  fc.assert(
    fc.property(name, turns, fc.nat(), (user, all, pick) => {
      const first = groupOf(full, liveOn(full, born(), identify(user), "name"));
      const at = pick % (all.length + 1);
      const named = liveOn(full, liveAll(full, all.slice(0, at)), identify(user), "name");
      let lived = named;
      for (const [i, turn] of all.slice(at).entries()) {
        lived = liveOn(full, lived, turn, `after ${i}`);
        if (lived.insight) expect(groupIn(lived.insight)).toEqual(first);
      }
      const met = { ...lived, state: merge(lived.state, named.state) };
      expect(groupOf(full, met)).toEqual(first);
      expect(groupOf(full, liveOn(full, lived, identify(user), "again"))).toEqual(first);
    }),
    { numRuns: 80 },
  );
});

it("whoever else uses this browser in between, a customer has their own group back", () => {
  fc.assert(
    fc.property(name, name, (one, two) => {
      const alone = groupOf(full, liveOn(full, born(), identify(one), "one"));
      const both = liveAll(full, [one, two, one].map(identify));
      expect(groupOf(full, both)).toEqual(alone);
    }),
    { numRuns: 100 },
  );
});

it("nor do other experiments that come, go or change places, or another share of the holdout for those who are out of it", () => {
  const some = fc.shuffledSubarray(others);
  fc.assert(
    fc.property(name, some, fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), (user, chosen, place, holdout) => {
      const lived = liveOn(full, born(), identify(user), "name");
      const experiments = full.experiments.filter(({ id }) => chosen.some((one) => one.id === id));
      experiments.splice(place, 0, titles);
      const group = groupOf(full, lived);
      expect(groupOf({ ...full, experiments }, lived)).toEqual(group);
      const shared = groupOf({ ...full, experiments, holdout }, lived);
      expect(shared.titles).toBe(group.titles);
      if (holdout <= full.holdout && !group.holdout) expect(shared.holdout).toBe(false);
      if (holdout >= full.holdout && group.holdout) expect(shared.holdout).toBe(true);
    }),
    { numRuns: 200 },
  );
});
