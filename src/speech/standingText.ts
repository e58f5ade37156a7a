import type { DueCheckIn } from "../advice/checkIn.ts";
import type { RankedHelp } from "../advice/help.ts";
import type { Insight } from "../insight.ts";
import type { CheckIn } from "../playbook/schema.ts";
import type { ReasonCode } from "../rules/reason.ts";
import type { Loop } from "../success/loop.ts";
import type { OutcomeInsight } from "../success/outcome.ts";
import { count } from "./count.ts";
import { reasonTexts } from "./reasons.ts";
import type { Speech } from "./speech.ts";

/** One thing that is so, told in a line; `about` is the same as long as it is about the same thing. */
export interface Aspect {
  about: string;
  text: string;
  /** What has to differ for it to be told again; the text where there is none. */
  key?: string;
}

const paces: Record<string, string> = {
  "too-early": "too early to say",
  ahead: "ahead",
  "on-pace": "on pace",
  behind: "behind",
  overdue: "overdue",
  reached: "reached",
};

const stages: Record<string, string> = {
  onboarding: "setting up",
  steps: "on the steps",
  gap: "in the gap: every step is done, the result is not there",
  reached: "the result is reached",
  "reached-unhappy": "the result is reached, but not in a way that suits",
};

const desired: Record<string, string> = {
  succeeding: "succeeding",
  "succeeding-unhappy": "succeeding, but unhappy",
  "on-the-way": "on the way",
  "not-getting-there": "not getting there",
};

/**
 * A value of an outcome as a person would say it: `7 of 20`, `12 % of 20 %`, `230 where 43 or less is aimed for`,
 * `2 where 4 of 5 points are aimed for`.
 */
export function amountText({ outcome, value, target, less }: OutcomeInsight, { number, percent }: Speech): string {
  const { measure } = outcome;
  const say = measure.from !== "rating" && measure.percent ? percent : number;
  if (measure.from === "rating")
    return `${value === null ? "nothing yet" : say(value)} where ${say(target)} of ${measure.scale.length} points are aimed for`;
  if (less) return `${value === null ? "nothing yet" : say(value)} where ${say(target)} or less is aimed for`;
  return `${value === null ? "nothing yet" : say(value)} of ${say(target)}`;
}

/** `7 of 20, on pace`. */
export const outcomeText = (one: OutcomeInsight, speech: Speech): string =>
  `${amountText(one, speech)}, ${paces[one.pace] ?? one.pace}${one.bar > 1 ? `, bar ${one.bar}` : ""}`;

/** `50, Bad`. */
export const scoreText = ({ value, band }: Insight["scores"][number], speech: Speech): string =>
  `${speech.number(value)}${band ? `, ${speech.text(band.title)}` : ""}`;

// for questions whose wording is the widget's, not the playbook's
const unwritten: Record<CheckIn["ask"], (about: string) => string> = {
  result: (about) => `How is it going? (${about})`,
  experience: () => "Does the way suit you?",
  choice: (about) => `${about}?`,
  praise: (about) => `Would you recommend us? (${about})`,
  reason: (about) => `What stands in the way of "${about}"?`,
  contradiction: (about) => `The number and your own judgement differ: which is right? (${about})`,
  value: (about) => `Is it right what was counted for "${about}"?`,
  expectation: (about) => `What do you expect next of "${about}"?`,
};

/** A due question: `How well did it work? (a result can show by now)`. */
export function askText(due: DueCheckIn, speech: Speech): string {
  const question = due.question === null ? unwritten[due.ask](speech.name(due.of)) : speech.text(due.question);
  // that it showed itself is told when it does
  const against = due.becauseNot.some(({ code }) => code === "shown-before") ? [] : due.becauseNot;
  const waits = against.length ? `; waits in the panel: ${reasonTexts(against, speech)}` : "";
  return `${question} (${reasonTexts(due.because, speech)}${waits})`;
}

// what all help of a segment has in common, or what its place in the list shows already
const plain: ReasonCode[] = ["free-first", "paid-first", "after-another", "fits-format"];

const helpText = ({ help, because }: RankedHelp, speech: Speech): string =>
  `${speech.text(help.title)} (${reasonTexts(
    because.filter(({ code }) => !plain.includes(code)),
    speech,
  )})`;

const loopText = ({ id, outcome, askAgainAt }: Loop, { checkIn }: Insight, speech: Speech): string => {
  const now = checkIn?.ask === "result" && checkIn.of === outcome;
  // the number, or what the customer says of it
  const of = id.split("/").length > 2 ? " (a checkpoint was missed)" : "";
  const when = now ? "now" : askAgainAt === null ? "once something new was tried" : speech.day(askAgainAt);
  return `${speech.name(outcome)}${of}, asks again ${when}`;
};

// how much help a panel shows at first sight
const SEEN = 3;

/** All that is worth telling of where a person stands. */
export function aspectsOf(insight: Insight, speech: Speech): Aspect[] {
  const { segment, journey, outcomes, obstacles, loops, help, checkIn, scores } = insight;
  const steps = `${journey.done} of ${count(journey.total, "step")}`;
  const open = loops.filter(({ closedAt }) => closedAt === null);
  const first = help.slice(0, SEEN);
  return [
    { about: "segment", text: segment.segment ? speech.text(segment.segment.name) : "none" },
    { about: "stage", text: `${stages[insight.stage] ?? insight.stage} (${steps})` },
    { about: "standing", text: desired[insight.desired] ?? insight.desired },
    ...outcomes.map((one) => ({ about: one.outcome.id, text: outcomeText(one, speech) })),
    ...scores.map((one) => ({ about: one.score.id, text: scoreText(one, speech) })),
    {
      about: "in the way",
      text: obstacles
        .map(({ obstacle, because }) => `${speech.text(obstacle.title)} (${reasonTexts(because, speech)})`)
        .join("\n"),
    },
    { about: "loop", text: open.map((loop) => loopText(loop, insight, speech)).join("; ") },
    { about: "asks", text: checkIn ? askText(checkIn, speech) : "", key: checkIn?.asked ?? "" },
    {
      about: "helps",
      text: first.map((one) => helpText(one, speech)).join("\n"),
      key: first.map((one) => one.help.id).join(" "),
    },
  ];
}

const keyOf = ({ key, text }: Aspect) => key ?? text;

/** What has changed since before; at first all that there is to tell. */
export function changesOf(before: Aspect[] | null, after: Aspect[]): { about: string; text: string }[] {
  const known = new Map(before?.map((aspect) => [aspect.about, keyOf(aspect)]));
  return after
    .filter((aspect) => (known.get(aspect.about) ?? "") !== keyOf(aspect))
    .map(({ about, text }) => ({ about, text: text || "nothing any more" }));
}
