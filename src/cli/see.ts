import { eventTypes } from "../delivery/event.ts";
import { byId, Id, Range, Truth } from "../playbook/atoms.ts";
import { paces, stages } from "../playbook/condition.ts";
import { either, type Infer, list, number, object, oneOf, optional, text } from "../playbook/kinds.ts";
import { described, shown } from "./described.ts";
import { spanPattern } from "./span.ts";

/** Required outcome and appropriate experience taken together. */
const desired = ["succeeding", "succeeding-unhappy", "on-the-way", "not-getting-there"] as const;

const nobody = oneOf(null);
const idOrNone = either(Id, nobody);
const amount = either(Range, number(), nobody);

/** What is expected to be so at one moment of a life; every field may be left out. */
export const See = object({
  stage: optional(described(oneOf(...stages), "Where on the way the customer is.", "gap")),
  desired: optional(described(oneOf(...desired), "Result and experience taken together.", "on-the-way")),
  experience: optional(described(oneOf("good", "poor", "unknown"), "Whether the way suits the customer.")),
  segment: optional(described(idOrNone, "The segment, or null for none.", "solo")),
  done: optional(described(list(Id), "These steps are done, in any order, and no others.", ["add-contacts"])),
  next: optional(described(idOrNone, "The step that comes next, or null.", "send-campaign")),
  checkIn: optional(described(idOrNone, "The question that is due, or null when none is.", "ask-effect")),
  interrupts: optional(described(Truth, "Whether it showed or may show itself now, unasked.")),
  notAsked: optional(
    described(
      either(byId(text()), list(Id)),
      "Questions that are not due; with the code of the reason, or as a list when any reason will do.",
      { "ask-effect": "too-early" },
    ),
  ),
  help: optional(
    described(
      list(Id),
      "The first help items, in this order; there may be more. An empty list means that there is none at all.",
      ["inbox", "subjects"],
    ),
  ),
  notHelp: optional(
    described(
      either(byId(text()), list(Id)),
      "Help that is not offered; with the code of the reason, or as a list when any reason will do.",
      { live: "past" },
      ["live"],
    ),
  ),
  obstacles: optional(described(list(Id), "These obstacles are open, in any order, and no others.", ["spam"])),
  value: optional(
    described(byId(amount), "What outcomes stand at: a number, limits, or null for none yet.", { orders: 12 }),
  ),
  target: optional(described(byId(amount), "What outcomes aim for.", { orders: 30 })),
  bar: optional(
    described(byId(number()), "1 for the first target of an outcome, 2 once it was raised.", { orders: 2 }),
  ),
  pace: optional(
    described(byId(oneOf(...paces)), "How outcomes stand against their time frame.", { orders: "behind" }),
  ),
  score: optional(
    described(byId(either(Range, number(), text())), "What scores stand at: a band, a number, or limits.", {
      health: { atLeast: 40 },
    }),
  ),
  confirmed: optional(
    described(byId(Truth), "Whether the customer confirmed the value of an outcome.", { orders: true }),
  ),
  holdout: optional(described(Truth, "Whether the customer is one of the few who are never coached.")),
  variant: optional(
    described(byId(Id), "The variants of experiments that the customer gets.", { "inbox-title": "short" }),
  ),
  loops: optional(
    described(byId(oneOf("open", "closed", "none")), "The newest loop of an outcome.", { effect: "open" }),
  ),
  askAgain: optional(
    described(
      either(text(shown({ pattern: spanPattern })), nobody),
      'When an open loop asks again, counted from the start like "at"; null while nothing new was tried.',
      "15d",
    ),
  ),
  events: optional(
    described(list(oneOf(...eventTypes)), 'Told to the host since the last "see"; others may have been, too.', [
      "gap:opened",
    ]),
  ),
  notEvents: optional(described(list(oneOf(...eventTypes)), 'Not told to the host since the last "see".')),
});
export type See = Infer<typeof See>;
