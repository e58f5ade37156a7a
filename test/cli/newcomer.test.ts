import { describe, expect, it } from "vitest";
import { runDesk } from "./runDesk.ts";

/** What somebody writes on their first day. */
const first = () => ({
  farshore: 1,
  product: "Rosterly",
  segments: [
    { id: "chain", name: "Chains", who: { account: "shops", atLeast: 3 } },
    { id: "small", name: "Small shops", who: { account: "shops", below: 3 } },
  ],
  journey: { steps: [{ id: "roster", title: "Publish a roster", doneWhen: { event: "roster_published" } }] },
  outcomes: [
    {
      id: "gaps",
      title: "Shifts nobody covers",
      measure: { from: "host", metric: "open_shifts", take: "latest" },
      baseline: 12,
      target: 2,
      within: "30d",
    },
  ],
  obstacles: [
    { id: "late", title: "The roster comes late", detectedWhen: { metric: "days_ahead", latest: { below: 7 } } },
  ],
  help: [{ type: "lesson", id: "early", title: "Plan early", body: "Begin.", closes: ["late"] }],
  checkIns: [{ ask: "reason", id: "why", outcome: "gaps", when: { segment: "chain" } }],
  scores: [
    {
      id: "health",
      about: "health",
      title: "Health",
      start: 50,
      least: 0,
      most: 100,
      parts: [{ id: "began", title: "Has begun", when: { step: "roster" }, points: 20 }],
      bands: [
        { id: "low", title: "Low", from: 0 },
        { id: "good", title: "Good", from: 60 },
      ],
    },
  ],
});

const days = [
  { at: "0d", group: "acme", traits: { shops: 1 } },
  { at: "1d", track: "roster_published" },
  { at: "1d", measure: "open_shifts", value: 9 },
];
const desk = (words: string[], files: { coach?: object; days?: object[]; more?: Record<string, string> } = {}) =>
  runDesk(words, {
    "coach.json": JSON.stringify(files.coach ?? first()),
    "ida.json": JSON.stringify({ life: 1, name: "Ida", starts: "2026-06-01T09:00", days: files.days ?? days }),
    ...files.more,
  });

describe("a population", () => {
  it("is in the segments that an account decides", async () => {
    const { out } = await desk(["simulate", "coach.json", "--population", "4"]);
    expect(out).toContain("chain, share 1: shops 5\n");
    expect(out).toContain("small, share 1: shops 2\n");
  });

  it("reaches nothing that is measured while its behaviours let nothing come of it", async () => {
    const more = { "b.json": JSON.stringify({ behaviours: 1, days: 30, kinds: [{ name: "all" }] }) };
    const words = ["simulate", "coach.json", "--population", "10", "--behaviours", "b.json", "--json"];
    expect(JSON.parse((await desk(words, { more })).out).withCoaching.reached).toBe(0);
  });
});
