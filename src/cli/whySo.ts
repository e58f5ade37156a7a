import type { Explanation } from "../explain.ts";
import type { Insight } from "../insight.ts";
import { failingText } from "../speech/conditionText.ts";
import { count } from "../speech/count.ts";
import { plainly } from "../speech/plainly.ts";
import { reasonText } from "../speech/reasons.ts";
import type { Speech } from "../speech/speech.ts";
import { outcomeText } from "../speech/standingText.ts";

/** What an expectation is held against. */
export interface Scene {
  insight: Insight;
  speech: Speech;
  /** When the life began, ms. */
  starts: number;
  /** Who it is; null for a visitor without a name. */
  user: string | null;
  interrupts: boolean;
  /** Types of the events that were told since the last look. */
  events: string[];
  /** When an event of this type was told last, ms. */
  toldAt(type: string): number | null;
  /** Why a part is there or not, by its kind and id. */
  explain(name: string): Explanation;
}

type OutcomeInsight = Insight["outcomes"][number];

const on = (at: number | null, { day }: Speech) => (at === null ? "" : ` on ${day(at)}`);
const standing = (one: OutcomeInsight, speech: Speech) => `${one.outcome.id} stands at ${outcomeText(one, speech)}`;

/** How far the customer is, in steps and in the result. */
export function stageReasons({ insight: { journey, outcomes }, speech }: Scene): string[] {
  const { done, total } = journey;
  const steps = `${done} of ${count(total, "step")} ${done === 1 && total === 1 ? "is" : "are"} done`;
  const [aim] = outcomes;
  return [steps, aim ? standing(aim, speech) : "no outcome is meant for this customer"];
}

export function experienceReasons({ insight: { experience }, speech }: Scene): string[] {
  const { level, value, at } = experience;
  if (value === null) return ["the customer has not said how the way suits them"];
  return [
    `they gave the way ${count(value, "point")}${on(at, speech)}, which is ${level === "poor" ? "low" : "not low"}`,
  ];
}

export function desiredReasons(scene: Scene): string[] {
  const { insight, speech } = scene;
  const [aim] = insight.outcomes;
  if (!aim) return ["no outcome is meant for this customer"];
  const missed = aim.checkpoints.filter((one) => one.missed);
  const low = insight.loops.filter(({ closedAt, lows }) => closedAt === null && lows > 1);
  return [
    standing(aim, speech),
    ...(aim.passed && !aim.reached ? ["a bar before this one was reached"] : []),
    ...missed.map(({ at }) => `the checkpoint${on(at, speech)} was missed`),
    ...low.map(({ outcome, lows }) => `${outcome} was low ${lows} times in a row`),
    ...experienceReasons(scene),
  ];
}

/** Why a step is not done, or is. */
function stepReason(id: string, { explain, speech }: Scene): string {
  const { shown, because, becauseNot, conditions } = explain(`step:${id}`);
  const { doneWhen } = conditions;
  if (shown) return `${id}: ${because.map((reason) => reasonText(reason, speech)).join("; ")}`;
  const failing = doneWhen && failingText(doneWhen, speech);
  const not = becauseNot.map((reason) => reasonText(reason, speech)).join("; ");
  return `${id}: ${not}${failing ? `: ${failing}` : ""}`;
}

export const stepReasons = (wanted: readonly string[], done: readonly string[], scene: Scene): string[] => [
  ...wanted.filter((id) => !done.includes(id)).map((id) => stepReason(id, scene)),
  ...done.filter((id) => !wanted.includes(id)).map((id) => stepReason(id, scene)),
];

