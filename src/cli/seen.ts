import type { Insight } from "../insight.ts";
import type { Range } from "../playbook/atoms.ts";
import { inRange } from "../playbook/range.ts";
import type { Reason } from "../rules/reason.ts";
import { failingText } from "../speech/conditionText.ts";
import { plainly } from "../speech/plainly.ts";
import { reasonText } from "../speech/reasons.ts";
import type { See } from "./see.ts";
import { spanOf, spanText } from "./span.ts";
import {
  againReasons,
  barReasons,
  byId,
  confirmedReasons,
  desiredReasons,
  experienceReasons,
  nextReasons,
  obstacleReasons,
  type Scene,
  stageReasons,
  stepReasons,
  targetReasons,
  valueReasons,
} from "./whySo.ts";
import { whyTold, whyToldNot } from "./whyToldNot.ts";

/** An expectation that is not met: what was expected, what was found, and the engine's own reasons. */
export interface Broken {
  about: string;
  expected: string;
  found: string;
  because: string[];
}

type Check<K extends keyof See> = (wanted: NonNullable<See[K]> | null, scene: Scene) => Broken[];

const list = (ids: readonly string[]) => (ids.length ? ids.join(", ") : "none");
const word = (value: unknown) =>
  value === null || value === undefined
    ? "none"
    : typeof value === "string"
      ? value
      : JSON.stringify(typeof value === "number" ? plainly(value) : value);
const rangeText = (range: Range) =>
  Object.entries(range)
    .map(([key, limit]) => `${key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${limit}`)
    .join(" and ");

const off = (about: string, expected: unknown, found: unknown, because: string[] = []): Broken[] => [
  { about, expected: word(expected), found: word(found), because },
];
const same = (about: string, expected: unknown, found: unknown, because: string[] = []): Broken[] =>
  word(expected) === word(found) ? [] : off(about, expected, found, because);

const said = (reasons: readonly Reason[] | undefined, { speech }: Scene): string[] =>
  (reasons ?? []).map((reason) => reasonText(reason, speech));

/** Why a part is not there; where its condition is to blame, down to the values seen. */
const saidAgainst = (kind: string, id: string, reasons: readonly Reason[], scene: Scene): string[] =>
  reasons.map((reason) => {
    const tree = reason.code === "condition-fails" ? scene.explain(`${kind}:${id}`).conditions["when"] : undefined;
    const failing = tree && failingText(tree, scene.speech);
    return `${reasonText(reason, scene.speech)}${failing ? `: ${failing}` : ""}`;
  });

const outcomeIn = ({ insight }: Scene, id: string) => insight.outcomes.find(({ outcome }) => outcome.id === id);
const NOT_MEANT = "not meant for this customer";

type OutcomeInsight = Insight["outcomes"][number];

function amounts(
  part: string,
  read: (one: OutcomeInsight) => number | null,
  why: (one: OutcomeInsight, scene: Scene) => string[],
) {
  return (wanted: Record<string, number | Range | null> | null, scene: Scene): Broken[] =>
    Object.entries(wanted ?? {}).flatMap(([id, amount]) => {
      const outcome = outcomeIn(scene, id);
      const about = `${part} of ${id}`;
      if (!outcome) return off(about, typeof amount === "object" && amount ? rangeText(amount) : amount, NOT_MEANT);
      const found = read(outcome);
      const because = why(outcome, scene);
      if (typeof amount !== "object" || amount === null) return same(about, amount, found, because);
      const fits = found !== null && inRange(amount, plainly(found));
      return fits ? [] : off(about, rangeText(amount), found, because);
    });
}

/** Why each of these is not there, with the code that was wanted or any. */
function absent(
  part: string,
  wanted: string[] | Record<string, string> | null,
  here: (id: string) => readonly Reason[] | null,
  not: (id: string) => readonly Reason[],
  scene: Scene,
): Broken[] {
  const entries = Array.isArray(wanted) ? wanted.map((id) => [id, null] as const) : Object.entries(wanted ?? {});
  return entries.flatMap(([id, code]) => {
    const because = here(id);
    if (because) return off(`${part} ${id}`, code ? `not there: ${code}` : "not there", "there", said(because, scene));
    const codes = not(id).map((reason) => reason.code);
    if (code === null || codes.some((found) => found === code)) return [];
    return off(
      `${part} ${id}`,
      code,
      list(codes),
      saidAgainst(part === "help" ? part : "check-in", id, not(id), scene),
    );
  });
}

