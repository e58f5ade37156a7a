import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { times } from "../../src/cli/luck.ts";
import { inside, makesFalse, makesTrue, outside } from "../../src/cli/making.ts";
import type { Range } from "../../src/playbook/atoms.ts";
import { inRange } from "../../src/playbook/range.ts";
import { soundPlaybook } from "../playbook/soundPlaybook.ts";
import { runDesk } from "./runDesk.ts";

const coach = JSON.stringify(soundPlaybook());
const behaviours = {
  behaviours: 1,
  days: 60,
  kinds: [
    {
      name: "busy shop",
      share: 0.6,
      traits: { team_size: { from: 1, to: 3 }, plan: ["free", "pro"] },
      does: [{ track: "campaign_sent", perWeek: 1 }],
      obstacles: { spam: 1, subject: 0.5 },
      result: [{ outcome: "orders", perWeek: 6, eachObstacleTimes: 0.4 }],
    },
    { name: "team", share: 0.4, traits: { team_size: 8 }, visitsPerWeek: 5 },
  ],
};
const simulate = (words: string[] = [], change: object = {}) =>
  runDesk(["simulate", "coach.json", "--population", "15", "--seed", "7", ...words], {
    "coach.json": coach,
    "b.json": JSON.stringify({ ...behaviours, ...change }),
  });

interface Report {
  withCoaching: { reached: number };
  withoutCoaching: { reached: number };
  questions: Record<string, { asked: number; not: Record<string, number> }>;
  help: Record<string, { offered: number }>;
  experiments: { variant: string; people: number }[];
  holdout: { people: number } | null;
  scores: { band: string | null; people: number }[];
}

