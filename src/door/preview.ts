import { type AsIf, inSegment } from "../asIf.ts";
import type { Preview } from "../coach.ts";
import type { Insight } from "../insightWith.ts";
import { inTime } from "../inTime.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";
import * as input from "./input.ts";
import { slip } from "./slip.ts";

/** Another time or another customer that a verb is asked to look from, as it can be used; what is no such thing is refused. */
export function lookedFrom(verb: string, { segments }: Playbook, given: AsIf): AsIf {
  const { at, traits, segment, language } = input.reading(verb, () => ({ ...given }));
  if (at !== undefined && !(typeof at === "number" && Number.isFinite(Number(new Date(at)))))
    throw slip("time", verb, at);
  const ids = segments.map(({ id }) => id);
  return {
    at,
    segment: segment === undefined || segment === null ? segment : input.oneOf(verb, segment, ids),
    traits: traits === undefined ? undefined : input.traits(verb, traits),
    language: language === undefined ? undefined : input.reading(verb, () => Intl.getCanonicalLocales(language)[0]),
  };
}

/** The insight as it would be, with advice; nothing is recorded. */
export async function previewOf(playbook: Playbook, state: State, now: Moment, asked: Preview): Promise<Insight> {
  const { at, traits = {}, segment } = lookedFrom("preview", playbook, asked);
  const { order } = state;
  const as = Object.fromEntries(Object.entries(traits).map(([trait, value]) => [trait, { value, order }]));
  const its = segment === undefined ? playbook : inSegment(playbook, segment);
  // loaded long ago, since no verb runs before facts are understood
  const { understandingOf } = await import("../keeping/meaning.ts");
  const { insight } = await inTime(understandingOf(its, true));
  // another time is another visit
  const moment = at === undefined ? now : { ...now, now: at, session: at };
  return insight(its, { ...state, traits: { ...state.traits, ...as } }, moment);
}
