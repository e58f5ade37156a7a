import { preferencesOf } from "./advice/preferences.ts";
import { type Budget, budgetsOf } from "./advice/pressure.ts";
import { type AsIf, asIf, type Basis } from "./asIf.ts";
import { type Explanation, explainer } from "./explain.ts";
import type { SurfaceDeed } from "./fact.ts";
import type { Insight } from "./insightWith.ts";
import type { Playbook } from "./playbook/schema.ts";
import type { Moment, View } from "./rules/view.ts";
import { atOf, type State } from "./state.ts";

/** How one asking showed itself, or was put off, ms. */
export interface Shown {
  asked: string;
  did: SurfaceDeed;
  at: number;
  /** Until when it was put off; null for what was not, or for good. */
  until: number | null;
}

/** What may show itself unasked: what is used, and what stands against it. */
export interface PressureLook {
  budgets: Budget[];
  /** Hours that are quiet, by the playbook or by the customer's own word; `holds` where they are now. */
  quiet: { by: "playbook" | "customer"; from: string; to: string; holds: boolean }[];
  /** The customer's wall clock, such as "09:05", and where it hangs. */
  clock: string;
  zone: string;
  /** Until when the customer wants to be left alone, ms; true until they say otherwise. */
  paused: number | true | null;
  /** Newest first. */
  shown: Shown[];
}

/** Everything that can be seen from one moment, as it is or as if. */
export interface Look {
  moment: Moment;
  /** The playbook of all customers; that of this one is in the insight. */
  playbook: Playbook;
  state: State;
  insight: Insight;
  pressure: PressureLook;
  explain(name: string): Explanation;
}

const shownIn = ({ surfaces }: State): Shown[] =>
  Object.entries(surfaces)
    .map(([key, one]): Shown => {
      const space = key.lastIndexOf(" ");
      const at = atOf(one);
      const until = typeof one === "object" && "length" in one ? at + one.length : null;
      return { asked: key.slice(0, space), did: key.slice(space + 1) as SurfaceDeed, at, until };
    })
    .sort((a, b) => b.at - a.at);

function quietIn(
  by: "playbook" | "customer",
  hours: { from: string; to: string } | null | undefined,
  now: string,
): PressureLook["quiet"] {
  if (!hours) return [];
  const { from, to } = hours;
  return [{ by, from, to, holds: from <= to ? now >= from && now < to : now >= from || now < to }];
}

function pressureLook(insight: Insight, view: View): PressureLook {
  const { playbook } = insight;
  const own = preferencesOf(view);
  const { zone, now: at } = view;
  // Only a question that is due says whether it is quiet, so it is worked out here for all.
  const clock = new Date(at).toLocaleTimeString("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  return {
    budgets: budgetsOf({ playbook, view, standing: insight }),
    quiet: [
      quietIn("playbook", playbook.pressure.quietHours, clock),
      quietIn("customer", own.quietHours, clock),
    ].flat(),
    clock,
    zone,
    paused: own.paused,
    shown: shownIn(view.state),
  };
}

/** What a customer's own segments ask, where they are seen as one of another. */
const whos = ({ conditions }: Explanation) =>
  Object.fromEntries(Object.entries(conditions).filter(([where]) => /^segments\..+\.who$/.test(where)));

/** Looks at everything from one moment, or as if it were another one. Pure; nothing of it is written. */
export function look(basis: Basis, as: AsIf = {}): Look {
  const [playbook, state, moment] = asIf(basis, as);
  const { insight, view, explain } = explainer(playbook, state, moment);
  // whoever is seen as one of a segment still wants to know whom it is for
  const unforced = playbook === basis[0] ? null : explainer(basis[0], state, moment);
  return {
    moment,
    playbook: basis[0],
    state,
    insight,
    pressure: pressureLook(insight, view),
    explain(name) {
      const found = explain(name);
      return unforced ? { ...found, conditions: { ...found.conditions, ...whos(unforced.explain(name)) } } : found;
    },
  };
}
