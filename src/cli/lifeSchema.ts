import { byName, DateTime, Duration, Id, Language, Name, Truth } from "../playbook/atoms.ts";
import { either, type Infer, list, number, object, oneOf, optional, text } from "../playbook/kinds.ts";
import { limits } from "../playbook/limits.ts";
import { described, shown } from "./described.ts";
import { See } from "./see.ts";
import { spanPattern } from "./span.ts";

const Moment = () => text(shown({ pattern: spanPattern }));
const Traits = byName(either(text(), number(), Truth, oneOf(null)));
const note = optional(described(text(limits({ maxLength: 500 })), "In the customer's own words.", "Not one order."));
const reasons = optional(described(list(Id), "The obstacles that are named.", ["spam"]));
const yes = oneOf(true);

const when = {
  at: described(Moment(), "When, counted from the start.", "3d", "3d 4h"),
  every: optional(described(Duration, "It happens again and again, this long apart.", "1d")),
  until: optional(described(Moment(), "When it happens for the last time.", "20d")),
};

/** What may happen, by the key that names it; the words are those of the API. */
export const entries = {
  track: object({
    track: described(Name, "An event of the product.", "campaign_sent"),
    properties: optional(Traits),
    ...when,
  }),
  measure: object({
    measure: described(Name, "A number that the product measured.", "orders"),
    value: number(),
    ...when,
  }),
  set: object({ set: described(Traits, "What is known of the customer.", { plan: "pro" }), ...when }),
  group: object({
    group: described(text(limits({ minLength: 1, maxLength: 256 })), "The customer's account.", "acme"),
    traits: optional(Traits),
    ...when,
  }),
  rate: object({
    rate: described(Id, "An outcome or experience check-in that is rated.", "effect"),
    value: number(),
    reasons,
    note,
    ...when,
  }),
  answer: object({
    answer: described(Id, "A check-in that is answered without a number, or the outcome it asks about.", "who-writes"),
    choice: optional(described(Id, "What is chosen.", "nobody")),
    reasons,
    note,
    ...when,
  }),
  confirm: object({
    confirm: described(Id, "The outcome whose counted value is judged.", "orders"),
    verdict: oneOf("confirmed", "corrected", "disputed"),
    value: optional(described(number(), "What it was, when it is corrected.", 49)),
    note,
    ...when,
  }),
  expect: object({
    expect: described(Id, "The outcome for which an expectation is set.", "orders"),
    target: described(either(number(), oneOf("hold", "next", "not-now")), "A number, or what is chosen.", 60),
    deadline: optional(described(Duration, "By when, counted from now.", "90d")),
    reason: optional(text(limits({ maxLength: 500 }))),
    ...when,
  }),
  help: object({
    help: described(Id, "A help item.", "inbox"),
    did: described(
      oneOf(
        ...(["opened", "finished", "copied", "saved-date", "dismissed", "saved", "unsaved"] as const),
        ...(["useful", "not-useful", "requested", "answered"] as const),
      ),
      "What is done with it.",
    ),
    lesson: optional(described(Id, "The lesson of a course.")),
    ...when,
  }),
  snooze: object({ snooze: described(Duration, "Puts off the question on screen.", "3d"), ...when }),
  dismiss: object({ dismiss: described(yes, "Closes the question on screen."), ...when }),
  never: object({ never: described(yes, "Does not want the question on screen again."), ...when }),
  page: object({
    page: described(text(limits({ minLength: 1, maxLength: 2048 })), "Goes to a page.", "/campaigns"),
    ...when,
  }),
  visit: object({ visit: described(yes, "Looks at the product, nothing else."), ...when }),
  see: object({ see: described(See, "What is expected to be so."), ...when }),
};
export type EntryKind = keyof typeof entries;
export const entryKinds = Object.keys(entries) as EntryKind[];

const Entry = either(...Object.values(entries));
export type Entry = Infer<typeof Entry>;

/** What a person lives through with a product, day by day, and what is expected to come of it. */
export const Life = object({
  $schema: optional(described(text(), "Where an editor finds the schema of this file.")),
  life: described(oneOf(1), "The version of the format; always 1."),
  name: described(
    text(limits({ minLength: 1 })),
    "Who it is and what happens.",
    "Mina: stalls in the gap and is helped out",
  ),
  playbook: optional(
    described(text(), "The playbook, counted from this file, when the command names none.", "coach.json"),
  ),
  user: optional(
    described(text(limits({ minLength: 1, maxLength: 256 })), "The id of the person; without it, a visitor."),
  ),
  traits: optional(described(Traits, "What is known of the person from the start.", { team_size: 2 })),
  starts: described(DateTime, "The first moment, as the person's clock shows it.", "2026-06-01T09:00"),
  zone: optional(
    described(
      text(limits({ minLength: 1, maxLength: 64 })),
      "The person's time zone; UTC without it.",
      "Europe/Berlin",
    ),
  ),
  language: optional(described(Language, "The person's language; the playbook's first without it.", "en")),
  days: described(list(Entry), "What happens, in order."),
});
export type Life = Infer<typeof Life>;