export function nextReasons(wanted: string | null, scene: Scene): string[] {
  const { insight, speech, explain } = scene;
  const { onboarding, steps, next } = insight.journey;
  const first = next ? `${next.step.id} is the first required step that is open` : "no required step is open";
  const own = [...onboarding, ...steps].find(({ step }) => step.id === wanted);
  if (wanted === null) return [first, ...(next ? [stepReason(next.step.id, scene)] : [])];
  if (own?.done || !own) return [stepReason(wanted, scene), first];
  const { lockedUntil } = explain(`step:${wanted}`).conditions;
  const locked = own.locked && lockedUntil ? [`${wanted} is locked until ${failingText(lockedUntil, speech)}`] : [];
  return [...locked, ...(own.step.optional ? [`${wanted} is optional, and nothing waits for it`] : []), first];
}

/** Where the value of an outcome comes from. */
export function valueReasons({ outcome, evidence, freshAt, before }: OutcomeInsight, { speech }: Scene): string[] {
  const { measure } = outcome;
  if (measure.from !== "host")
    return [
      freshAt === null ? `nobody has ${evidence} it` : `it is what the customer ${evidence}${on(freshAt, speech)}`,
    ];
  if (freshAt === null) return [`no "${measure.metric}" was measured`];
  const kind = { sum: "the sum", latest: "the newest", mean: "the mean" }[measure.take];
  const within = measure.over ? ` within ${measure.over}` : "";
  return [
    `it is ${kind} of "${measure.metric}"${within}, measured last${on(freshAt, speech)}`,
    ...(before ? [`${plainly(before)} had been counted before this bar was set`] : []),
  ];
}

export function targetReasons({ history, outcome }: OutcomeInsight, { insight, speech }: Scene): string[] {
  const own = history.at(-1);
  const { segment } = insight.segment;
  if (own) return [`the customer set it${on(own.at, speech)}${own.reason ? `: ${own.reason}` : ""}`];
  const special = segment && Object.hasOwn(outcome.targets, segment.id);
  return [`it is the playbook's own${special ? ` for segment "${segment.id}"` : ""}, as the customer has set none`];
}

export const barReasons = ({ bar, start }: OutcomeInsight, { speech }: Scene): string[] => [
  bar === 1 ? "no other bar was set after the first one" : `this bar was set${on(start, speech)}`,
];

export const byId = ({ user }: Scene, what: string): string[] => [
  user === null
    ? `a visitor without a name gets no ${what}`
    : `the customer's id "${user}" decides; another may get another`,
];

/** Why an obstacle that is looked for is not open. */
export function obstacleReasons(wanted: readonly string[], { insight, speech, explain }: Scene): string[] {
  const open = insight.obstacles.map(({ obstacle }) => obstacle.id);
  return wanted
    .filter((id) => !open.includes(id))
    .map((id) => {
      const { detectedWhen } = explain(`obstacle:${id}`).conditions;
      const failing = detectedWhen && failingText(detectedWhen, speech);
      if (failing) return `${id}: ${failing}`;
      return detectedWhen
        ? `${id}: its condition holds, but no result that it stands in the way of is missing`
        : `${id}: the customer has not named it in an answer that is still too low`;
    });
}

/** Why a question is not asked again, or not then. */
export function againReasons({ insight, speech }: Scene): string[] {
  const open = insight.loops.find(({ closedAt }) => closedAt === null);
  if (!open) return ["no loop is open"];
  const asked = insight.playbook.checkIns.flatMap((one) =>
    one.ask === "result" && one.outcome === open.outcome ? one.id : [],
  );
  const waiting = insight.waiting.filter(({ id }) => asked.includes(id));
  if (!waiting.length) return [`the loop of ${open.outcome} is open, and its question is due or there is none`];
  return waiting.map(({ id, becauseNot }) => `${id}: ${becauseNot.map((one) => reasonText(one, speech)).join("; ")}`);
}

export function confirmedReasons(id: string, { insight, speech }: Scene): string[] {
  const value = insight.values.find(({ outcome }) => outcome.id === id);
  if (!value) return ["no check-in asks for its value"];
  const last = value.reviews.at(-1);
  return [last ? `it was ${last.verdict}${on(last.at, speech)}` : "no period of it was reviewed yet"];
}
