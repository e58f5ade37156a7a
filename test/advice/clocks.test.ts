import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { WaitingCheckIn } from "../../src/advice/checkIn.ts";
import type { Happening, Stamp } from "../../src/fact.ts";
import { fold } from "../../src/fold.ts";
import type { Insight } from "../../src/insightWith.ts";
import { milliseconds } from "../../src/playbook/duration.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { emptyState } from "../../src/state.ts";
import { derive, happeningsOf, momentAt, sound } from "../core/lives.ts";
import { fullPlaybook } from "../playbook/fullPlaybook.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

// they take a second each alone, and several where others run beside them
vi.setConfig({ testTimeout: 60_000 });

const HOUR = DAY / 24;
const MINUTE = HOUR / 60;
const YEAR = 365 * DAY;

/** A device whose clock is wrong at times: time passes truly, and `skew` is how far ahead of it the clock is. */
function createDevice(playbook: Playbook) {
  let state = emptyState();
  let count = 0;
  const device = {
    now: START,
    skew: 0,
    session: START,
    get reading() {
      return device.now + device.skew;
    },
    get state() {
      return state;
    },
    write(happening: Happening | null): Insight {
      const at = device.reading;
      const stamp: Stamp = { id: `f${++count}`, at, order: Math.max(at, state.order + 1), device: "d1" };
      const fact = happening && { ...stamp, ...happening };
      const moment = momentAt(at, { zone: "UTC", session: device.session });
      const meaning = derive(playbook, fact ? fold(playbook, state, fact) : state, fact ?? stamp, moment);
      state = meaning.state;
      return meaning.insight;
    },
  };
  return device;
}

/** How far off a clock is: by years, by days, or hardly. */
const skew = fc.oneof(
  // further ahead than what comes after it is looked at, so that its own time does not come meanwhile
  fc.integer({ min: -10 * YEAR, max: 10 * YEAR }).map((by) => by + Math.sign(by) * 600 * DAY),
  fc.integer({ min: -40 * DAY, max: 40 * DAY }),
  fc.integer({ min: -HOUR, max: HOUR }),
);

const usual = await sound({
  ...fullPlaybook(),
  experiments: [],
  holdout: 0,
  segments: [],
  outcomes: fullPlaybook().outcomes.map(({ id, title, measure, target }) => ({
    id,
    title,
    measure: "over" in measure ? { ...measure, over: undefined } : measure,
    target,
    within: "60d",
    lag: "3d",
    checkpoints: ["15d"],
  })),
  journey: { steps: [{ id: "send", title: "Send", doneWhen: { event: "sent" } }] },
  scores: [],
  obstacles: [
    { id: "spam", title: "Spam", detectedWhen: { metric: "spam_rate", latest: { above: 0.15 } } },
    { id: "time", title: "No time", asReason: "I lack time" },
    { id: "stuck", title: "Stuck", detectedWhen: { stage: "gap", ago: { atLeast: "7d" } } },
  ],
  help: fullPlaybook().help.map(({ id, title, closes }) => ({ type: "talk", id, title, closes, link: "/" })),
  checkIns: fullPlaybook().checkIns.map((one) => ({
    ...one,
    when: one.ask === "experience" ? { page: "*" } : undefined,
  })),
});
const SNOOZES = ["1d", "3d", "7d"];
const longest = (playbook: Playbook, id: string): number => {
  const checkIn = playbook.checkIns.find((one) => one.id === id);
  if (!checkIn) throw new Error(`${id} is no check-in`);
  const lag = Math.max(...playbook.outcomes.map((outcome) => milliseconds(outcome.lag)));
  return ("every" in checkIn ? milliseconds(checkIn.every) : 0) + lag;
};

/** What the customer does with whatever is due, or something else that happens. */
type Deed = { say: Happening } | { put: "snoozed" | "dismissed" | "shown"; duration: string };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: happeningsOf(usual).map((say) => ({ say })) },
  {
    weight: 1,
    arbitrary: fc.record({
      put: fc.constantFrom("snoozed", "dismissed", "shown"),
      duration: fc.constantFrom(...SNOOZES),
    }),
  },
);
const turn = fc.record({ after: fc.integer({ min: 1, max: 6 * DAY }), deed });
const era = fc.record({ skew, turns: fc.array(turn, { maxLength: 12, size: "max" }) });

function act(device: ReturnType<typeof createDevice>, deed: Deed): void {
  if ("say" in deed) {
    const { say } = deed;
    // the doors let through no time of their own that is not ahead of the clock
    if (say.type === "surface") return;
    if (say.type === "expectation" && say.deadline) device.write({ ...say, deadline: device.reading + 60 * DAY });
    else if (say.type === "confirmation") device.write({ ...say, from: device.reading - 30 * DAY, to: device.reading });
    else device.write(say);
    return;
  }
  const due = device.write(null).checkIn;
  const until = deed.put === "snoozed" ? { until: device.reading + milliseconds(deed.duration) } : {};
  if (due) device.write({ type: "surface", surface: due.asked, did: deed.put, ...until });
}

