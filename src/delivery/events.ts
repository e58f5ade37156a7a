import type { Fact, Happening, Stamp } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import type { Scalar } from "../playbook/condition.ts";
import { helpAt, scoresOf } from "../rules/read.ts";
import { own, type State } from "../state.ts";
import { exposures } from "./exposures.ts";
import { type Milestone, milestones } from "./milestones.ts";

/** Everything a host can listen for. */
export const eventTypes = [
  "ready",
  "outcome:set",
  "outcome:reached",
  "gap:opened",
  "gap:closed",
  "stage:changed",
  "step:done",
  "step:undone",
  "checkin:shown",
  "rating:given",
  "rating:low",
  "answer:given",
  "loop:opened",
  "loop:closed",
  "help:shown",
  "help:opened",
  "help:finished",
  "value:due",
  "value:confirmed",
  "value:disputed",
  "expectation:set",
  "segment:changed",
  "score:changed",
  "experiment:exposed",
  "problem",
] as const;
export type EventType = (typeof eventTypes)[number];

/** What others must hear. `id` is the same however often the event is told, so that a receiver can drop repeats. */
export interface CoachEvent {
  id: string;
  type: EventType;
  /** ms since 1970. */
  at: number;
  user: string | null;
  /** What it is about: ids and numbers only. */
  detail: Record<string, string | number | boolean | null | string[]>;
}

export type Detail = CoachEvent["detail"];

/** Is a rating low, by the scale it was given on? */
function isLow({ of, value }: Extract<Fact, { type: "rating" }>, { outcomes }: Insight): boolean {
  const standing = outcomes.find(({ outcome }) => outcome.id === of);
  const measure = standing?.outcome.measure;
  if (measure?.from === "rating") return value <= measure.low;
  if (measure?.from === "host") return value <= (measure.felt?.low ?? 0);
  if (!standing || !measure) return false;
  const least = measure.low ?? standing.baseline;
  return standing.target < standing.baseline ? value >= least : value <= least;
}

/** Events that a fact itself is. */
function ofFact(fact: Fact, after: Insight): [EventType, Detail][] {
  switch (fact.type) {
    case "rating": {
      const { of, value, reasons } = fact;
      const about = { of, value, reasons };
      const given: [EventType, Detail][] = [["rating:given", about]];
      return isLow(fact, after) ? [...given, ["rating:low", about]] : given;
    }
    case "answer": {
      const { of, choice = null, reasons = [] } = fact;
      return [["answer:given", { of, choice, reasons }]];
    }
    case "confirmation": {
      const { outcome, from, to, counted, value, verdict } = fact;
      const type = verdict === "disputed" ? "value:disputed" : "value:confirmed";
      return [[type, { outcome, from, to, counted, value, verdict }]];
    }
    case "expectation": {
      const { outcome, target, deadline = null } = fact;
      return [["expectation:set", { outcome, target, deadline }]];
    }
    case "help":
      if (fact.did !== "shown" && fact.did !== "opened" && fact.did !== "finished") return [];
      return [[`help:${fact.did}`, { help: fact.help, ...(fact.lesson && { lesson: fact.lesson }) }]];
    case "surface":
      return fact.did === "shown" ? [["checkin:shown", { asked: fact.surface }]] : [];
    default:
      return [];
  }
}

/** A course is finished with the last of its lessons. */
function courseDone(fact: Fact, state: State, { playbook }: Insight): string | null {
  if (fact.type !== "help" || fact.did !== "finished" || !fact.lesson) return null;
  const course = playbook.help.find(({ id }) => id === fact.help);
  if (course?.type !== "course" || helpAt(state, course.id, "finished") !== undefined) return null;
  const all = course.lessons.every(({ id }) => helpAt(state, course.id, "finished", id) !== undefined);
  return all ? course.id : null;
}

/** What was told last under a key, what it is now, and the event that tells the difference. */
type Change = [key: string, now: Scalar, type: EventType, detail: Detail, quiet?: boolean];

