import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { safeParse } from "zod/v4/core";
import { eventOf, eventSchema } from "../../src/cli/eventSchema.ts";
import { createCoach } from "../../src/createCoach.ts";
import { type CoachEvent, eventTypes } from "../../src/delivery/event.ts";
import { happening } from "../core/facts.ts";
import { createLife } from "../life.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";
import { runDesk } from "./runDesk.ts";

const labels = ["No", "Partly", "Yes"];

/** The fixture with everything that has an event of its own. */
const playbook = () => {
  const { journey, outcomes, help, checkIns } = fixturePlaybook();
  const [first, ...more] = outcomes;
  if (first?.measure.from !== "host") throw new Error("the fixture has another first outcome");
  return fixturePlaybook({
    journey: {
      ...journey,
      steps: [
        ...journey.steps,
        { id: "small", title: "Tidy", optional: true, doneWhen: { metric: "broken", latest: { atMost: 3 } } },
      ],
    },
    outcomes: [
      { ...first, measure: { ...first.measure, felt: { question: "Enough?", scale: labels, low: 1 } } },
      ...more,
    ],
    help: [
      ...help,
      {
        type: "course",
        id: "course",
        title: "Course",
        closes: ["subject"],
        strength: "medium",
        needs: [],
        lessons: [{ id: "one", title: "One", body: "Text" }],
      },
    ],
    checkIns: [
      ...checkIns,
      { ask: "value", id: "worth", outcome: "orders", every: "30d", exempt: false },
      {
        ask: "choice",
        id: "field",
        question: "What do you sell?",
        choices: [
          { id: "goods", text: "Goods" },
          { id: "work", text: "Work" },
        ],
        every: "365d",
        exempt: false,
      },
    ],
    scores: [
      {
        id: "health",
        title: "Health",
        about: "health",
        start: 0,
        parts: [{ id: "sends", title: "Sends", when: { event: "campaign_sent" }, points: 60, pointsFor: {} }],
        bands: [
          { id: "at-risk", title: "At risk", from: 0 },
          { id: "well", title: "Well", from: 50 },
        ],
      },
    ],
    experiments: [
      {
        id: "titles",
        variants: ["one", "other"].map((id) => ({
          id,
          weight: 1,
          help: { inbox: { title: `Out of spam, ${id}`, hidden: false } },
          checkIns: {},
        })),
      },
    ],
  });
};

const misfits = (events: CoachEvent[]) =>
  events.flatMap((event) => {
    const { success, error } = safeParse(eventOf(event.type), event);
    return success ? [] : [{ event, issues: error?.issues }];
  });

/** What a host or a customer may say; what was told is only ever remembered by us. */
const said = happening.filter(({ type }) => type !== "told" && type !== "announced" && type !== "scored");

/** A life in which everything happens that is told. */
function fullLife() {
  const period = { from: START, to: START + 30 * DAY, counted: 25, value: 25 };
  return createLife(playbook())
    .happen({ type: "identify", user: "u1", traits: { team_size: 2 } })
    .measure("broken", 1)
    .track("contacts_added")
    .track("campaign_sent")
    .measure("broken", 9)
    .on(3)
    .happen({ type: "surface", surface: "ask-effect@0", did: "shown" })
    .happen({ type: "surface", surface: "hint/subject", did: "shown" })
    .rate("effect", 1, ["spam"])
    .happen({ type: "answer", of: "effect", reasons: ["subject"] })
    .happen({ type: "answer", of: "field", choice: "goods" })
    .happen({
      type: "amended",
      part: "answers",
      given: "f9",
      said: { order: START + 3 * DAY, of: "field", choice: "goods" },
    })
    .happen({
      type: "amended",
      part: "answers",
      given: "f9",
      said: { order: START + 3 * DAY, of: "field", withdrawn: true },
    })
    .happen({ type: "preference", preferences: { paused: true } })
    .happen({ type: "preference", preferences: { paused: null } })
    .happen({ type: "help", help: "inbox", did: "saved" })
    .happen({ type: "help", help: "inbox", did: "not-useful", against: "spam" })
    .happen({ type: "help", help: "inbox", did: "requested" })
    .happen({ type: "help", help: "inbox", did: "answered" })
    .happen({ type: "help", help: "inbox", did: "used" })
    .happen({ type: "help", help: "inbox", did: "shown" })
    .happen({ type: "help", help: "inbox", did: "opened" })
    .finish("inbox")
    .happen({ type: "help", help: "course", did: "finished", lesson: "one" })
    .on(9)
    .track("campaign_sent")
    .rate("effect", 5)
    .set({ team_size: 9 })
    .on(31)
    .measure("orders", 50)
    .wait()
    .happen({ type: "confirmation", outcome: "orders", ...period, verdict: "confirmed" })
    .happen({ type: "confirmation", outcome: "orders", ...period, verdict: "disputed" })
    .happen({ type: "expectation", outcome: "orders", target: 70, base: 50, deadline: START + 90 * DAY });
}

describe("the schema of events", () => {
  it("fits everything that a life tells, and a life tells everything", () => {
    const { events } = fullLife();
    expect(misfits(events)).toEqual([]);
    const told = new Set(events.map(({ type }) => type));
    // who is forgotten has no life any more
    expect(eventTypes.filter((type) => !told.has(type))).toEqual(["ready", "customer:forgotten", "problem"]);
  });

  it("fits whatever is told of any life", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), said), { maxLength: 30 }), (all) => {
        const life = createLife(playbook());
        let day = 0;
        for (const [days, one] of all) {
          day += days;
          life.on(day).happen(one);
        }
        expect(misfits(life.events)).toEqual([]);
      }),
    );
  });

  it("fits what only the page is told: ready, and problems", async () => {
    vi.spyOn(console, "warn").mockReturnValue();
    const events: CoachEvent[] = [];
    for (const given of [{ ...playbook(), help: [{}] }, playbook()]) {
      const coach = createCoach({ playbook: given, project: "events" });
      for (const type of ["ready", "problem"] as const) coach.on(type, (event) => events.push(event));
      await coach.ready().catch(() => {});
      await coach.rate("nothing", 1).catch(() => {});
      coach.destroy();
    }
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["ready", "problem"]));
    expect(new Set(events.flatMap(({ detail }) => Object.keys(detail)))).toEqual(
      new Set(["message", "severity", "path"]),
    );
    expect(misfits(events)).toEqual([]);
  });

  it("is printed by the desk, one option for each event, and open to fields of later versions", async () => {
    const { code, out } = await runDesk(["schema", "--events"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(eventSchema());
    const { anyOf } = JSON.parse(out) as { anyOf: { title: string; description: string }[] };
    expect(anyOf.map(({ title }) => title)).toEqual(eventTypes);
    expect(anyOf.at(-1)?.description).toBe("Told when something is wrong with the playbook or a call.");
    expect(out).not.toContain("additionalProperties");
  });

  it("is one of several, of which one is printed", async () => {
    const { code, err } = await runDesk(["schema", "--events", "--life"]);
    expect({ code, err }).toEqual({
      code: 2,
      err: "farshore: schema prints one schema; choose --life, --behaviours, --events or --wire.\n",
    });
  });
});