describe("a population", () => {
  it("is the same for the same seed, and another for another", async () => {
    const [one, two] = [await simulate(), await simulate()];
    expect(one.code).toBe(0);
    expect(one.out).toBe(two.out);
    expect(one.err).toMatch(/^Seed 7; /);
    expect((await simulate(["--seed", "8"])).out).not.toBe(one.out);
  });

  it("states what was assumed, and reports", async () => {
    const { out } = await simulate();
    expect(out).toMatch(/^Nobody has written how people behave, so this is assumed/);
    for (const part of [
      "Who reaches",
      "How often",
      "Which questions",
      "Which help",
      "Where people wait",
      "solo, share 1",
    ])
      expect(out).toContain(part);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("takes written behaviours, with comments", async () => {
    expect((await simulate(["--behaviours", "b.json"])).out).toContain("team_size 1 to 3, plan free or pro\n");
    const { code, out } = await simulate(["--behaviours", "b.json", "--json"]);
    expect(code).toBe(0);
    const report = JSON.parse(out) as Report;
    expect(report.questions["campaign-effect"]?.asked).toBeGreaterThan(2);
    expect(report.withCoaching.reached).toBeGreaterThanOrEqual(report.withoutCoaching.reached);
  });

  it("measures what is in the way once a step is done, and leaves the result to what comes of it", async () => {
    const playbook = soundPlaybook();
    const obstacles = playbook.obstacles.map((one) =>
      one.id === "spam"
        ? {
            ...one,
            detectedWhen: {
              all: [
                { step: "send-campaign" },
                { metric: "spam_rate", latest: { above: 0.15 } },
                { metric: "orders", latest: { below: 900 } },
              ],
            },
          }
        : one,
    );
    const kind = { name: "a", traits: { team_size: 2 }, obstacles: { spam: 1 }, names: 0, closesAlonePerWeek: 0 };
    const { out } = await runDesk(["simulate", "c.json", "--population", "5", "--behaviours", "b.json", "--json"], {
      "c.json": JSON.stringify({ ...playbook, obstacles }),
      "b.json": JSON.stringify({
        behaviours: 1,
        days: 40,
        kinds: [{ ...kind, result: [{ outcome: "orders", perWeek: 1 }] }],
      }),
    });
    const report = JSON.parse(out) as Report;
    expect(report.help["reach-the-inbox"]?.offered).toBeGreaterThan(0);
    expect(report.withoutCoaching.reached).toBe(0);
  });

  it("tells what variants and a holdout come to, and where scores stand", async () => {
    const playbook = {
      ...soundPlaybook(),
      holdout: 0.2,
      experiments: [
        {
          id: "inbox-first",
          variants: [{ id: "as-it-is" }, { id: "hidden", help: { "reach-the-inbox": { hidden: true } } }],
        },
      ],
      scores: [
        {
          id: "health",
          title: "Health",
          about: "health",
          for: ["solo"],
          parts: [{ id: "sends", title: "Sends", when: { event: "campaign_sent" }, points: 10 }],
          bands: [{ id: "well", title: "Well", from: 10 }],
        },
      ],
    };
    const files = { "c.json": JSON.stringify(playbook), "b.json": JSON.stringify(behaviours) };
    const words = ["simulate", "c.json", "--population", "40", "--seed", "7", "--behaviours", "b.json"];
    const { out, err, code } = await runDesk(words, files);
    expect([code, err]).toEqual([0, expect.stringMatching(/^Seed 7/)]);
    expect(out).toContain("What variants come to");
    expect(out).toContain("The people of a simulation do not read");
    expect(out).toContain("Where scores stand in the end");
    const report = JSON.parse((await runDesk([...words, "--json"], files)).out) as Report;
    const { experiments, holdout, scores } = report;
    const people = (all: { people: number }[]) => all.reduce((sum, one) => sum + one.people, 0);
    expect(experiments.map(({ variant }) => variant)).toEqual(["as-it-is", "hidden"]);
    expect(Math.min(...experiments.map((one) => one.people))).toBeGreaterThan(5);
    expect(holdout?.people).toBeGreaterThan(2);
    expect(people(experiments) + (holdout?.people ?? 0)).toBe(40);
    expect(scores.map(({ band }) => band)).toContain("well");
    // it is kept for small shops, who are about six in ten
    expect(people(scores)).toBeGreaterThan(15);
    expect(people(scores)).toBeLessThan(35);
  });

  it("gains nothing from help that nobody opens", async () => {
    const kinds = behaviours.kinds.map((kind) => ({ ...kind, opensHelp: 0 }));
    const { out } = await simulate(["--behaviours", "b.json", "--json"], { kinds });
    const report = JSON.parse(out) as Report;
    expect(report.withCoaching).toEqual(report.withoutCoaching);
  });

  it.each<[change: object, says: string]>([
    [{ kinds: [{ name: "a", obstacles: { spamm: 0.5 } }] }, 'there is no obstacle "spamm"; did you mean "spam"?'],
    [{ kinds: [{ name: "a", answers: 60 }] }, "found 60, but this must be at most 1."],
    [{ kinds: [{ name: "a", anwsers: 0.6 }] }, 'there is no "anwsers" here; did you mean "answers"?'],
    [{ kinds: [{ name: "a", result: [{ outcome: "orders", best: 3 }] }] }, '"orders" is a sum'],
    [{ kinds: [{ name: "a", share: 0 }] }, "nobody is of any kind"],
  ])("tells what is wrong with behaviours: %j", async (change, says) => {
    const { code, err } = await simulate(["--behaviours", "b.json"], change);
    expect(err).toContain(says);
    expect(code).toBe(1);
  });

  it("has its schemas for editors", async () => {
    const life = JSON.parse((await runDesk(["schema", "--life"])).out) as { title: string; required: string[] };
    expect(life).toMatchObject({ title: "Farshore life", required: ["life", "name", "starts", "days"] });
    const kinds = JSON.parse((await runDesk(["schema", "--behaviours"])).out) as { required: string[] };
    expect(kinds.required).toEqual(["behaviours", "kinds"]);
    expect((await runDesk(["schema", "--life", "--behaviours"])).code).toBe(2);
  });
});

const built = "dist/cli/farshore.js";

describe.runIf(existsSync(built))("the built desk", () => {
  it("reports the same in many threads as in one", async () => {
    const words = ["simulate", "demo/postcard/coach.json", "--population", "45", "--seed", "7"];
    const { status, stdout } = spawnSync(process.execPath, [built, ...words], { encoding: "utf8" });
    const text = readFileSync("demo/postcard/coach.json", "utf8");
    expect(status).toBe(0);
    expect(stdout).toBe((await runDesk(words, { "demo/postcard/coach.json": text })).out);
  });
});

describe("luck", () => {
  it("comes as often as it should", () => {
    const draws = Array.from({ length: 1000 }, (_, i) => times(2.5, (i + 0.5) / 1000));
    expect(draws.reduce((sum, n) => sum + n, 0) / 1000).toBeCloseTo(2.5, 1);
    expect(times(0, 0.99)).toBe(0);
  });

  it.each<Range>([
    { above: 0.15 },
    { below: 0.25 },
    { atLeast: 20 },
    { atMost: 3 },
    { is: 4 },
    { above: 1, below: 2 },
    { atMost: 0 },
  ])("finds a number inside and outside of %j", (range) => {
    expect(inRange(range, inside(range))).toBe(true);
    expect(inRange(range, outside(range))).toBe(false);
  });

  it("knows what makes a condition so, and what does not", () => {
    expect(makesTrue({ event: "sent", times: { atLeast: 2 } })).toHaveLength(2);
    expect(makesTrue({ event: "sent", ago: { atLeast: "14d" } })).toBeNull();
    expect(makesTrue({ rating: "effect", atMost: 2 })).toBeNull();
    expect(makesTrue({ all: [{ trait: "plan", is: "pro" }, { page: "/" }] })).toBeNull();
    expect(makesTrue({ all: [{ step: "send" }, { metric: "rate", latest: { above: 0.2 } }] })).toHaveLength(1);
    expect(makesFalse({ all: [{ metric: "rate", latest: { below: 0.2 } }, { event: "a" }] })).toMatchObject([
      { type: "metric", name: "rate" },
    ]);
  });
});