function changes({ segment, stage, journey, scores, desired }: Insight, state: State): Change[] {
  const last = (key: string) => own(state.told, key)?.value ?? null;
  const to = segment.segment?.id ?? null;
  const steps = [...journey.onboarding, ...journey.steps].map(({ step, done }): Change => {
    const key = `step/${step.id}`;
    // nothing is told of a step that was never done
    return [key, done || (last(key) === null ? null : false), done ? "step:done" : "step:undone", { step: step.id }];
  });
  return [
    ["segment", to, "segment:changed", { from: last("segment"), to }, !Object.hasOwn(state.told, "segment")],
    ["stage", stage, "stage:changed", { from: last("stage"), to: stage, desired }],
    ...steps,
    ...scores.map(({ score, value, band, trend }): Change => {
      const key = `score/${score.id}`;
      const bands = score.bands.map(({ id }) => id);
      const falling = bands.indexOf(String(last(key))) > bands.indexOf(band?.id ?? "");
      // Not ideal is no cause for alarm.
      const quiet = falling && segment.segment?.ideal === false;
      const detail = { score: score.id, about: score.about, value, band: band?.id ?? null, from: last(key) };
      return [key, band?.id ?? null, "score:changed", { ...detail, trend: trend?.direction ?? null }, quiet];
    }),
  ];
}

export interface Told {
  events: CoachEvent[];
  /** Facts that remember what was told. */
  remember: Fact[];
}

/**
 * What a change makes worth telling; `fact` is what happened, or only a stamp when nothing but time did. Run inside
 * the transaction of the fact, so that only one tab tells it.
 */
export function eventsOf(fact: Fact | Stamp, state: State, after: Insight): Told {
  const { at, order, device } = fact;
  const user = state.user?.value ?? null;
  const told: Told = { events: [], remember: [] };
  const tell = (id: string, type: EventType, detail: Detail) => told.events.push({ id, type, at, user, detail });
  const remember = (id: string, what: Happening) => told.remember.push({ id, at, order, device, ...what });
  if ("type" in fact) {
    for (const [type, detail] of ofFact(fact, after)) tell(`${fact.id}/${type}`, type, detail);
    const course = courseDone(fact, state, after);
    if (course) {
      tell(`${fact.id}/course`, "help:finished", { help: course });
      remember(`${fact.id}/course`, { type: "help", help: course, did: "finished" });
    }
  }
  for (const [key, now, type, detail, quiet] of changes(after, state)) {
    const before = own(state.told, key);
    if ((before?.value ?? null) === now && (before || now === null) && key !== "segment") continue;
    if (before && before.value === now) continue;
    // a first time has the same name in every tab and on every device
    if (!quiet) tell(before ? `${fact.id}/${key}` : `${user ?? device}/${type}/${key}`, type, detail);
    remember(`${fact.id}/${key}`, { type: "told", key, value: now });
  }
  const once: Milestone[] = [
    ...milestones(after),
    ...("type" in fact ? exposures(fact, after) : []),
    [`stage/${after.stage}`, "stage:changed", {}],
  ];
  for (const [key, type, detail] of once) {
    if (own(state.announced, key) !== undefined) continue;
    // the change of stage was told above
    if (!key.startsWith("stage/")) tell(`${user ?? device}/${key}`, type, detail);
    remember(`announced/${key}`, { type: "announced", key });
  }
  for (const { score, value } of after.scores)
    if (scoresOf(state, score.id).at(-1)?.value !== value || isNewWeek(state, score.id, at))
      remember(`${fact.id}/scored/${score.id}`, { type: "scored", score: score.id, value });
  return told;
}

const WEEK = 604_800_000;
const isNewWeek = (state: State, score: string, at: number): boolean =>
  Math.floor((scoresOf(state, score).at(-1)?.at ?? 0) / WEEK) < Math.floor(at / WEEK);
