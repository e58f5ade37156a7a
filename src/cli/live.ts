import type { DueCheckIn } from "../advice/checkIn.ts";
import { instantOf } from "../advice/instant.ts";
import type { CoachEvent } from "../delivery/event.ts";
import { explain } from "../explain.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { Playbook } from "../playbook/schema.ts";
import { type Speech, speechOf } from "../speech/speech.ts";
import { happeningOf, troubleText } from "./happeningOf.ts";
import type { Entry, Life } from "./lifeSchema.ts";
import { type Broken, brokenIn } from "./seen.ts";
import { spanOf } from "./span.ts";
import { createWalk, type Stood } from "./walk.ts";

/** One moment of a life, as it was lived. */
export interface Lived {
  /** ms since 1970. */
  at: number;
  entry: Entry;
  stood: Stood;
  events: CoachEvent[];
  /** The question that showed itself unasked. */
  shown: DueCheckIn | null;
  /** Null where nothing was expected. */
  broken: Broken[] | null;
}

export interface LivedLife {
  lived: Lived[];
  starts: number;
  /** Where the person stood at the start, and at the end. */
  first: Stood;
  last: Stood;
  speech: Speech;
}

/** When each entry happens, repeats included, in order of time. */
function occurrences(days: readonly Entry[]): { after: number; entry: Entry }[] {
  const all = days.flatMap((entry) => {
    const first = spanOf(entry.at) ?? 0;
    const step = entry.every === undefined ? 0 : milliseconds(entry.every);
    const last = spanOf(entry.until ?? "") ?? first;
    const times = step > 0 ? Math.floor((last - first) / step) + 1 : 1;
    return Array.from({ length: times }, (_, i) => ({ after: first + i * step, entry }));
  });
  // sorting keeps the order of the file at equal times
  return all.sort((a, b) => a.after - b.after);
}

/** What the host says happens whether the customer is there or not. */
const saidByHost = (entry: Entry) => "measure" in entry || "set" in entry || "group" in entry;

/** Lives a life day by day, as its person's browser would, up to a time after its start. */
export function live(life: Life, playbook: Playbook, until = Number.POSITIVE_INFINITY): LivedLife {
  const { zone = "UTC", language = playbook.languages[0] ?? "en", user, traits } = life;
  const starts = instantOf(life.starts, zone) ?? 0;
  const speech = speechOf(playbook, language, zone);
  const walk = createWalk(playbook, { zone, language }, starts);
  let told: string[] = [];
  const toldAt = new Map<string, number>();
  const tell = (events: CoachEvent[]) => {
    told.push(...events.map(({ type }) => type));
    for (const one of events) toldAt.set(one.type, one.at);
  };
  let last = walk.step(
    user === undefined ? { type: "set", traits: traits ?? {} } : { type: "identify", user, traits: traits ?? {} },
    starts,
    false,
  );
  const first = last;

  function happens(entry: Entry, at: number): Lived {
    if ("page" in entry) walk.goTo(entry.page);
    const happening = happeningOf(entry, last);
    const trouble = happening && "trouble" in happening ? troubleText(happening) : null;
    const what = happening && !("trouble" in happening) ? happening : null;
    last = walk.step(what, at, !saidByHost(entry));
    const events = [...last.events];
    let shown: DueCheckIn | null = null;
    const claimed = "see" in entry || saidByHost(entry) ? null : walk.claim(last);
    if (claimed) {
      shown = last.insight.checkIn;
      events.push(...claimed.events);
      last = claimed;
    }
    tell(events);
    let broken: Broken[] | null =
      trouble === null ? null : [{ about: "what happens", expected: "that it can", found: trouble, because: [] }];
    if ("see" in entry) {
      const { insight, state, moment } = last;
      broken = brokenIn(entry.see, {
        insight,
        speech,
        starts,
        user: state.user?.value ?? null,
        interrupts: walk.interrupts(last),
        events: told,
        toldAt: (type) => toldAt.get(type) ?? null,
        explain: (name) => explain(name, playbook, state, moment),
      });
      told = [];
    }
    return { at, entry, stood: last, events, shown, broken };
  }

  tell(first.events);
  const lived = occurrences(life.days)
    .filter(({ after }) => after <= until)
    .map(({ after, entry }) => happens(entry, starts + after));
  if (Number.isFinite(until)) last = walk.step(null, starts + until, true);
  return { lived, starts, first, last, speech };
}
