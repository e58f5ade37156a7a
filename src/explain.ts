import { insight as insightOf } from "./insight.ts";
import type { Condition } from "./playbook/condition.ts";
import type { Playbook } from "./playbook/schema.ts";
import { test } from "./rules/compile.ts";
import { eventKey } from "./rules/eventKey.ts";
import { accountTraitOf, countOf, latestRating, metricValue, toldOf, traitOf } from "./rules/read.ts";
import type { Reason } from "./rules/reason.ts";
import { kindOf } from "./rules/understood.ts";
import type { Moment, View } from "./rules/view.ts";
import type { State } from "./state.ts";

/** A condition, whether it holds, and what was seen; `parts` for `all`, `any` and `not`. */
export interface Tree {
  condition: Condition;
  holds: boolean;
  found: string | number | boolean | null;
  parts: Tree[];
}

export interface Explanation {
  id: string;
  kind: "help" | "check-in" | "unknown";
  shown: boolean;
  because: Reason[];
  becauseNot: Reason[];
  /** The conditions it depends on, by where they stand in the playbook. */
  conditions: Record<string, Tree>;
}

function found(condition: Condition, view: View): Tree["found"] {
  const { state, now } = view;
  if ("event" in condition) return countOf(state, eventKey(condition.event, condition.where), now, condition.within);
  if ("metric" in condition) return metricValue(state, condition, now);
  if ("trait" in condition) return traitOf(state, condition.trait) ?? null;
  if ("account" in condition) return accountTraitOf(state, condition.account) ?? null;
  if ("rating" in condition) return latestRating(state, condition.rating)?.value ?? null;
  if ("page" in condition) return view.page;
  if ("segment" in condition) return view.segment;
  if ("step" in condition) return view.steps.has(condition.step);
  if ("help" in condition) return test(condition)(view);
  return null;
}

/** A condition with the value seen at every leaf. */
function treeOf(condition: Condition, view: View): Tree {
  const kind = kindOf(condition);
  const parts =
    "all" in condition ? condition.all : "any" in condition ? condition.any : "not" in condition ? [condition.not] : [];
  return {
    condition,
    holds: test(condition)(view),
    found: kind && !parts.length ? found(condition, view) : null,
    parts: parts.map((part) => treeOf(part, view)),
  };
}

type Conditions = Record<string, Condition | undefined>;

/** Why a help item or check-in is shown or not, down to the condition and the value seen. */
export function explain(id: string, playbook: Playbook, state: State, moment: Moment): Explanation {
  const insight = insightOf(playbook, state, moment);
  const view: View = {
    ...moment,
    state,
    steps: new Set(
      [...insight.journey.onboarding, ...insight.journey.steps].flatMap(({ step, done }) => (done ? step.id : [])),
    ),
    segment: insight.segment.segment?.id ?? null,
    stage: insight.stage,
    stageSince: toldOf(state, "stage")?.at ?? null,
    paces: new Map(insight.outcomes.map(({ outcome, pace }) => [outcome.id, pace])),
    scores: new Map(insight.scores.map(({ score, value, band }) => [score.id, { value, band: band?.id ?? null }])),
  };
  const trees = (conditions: Conditions) =>
    Object.fromEntries(
      Object.entries(conditions).flatMap(([where, condition]) => (condition ? [[where, treeOf(condition, view)]] : [])),
    );
  const help = playbook.help.find((one) => one.id === id);
  if (help) {
    const shown = insight.help.find((one) => one.help.id === id);
    const obstacles = playbook.obstacles.filter((one) => help.closes.includes(one.id));
    const segments = playbook.segments.filter((one) => help.segments?.includes(one.id));
    return {
      id,
      kind: "help",
      shown: !!shown,
      because: shown?.because ?? [],
      becauseNot: insight.otherHelp.find((one) => one.help.id === id)?.becauseNot ?? [],
      conditions: trees({
        when: help.when,
        ...Object.fromEntries(segments.map((one) => [`segments.${one.id}.who`, one.who])),
        ...Object.fromEntries(obstacles.map((one) => [`obstacles.${one.id}.detectedWhen`, one.detectedWhen])),
      }),
    };
  }
  const checkIn = playbook.checkIns.find((one) => one.id === id);
  if (!checkIn) return { id, kind: "unknown", shown: false, because: [], becauseNot: [], conditions: {} };
  const due = insight.checkIn?.id === id ? insight.checkIn : null;
  return {
    id,
    kind: "check-in",
    shown: !!due,
    because: due?.because ?? [],
    becauseNot: due?.becauseNot ?? insight.waiting.find((one) => one.id === id)?.becauseNot ?? [],
    conditions: trees({ when: checkIn.when }),
  };
}
