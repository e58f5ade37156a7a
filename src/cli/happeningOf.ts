import { answerOf, confirmationOf, expectationOf, ratingOf } from "../door/answers.ts";
import { openAgainst } from "../door/judging.ts";
import { errorOf } from "../door/sentences.ts";
import type { Happening } from "../fact.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Entry } from "./lifeSchema.ts";
import type { Stood } from "./walk.ts";

/** Why an entry cannot happen: a slip that a browser would have thrown, or words. */
export interface Trouble {
  trouble: unknown;
}

type Part<K extends string> = Extract<Entry, Record<K, unknown>>;

/** What goes with an answer; the asking only where the question is due. */
function detailsOf(
  { insight }: Stood,
  of: string,
  { reasons, note }: { reasons?: string[] | undefined; note?: string | undefined },
) {
  const due = insight.checkIn;
  return {
    ...(reasons && { reasons }),
    ...(note !== undefined && { note }),
    ...(due && (due.of === of || due.id === of) && { asked: due.asked }),
  };
}

function surface(
  { insight, moment }: Stood,
  entry: Part<"snooze"> | Part<"dismiss"> | Part<"never">,
): Happening | Trouble {
  const due = insight.checkIn;
  if (!due) return { trouble: "no question is on screen, so there is none to put off or close" };
  if ("never" in entry) return { type: "surface", surface: due.id, did: "never" };
  if ("dismiss" in entry) return { type: "surface", surface: due.asked, did: "dismissed" };
  return { type: "surface", surface: due.asked, did: "snoozed", until: moment.now + milliseconds(entry.snooze) };
}

function said(entry: Entry, before: Stood): Happening | Trouble | null {
  const { insight, state, moment } = before;
  if ("track" in entry) return { type: "event", name: entry.track, properties: entry.properties ?? {} };
  if ("measure" in entry) return { type: "metric", name: entry.measure, value: entry.value };
  if ("set" in entry) return { type: "set", traits: entry.set };
  if ("group" in entry) return { type: "group", account: entry.group, traits: entry.traits ?? {} };
  if ("rate" in entry) return ratingOf(insight.playbook, entry.rate, entry.value, detailsOf(before, entry.rate, entry));
  if ("answer" in entry) {
    const { answer, choice } = entry;
    const details = detailsOf(before, answer, entry);
    return answerOf(insight.playbook, answer, { ...details, ...(choice !== undefined && { choice }) });
  }
  if ("confirm" in entry) {
    const { confirm, verdict, value } = entry;
    const given = { ...detailsOf(before, confirm, entry), ...(value !== undefined && { value }) };
    return confirmationOf(insight, confirm, verdict, given);
  }
  if ("expect" in entry) {
    const { expect, target, deadline, reason } = entry;
    const until = deadline === undefined ? {} : { deadline: moment.now + milliseconds(deadline) };
    const { asked } = detailsOf(before, expect, {});
    const answers = insight.checkIn?.ask === "expectation" && asked ? { asked } : {};
    return expectationOf(insight, state, expect, target, {
      ...until,
      ...answers,
      ...(reason !== undefined && { reason }),
    });
  }
  if ("help" in entry) {
    const { help, did, lesson } = entry;
    const item = did === "useful" || did === "not-useful" ? insight.playbook.help.find(({ id }) => id === help) : null;
    const against = item && openAgainst(insight, item);
    return { type: "help", help, did, ...(lesson !== undefined && { lesson }), ...(against && { against }) };
  }
  if ("snooze" in entry || "dismiss" in entry || "never" in entry) return surface(before, entry);
  return null;
}

/** An entry of a life as the fact that a browser would write, by the same doors; null for a look alone. */
export function happeningOf(entry: Entry, before: Stood): Happening | Trouble | null {
  try {
    return said(entry, before);
  } catch (slip) {
    return { trouble: slip };
  }
}

/** A trouble in words, those of the door where it has some. */
export function troubleText({ trouble }: Trouble): string {
  if (typeof trouble === "string") return trouble;
  const { message, found } = Object(trouble) as { message?: string; found?: unknown[] };
  return found ? errorOf(message ?? "", found).message : String(message ?? trouble);
}