const notHelp = (id: string, { explain }: Scene) => explain(`help:${id}`).becauseNot;
const notAsked = (id: string, { waiting }: Insight) => waiting.find((one) => one.id === id)?.becauseNot ?? [];

function helpInOrder(wanted: string[] | null, scene: Scene): Broken[] {
  const { insight } = scene;
  // none means none at all, some the first of them
  const first = insight.help.slice(0, wanted?.length || undefined);
  const found = first.map(({ help }) => help.id);
  if (list(found) === list(wanted ?? [])) return [];
  const missing = (wanted ?? []).filter((id) => !found.includes(id));
  const because = [
    ...missing.flatMap((id) => saidAgainst("help", id, notHelp(id, scene), scene).map((text) => `${id}: ${text}`)),
    ...first.map(({ help, because }) => `${help.id}: ${said(because, scene).join("; ")}`),
  ];
  return off("help", list(wanted ?? []), list(found), because);
}

function due(wanted: string | null, scene: Scene): Broken[] {
  const { checkIn } = scene.insight;
  if ((checkIn?.id ?? null) === wanted) return [];
  const not = wanted === null ? [] : notAsked(wanted, scene.insight);
  const because = wanted === null ? said(checkIn?.because, scene) : saidAgainst("check-in", wanted, not, scene);
  return off("the question that is due", wanted, checkIn?.id, because);
}

function scores(wanted: See["score"] | null, scene: Scene): Broken[] {
  return Object.entries(wanted ?? {}).flatMap(([id, asked]) => {
    const score = scene.insight.scores.find((one) => one.score.id === id);
    const about = `score ${id}`;
    if (!score) return off(about, typeof asked === "object" ? rangeText(asked) : asked, NOT_MEANT);
    if (typeof asked === "string")
      return same(about, asked, score.band?.id ?? null, [`it stands at ${word(score.value)}`]);
    const because = said(scene.explain(`score:${id}`).because, scene);
    if (typeof asked === "number") return same(about, asked, score.value, because);
    return inRange(asked, plainly(score.value)) ? [] : off(about, rangeText(asked), score.value, because);
  });
}

function again(wanted: string | null, scene: Scene): Broken[] {
  const { insight, starts } = scene;
  const at = insight.loops.find(({ closedAt }) => closedAt === null)?.askAgainAt ?? null;
  const asked = wanted === null ? null : spanOf(wanted);
  // answers come a moment after what they answer
  if (at === null || asked === null ? at === asked : Math.abs(at - starts - asked) < 60_000) return [];
  return off("when it is asked again", wanted, at === null ? null : spanText(at - starts), againReasons(scene));
}