describe("a clock that was wrong, and is right again", () => {
  it("silences no question for longer than its own length, and starts no time frame in the future", () => {
    fc.assert(
      fc.property(fc.array(era, { minLength: 1, maxLength: 4, size: "max" }), (eras) => {
        const device = createDevice(usual);
        for (const { skew, turns } of eras) {
          device.skew = skew;
          device.write({ type: "event", name: "sent", properties: {} });
          for (const { after, deed } of turns) {
            device.now += after;
            act(device, deed);
          }
        }
        device.skew = 0;
        const right = device.now;
        for (const days of [0, 0.1, 1, 2, 4, 8, 16, 32, 64, 128]) {
          device.now = right + days * DAY;
          const { waiting, outcomes, obstacles, loops } = device.write(null);
          for (const { id, at, becauseNot } of waiting) {
            const most = Math.max(longest(usual, id), ...SNOOZES.map(milliseconds));
            if (at !== null && at > device.now + most)
              throw new Error(`${id} waits until ${(at - device.now) / DAY} d more: ${JSON.stringify(becauseNot)}`);
          }
          for (const { outcome, start, deadline } of outcomes) {
            if (start > device.now) throw new Error(`${outcome.id} starts in ${(start - device.now) / DAY} d`);
            expect(deadline).toBeLessThanOrEqual(device.now + 60 * DAY);
          }
          for (const { tried } of obstacles) for (const { at } of tried) expect(at).toBeLessThanOrEqual(device.now);
          for (const { openedAt } of loops) expect(openedAt).toBeLessThanOrEqual(device.now);
        }
        const { stage, obstacles, waiting, outcomes } = device.write(null);
        const over = ({ id, at }: WaitingCheckIn) => at !== null && longest(usual, id) < 40 * DAY;
        expect(waiting.filter(over)).toEqual([]);
        for (const { deadline } of outcomes) expect(deadline).toBeLessThan(device.now);
        if (stage === "gap") expect(obstacles.map(({ obstacle }) => obstacle.id)).toContain("stuck");
      }),
      { numRuns: 70, interruptAfterTimeLimit: 20_000 },
    );
  });
});

const many = fixturePlaybook({
  checkIns: ["one", "two", "three", "four", "five", "six", "seven", "eight"].map((id) => ({
    ask: "experience",
    id,
    question: "Was it right?",
    scale: ["No", "Partly", "Yes"],
    low: 1,
    when: { page: "*" },
    every: "1d",
    exempt: false,
  })),
  pressure: { perSession: 2, perDay: 3, perWeek: 6, perWeekWhenReached: 6, perWeekWhenBehind: 6, snooze: ["1d"] },
});
const visit = fc.record({ after: fc.integer({ min: 1, max: 10 * HOUR }), isNew: fc.boolean() });
/** By the network a clock is set by a little, again and again. */
const little = fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE });
const visits = (wrong: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(fc.record({ wrong, looks: fc.array(visit, { minLength: 5, maxLength: 60, size: "max" }) }), {
    minLength: 1,
    maxLength,
    size: "max",
  });

interface Shown {
  at: number;
  session: number;
}

/** A customer who answers whatever shows itself; what was shown in each stretch of one clock, by that clock. */
function shownIn(
  all: { wrong: number; looks: { after: number; isNew: boolean }[] }[],
  clock: "wrong" | "right",
): Shown[][] {
  const device = createDevice(many);
  return all.map(({ wrong, looks }) => {
    const shown: Shown[] = [];
    device.skew = wrong;
    device.session = device.reading;
    for (const { after, isNew } of looks) {
      device.now += after;
      if (isNew) device.session = device.reading;
      const { checkIn } = device.write(null);
      if (!checkIn?.mayInterrupt) continue;
      shown.push({ at: clock === "right" ? device.now : device.reading, session: device.session });
      device.write({ type: "surface", surface: checkIn.asked, did: "shown" });
      device.write({ type: "rating", of: checkIn.of, value: 3, reasons: [] });
    }
    return shown;
  });
}

/** The most in any stretch of so many ms. */
const most = (shown: Shown[], length: number): number =>
  Math.max(0, ...shown.map(({ at }) => shown.filter((one) => one.at > at - length && one.at <= at).length));

it("a clock that was behind for a while moves no beginning into the past", () => {
  const behind = fc.record({
    skew: skew.map((by) => -Math.abs(by)),
    turns: fc.array(turn, { maxLength: 12, size: "max" }),
  });
  fc.assert(
    fc.property(fc.array(behind, { minLength: 1, maxLength: 3, size: "max" }), (eras) => {
      const device = createDevice(usual);
      for (const { skew, turns } of [{ skew: 0, turns: [] }, ...eras, { skew: 0, turns: [] }]) {
        device.skew = skew;
        device.now += HOUR;
        device.write({ type: "set", traits: {} });
        for (const { after, deed } of turns) {
          device.now += after;
          act(device, deed);
        }
      }
      const { outcomes, values } = device.write(null);
      for (const { start } of outcomes) expect(start).toBeGreaterThanOrEqual(START);
      for (const { to } of values) expect(to).toBeGreaterThanOrEqual(START);
    }),
    { numRuns: 40, interruptAfterTimeLimit: 20_000 },
  );
});

describe("the pressure budget", () => {
  it("holds by any clock while that goes on evenly, whatever the clock showed before", () => {
    fc.assert(
      fc.property(visits(skew, 5), (all) => {
        for (const shown of shownIn(all, "wrong")) {
          expect(most(shown, DAY)).toBeLessThanOrEqual(3);
          expect(most(shown, 7 * DAY)).toBeLessThanOrEqual(6);
          for (const { session } of shown)
            expect(shown.filter((one) => one.session === session).length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 15, interruptAfterTimeLimit: 20_000 },
    );
  });

  it("holds in true time where a clock is only set by a little", () => {
    fc.assert(
      fc.property(visits(little, 20), (all) => {
        const shown = shownIn(all, "right").flat();
        expect(most(shown, DAY - 5 * MINUTE)).toBeLessThanOrEqual(3);
        expect(most(shown, 7 * DAY - 5 * MINUTE)).toBeLessThanOrEqual(6);
      }),
      { numRuns: 8, interruptAfterTimeLimit: 20_000 },
    );
  });
});
