import { toJSONSchema } from "zod/v4/core";
import { type EventType, eventTypes } from "../delivery/event.ts";
import { stages } from "../playbook/condition.ts";
import { either, type Kind, list, number, object, oneOf, optional, text } from "../playbook/kinds.ts";
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
const yes = oneOf(true, false);

/**
 * What each event is about: ids, numbers and words of closed lists, and nothing a customer wrote; only a problem is told
 * in a sentence of ours. Fields are only added.
 */
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
  "hint:shown": object({ hint: id }),
  "rating:given": object(rating),
  "rating:low": object(rating),
  "answer:given": object({ of: id, choice: orNull(id), reasons: list(id) }),
  "answer:amended": object({ of: id }),
  "answer:withdrawn": object({ of: id }),
  "loop:opened": object({ ...loop, reasons: list(id) }),
  "loop:closed": object(loop),
  "help:shown": object(help),
  "help:opened": object(help),
  "help:finished": object(help),
  "help:saved": object({ ...help, saved: yes }),
  "help:useful": object({ ...help, useful: yes }),
  "help:requested": object(help),
  "help:answered": object(help),
  "template:used": object(help),
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
  "coaching:paused": object({ until: value }),
  "coaching:resumed": object({}),
  "customer:forgotten": object({}),
  problem: object({ message: text(), severity: optional(oneOf("error", "warning")), path: optional(id) }),
};

/** When each event is told. The README shows the same sentences. */
export const eventMoments: Record<EventType, string> = {
  ready: "the first insight is there; told to the page alone",
  "outcome:set": "an outcome is aimed for: its first bar, a new one, or another target",
  "outcome:reached": "the bar of an outcome is reached",
  "gap:opened": "every required step is done, and the required outcome is not reached",
  "gap:closed": "the required outcome is reached, and every required step is done",
  "stage:changed": "the customer is at another stage of the way",
  "step:done": "a step was done",
  "step:undone": "a step that was done is so no longer",
  "checkin:shown": "a question showed itself unasked",
  "hint:shown": "a hint showed itself in the page, unasked",
  "rating:given": "the customer gave a rating or a number",
  "rating:low": "the customer gave a low rating, of a result or of the experience, or a low number",
  "answer:given": "the customer made a choice or named obstacles",
  "answer:amended": "the customer changed what they had answered or expected",
  "answer:withdrawn": "the customer took back what they had answered or expected",
  "loop:opened": "a result is too low: by an answer, or at a checkpoint",
  "loop:closed": "the result of a loop is as it should be, or is not aimed for any more",
  "help:shown": "a help item came before the customer's eyes",
  "help:opened": "a help item was opened",
  "help:finished": "a help item, one lesson of a course, or the whole course was finished",
  "help:saved": "the customer keeps a help item for later, or does so no longer",
  "help:useful": "the customer said whether a help item helped",
  "help:requested": "the customer asked for a help item, and the host took the request",
  "help:answered": "somebody answered a request",
  "template:used": "the host took over a template that was filled in",
  "value:due": "a period has ended, and its value is there to be confirmed",
  "value:confirmed": "the customer confirmed or corrected the value of a period",
  "value:disputed": "the customer disputed the value of a period",
  "expectation:set": "the customer set a target of their own",
  "segment:changed": "the customer belongs to another segment",
  "score:changed": "a score came into another band",
  "experiment:exposed": "the customer saw what an experiment is about",
  "coaching:paused": "the customer wants nothing to show itself, until a time or until they say otherwise",
  "coaching:resumed": "a pause is over, by its time or by the customer's word",
  "customer:forgotten":
    "all that was kept of the customer was deleted: whoever has received events of theirs deletes them, too",
  problem: "something is wrong with the playbook or a call; told to the page alone",
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
      "What Farshore tells: as a callback, as a CustomEvent, and to a sink. `at` and times are ms since 1970. Fields may be added.",
    anyOf: eventTypes.map((type) => {
      const { $schema: _, ...schema } = toJSONSchema(eventOf(type), {
        target: "draft-07",
        // a receiver of today goes on with the events of tomorrow
        override: ({ jsonSchema }) => void delete jsonSchema.additionalProperties,
      });
      return { title: type, description: `Told when ${eventMoments[type].replace(/;.*/, "")}.`, ...schema };
    }),
  };
}
