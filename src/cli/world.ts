import type { Happening } from "../fact.ts";
import { closingsOf } from "../playbook/closings.ts";
import type { Strength } from "../playbook/help.ts";
import type { Outcome, Playbook, Step } from "../playbook/schema.ts";
import { daysOf } from "../rules/day.ts";
import type { KindOfPeople } from "./behavioursSchema.ts";
import { times } from "./luck.ts";
import { makesFalse, makesTrue } from "./making.ts";
import { accountOf, type Person } from "./person.ts";

type Result = KindOfPeople["result"][number];

/** What really is so with one person, whether the coach knows it or not. */
export interface World {
  /** Obstacles that really are in the way. */
  open: Set<string>;
  /** Day on which the last required step was done; null before. */
  complete: number | null;
  /** Day on which the required outcome was really reached. */
  reached: number | null;
  /** False once they have left for good. */
  here: boolean;
  /** Really so on this day: what time brings, and what comes of it. */
  passes(day: number): Happening[];
  visits(day: number): boolean;
  /** What they do on a day with a visit. */
  does(day: number): Happening[];
  /** What they would answer about an outcome, as points of a scale. */
  felt(outcome: Outcome, points: number, day: number): number;
  /** A number that only they know. */
  known(outcome: Outcome): number;
  /** Help that was finished may really close what it is for. */
  finished(help: string): void;
}

const WEEK = 7;

const amountOf = (happening: Happening) => (happening.type === "metric" ? happening : null);

/**
 * What the product measures of obstacles: first what is fine, then what is not, as one number may show several. The
 * result itself is no sign, it comes of what is in the way.
 */
function signsOf({ obstacles, outcomes }: Playbook, open: Set<string>): Map<string, number> {
  const signs = new Map<string, number>();
  const results = outcomes.flatMap(({ measure }) => (measure.from === "host" ? measure.metric : []));
  for (const there of [false, true]) {
    for (const { id, detectedWhen } of obstacles) {
      if (!detectedWhen || open.has(id) !== there) continue;
      const made = (there ? makesTrue(detectedWhen) : makesFalse(detectedWhen)) ?? [];
      for (const sign of made) {
        const metric = amountOf(sign);
        if (metric && !results.includes(metric.name)) signs.set(metric.name, metric.value);
      }
    }
  }
  return signs;
}

interface Doing {
  step: Step;
  done: number | null;
}

/** Steps one after the other, each when it is time and by chance. */
function stepsOf({ journey }: Playbook, { kind, luck, id }: Person) {
  const all: Doing[] = [...journey.onboarding, ...journey.steps].map((step) => ({ step, done: null }));
  const needed = all.filter(({ step }) => !step.optional);
  const plan = ({ id }: Step) => kind.doesSteps[id] ?? { afterDays: 1, chance: 0.9 };
  return {
    complete: () => needed.every(({ done }) => done !== null),
    walk(day: number): Happening[] {
      const happenings: Happening[] = [];
      let before = 0;
      for (const one of all) {
        const { afterDays, chance } = plan(one.step);
        if (one.done === null) {
          const made = makesTrue(one.step.doneWhen);
          const does = made && day >= before + afterDays && luck(`step ${one.step.id}`) < chance;
          if (!does && !one.step.optional) break;
          if (!does) continue;
          one.done = day;
          happenings.push(...made.map((made) => (made.type === "group" ? { ...made, account: accountOf(id) } : made)));
        }
        before = Math.max(before, one.done);
      }
      return happenings;
    },
  };
}

