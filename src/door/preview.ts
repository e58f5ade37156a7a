import { inSegment } from "../asIf.ts";
import type { Preview } from "../coach.ts";
import type { Insight } from "../insightWith.ts";
import type { Playbook } from "../playbook/schema.ts";
import type { Moment } from "../rules/view.ts";
import type { State } from "../state.ts";
import * as input from "./input.ts";
import { slip } from "./slip.ts";

/** The segment that was asked for, if there is such a one. */
const segmentOf = ({ segments }: Playbook, asked: unknown): string =>
  input.oneOf(
    "preview",
    asked,
    segments.map(({ id }) => id),
  );

/** The insight as it would be, with advice; nothing is recorded. */
export async function previewOf(playbook: Playbook, state: State, now: Moment, asked: Preview): Promise<Insight> {
  const { at, traits, segment } = input.reading("preview", () => ({ ...asked }));
  if (at !== undefined && !(Number.isFinite(at) && Math.abs(at) <= input.LAST_DATE)) throw slip("time", "preview", at);
  const known = input.traits("preview", traits);
  const { order } = state;
  const as = Object.fromEntries(Object.entries(known).map(([trait, value]) => [trait, { value, order }]));
  const its = segment === undefined ? playbook : inSegment(playbook, segmentOf(playbook, segment));
  // loaded long ago, since no verb runs before facts are understood
  const { understandingOf } = await import("../keeping/meaning.ts");
  const { insight } = await understandingOf(its, true);
  // another time is another visit
  const moment = at === undefined ? now : { ...now, now: at, session: at };
  return insight(its, { ...state, traits: { ...state.traits, ...as } }, moment);
}
