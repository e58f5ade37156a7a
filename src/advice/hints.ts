import type { PageHint } from "../playbook/places.ts";
import { test } from "../rules/compile.ts";
import { helpAt, surfaceAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import type { Situation } from "./asking.ts";
import type { DueCheckIn } from "./checkIn.ts";
import { pressureOf } from "./pressure.ts";

/** A hint of the playbook, and whether it is of use to the customer now; where it stands only the page can tell. */
export interface HintInsight {
  hint: PageHint;
  /** Its name in `claim` and `dismiss`. */
  asked: string;
  /** True while it is of use: it may stand in the page, though perhaps not show itself. */
  due: boolean;
  /** When it showed itself, ms; from then on it waits in the page until it is opened or put away. */
  shownAt: number | null;
  /** True when it may show itself now. */
  mayInterrupt: boolean;
  /** Why it is of no use now, or why it may not show itself. */
  becauseNot: Reason[];
}

/** The name under which a state remembers a hint; no check-in can have it. */
export const askedOf = (hint: string): string => `hint/${hint}`;

/** What is against a hint, whatever else asks for attention. */
function against({ id, when, help = "" }: PageHint, view: View): Reason[] {
  const never = surfaceAt(view.state, askedOf(id), "never");
  const finished = helpAt(view.state, help, "finished");
  if (never) return [{ code: "never-again", of: id, at: never }];
  if (finished) return [{ code: "finished", of: help, at: finished }];
  return when && !test(when)(view) ? [{ code: "condition-fails", of: id }] : [];
}

/** Every hint, in the order of the playbook. A question that is about to show itself goes before any of them. */
export const hintsOf = (situation: Situation, checkIn: DueCheckIn | null): HintInsight[] =>
  situation.playbook.hints.map((hint) => {
    const asked = askedOf(hint.id);
    const not = against(hint, situation.view);
    const due = !not.length;
    const becauseNot = due ? pressureOf(situation, { ask: "hint", id: asked }, asked) : not;
    if (due && checkIn?.mayInterrupt) becauseNot.push({ code: "another-first", of: checkIn.id });
    const shownAt = surfaceAt(situation.view.state, asked, "shown") ?? null;
    return { hint, asked, due, shownAt, mayInterrupt: !becauseNot.length, becauseNot };
  });
