import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { against } from "../../src/advice/against.ts";
import { dates as its } from "../../src/advice/dates.ts";
import { webinarTimes } from "../../src/advice/webinar.ts";
import { fold } from "../../src/fold.ts";
import { milliseconds } from "../../src/playbook/duration.ts";
import type { Playbook } from "../../src/playbook/schema.ts";
import { viewOf } from "../../src/standing.ts";
import { emptyState, type State } from "../../src/state.ts";
import { insight, momentAt } from "../core/lives.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

// a second alone, and several where others run beside it
vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEARS = 10 * 365 * DAY;
const zones = Intl.supportedValuesOf("timeZone");
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on a wall of the zone shows, as text; another way to it than the one that is tested. */
function wallAt(at: number, zone: string): string {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  clocks.set(zone, clock);
  return clock.format(at).replace(" ", "T");
}

/** The first minute at which the zone's clocks show this; null where they skip it. */
function instantOf(wall: string, zone: string): number | null {
  const asUtc = Date.parse(`${wall}Z`);
  for (let at = asUtc - 15 * HOUR; at <= asUtc + 13 * HOUR; at += 15 * MINUTE) if (wallAt(at, zone) === wall) return at;
  return null;
}

/** When the clocks of the zone change in a year, to the minute. */
function changesIn(zone: string, year: number): number[] {
  const offset = (at: number) => Date.parse(`${wallAt(at, zone)}Z`) - at;
  const months = Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1));
  return months.slice(1).flatMap((to, i) => {
    let [low, high] = [months[i] ?? 0, to];
    if (offset(low) === offset(high)) return [];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    return [high];
  });
}

/** Any minute of twenty years, half of them around a change of the clocks. */
const moment = fc
  .record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 2017, max: 2036 }),
    any: fc.integer({ min: START - YEARS, max: START + YEARS }),
    near: fc.integer({ min: -4 * 60, max: 4 * 60 }),
    pick: fc.nat(9),
    changing: fc.boolean(),
  })
  .map(({ zone, year, any, near, pick, changing }) => {
    const changes = changing ? changesIn(zone, year) : [];
    const change = changes[pick % Math.max(1, changes.length)];
    return { zone, now: change === undefined ? Math.floor(any / MINUTE) * MINUTE : change + near * MINUTE };
  });

const clockTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) => new Date(minute * MINUTE).toISOString().slice(11, 16));

const plain = fixturePlaybook({
  checkIns: [
    {
      ask: "experience",
      id: "way",
      question: "?",
      scale: ["No", "Yes"],
      low: 1,
      when: { page: "*" },
      every: "90d",
      exempt: false,
    },
  ],
});
const due: State = fold(plain, emptyState(), { id: "f", at: 1, order: 1, device: "d1", type: "set", traits: {} });

it("quiet hours are those of the customer's own clock, in every zone and around every change of its clocks", () => {
  fc.assert(
    fc.property(moment, clockTime, clockTime, fc.integer({ min: -1, max: 1 }), ({ zone, now }, some, other, near) => {
      // one of them often just now
      const wall = wallAt(now, zone).slice(11);
      const close = wallAt(now + near * MINUTE, zone).slice(11);
      const [from, to] = [some < "12" ? close : some, other < "12" ? close : other];
      const playbook: Playbook = { ...plain, pressure: { ...plain.pressure, quietHours: { from, to } } };
      const { checkIn } = insight(playbook, due, momentAt(now, { zone }));
      const quiet = from <= to ? wall >= from && wall < to : wall >= from || wall < to;
      expect(checkIn?.id).toBe("way");
      expect([wall, checkIn?.becauseNot.map(({ code }) => code)]).toEqual([wall, quiet ? ["quiet-hours"] : []]);
    }),
    { numRuns: 1000 },
  );
});

it("the next date of a webinar is the first that is not over, by the wall clock of its zone", () => {
  const every = fc.constantFrom("1d", "7d", "2w", "13h");
  fc.assert(
    fc.property(
      moment,
      every,
      fc.record({ count: fc.integer({ min: -3, max: 9 }), late: fc.integer({ min: -30, max: 120 }) }),
      fc.integer({ min: 5, max: 90 }),
      ({ zone, now }, every, { count, late }, minutes) => {
        // so many dates before now, and so late on the last one
        const first = now - count * milliseconds(every) - late * MINUTE;
        const starts = wallAt(first, zone);
        const until = wallAt(first + 12 * DAY, zone);
        const times = webinarTimes({ starts, zone, minutes, repeats: { every, until } }, now);
        const asUtc = Date.parse(`${starts}Z`);
        const walls: string[] = [];
        for (let at = asUtc; at <= Date.parse(`${until}Z`); at += milliseconds(every))
          walls.push(new Date(at).toISOString().slice(0, 16));
        const dates = walls.map((wall) => ({ wall, starts: instantOf(wall, zone) }));
        // a date that the clocks skip is held all the same, and when is tested elsewhere
        fc.pre(dates.every((date) => date.starts !== null));
        const next = dates.find((date) => now <= (date.starts ?? 0) + minutes * MINUTE);
        expect(times).toMatchObject(next ? { ...next, past: false } : { ...dates.at(-1), past: true });
      },
    ),
    { numRuns: 300 },
  );
});

it("what is offered until a wall time is offered until the customer's clock shows it", () => {
  const [lesson] = plain.help;
  if (!lesson) throw new Error("the playbook has a lesson");
  fc.assert(
    fc.property(moment, fc.integer({ min: -400, max: 400 }), ({ zone, now }, minutes) => {
      const until = wallAt(now + minutes * MINUTE, zone);
      const [view] = viewOf(plain, due, momentAt(now, { zone }));
      const past = against({ ...lesson, until }, view, its).some(({ code }) => code === "past");
      const ends = instantOf(until, zone);
      expect(past).toBe(ends !== null && now > ends);
    }),
    { numRuns: 250 },
  );
});
