import type { Detail, EventType } from "../delivery/event.ts";
import type { Fact, HelpDeed } from "../fact.ts";

/** What some deeds are told as, and whether it is so. */
const deeds: Partial<Record<HelpDeed | "used", [EventType, Detail]>> = {
  shown: ["help:shown", {}],
  opened: ["help:opened", {}],
  finished: ["help:finished", {}],
  saved: ["help:saved", { saved: true }],
  unsaved: ["help:saved", { saved: false }],
  useful: ["help:useful", { useful: true }],
  "not-useful": ["help:useful", { useful: false }],
  requested: ["help:requested", {}],
  answered: ["help:answered", {}],
  used: ["template:used", {}],
};

/** Events that a customer's doing something with help is. */
export function ofHelp(fact: Fact): [EventType, Detail][] {
  if (fact.type !== "help") return [];
  const { help, lesson, did } = fact;
  const told = deeds[did];
  return told ? [[told[0], { help, ...(lesson && { lesson }), ...told[1] }]] : [];
}
