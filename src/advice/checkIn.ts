import type { CheckIn } from "../playbook/schema.ts";
import { test } from "../rules/compile.ts";
import { surfaceAt } from "../rules/read.ts";
import type { Reason } from "../rules/reason.ts";
import type { View } from "../rules/view.ts";
import { askExperience } from "./askExperience.ts";
import type { Asking, Askings, Question, Situation, Verdict } from "./asking.ts";
import { askResult } from "./askResult.ts";
import { pressureOf, snoozedUntil } from "./pressure.ts";

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

/** The order in which questions come when several are due. */
const ORDER: CheckIn["ask"][] = [
  "result",
  "value",
  "expectation",
  "reason",
  "contradiction",
  "choice",
  "experience",
  "praise",
];

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

function putOff(id: string, asked: string, view: View): Verdict | null {
  const { state } = view;
  const never = surfaceAt(state, id, "never");
  if (never !== undefined) return { not: { code: "never-again", of: id, at: never } };
  const dismissed = surfaceAt(state, asked, "dismissed");
  if (dismissed !== undefined) return { not: { code: "dismissed", of: asked, at: dismissed } };
  const until = snoozedUntil(view, asked);
  return view.now < until ? { not: { code: "snoozed", of: asked, at: until }, at: until } : null;
}

function whether(checkIn: CheckIn, asking: Asking<CheckIn>, situation: Situation): Verdict {
  const { when, id } = checkIn;
  if (when && !test(when)(situation.view)) return { not: { code: "condition-fails", of: id } };
  return asking.verdict(checkIn, situation);
}

/** The one check-in that is due, results before anything else, and why each other one is not. */
export function checkInsOf(situation: Situation, more: Askings) {
  const { playbook, view } = situation;
  const known = { ...everywhere, ...more };
  let due: DueCheckIn | null = null;
  const waiting: WaitingCheckIn[] = [];
  const wait = (id: string, not: Reason, at: number | null = null) => waiting.push({ id, becauseNot: [not], at });
  // a result that is on its way, whose question soon follows
  let near = false;
  const rank = ({ ask }: CheckIn) => ORDER.indexOf(ask);
  for (const checkIn of [...playbook.checkIns].sort((a, b) => rank(a) - rank(b))) {
    const { id, ask } = checkIn;
    const asking = known[ask] as Asking<CheckIn> | undefined;
    if (!asking) continue;
    const asked = `${id}@${asking.since(checkIn, view)}`;
    const verdict = putOff(id, asked, view) ?? whether(checkIn, asking, situation);
    if ("not" in verdict) {
      near ||= ask === "result" && verdict.not.code === "too-early";
      wait(id, verdict.not, verdict.at);
    } else if (ask === "experience" && (near || (due && aboutResults(due.ask)))) {
      wait(id, { code: "experience-not-with-result", of: id });
    } else if (due) wait(id, { code: "another-first", of: due.id });
    else {
      const becauseNot = pressureOf(situation, checkIn, asked);
      const question = { ...nothing, ...asking.question(checkIn, situation) };
      due = { ...question, asked, id, ask, because: verdict.because, becauseNot, mayInterrupt: !becauseNot.length };
    }
  }
  return { checkIn: due, waiting };
}
