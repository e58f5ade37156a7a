import type { CoachEvent, Detail, EventType } from "../delivery/event.ts";
import type { Fact, Happening, Stamp } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import { coursesDone } from "../rules/courses.ts";
import { scoresOf } from "../rules/read.ts";
import { atOf, own, type State } from "../state.ts";
import { changes } from "./changes.ts";
import { exposures } from "./exposures.ts";
import { type Milestone, milestones } from "./milestones.ts";
import { ofFact } from "./ofFact.ts";

const WEEK = 604_800_000;
const isNewWeek = (state: State, score: string, at: number): boolean =>
  Math.floor((scoresOf(state, score).at(-1)?.at ?? 0) / WEEK) !== Math.floor(at / WEEK);

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
  if ("type" in fact) for (const [type, detail] of ofFact(fact, after)) tell(`${fact.id}/${type}`, type, detail);
  for (const [help] of coursesDone(after.playbook, state)) {
    tell(`${fact.id}/course/${help}`, "help:finished", { help });
    remember(`${fact.id}/course/${help}`, { type: "help", help, did: "finished" });
  }
  for (const [key, now, type, detail, quiet] of changes(after, state)) {
    const before = own(state.told, key);
    const same = before ? before.value === now : now === null && key !== "segment";
    // a clock that ran ahead wrote when; that is written again once it is right
    if (same && !(before && atOf(before) > after.at)) continue;
    // a first time has the same name in every tab and on every device
    if (!quiet && !same) tell(before ? `${fact.id}/${key}` : `${user ?? device}/${type}/${key}`, type, detail);
    remember(`${fact.id}/${key}`, { type: "told", key, value: now });
  }
  const once: Milestone[] = [
    ...milestones(after, state),
    ...("type" in fact ? exposures(fact, after) : []),
    [`stage/${after.stage}`, "stage:changed", {}],
  ];
  for (const [key, type, detail] of once) {
    const before = own(state.announced, key) !== undefined;
    // a loop may open again
    if (before && !key.startsWith("loop")) continue;
    // the change of stage was told above
    if (!key.startsWith("stage/")) tell(`${before ? fact.id : (user ?? device)}/${key}`, type, detail);
    remember(`announced/${key}`, { type: "announced", key });
  }
  for (const { score, value } of after.scores)
    if (scoresOf(state, score.id).at(-1)?.value !== value || isNewWeek(state, score.id, after.at))
      remember(`${fact.id}/scored/${score.id}`, { type: "scored", score: score.id, value });
  return told;
}
