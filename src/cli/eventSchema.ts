import { toJSONSchema } from "zod/v4/core";
import { type EventType, eventTypes } from "../delivery/event.ts";
import { Truth } from "../playbook/atoms.ts";
import { stages } from "../playbook/condition.ts";
import { either, type Kind, list, number, object, oneOf, optional, record, text } from "../playbook/kinds.ts";
import { scoreKinds } from "../playbook/schema.ts";

const id = text();
const orNull = <T extends Kind>(kind: T) => either(kind, oneOf(null));
const value = orNull(number());
/** ms since 1970. */
const time = number();
const stage = oneOf(...stages);
const desired = oneOf("succeeding", "succeeding-unhappy", "on-the-way", "not-getting-there");

const bar = { outcome: id, bar: number(), target: number() };
const loop = { loop: id, outcome: id, value };
const rating = { of: id, value: number(), reasons: list(id) };
const period = { outcome: id, from: time, to: time };
const reviewed = { ...period, counted: number(), value: number() };
const help = { help: id, lesson: optional(id) };

/** What each event is about: ids, numbers and words of closed lists, and nothing a customer wrote. Fields are only added. */
export const eventDetails: Record<EventType, Kind> = {
  ready: object({}),
  "outcome:set": object({ ...bar, deadline: time }),
  "outcome:reached": object({ ...bar, value, evidence: oneOf("measured", "reported", "rated") }),
  "gap:opened": object({ ...bar, value }),
  "gap:closed": object({ ...bar, value }),
  "stage:changed": object({ from: orNull(stage), to: stage, desired }),
  "step:done": object({ step: id }),
  "step:undone": object({ step: id }),
  "checkin:shown": object({ asked: id }),
  "rating:given": object(rating),
  "rating:low": object(rating),
  "answer:given": object({ of: id, choice: orNull(id), reasons: list(id) }),
  "loop:opened": object({ ...loop, reasons: list(id) }),
  "loop:closed": object(loop),
  "help:shown": object(help),
  "help:opened": object(help),
  "help:finished": object(help),
  "value:due": object({ ...period, counted: value }),
  "value:confirmed": object({ ...reviewed, verdict: oneOf("confirmed", "corrected") }),
  "value:disputed": object({ ...reviewed, verdict: oneOf("disputed") }),
  "expectation:set": object({ outcome: id, target: number(), deadline: value }),
  "segment:changed": object({ from: orNull(id), to: orNull(id) }),
  "score:changed": object({
    score: id,
    about: oneOf(...scoreKinds),
    value: number(),
    band: orNull(id),
    from: orNull(id),
    trend: orNull(oneOf("up", "down", "flat")),
  }),
  "experiment:exposed": object({ experiment: id, variant: id }),
  problem: record(orNull(either(text(), number(), Truth))),
};

/** One event as a host, a sink or a listener gets it. */
export const eventOf = (type: EventType) =>
  object({ id, type: oneOf(type), at: time, user: orNull(id), detail: eventDetails[type] });

/** The JSON Schema (draft 7) of every event, for whoever receives them. */
export function eventSchema(): Record<string, unknown> {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Farshore event",
    description:
      "What Farshore tells: as a callback, as a CustomEvent, and to a sink. `at` and times are ms since 1970.",
    anyOf: eventTypes.map((type) => {
      const { $schema: _, ...schema } = toJSONSchema(eventOf(type), { target: "draft-07" });
      return { title: type, ...schema };
    }),
  };
}
