import { askOrder } from "../playbook/askOrder.ts";
import { milliseconds } from "../playbook/duration.ts";
import type { CheckIn } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { DAY } from "../rules/day.ts";
import { past, surfaceAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { askExperience } from "./askExperience.ts";
import type { Asking, Askings, Question, Situation, Verdict } from "./asking.ts";
import { askResult } from "./askResult.ts";
import { pressureOf, shownBefore, snoozedUntil } from "./pressure.ts";

/** The one question that is due. */
export interface DueCheckIn extends Question {
  /** This asking of the check-in; answering, snoozing and dismissing refer to it. */
  asked: string;
  id: string;
  ask: CheckIn["ask"];
  because: Reason[];
  /** True when it may show itself now; otherwise it waits in the panel. */
  mayInterrupt: boolean;
  /** Why it may not interrupt. */
  becauseNot: Reason[];
}

/** A check-in that is not due, why, and when it may be. */
export interface WaitingCheckIn {
  id: string;
  becauseNot: Reason[];
  at: number | null;
}

/** A result on its way whose question follows so soon keeps a question about the experience away. */
const SOON = 2 * DAY;

/** Shown so long ago a question was left unanswered. */
const LEFT = DAY / 2;

const everywhere: Askings = { result: askResult, experience: askExperience };

const nothing: Omit<Question, "of"> = {
  question: null,
  scale: [],
  low: 0,
  number: null,
  choices: [],
  reasons: [],
  value: null,
  praise: null,
};

const aboutResults = (ask: CheckIn["ask"]): boolean => ask !== "experience" && ask !== "choice" && ask !== "praise";

function putOff(checkIn: CheckIn, asked: string, view: View): Verdict | null {
  const { state, now } = view;
  const { id } = checkIn;
  const never = surfaceAt(state, id, "never");
  if (never !== undefined) return { not: { code: "never-again", of: id, at: never } };
  const put = surfaceAt(state, asked, "dismissed");
  const dismissed = put && past(view, put);
  // put away is not for ever: it comes back when it would have been asked again after an answer
  const again = dismissed === undefined || !("every" in checkIn) ? null : dismissed + milliseconds(checkIn.every);
  if (dismissed !== undefined && (again === null || now < again))
    return { not: { code: "dismissed", of: asked, at: dismissed }, ...(again !== null && { at: again }) };
  const until = snoozedUntil(view, asked);
  return now < until ? { not: { code: "snoozed", of: asked, at: until }, at: until } : null;
}

function whether(checkIn: CheckIn, asking: Asking<CheckIn>, situation: Situation): Verdict {
  const { when, id } = checkIn;
  if (when && !test(when)(situation.view)) return { not: { code: "condition-fails", of: id } };
  return asking.verdict(checkIn, situation);
}

interface Candidate {
  checkIn: CheckIn;
  asking: Asking<CheckIn>;
  asked: string;
  because: Reason[];
}

function dueOf({ checkIn, asking, asked, because }: Candidate, situation: Situation): DueCheckIn {
  const { id, ask } = checkIn;
  const becauseNot = pressureOf(situation, checkIn, asked);
  const question = { ...nothing, ...asking.question(checkIn, situation) };
  return { ...question, asked, id, ask, because, becauseNot, mayInterrupt: !becauseNot.length };
}

/** The one check-in that is due, results before anything else, and why each other one is not. */
export function checkInsOf(situation: Situation, more: Askings) {
  const { playbook, view } = situation;
  const known = { ...everywhere, ...more };
  const candidates: Candidate[] = [];
  const waiting: WaitingCheckIn[] = [];
  const wait = (id: string, not: Reason, at: number | null = null) => waiting.push({ id, becauseNot: [not], at });
  // what was shown some time ago and left unanswered does not stand in the way of what was not
  const open = ({ checkIn, asked }: Candidate) =>
    view.now - (shownBefore(checkIn, asked, situation) ?? view.now) < LEFT;
  // a result that is on its way, whose question soon follows
  let near = false;
  const rank = ({ ask }: CheckIn) => askOrder.indexOf(ask);
  for (const checkIn of [...playbook.checkIns].sort((a, b) => rank(a) - rank(b))) {
    const { id, ask } = checkIn;
    const asking = known[ask] as Asking<CheckIn> | undefined;
    if (!asking) continue;
    const asked = `${id}@${asking.since(checkIn, view)}`;
    const verdict = putOff(checkIn, asked, view) ?? whether(checkIn, asking, situation);
    if ("not" in verdict) {
      near ||= ask === "result" && verdict.not.code === "too-early" && (verdict.at ?? view.now) - view.now < SOON;
      wait(id, verdict.not, verdict.at);
    } else if (ask === "experience" && (near || candidates.some((one) => aboutResults(one.checkIn.ask) && open(one))))
      wait(id, { code: "experience-not-with-result", of: id });
    else candidates.push({ checkIn, asking, asked, because: verdict.because });
  }
  const chosen = candidates.find(open) ?? candidates[0];
  for (const { checkIn } of candidates)
    if (chosen && checkIn !== chosen.checkIn) wait(checkIn.id, { code: "another-first", of: chosen.checkIn.id });
  return { checkIn: chosen ? dueOf(chosen, situation) : null, waiting };
}
