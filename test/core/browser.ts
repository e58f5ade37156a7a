import "fake-indexeddb/auto";
import { afterEach } from "vitest";
import type { Coach, Snapshot } from "../../src/coach.ts";
import type { CoachOptions } from "../../src/coachOptions.ts";
import { createCoach } from "../../src/createCoach.ts";
import type { CoachEvent, EventType } from "../../src/delivery/event.ts";
import { countOf } from "../../src/rules/read.ts";
import { DAY, fixturePlaybook, START } from "../playbookFixture.ts";

// Node is never idle by its own word, and fifty milliseconds of every page add up.
globalThis.requestIdleCallback = (work) => Number(setTimeout(work, 0, { didTimeout: false, timeRemaining: () => 50 }));

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

let projects = 0;

/** One browser with its own database: pages open and close in it, and its clock is moved by hand. */
export function openBrowser(change: Partial<CoachOptions> = {}) {
  const project = `test-${++projects}-${process.pid}`;
  let day = 0;
  const browser = {
    project,
    database: `farshore-${project}`,
    now: () => START + day * DAY,
    on(next: number) {
      day = next;
      return browser;
    },
    /** Another page or tab of the same browser. */
    open(more: Partial<CoachOptions> = {}): Coach {
      const coach = createCoach({ playbook: fixturePlaybook(), project, clock: browser.now, ...change, ...more });
      ends.push(coach.destroy);
      return coach;
    },
    async ready(more: Partial<CoachOptions> = {}): Promise<Coach> {
      const coach = browser.open(more);
      await coach.advice();
      return coach;
    },
  };
  return browser;
}

/** A sink that takes over everything, and what it took. */
export function taking() {
  const taken: CoachEvent[] = [];
  const sink = async (events: CoachEvent[]) => {
    taken.push(...events);
    return events.map(({ id }) => id);
  };
  return { taken, sink };
}

/** The newest snapshot, which must be there. */
export function seenBy(coach: Coach): Snapshot {
  const snapshot = coach.snapshot();
  if (!snapshot) throw new Error("nothing can be seen");
  return snapshot;
}

/** What a coach tells, as it comes. */
export function heard(coach: Coach, ...types: EventType[]): CoachEvent[] {
  const events: CoachEvent[] = [];
  for (const type of types) coach.on(type, (event) => events.push(event));
  return events;
}

export const count = async (coach: Coach, event: string): Promise<number> =>
  countOf((await coach.export()).state, event, 0);

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