/** What comes of it: a sum grows, anything else comes nearer to its best the less is in the way. */
function resultsOf(playbook: Playbook, person: Person, world: Pick<World, "open">) {
  const { kind, luck } = person;
  const sums = new Map<string, { day: number; value: number }[]>();
  const outcomeOf = (id: string) => playbook.outcomes.find((one) => one.id === id);
  const inTheWay = ({ id }: Outcome) =>
    playbook.obstacles.filter((one) => world.open.has(one.id) && (one.outcomes?.includes(id) ?? true)).length;
  const left = (outcome: Outcome, { eachObstacleTimes }: Pick<Result, "eachObstacleTimes">) =>
    eachObstacleTimes ** inTheWay(outcome);
  const planOf = ({ id }: Outcome) => kind.result.find((one) => one.outcome === id);
  const isSum = ({ measure }: Outcome) => measure.from === "host" && measure.take === "sum";
  const bestOf = (outcome: Outcome) =>
    planOf(outcome)?.best ?? outcome.baseline + (outcome.target - outcome.baseline) * 1.25;
  const share = (outcome: Outcome) => left(outcome, planOf(outcome) ?? { eachObstacleTimes: 0.5 });
  const level = (outcome: Outcome) => outcome.baseline + (bestOf(outcome) - outcome.baseline) * share(outcome);
  return {
    felt: (outcome: Outcome, points: number, day: number): number => {
      const mood = 0.85 + 0.3 * luck(`mood ${outcome.id}`, day);
      return 1 + Math.round((points - 1) * Math.min(1, share(outcome) * mood));
    },
    known: (outcome: Outcome): number => Number(level(outcome).toPrecision(3)),
    comes(day: number): Happening[] {
      return kind.result.flatMap((plan): Happening[] => {
        const outcome = outcomeOf(plan.outcome);
        if (outcome?.measure.from !== "host") return [];
        const { metric: name } = outcome.measure;
        if (!isSum(outcome)) return day % WEEK ? [] : [{ type: "metric", name, value: level(outcome) }];
        const value = times(((plan.perWeek ?? 0) / WEEK) * left(outcome, plan), luck(`result ${outcome.id}`, day));
        sums.set(outcome.id, [...(sums.get(outcome.id) ?? []), { day, value }]);
        return value ? [{ type: "metric", name, value }] : [];
      });
    },
    /** Whether an outcome is really there, whoever knows it. */
    isThere(outcome: Outcome, target: number, day: number): boolean {
      const { measure } = outcome;
      // what the product measures grows by what the behaviours say alone
      if (measure.from === "host" && !planOf(outcome)) return false;
      if (measure.from === "host" && measure.take === "sum") {
        const from = measure.over === undefined ? 0 : day + 1 - daysOf(measure.over);
        const counted = (sums.get(outcome.id) ?? []).filter((one) => one.day >= from);
        return counted.reduce((sum, { value }) => sum + value, 0) >= target;
      }
      if (measure.from === "rating") return 1 + Math.round((measure.scale.length - 1) * share(outcome)) >= target;
      return outcome.target < outcome.baseline ? level(outcome) <= target : level(outcome) >= target;
    },
  };
}

/** Which obstacles finished help closes, and how likely. */
function closable(playbook: Playbook, help: string): { obstacle: string; strength: Strength }[] {
  const item = playbook.help.find(({ id }) => id === help);
  return item ? [...closingsOf(item)].map(([obstacle, strength]) => ({ obstacle, strength })) : [];
}

/** The world of one person; `required` tells what is aimed for first, and how much of it. */
export function createWorld(
  playbook: Playbook,
  person: Person,
  required: () => { outcome: Outcome; target: number } | null,
): World {
  const { kind, luck } = person;
  const open = new Set(
    Object.entries(kind.obstacles).flatMap(([id, chance]) => (luck(`obstacle ${id}`) < chance ? id : [])),
  );
  const steps = stepsOf(playbook, person);
  const results = resultsOf(playbook, person, { open });
  let shown = "";
  const world: World = {
    open,
    complete: null,
    reached: null,
    here: true,
    ...results,
    passes(day) {
      if (day % WEEK === 0) {
        for (const id of open) if (luck(`alone ${id}`, day) < kind.closesAlonePerWeek) open.delete(id);
        if (world.reached === null && day && luck("leaves", day) < kind.leavesPerWeek) world.here = false;
      }
      if (world.complete === null || !world.here) return [];
      const comes = results.comes(day);
      const aim = required();
      if (aim && world.reached === null && results.isThere(aim.outcome, aim.target, day)) world.reached = day;
      return comes;
    },
    visits: (day) => day === 0 || luck("visit", day) < kind.visitsPerWeek / WEEK,
    does(day) {
      const happenings = world.complete === null ? steps.walk(day) : [];
      if (world.complete === null && steps.complete()) world.complete = day;
      for (const { track: name, perWeek, properties = {}, fromStart } of kind.does) {
        if (world.complete === null && !fromStart) continue;
        const n = times(perWeek / Math.min(WEEK, kind.visitsPerWeek), luck(`does ${name}`, day));
        for (let i = 0; i < n; i++) happenings.push({ type: "event", name, properties });
      }
      if (world.complete === null) return happenings;
      // a product measures when there is something new, and once a week
      const signs = `${[...open].join(" ")} ${Math.floor(day / WEEK)}`;
      if (signs !== shown) {
        shown = signs;
        for (const [name, value] of signsOf(playbook, open)) happenings.push({ type: "metric", name, value });
      }
      return happenings;
    },
    finished(help) {
      for (const { obstacle, strength } of closable(playbook, help))
        if (luck(`helps ${help} ${obstacle}`) < kind.helps[strength]) open.delete(obstacle);
    },
  };
  return world;
}
