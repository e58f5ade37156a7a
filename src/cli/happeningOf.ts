import { expectationOf } from "../door/answers.ts";
import type { Happening } from "../fact.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Entry } from "./lifeSchema.ts";
import type { Stood } from "./walk.ts";

/** Why an entry cannot happen, in words. */
export interface Trouble {
  trouble: string;
}

type Part<K extends string> = Extract<Entry, Record<K, unknown>>;

/** The asking that an answer belongs to. */
function askedFor({ insight }: Stood, of: string): { asked?: string } {
  const due = insight.checkIn;
  return due && (due.of === of || due.id === of) ? { asked: due.asked } : {};
}

function surface(
  { insight, moment }: Stood,
  entry: Part<"snooze"> | Part<"dismiss"> | Part<"never">,
): Happening | Trouble {
  const due = insight.checkIn;
  if (!due) return { trouble: "no question is on screen, so there is none to put off or close" };
  if (!("snooze" in entry))
    return { type: "surface", surface: due.asked, did: "never" in entry ? "never" : "dismissed" };
  return { type: "surface", surface: due.asked, did: "snoozed", until: moment.now + milliseconds(entry.snooze) };
}

function confirmation(before: Stood, entry: Part<"confirm">): Happening | Trouble {
  const { insight, moment } = before;
  const outcome = insight.outcomes.find((one) => one.outcome.id === entry.confirm);
  if (!outcome) return { trouble: `the outcome ${JSON.stringify(entry.confirm)} is not meant for this customer` };
  const counted = outcome.value ?? 0;
  return {
    type: "confirmation",
    outcome: entry.confirm,
    from: outcome.start,
    to: moment.now,
    counted,
    value: entry.value ?? counted,
    verdict: entry.verdict,
    ...(entry.note !== undefined && { note: entry.note }),
    ...askedFor(before, entry.confirm),
  };
}

function expectation({ insight, state, moment }: Stood, entry: Part<"expect">): Happening | Trouble {
  const outcome = insight.outcomes.find((one) => one.outcome.id === entry.expect);
  if (!outcome) return { trouble: `the outcome ${JSON.stringify(entry.expect)} is not meant for this customer` };
  const { target, deadline, reason } = entry;
  const chosen = typeof target === "number" ? target : target === "next" ? outcome.higherBar : outcome.target;
  return {
    ...expectationOf(insight, state, entry.expect, chosen),
    ...(deadline !== undefined && { deadline: moment.now + milliseconds(deadline) }),
    ...(reason !== undefined && { reason }),
  };
}

const noted = ({ note }: { note?: string | undefined }) => (note === undefined ? {} : { note });

/** An entry of a life as the fact that a browser would write; null for a look alone. */
export function happeningOf(entry: Entry, before: Stood): Happening | Trouble | null {
  if ("track" in entry) return { type: "event", name: entry.track, properties: entry.properties ?? {} };
  if ("measure" in entry) return { type: "metric", name: entry.measure, value: entry.value };
  if ("set" in entry) return { type: "set", traits: entry.set };
  if ("group" in entry) return { type: "group", account: entry.group, traits: entry.traits ?? {} };
  if ("rate" in entry) {
    const { rate: of, value, reasons = [] } = entry;
    return { type: "rating", of, value, reasons, ...noted(entry), ...askedFor(before, of) };
  }
  if ("answer" in entry) {
    const { answer: of, choice, reasons } = entry;
    const said = { ...(choice !== undefined && { choice }), ...(reasons && { reasons }) };
    return { type: "answer", of, ...said, ...noted(entry), ...askedFor(before, of) };
  }
  if ("confirm" in entry) return confirmation(before, entry);
  if ("expect" in entry) return expectation(before, entry);
  if ("help" in entry) {
    const { help, did, lesson } = entry;
    return { type: "help", help, did, ...(lesson !== undefined && { lesson }) };
  }
  if ("snooze" in entry || "dismiss" in entry || "never" in entry) return surface(before, entry);
  return null;
}
