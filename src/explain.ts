import { type Insight, insight as insightOf } from "./insight.ts";
import { closingsOf } from "./playbook/closings.ts";
import type { Condition } from "./playbook/condition.ts";
import type { Playbook } from "./playbook/schema.ts";
import { test } from "./rules/compile.ts";
import { eventKey } from "./rules/eventKey.ts";
import { accountTraitOf, countOf, helpAt, latestChoice, latestRating, metricValue, traitOf } from "./rules/read.ts";
import type { Reason } from "./rules/reason.ts";
import { meant } from "./rules/segment.ts";
import { kindOf } from "./rules/understood.ts";
import type { Moment, View } from "./rules/view.ts";
import { standingOf, viewOf } from "./standing.ts";
import { own, type State } from "./state.ts";
import { systems } from "./systems.ts";

/** A condition, whether it holds, and what was seen; `parts` for `all`, `any` and `not`. */
export interface Tree {
  condition: Condition;
  holds: boolean;
  /** A count, a value, an id, a page; null where nothing was seen or the parts say it. */
  found: string | number | boolean | null;
  parts: Tree[];
}

/** What can be explained. */
export type Explainable = "help" | "check-in" | "hint" | "obstacle" | "segment" | "score" | "step" | "outcome";

/** Why something is there for a customer, or not. */
export interface Explanation {
  id: string;
  /** `unknown` when the playbook has nothing of that name. */
  kind: Explainable | "unknown";
  /** Whether it is there for this customer: offered, due, open, theirs, done. */
  shown: boolean;
  /** Why it is there; empty when it is not. */
  because: Reason[];
  /** Why it is not, or why a question that is due may not show itself. */
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
  if ("answer" in condition) return latestChoice(state, condition.answer) ?? null;
  if ("page" in condition) return view.page;
  if ("segment" in condition) return view.segment;
  if ("step" in condition) return view.steps.has(condition.step);
  if ("help" in condition) return helpAt(state, condition.help, condition.is) !== undefined;
  if ("stage" in condition) return view.stage;
  if ("outcome" in condition) return view.paces.get(condition.outcome) ?? null;
  if ("score" in condition) {
    const score = view.scores.get(condition.score);
    return (condition.band === undefined ? score?.value : score?.band) ?? null;
  }
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
/** What is so: the reasons for it, or those against it while there are none. */
type Verdict = Partial<Pick<Explanation, "because" | "becauseNot">> & { shown: boolean; conditions: Conditions };
/** What else is known: the playbook of all customers, and what conditions are asked about. */
interface Known {
  common: Playbook;
  view: View;
}
type Verdicts = Record<Explainable, (id: string, playbook: Playbook, now: Insight, known: Known) => Verdict | null>;

/** By where each stands in the playbook. */
const by = <T extends { id: string }>(list: T[], path: string, key: keyof T & string): Conditions =>
  Object.fromEntries(list.map((one) => [`${path}.${one.id}.${key}`, one[key] as Condition | undefined]));

const holds = (of: string, shown: boolean): Pick<Verdict, "because" | "becauseNot" | "shown"> =>
  shown
    ? { shown, because: [{ code: "condition-holds", of }] }
    : { shown, becauseNot: [{ code: "condition-fails", of }] };

const find = <T extends { id: string }>(list: T[], id: string) => list.find((one) => one.id === id);

const otherSegment = (of: string, segments: string[] | undefined, now: Insight): Reason[] => {
  const value = now.segment.segment?.id ?? null;
  return meant(segments, value) ? [] : [{ code: "other-segment", of, value, wanted: (segments ?? []).join(", ") }];
};

/** Help that is in the playbook, but not in that of this customer. */
function hiddenHelp(id: string, { help, experiments }: Playbook, now: Insight): Verdict | null {
  if (!find(help, id)) return null;
  const hides = (experiment: string, variant: string) =>
    own(find(find(experiments, experiment)?.variants ?? [], variant)?.help ?? {}, id)?.hidden;
  const becauseNot = now.experiments.flatMap(({ experiment, variant }): Reason[] =>
    hides(experiment, variant) ? [{ code: "hidden-by-variant", of: experiment, value: variant }] : [],
  );
  return { shown: false, becauseNot, conditions: {} };
}

const verdicts: Verdicts = {
  help(id, { help, segments, obstacles }, now, { common }) {
    const item = find(help, id);
    if (!item) return hiddenHelp(id, common, now);
    const shown = now.help.find((one) => one.help.id === id);
    const closes = closingsOf(item);
    // whoever is never coached may have nothing against it
    const uncoached: Reason[] = now.holdout ? [{ code: "holdout", of: id }] : [];
    return {
      shown: !!shown,
      because: shown?.because ?? [],
      becauseNot: [...uncoached, ...(now.otherHelp.find((one) => one.help.id === id)?.becauseNot ?? [])],
      conditions: {
        when: item.when,
        ...by(
          segments.filter((one) => item.segments?.includes(one.id)),
          "segments",
          "who",
        ),
        ...by(
          obstacles.filter((one) => closes.has(one.id)),
          "obstacles",
          "detectedWhen",
        ),
      },
    };
  },
  "check-in"(id, { checkIns }, { checkIn, waiting }) {
    const item = find(checkIns, id);
    if (!item) return null;
    const due = checkIn?.id === id ? checkIn : null;
    const becauseNot = due?.becauseNot ?? find(waiting, id)?.becauseNot ?? [];
    return { shown: !!due, because: due?.because ?? [], becauseNot, conditions: { when: item.when } };
  },
  hint(id, { hints }, now) {
    const item = find(hints, id);
    if (!item) return null;
    // whoever is never coached gets none
    const known = now.hints.find(({ hint }) => hint === item);
    return {
      ...holds(id, !!known?.due),
      // whoever is never coached gets none
      becauseNot: known?.becauseNot ?? [{ code: "holdout", of: id }],
      conditions: { when: item.when },
    };
  },
  obstacle(id, { obstacles }, now) {
    const item = find(obstacles, id);
    if (!item) return null;
    const because = now.obstacles.find(({ obstacle }) => obstacle.id === id)?.because;
    return { ...holds(id, !!because), ...(because && { because }), conditions: { detectedWhen: item.detectedWhen } };
  },
  segment(id, { segments }, { segment }) {
    const at = segments.findIndex((one) => one.id === id);
    if (at < 0) return null;
    const shown = segment.segment?.id === id;
    const before = segments.slice(0, at + 1).some((one) => one.id === segment.segment?.id);
    return {
      ...holds(id, shown),
      ...(shown && { because: segment.because }),
      ...(!shown && before && { becauseNot: [{ code: "another-first", of: segment.segment?.id ?? "" }] }),
      conditions: by(segments.slice(0, at + 1), "segments", "who"),
    };
  },
  score(id, { scores }, now) {
    const item = find(scores, id);
    if (!item) return null;
    const known = now.scores.find(({ score }) => score.id === id);
    return {
      shown: !!known,
      because: (known?.contributions ?? []).map(({ part, points }) => ({
        code: "condition-holds" as const,
        of: part,
        value: points,
      })),
      becauseNot: otherSegment(id, item.for, now),
      conditions: by(item.parts, "parts", "when"),
    };
  },
  step(id, { journey }, now, { view }) {
    const item = find([...journey.onboarding, ...journey.steps], id);
    if (!item) return null;
    const known = [...now.journey.onboarding, ...now.journey.steps].find(({ step }) => step.id === id);
    const not = otherSegment(id, item.for, now);
    const { doneWhen, lockedUntil } = item;
    const stays = known?.done && !test(doneWhen)(view);
    return {
      ...holds(id, !!known?.done),
      ...(stays && { because: [{ code: "stays-done", of: id, ...(known.doneAt && { at: known.doneAt }) }] }),
      ...(not.length && { becauseNot: not }),
      conditions: { doneWhen, lockedUntil },
    };
  },
  outcome(id, { outcomes }, now) {
    const item = find(outcomes, id);
    if (!item) return null;
    const not = otherSegment(id, item.for, now);
    const shown = now.outcomes.some(({ outcome }) => outcome.id === id);
    return { ...holds(id, shown), ...(not.length && { becauseNot: not }), conditions: { who: item.who } };
  },
};

/** What can be asked of one moment. */
export interface Explainer {
  insight: Insight;
  view: View;
  /** Why something is so; an id, or with its kind before it where two parts have the same: `obstacle:spam`. */
  explain(name: string): Explanation;
}

/** Everything of one moment explained by its name; worked out once for all names. */
export function explainer(common: Playbook, state: State, moment: Moment): Explainer {
  const now = insightOf(common, state, moment);
  const { playbook } = now;
  const known = viewOf(playbook, state, moment);
  const [view] = known;
  // asking where the customer stands fills in the rest of the view
  standingOf(playbook, known, systems);
  const explain = (name: string): Explanation => {
    const [asked, rest] = name.split(":", 2);
    const id = rest ?? name;
    const kinds = Object.keys(verdicts) as Explainable[];
    for (const kind of kinds.filter((one) => rest === undefined || one === asked)) {
      const verdict = verdicts[kind](id, playbook, now, { common, view });
      if (!verdict) continue;
      const { because = [], becauseNot = [], shown, conditions } = verdict;
      const trees = Object.entries(conditions).flatMap(([where, condition]) =>
        condition ? [[where, treeOf(condition, view)] as const] : [],
      );
      return { id, kind, shown, because, becauseNot, conditions: Object.fromEntries(trees) };
    }
    return { id, kind: "unknown", shown: false, because: [], becauseNot: [], conditions: {} };
  };
  return { insight: now, view, explain };
}

/**
 * Why something is shown, due, open or done, or not, down to the condition and the value seen. `name` is an id, or with
 * its kind before it where two parts have the same: `obstacle:spam`.
 */
export const explain = (name: string, common: Playbook, state: State, moment: Moment): Explanation =>
  explainer(common, state, moment).explain(name);