const checks: { [K in keyof See]-?: Check<K> } = {
  stage: (wanted, scene) => same("stage", wanted, scene.insight.stage, stageReasons(scene)),
  desired: (wanted, scene) => same("desired outcome", wanted, scene.insight.desired, desiredReasons(scene)),
  experience: (wanted, scene) => same("experience", wanted, scene.insight.experience.level, experienceReasons(scene)),
  segment: (wanted, scene) => {
    const { segment, because } = scene.insight.segment;
    const tree = scene.explain(`segment:${String(wanted)}`).conditions[`segments.${String(wanted)}.who`];
    const failing = tree && failingText(tree, scene.speech);
    const not = failing ? [`${String(wanted)}: its condition does not hold: ${failing}`] : [];
    return same("segment", wanted, segment?.id ?? null, [...not, ...said(because, scene)]);
  },
  done(wanted, scene) {
    const { journey } = scene.insight;
    const done = [...journey.onboarding, ...journey.steps].flatMap((one) => (one.done ? one.step.id : []));
    const because = stepReasons(wanted ?? [], done, scene);
    return same("steps done", list((wanted ?? []).toSorted()), list(done.toSorted()), because);
  },
  next: (wanted, scene) =>
    same("next step", wanted, scene.insight.journey.next?.step.id ?? null, nextReasons(wanted, scene)),
  checkIn: due,
  interrupts: (wanted, scene) =>
    same("interrupts", wanted, scene.interrupts, said(scene.insight.checkIn?.becauseNot, scene)),
  notAsked: (wanted, scene) =>
    absent(
      "question",
      wanted,
      (id) => (scene.insight.checkIn?.id === id ? scene.insight.checkIn.because : null),
      (id) => notAsked(id, scene.insight),
      scene,
    ),
  help: helpInOrder,
  notHelp: (wanted, scene) =>
    absent(
      "help",
      wanted,
      (id) => scene.insight.help.find(({ help }) => help.id === id)?.because ?? null,
      (id) => notHelp(id, scene),
      scene,
    ),
  obstacles(wanted, scene) {
    const open = scene.insight.obstacles;
    const because = [
      ...obstacleReasons(wanted ?? [], scene),
      ...open.map(({ obstacle, because }) => `${obstacle.id}: ${said(because, scene).join("; ")}`),
    ];
    const found = open.map(({ obstacle }) => obstacle.id);
    return same("open obstacles", list((wanted ?? []).toSorted()), list(found.toSorted()), because);
  },
  value: amounts("value", ({ value }) => value, valueReasons),
  target: amounts("target", ({ target }) => target, targetReasons),
  bar: amounts("bar", ({ bar }) => bar, barReasons),
  pace: (wanted, scene) =>
    Object.entries(wanted ?? {}).flatMap(([id, pace]) => {
      const outcome = outcomeIn(scene, id);
      if (!outcome) return off(`pace of ${id}`, pace, NOT_MEANT);
      const { value, target, expected } = outcome;
      return same(`pace of ${id}`, pace, outcome.pace, [
        `${word(value)} of ${target}, where ${scene.speech.number(expected)} is expected by now`,
      ]);
    }),
  score: scores,
  confirmed: (wanted, scene) =>
    Object.entries(wanted ?? {}).flatMap(([id, asked]) => {
      const value = scene.insight.values.find(({ outcome }) => outcome.id === id);
      return same(`confirmed value of ${id}`, asked, value?.confirmed ?? "not reviewed", confirmedReasons(id, scene));
    }),
  holdout: (wanted, scene) => same("holdout", wanted, scene.insight.holdout, byId(scene, "place in the holdout")),
  variant: (wanted, scene) =>
    Object.entries(wanted ?? {}).flatMap(([id, asked]) => {
      const assigned = scene.insight.experiments.find(({ experiment }) => experiment === id);
      return same(`variant of ${id}`, asked, assigned?.variant ?? null, byId(scene, "variant"));
    }),
  loops: (wanted, { insight, speech }) =>
    Object.entries(wanted ?? {}).flatMap(([id, state]) => {
      const loop = insight.loops.find(({ outcome }) => outcome === id);
      const found = !loop ? "none" : loop.closedAt === null ? "open" : "closed";
      const when = loop && (loop.closedAt ?? loop.openedAt);
      const because = !when
        ? "no answer or checkpoint was low so far"
        : `it was ${found === "open" ? "opened" : "closed"} on ${speech.day(when)}`;
      return same(`loop of ${id}`, state, found, [because]);
    }),
  askAgain: again,
  events: (wanted, scene) => {
    const { events } = scene;
    const missing = (wanted ?? []).filter((type) => !events.includes(type));
    return missing.flatMap((type) => off("events", type, list([...new Set(events)]), whyToldNot(type, scene)));
  },
  notEvents: (wanted, scene) =>
    (wanted ?? []).flatMap((type) =>
      scene.events.includes(type) ? off("events", `no ${type}`, type, whyTold(type, scene)) : [],
    ),
};

/** All that is not as it was expected to be. */
export function brokenIn(see: See, scene: Scene): Broken[] {
  return (Object.keys(checks) as (keyof See)[]).flatMap((key) => {
    const wanted = see[key];
    return wanted === undefined ? [] : (checks[key] as (wanted: unknown, scene: Scene) => Broken[])(wanted, scene);
  });
}
