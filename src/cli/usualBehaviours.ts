import { safeParse } from "zod/v4/core";
import { milliseconds } from "../playbook/duration.ts";
import type { Outcome, Playbook } from "../playbook/schema.ts";
import { DAY } from "../rules/day.ts";
import { meant } from "../rules/segment.ts";
import { Behaviours } from "./behavioursSchema.ts";
import { makesTrue } from "./making.ts";

// with two obstacles in the way half of what is possible is left, twice
const IN_THE_WAY = 2;
/** With nothing in the way the target is reached in this share of the time frame. */
const SWIFT = 0.6;

/** Events that come again and again: those after which a result is asked for, and those that the last step needs. */
function eventsOf({ checkIns, journey }: Playbook): string[] {
  const after = checkIns.flatMap((one) => (one.ask === "result" && one.after !== undefined ? one.after : []));
  const last = journey.steps.findLast(({ optional }) => !optional);
  const made = after.length || !last ? [] : (makesTrue(last.doneWhen) ?? []);
  return [...new Set([...after, ...made.flatMap((one) => (one.type === "event" ? one.name : []))])];
}

/** A little beyond the aim, and not below nothing: nobody has minus one outage. */
const bestOf = (baseline: number, aim: number) => Math.max(Math.min(0, aim), baseline + (aim - baseline) * 1.25);

function resultOf({ id, measure, target, baseline, within, targets }: Outcome, segment: string | null) {
  const aim = targets[segment ?? ""] ?? target;
  if (measure.from !== "host" || measure.take !== "sum")
    return measure.from === "rating" ? { outcome: id } : { outcome: id, best: bestOf(baseline, aim) };
  const weeks = milliseconds(measure.over ?? within) / (7 * DAY);
  const perWeek = measure.over === undefined ? aim / weeks / SWIFT : (aim / weeks) * 1.25;
  return { outcome: id, perWeek: Number(perWeek.toPrecision(3)) };
}

/** What is known of those who are in a segment, or of their account. */
function traitsOf(made: ReturnType<typeof makesTrue>, type: "set" | "group"): object {
  return Object.assign({}, ...(made ?? []).map((one) => (one.type === type && "traits" in one ? one.traits : {})));
}

/** Behaviours for a playbook whose team has written none: one kind of people for each segment, all as usual. */
export function usualBehaviours(playbook: Playbook): Behaviours {
  const { segments, outcomes, obstacles } = playbook;
  // what shows by something else than a number is no cause but a sign, such as a rating or a pause
  const really = obstacles.filter(({ asReason, detectedWhen }) =>
    detectedWhen ? makesTrue(detectedWhen)?.length : asReason,
  );
  const chance = Number(Math.min(0.5, IN_THE_WAY / Math.max(1, really.length)).toFixed(2));
  const kindOf = (segment: string | null, name: string, made: ReturnType<typeof makesTrue>) => ({
    name,
    traits: traitsOf(made, "set"),
    account: traitsOf(made, "group"),
    does: eventsOf(playbook).map((track) => ({ track, perWeek: 1 })),
    obstacles: Object.fromEntries(really.map(({ id }) => [id, chance])),
    result: outcomes.filter((one) => meant(one.for, segment)).map((one) => resultOf(one, segment)),
  });
  const kinds = segments.map(({ id, who }) => kindOf(id, id, makesTrue(who)));
  const read = safeParse(Behaviours, { behaviours: 1, kinds: kinds.length ? kinds : [kindOf(null, "everybody", [])] });
  if (!read.success) throw new Error("the usual behaviours do not fit their own schema");
  return read.data;
}
