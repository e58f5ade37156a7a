import type { CoachEvent, Detail, EventType } from "../delivery/event.ts";
import type { Fact, Happening, Stamp } from "../fact.ts";
import type { Insight } from "../insightWith.ts";
import type { Scalar } from "../playbook/condition.ts";
import { coursesDone } from "../rules/courses.ts";
import { atOf, own, type State } from "../state.ts";
import { hashOf } from "../store/hash.ts";
import { type Change, changes } from "./changes.ts";
import { type Milestone, milestones } from "./milestones.ts";

/** What is told of the parts that only some playbooks use. */
export interface TellMore {
  changes(after: Insight, last: (key: string) => Scalar): Change[];
  milestones(fact: Fact | Stamp, after: Insight, state: State): Milestone[];
  /** What is kept though it is no news, each under a name of its own. */
  kept(after: Insight, state: State): [name: string, what: Happening][];
}

/** For playbooks that use none of them. */
export const tellNoMore: TellMore = { changes: () => [], milestones: () => [], kept: () => [] };

/** The events that a fact itself is. */
export type Tells = (fact: Fact, after: Insight) => [EventType, Detail][];

export interface Told {
  events: CoachEvent[];
  /** Facts that remember what was told. */
  remember: Fact[];
}

/**
 * What a change makes worth telling; `fact` is what happened, or only a stamp when nothing but time did. Run inside
 * the transaction of the fact, so that only one tab tells it.
 */
export function eventsOf(fact: Fact | Stamp, state: State, after: Insight, more: TellMore, tells?: Tells): Told {
  const { at, order, device } = fact;
  const user = state.user?.value ?? null;
  // a first time has the same name in every tab and on every device; ids end up in others' logs, so whose it is stays out
  const whose = hashOf(user ?? device);
  const told: Told = { events: [], remember: [] };
  const tell = (id: string, type: EventType, detail: Detail) => told.events.push({ id, type, at, user, detail });
  const remember = (id: string, what: Happening) => told.remember.push({ id, at, order, device, ...what });
  if ("type" in fact) {
    for (const [type, detail] of tells?.(fact, after) ?? []) tell(`${fact.id}/${type}`, type, detail);
    if (fact.type === "surface" && fact.did === "shown") {
      const [, hint] = fact.surface.split("hint/");
      const [type, detail] = hint
        ? (["hint:shown", { hint }] as const)
        : (["checkin:shown", { asked: fact.surface }] as const);
      tell(`${fact.id}/${type}`, type, detail);
    }
  }
  for (const [help] of coursesDone(after.playbook, state)) {
    tell(`${fact.id}/course/${help}`, "help:finished", { help });
    remember(`${fact.id}/course/${help}`, { type: "help", help, did: "finished" });
  }
  const last = (key: string) => own(state.told, key)?.value ?? null;
  for (const [key, now, type, detail, quiet] of [...changes(after, state, last), ...more.changes(after, last)]) {
    const before = own(state.told, key);
    const same = before ? before.value === now : now === null && key !== "segment";
    // a clock that ran ahead wrote when; that is written again once it is right
    if (same && !(before && atOf(before) > after.at)) continue;
    if (!quiet && !same) tell(before ? `${fact.id}/${key}` : `${whose}/${type}/${key}`, type, detail);
    remember(`${fact.id}/${key}`, { type: "told", key, value: now });
  }
  const once: Milestone[] = [
    ...milestones(after, state),
    ...more.milestones(fact, after, state),
    [`stage/${after.stage}`, "stage:changed", {}],
  ];
  for (const [key, type, detail] of once) {
    const before = own(state.announced, key) !== undefined;
    // a loop may open again
    if (before && !key.startsWith("loop")) continue;
    // the change of stage was told above
    if (!key.startsWith("stage/")) tell(`${before ? fact.id : whose}/${key}`, type, detail);
    remember(`announced/${key}`, { type: "announced", key });
  }
  for (const [name, what] of more.kept(after, state)) remember(`${fact.id}/${name}`, what);
  return told;
}
